import { type Diagnostic, diagnose, type Severity } from "../../base/diagnostic.ts";
import characterNotInFont from "../diagnostics/character-not-in-font.ts";
import { type DrawnText, visibleText } from "./drawn-text.ts";
import type { FontFaces } from "./load-fonts.ts";

const emoji = /^\p{Extended_Pictographic}$/u;

/** So many characters are named in the message; the rest is counted. */
const named = 12;

/**
 * Whether the fonts have every character that is drawn; if not, one `character-not-in-font`. `severity`: an error where
 * the picture cannot be drawn without them (PNG, PDF), a warning where the reader's own fonts step in (SVG).
 */
export function missingCharacters(drawn: DrawnText, fonts: FontFaces, severity: Severity): readonly Diagnostic[] {
  const missing = new Set<number>();
  for (const weight of [400, 700] as const) {
    for (const code of drawn[weight]) {
      const isThere = fonts[weight].some((face) => face.codePoints.has(code));
      if (!isThere && visibleText(String.fromCodePoint(code)) !== "") missing.add(code);
    }
  }
  if (missing.size === 0) return [];
  const characters = [...missing].sort((a, b) => a - b).map((code) => String.fromCodePoint(code));
  const params = {
    characters: characters.slice(0, named).map(describe).join(", "),
    count: characters.length,
    more: Math.max(0, characters.length - named),
    emoji: characters.filter((character) => emoji.test(character)).length,
  };
  return [diagnose(characterNotInFont, params, { severity })];
}

function describe(character: string): string {
  return `${character} (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")})`;
}
