import type { DiagnosticKind } from "../../base/diagnostic.ts";

const fontFileUnusable: DiagnosticKind<{ path: string; problem: "unreadable" | "format"; reason: string }> = {
  code: "font-file-unusable",
  severity: "error",
  title: { zh: "字体文件用不了", en: "A font file cannot be used" },
  explanation: {
    zh: "PNG、PDF 和内嵌字体的 SVG 要读一个字体文件：自带的，或者 --font-file 给出的。它必须存在，并且是单个的 TrueType 或 OpenType 字体（.ttf、.otf）；字体集(.ttc)和网页字体（.woff、.woff2）要先转换。错不在模型，而在命令行给出的文件。",
    en: "PNG, PDF, and SVG with an embedded font, read a font file: ketu's own or the one given with --font-file. It has to exist and to be a single TrueType or OpenType font (.ttf, .otf); collections (.ttc) and web fonts (.woff, .woff2) have to be converted first. The model is not at fault: it is the file named on the command line.",
  },
  examplesAre: "commands",
  wrong: "ketu render model.ketu.yaml --format png --font-file NotoSans.woff2",
  right: "ketu render model.ketu.yaml --format png --font-file NotoSans.ttf",
  message: ({ path, problem, reason }) =>
    problem === "unreadable"
      ? {
          zh: `读不了字体文件 ${path}${reason ? `(${reason})` : ""}`,
          en: `Cannot read the font file ${path}${reason ? ` (${reason})` : ""}`,
        }
      : {
          zh: `${path} 不是 TTF 或 OTF 字体`,
          en: `${path} is not a TTF or OTF font`,
        },
  hint: () => ({
    zh: "给 --font-file 一个 .ttf 或 .otf 文件；不给就用自带的字体。",
    en: "Give --font-file a .ttf or .otf file; without it the bundled font is used.",
  }),
};
export default fontFileUnusable;
