import type { Words } from "./words.ts";

/** Words of the export dialog. */
export const exportWords = {
  title: { zh: "导出", en: "Export" },
  picture: { zh: "图", en: "Picture" },
  texts: { zh: "文本与数据", en: "Text and data" },
  theme: { zh: "配色", en: "Theme" },
  light: { zh: "浅色", en: "Light" },
  dark: { zh: "深色", en: "Dark" },
  print: { zh: "打印", en: "Print" },
  size: { zh: "PNG 倍数", en: "PNG size" },
  download: { zh: "下载", en: "Download" },
  downloadThis: { zh: "下载 {format}", en: "Download {format}" },
  copy: { zh: "复制", en: "Copy" },
  copyThis: { zh: "复制 {format}", en: "Copy {format}" },
  pdf: { zh: "PDF（打印）", en: "PDF (print)" },
  printThis: { zh: "打印这张图", en: "Print the picture" },
  printHint: {
    zh: "只有这张图，纸张按模型的页面；在打印窗口里选“另存为 PDF”。全部视图合成一个 PDF，用命令 ketu render --format pdf",
    en: "Only this picture, on the page of the model; save as PDF in the print window. All views in one PDF: ketu render --format pdf",
  },
  embedFont: {
    zh: "SVG 内嵌字体（文件大几 MB，在没有中文字体的电脑上也一样）",
    en: "Embed the font in the SVG (some MB larger; looks the same on every machine)",
  },

  svg: { zh: "矢量图，放大不糊，文字可搜索", en: "Sharp at any size, its text can be searched" },
  png: { zh: "点阵图，适合聊天、文档和幻灯片", en: "For chats, documents and slides" },
  mermaid: { zh: "Mermaid 流程图代码", en: "Flowchart code for Mermaid" },
  markdown: { zh: "Markdown 表格", en: "Tables in Markdown" },
  text: { zh: "纯文本表格", en: "Tables in plain text" },
  json: { zh: "解析后的模型，给程序用", en: "The resolved model, for programs" },
  ics: { zh: "日历文件，从今天起的各个周期，给日历软件用", en: "For calendar programs: every period from today on" },
  "layout-json": { zh: "图中每个形状的位置，给程序用", en: "The place of every shape, for programs" },

  working: { zh: "正在生成…", en: "Making it…" },
  downloaded: { zh: "已下载 {name}", en: "{name} is downloaded" },
  copied: { zh: "已复制 {format}", en: "{format} is copied" },
  printing: { zh: "已交给打印窗口。", en: "Handed to the print window." },
  none: {
    zh: "现在的文本画不出图，请先改正问题列表里的错误。",
    en: "The text gives no picture now. Mend the errors in the problem list first.",
  },
  tooLarge: {
    zh: "这张图按 {scale} 倍太大（{width} × {height} 像素），浏览器画不了；请选小一些的倍数，或改用 SVG。",
    en: "At {scale}× the picture is too large for the browser ({width} × {height} pixels). Choose a smaller size, or SVG.",
  },
  noPicture: { zh: "浏览器没能画出 PNG，请改用 SVG。", en: "The browser could not draw the PNG. Use SVG instead." },
  copyPictureRefused: {
    zh: "这个浏览器不允许复制图片，请改为下载。",
    en: "This browser does not allow copying pictures. Download it instead.",
  },
  copyRefused: { zh: "浏览器不允许复制，请改为下载。", en: "The browser does not allow copying. Download it instead." },
} satisfies Record<string, Words>;
