import { join } from "node:path";
import type { Diagnostic } from "../../base/diagnostic.ts";
import type { Outcome } from "../../base/outcome.ts";
import { packageFolder } from "../product-folders.ts";
import type { DrawnText } from "./drawn-text.ts";
import type { FontFaces } from "./load-fonts.ts";

/** Where the fonts of a file come from. */
export interface FontWish {
  /** `embed`: an SVG or a page carries the characters that it shows. Absent: the reader's own fonts. */
  readonly font?: "embed" | "system";
  /** Paths of fonts with characters that the bundled ones lack. */
  readonly fontFiles?: readonly string[];
}

/** The bundled fonts, behind them those of files that somebody named. */
export async function bundledOrNamedFonts(files?: readonly string[]): Promise<Outcome<FontFaces>> {
  const { loadFonts } = await import("./load-fonts.ts");
  return loadFonts(join(packageFolder(), "dist", "fonts"), files);
}

/**
 * A file again, with the fonts for what it draws inside: `withFont` writes it with `@font-face` rules. Characters that no
 * font has are told as a warning, since the reader's own fonts step in.
 */
export async function embedFont(
  drawn: DrawnText,
  faces: FontFaces,
  withFont: (css: string) => string | undefined,
): Promise<{ readonly content?: string; readonly diagnostics: readonly Diagnostic[] }> {
  const [{ fontFaceCssOf }, { missingCharacters }] = await Promise.all([
    import("./font-face-css.ts"),
    import("./missing-characters.ts"),
  ]);
  const content = withFont(await fontFaceCssOf(drawn, faces));
  return { ...(content !== undefined && { content }), diagnostics: missingCharacters(drawn, faces, "warning") };
}

/** A file, with its fonts inside where that is wished. `drawn` tells which characters it shows. */
export async function withFonts(
  { font = "system", fontFiles }: FontWish,
  drawn: (content: string) => DrawnText,
  write: (fontFaceCss?: string) => string,
): Promise<Outcome<string>> {
  const content = write();
  if (font === "system") return { value: content, diagnostics: [] };
  const fonts = await bundledOrNamedFonts(fontFiles);
  if (!fonts.value) return { diagnostics: fonts.diagnostics };
  const embedded = await embedFont(drawn(content), fonts.value, write);
  return { value: embedded.content ?? content, diagnostics: embedded.diagnostics };
}
