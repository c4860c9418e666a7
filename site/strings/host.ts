/** What is said about files on the disk of `ketu serve`. */
export const hostWords = {
  saved: (path: string) => ({ zh: `已保存 ${path}`, en: `Saved ${path}` }),
  left: (count: number) => ({
    zh: `有 ${count} 个文件没有打开：太大、不是 UTF-8，或者超过了 500 个`,
    en: `${count} files were not opened: too large, not UTF-8, or more than 500`,
  }),
  conflictTitle: { zh: "磁盘上的文件也改过", en: "The file on the disk has changed too" },
  conflict: (path: string) => ({
    zh: `别的程序改了 ${path}，这里也有没保存的修改。留下哪一份？`,
    en: `Another program changed ${path}, and there are unsaved changes here. Which text stays?`,
  }),
  takeTheirs: { zh: "用磁盘上的", en: "Take the one on the disk" },
  keepMine: { zh: "保存我的", en: "Save mine" },
  later: { zh: "以后再说", en: "Decide later" },
  lost: {
    zh: "打不开 ketu serve 的文件：请用它打印出来的完整地址，并确认它还在运行",
    en: "The files of ketu serve cannot be opened: use the whole address that it printed, and see that it still runs",
  },
  problems: {
    refused: { zh: "这个文件不能写", en: "This file may not be written" },
    "too-large": { zh: "文件超过 2 MiB，没有保存", en: "The file is larger than 2 MiB and was not saved" },
    unwritable: { zh: "磁盘写不进去，没有保存", en: "The disk could not be written to; nothing was saved" },
    unreachable: {
      zh: "ketu serve 已经停止，没有保存；文字还在这里",
      en: "ketu serve has ended; nothing was saved, the text is still here",
    },
  },
} as const;
