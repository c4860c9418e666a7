/** One `@font-face` rule of `fonts.css`. */
export interface FontFace {
  readonly family: string;
  readonly weight: string;
  /** As the rule names it, relative to the style sheet. */
  readonly file: string;
  /** The characters it has, as `unicode-range` writes them. */
  readonly range: string;
}

/** The rules of a style sheet that `scripts/build/site-fonts.ts` wrote. */
export function parseFontFaces(css: string): readonly FontFace[] {
  return [...css.matchAll(/@font-face\{([^}]*)\}/g)].flatMap(([, rule = ""]) => {
    const value = (pattern: RegExp): string => pattern.exec(rule)?.[1] ?? "";
    const face = {
      family: value(/font-family:"([^"]*)"/),
      weight: value(/font-weight:(\d+)/),
      file: value(/url\(([^)]*)\)/),
      range: value(/unicode-range:([^;]*)/),
    };
    return face.file === "" ? [] : [face];
  });
}

/** The faces that a picture needs: of its weights, and with at least one of its characters. */
export function facesFor(svg: string, faces: readonly FontFace[]): readonly FontFace[] {
  const shown = new Set([...svg.replace(/<[^>]*>/g, "")].map((character) => character.codePointAt(0) ?? 0));
  const isBold = /font-weight="(?:bold|[6-9]00)"/.test(svg);
  return faces.filter(({ weight, range }) => {
    if (weight !== "400" && !isBold) return false;
    const spans = parseRange(range);
    return [...shown].some((code) => spans.some(([from, to]) => code >= from && code <= to));
  });
}

/** `U+20-7E,U+A0` as pairs of the first and the last character. */
export function parseRange(range: string): readonly (readonly [number, number])[] {
  return [...range.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)].map(
    ([, from = "", to = from]) => [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const,
  );
}

/** The picture with its fonts inside; `data` gives each file in base64. */
export function embedFaces(svg: string, faces: readonly FontFace[], data: ReadonlyMap<string, string>): string {
  const rules = faces.flatMap(({ family, weight, file, range }) => {
    const content = data.get(file);
    if (content === undefined) return [];
    const source = `url(data:font/woff;base64,${content}) format("woff")`;
    return [`@font-face{font-family:"${family}";font-weight:${weight};src:${source};unicode-range:${range}}`];
  });
  if (rules.length === 0) return svg;
  // After the description, where the core puts its own style sheet.
  return svg.replace("</desc>\n", () => `</desc>\n<style>\n${rules.join("\n")}\n</style>\n`);
}
