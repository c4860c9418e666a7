const fullWidth: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "?": "？", "!": "！" };

/** Code spans and targets of links are taken out as one private-use character each, so that no sign inside them changes. */
const firstPlace = 0xe000;
const chinese = "[\\p{Script=Han}\\ue000-\\uf8ff，。；：（）“”《》、]";

/** Punctuation of a Chinese text as Chinese print has it: full width, without a space behind. Code spans and links stay as they are. */
export function typesetChinese(text: string): string {
  const spans: string[] = [];
  const held = text.replace(/`[^`]*`|(?<=\])\([^()\s]*\)/g, (span) =>
    String.fromCharCode(firstPlace + spans.push(span) - 1),
  );
  const signs = new RegExp(`(?<=${chinese}\\s?)[,;:?!] ?|[,;:?!] ?(?=${chinese})`, "gu");
  const set = held
    .replace(new RegExp(`\\s?\\(([^()]*${chinese}[^()]*)\\)\\s?`, "gu"), "（$1）")
    .replace(new RegExp(`(?<=${chinese})\\(([^()]*)\\)`, "gu"), "（$1）")
    .replace(signs, (sign) => fullWidth[sign.trim()] ?? sign);
  return set.replace(/[\ue000-\uf8ff]/g, (place) => spans[place.charCodeAt(0) - firstPlace] ?? place);
}
