import type { Code, CodePart } from "../model/model.ts";

/** What a pattern is made of: a part, or fixed text between parts. */
export type PatternPiece = { readonly part: CodePart } | { readonly fixed: string };

/** The pieces of a pattern, `{type}-{serial}`, in order. A name that is no part of the code stands for nothing. */
export function patternPieces({ pattern, parts }: Pick<Code, "pattern" | "parts">): readonly PatternPiece[] {
  const byId = new Map(parts.map((part) => [part.id, part]));
  return pattern.split(/(\{[^{}]+\})/).flatMap((text): readonly PatternPiece[] => {
    if (text === "") return [];
    if (!/^\{[^{}]+\}$/.test(text)) return [{ fixed: text }];
    const part = byId.get(text.slice(1, -1));
    return part ? [{ part }] : [];
  });
}

/**
 * The characters of a code that its check characters protect: all but these themselves and what only parts it, such as
 * hyphens and blanks between the parts.
 */
export function checkedText(
  pieces: readonly { readonly isCheck: boolean; readonly isFixed: boolean; readonly text: string }[],
): string {
  return pieces
    .filter(({ isCheck }) => !isCheck)
    .map(({ isFixed, text }) => (isFixed ? text.replace(/[^0-9A-Za-z]/g, "") : text))
    .join("");
}
