import type { Words } from "./words.ts";

/** Words of sharing by a link, and of what a link opens. */
export const shareWords = {
  title: { zh: "分享", en: "Share" },
  about: {
    zh: "链接里装着整个模型，打开就能看，不经过任何服务器。拿到链接的人都能看到其中的内容。",
    en: "The link holds the whole model; no server is involved. Whoever has the link can read what is in it.",
  },
  link: { zh: "链接", en: "Link" },
  withFigures: { zh: "带上指标数据（{name}）", en: "With the figures ({name})" },
  copy: { zh: "复制链接", en: "Copy the link" },
  copied: { zh: "链接已复制。", en: "The link is copied." },
  copyRefused: {
    zh: "浏览器不允许复制，请选中链接后手动复制。",
    en: "The browser does not allow copying. Select the link and copy it yourself.",
  },
  length: { zh: "共 {count} 个字符。", en: "{count} characters." },
  long: {
    zh: "链接有 {count} 个字符。超过 8,000 个字符的链接，许多聊天和邮件程序会截断；可以改为导出文件再发送。",
    en: "The link has {count} characters. Many chat and mail programs cut links of more than 8,000; sending an exported file is safer.",
  },
  tooLong: {
    zh: "这个模型太大，放不进链接（会有 {count} 个字符，最多 100,000 个）。请下载模型文件后发送。",
    en: "The model is too large for a link (it would have {count} characters, at most 100,000). Send the file of the model instead.",
  },
  downloadModel: { zh: "下载模型文件", en: "Download the model" },
  onlyHere: {
    zh: "这个地址只在这台电脑上能打开；要让别人打开，请从放在网站上的编辑器里分享。",
    en: "This address opens on this machine only. For others, share from an editor that lies on a web server.",
  },
  nothing: { zh: "还没有打开模型。", en: "No model is open." },

  readingBar: { zh: "只读的分享", en: "Shared, read only" },
  readingAbout: { zh: "这是别人分享的模型，只能看。", en: "Someone shared this model with you; it is read only." },
  makeCopy: { zh: "另存为我的副本", en: "Make a copy" },
  madeCopy: { zh: "已成为您的草稿，可以修改了。", en: "It is now a draft of your own." },

  broken: {
    zh: "这个分享链接不完整或已损坏，没有打开。请对方重新发送，或改为发送文件。",
    en: "This link is cut or damaged, so nothing was opened. Ask for it again, or for the file.",
  },
  newer: {
    zh: "这个分享链接来自更新的版本，这里读不了。",
    en: "This link comes from a newer version that this page cannot read.",
  },
  tooLarge: {
    zh: "这个分享链接里的内容太大，没有打开。",
    en: "What this link holds is too large, so it was not opened.",
  },
} satisfies Record<string, Words>;
