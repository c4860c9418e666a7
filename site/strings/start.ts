import type { Words } from "./words.ts";

/** Words of the start dialog, and of opening and saving files. */
export const startWords = {
  title: { zh: "开始", en: "Start" },
  templates: { zh: "从模板开始", en: "From a template" },
  counts: { zh: "{stages} 个阶段 · {nodes} 个节点", en: "{stages} stages · {nodes} nodes" },
  noTemplates: { zh: "模板没能读取，请稍后再试。", en: "The templates could not be read. Try again later." },
  begin: { zh: "自己开始", en: "On your own" },
  empty: { zh: "空白模型", en: "Empty model" },
  guided: { zh: "按五步画一张图", en: "Draw one in five steps" },
  openFiles: { zh: "打开文件…", en: "Open files…" },
  openFolder: { zh: "打开文件夹…", en: "Open a folder…" },
  dropHint: {
    zh: "也可以把文件直接拖进页面。文件只在这台电脑上读取，不会上传。",
    en: "Or drop files anywhere on the page. They are read on this machine only; nothing is uploaded.",
  },
  drafts: { zh: "最近的草稿", en: "Recent drafts" },
  untitled: { zh: "未命名", en: "Untitled" },
  command: { zh: "开始：模板、打开文件、草稿", en: "Start: templates, files, drafts" },
  guideCommand: { zh: "五步画图", en: "Five steps to a diagram" },
  saveCommand: { zh: "保存文件", en: "Save the file" },

  folderBar: { zh: "文件夹", en: "Folder" },
  folderAbout: {
    zh: "这些文件来自文件夹“{name}”。重新打开它，才能把改动直接存回去。",
    en: "These files came from the folder “{name}”. Open it again to save changes straight into it.",
  },
  reopenFolder: { zh: "重新打开文件夹", en: "Open the folder again" },
  withoutFolder: { zh: "不用文件夹，继续改草稿", en: "Go on with the draft, without the folder" },
  reopened: { zh: "文件夹“{name}”已重新打开。", en: "The folder “{name}” is open again." },
  changedOnBothSides: {
    zh: "文件夹“{name}”已重新打开。{files} 在磁盘上也改过：这里的文本没有动，保存时会再问。",
    en: "The folder “{name}” is open again. {files} also changed on the disk: your text stays, and saving will ask.",
  },
  folderNotAllowed: {
    zh: "浏览器没有允许打开“{name}”，文本仍在草稿里。",
    en: "The browser did not allow opening “{name}”; your text is kept as a draft.",
  },
  folderGone: {
    zh: "文件夹“{name}”找不到了，文本仍在草稿里。",
    en: "The folder “{name}” cannot be found any more; your text is kept as a draft.",
  },

  opened: { zh: "已打开 {name}。", en: "{name} is open." },
  added: { zh: "已加入 {name}。", en: "{name} is added." },
  noModel: {
    zh: "没有找到可以打开的模型（.ketu.yaml、.yaml 或 figures.json）。",
    en: "No model was found to open (.ketu.yaml, .yaml or figures.json).",
  },
  left: {
    zh: "有 {count} 个文件没有打开：不是模型，或超过 4 MB。",
    en: "{count} files were left out: not a model, or over 4 MB.",
  },
  saved: { zh: "已保存 {name}。", en: "{name} is saved." },
  downloaded: { zh: "已下载 {name}。", en: "{name} is downloaded." },
  notAllowed: {
    zh: "浏览器没有允许写入 {name}，文本仍在草稿里。",
    en: "The browser did not allow writing {name}; your text is kept as a draft.",
  },
  changedOnDisk: {
    zh: "{name} 在磁盘上被别的程序改过，没有覆盖。再保存一次就会覆盖它。",
    en: "Another program changed {name} on the disk, so it was not written. Save again to write over it.",
  },
} satisfies Record<string, Words>;
