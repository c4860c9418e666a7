/** Words of drafts and their history. */
export const draftWords = {
  title: { zh: "草稿与历史版本", en: "Drafts and history" },
  drafts: { zh: "本机上的草稿", en: "Drafts on this machine" },
  privacy: {
    zh: "草稿只保存在这台电脑的浏览器里，不会上传。",
    en: "Drafts are kept in this browser on this machine only; nothing is uploaded.",
  },
  open: { zh: "打开", en: "Open" },
  isOpen: { zh: "已打开", en: "open" },
  remove: { zh: "删除", en: "Remove" },
  removeThis: { zh: "删除草稿“{title}”", en: "Remove the draft “{title}”" },
  reallyRemove: { zh: "确定删除？", en: "Really remove?" },
  untitled: { zh: "未命名", en: "Untitled" },
  versions: { zh: "当前草稿的历史版本", en: "Versions of this draft" },
  noVersions: {
    zh: "还没有历史版本。停顿 30 秒或有大改动时会自动留下一份。",
    en: "No versions yet. One is kept after 30 seconds without typing and before every big change.",
  },
  pause: { zh: "停顿时", en: "at a pause" },
  before: { zh: "大改动之前", en: "before a big change" },
  opened: { zh: "打开时", en: "as opened" },
  preview: { zh: "这个版本的文本", en: "Text of this version" },
  compare: { zh: "与现在比较", en: "Compare with now" },
  restore: { zh: "恢复到这个版本", en: "Restore this version" },
  restored: { zh: "已恢复。恢复前的文本也在历史里。", en: "Restored. The text before it is in the history too." },
  same: { zh: "与现在相同", en: "the same as now" },
  gone: { zh: "这份草稿已经不在了。", en: "This draft is no longer there." },
  refused: { zh: "浏览器不允许读取草稿。", en: "The browser does not allow reading drafts." },

  conflictTitle: { zh: "另一个标签页也改了这份草稿", en: "Another tab changed this draft too" },
  conflict: {
    zh: "两个标签页几乎同时改了同一份草稿。为了不互相覆盖，请选择接下来用哪一份；两份都不会丢。",
    en: "Two tabs changed the same draft at the same moment. Neither overwrites the other: choose how to go on, nothing is lost.",
  },
  keepMine: { zh: "这里另存为新草稿", en: "Keep mine as a new draft" },
  takeTheirs: { zh: "使用另一个标签页的", en: "Use the other tab’s" },
  conflictHint: {
    zh: "使用另一份时，这里的文本会留在历史版本里。",
    en: "With the other tab’s text, yours stays among the versions.",
  },
} as const;
