import type { DiagnosticKind } from "../../base/diagnostic.ts";

const characterNotInFont: DiagnosticKind<{ characters: string; count: number; more: number; emoji: number }> = {
  code: "character-not-in-font",
  severity: "error",
  title: { zh: "字体里没有这个字", en: "A character is not in the font" },
  explanation: {
    zh: "PNG、PDF 和内嵌字体的 SVG 只用 ketu 自带的字体来画，这样在任何机器上都一样。自带的字体包含 GB 2312 的全部汉字、拉丁字母和常用符号，不含生僻字和表情符号。缺字时，PNG 和 PDF 宁可不画，也不画成方框；SVG 里则由看图的人自己的字体补上，所以只是警告。换一个字，或者用 --font-file 给出一个包含它的 TTF 或 OTF 字体：缺的字从那里取，其余不变。",
    en: "PNG, PDF, and SVG with an embedded font, are drawn with ketu's own font, so that they look the same on every machine. It has every character of GB 2312, Latin letters and the usual signs, but no rare characters and no emoji. Where one is missing, a PNG or PDF is not drawn rather than drawn with an empty box; in an SVG the reader's own fonts step in, so it is only a warning. Use another character, or name a TTF or OTF font that has it with --font-file: what is missing is taken from there, the rest stays.",
  },
  examplesAre: "commands",
  wrong: "ketu render model.ketu.yaml --format png  # title: 客户模型 🎯",
  right: "ketu render model.ketu.yaml --format png --font-file NotoEmoji-Regular.ttf",
  message: ({ characters, more }) => ({
    zh: `字体里没有：${characters}${more > 0 ? ` 等，另有 ${more} 个` : ""}`,
    en: `The font does not have: ${characters}${more > 0 ? ` and ${more} more` : ""}`,
  }),
  hint: ({ emoji }) =>
    emoji > 0
      ? {
          zh: "自带的字体没有表情符号：换成 ★ ● ▲ 这样的符号，或用 --font-file 给出含有它的 TTF 或 OTF 字体。",
          en: "The bundled font has no emoji: use a sign such as ★ ● ▲, or name a TTF or OTF font that has it with --font-file.",
        }
      : {
          zh: "用 --font-file 给出含有它的 TTF 或 OTF 字体。",
          en: "Name a TTF or OTF font that has it with --font-file.",
        },
};
export default characterNotInFont;
