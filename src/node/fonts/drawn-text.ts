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
