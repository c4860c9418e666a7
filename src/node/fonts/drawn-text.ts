import type { Mark } from "../../scene/scene.ts";

/** The characters of a picture by the weight in which they are drawn. */
export interface DrawnText {
  readonly 400: ReadonlySet<number>;
  readonly 700: ReadonlySet<number>;
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** Which characters an SVG of ours draws: what stands in its `<text>` elements, one line each. */
export function drawnText(svg: string): DrawnText {
  const regular = new Set<number>();
  const bold = new Set<number>();
  for (const match of svg.matchAll(/^<text([^>]*)>([^<]*)<\/text>$/gm)) {
    const target = (match[1] ?? "").includes(' font-weight="700"') ? bold : regular;
    const text = (match[2] ?? "").replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? "");
    for (const character of text) target.add(character.codePointAt(0) ?? 0);
  }
  return { 400: regular, 700: bold };
}

/** Which characters a page of ours shows, each in both weights: the words around its pictures are set in either. */
export function drawnTextOfPage(html: string): DrawnText {
  const shown = html
    .replace(/<(style|script)\b[^]*?<\/\1>/g, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? "");
  const characters = new Set([...visibleText(shown)].map((character) => character.codePointAt(0) ?? 0));
  return { 400: characters, 700: characters };
}

/** Characters without a glyph of their own: joiners, variation selectors, marks of direction. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;

/** A text without what no font draws; a line break becomes a space, and half a surrogate pair is left out. */
export function visibleText(text: string): string {
  return text
    .replace(/[\t\n\r\u0085\u2028\u2029]+/g, " ")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "")
    .replace(invisible, "");
}

/** Which characters marks draw. */
export function drawnTextOfMarks(marks: readonly Mark[]): DrawnText {
  const drawn = { 400: new Set<number>(), 700: new Set<number>() };
  const collect = (mark: Mark): void => {
    if (mark.type === "group") mark.marks.forEach(collect);
    if (mark.type !== "text") return;
    for (const character of visibleText(mark.text)) drawn[mark.weight].add(character.codePointAt(0) ?? 0);
  };
  marks.forEach(collect);
  return drawn;
}
