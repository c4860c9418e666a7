import { readFileSync } from "node:fs";
import { join } from "node:path";
import { appendChanges } from "../append-changes.ts";
import type { Outcome } from "../base/outcome.ts";
import type { ModelComparison } from "../compare-models.ts";
import { viewsOfChanges } from "../compared-contents.ts";
import { comparisonPage } from "../comparison-page.ts";
import { type ComparisonPicture, comparisonScene, type ComparisonSide, layOutComparison } from "../draw-comparison.ts";
import { neighbourhoodMermaid } from "../draw-neighbourhood.ts";
import type { LayoutEngine } from "../layout/layout-engine.ts";
import { renderComparisonPage } from "../render/comparison-page/render-comparison-page.ts";
import svg from "../render/formats/svg.ts";
import { themeName, themeOf } from "../scene/choose-theme.ts";
import { themes } from "../scene/generated/themes.ts";
import { packageFolder } from "./product-folders.ts";

/** The formats in which a change is drawn. */
export const changeFormats = ["svg", "png", "html", "mermaid"] as const;
export type ChangeFormat = (typeof changeFormats)[number];

export interface ChangeDrawing {
  readonly format: ChangeFormat;
  /** Id or kind of a view. Absent: the first that shows a change. */
  readonly view?: string;
  readonly side: ComparisonSide;
  /** Name of a theme, `auto` included. Absent: that of the model. */
  readonly theme?: string;
  /** Language of the picture. Absent: that of the model. */
  readonly locale?: string;
  /** The table of changes below a picture. */
  readonly hasTable?: boolean;
  /** Pixels of a PNG per pixel of the picture, 1 to 4. */
  readonly scale: number;
}

/**
 * The picture of a change as the content of a file. Without a value where the comparison failed or the view is not there;
 * a PNG also where the fonts lack a character.
 */
export async function drawChange(
  comparison: ModelComparison,
  { format, side, theme: wanted, scale, hasTable, ...request }: ChangeDrawing,
  services: { readonly layoutEngine: LayoutEngine },
): Promise<Outcome<string | Uint8Array>> {
  if (format === "mermaid") {
    const text = neighbourhoodMermaid(comparison, request);
    return { ...(text !== undefined && { value: text }), diagnostics: [] };
  }
  if (format === "html") return drawPage(comparison, { theme: wanted, ...request }, services);
  const { value: picture, diagnostics } = await layOutComparison(comparison, request, services);
  if (!picture) return { diagnostics };
  const name = themeName(wanted, picture.style);
  const isAuto = name === "auto" && format === "svg";
  const drawn = comparisonScene(picture, side, {
    theme: themeOf(name, picture.style),
    ...(isAuto && { darkTheme: themes.dark }),
  });
  const scene = hasTable === true ? appendChanges(drawn, picture.rows, picture.style.look) : drawn;
  const content = svg.render(scene);
  return format === "svg" ? { value: content, diagnostics } : drawPng(content, scale);
}

/** The views that show all changes, or the one that was asked for, in one page with its script inside. */
async function drawPage(
  comparison: ModelComparison,
  request: Pick<ChangeDrawing, "view" | "locale"> & { readonly theme: string | undefined },
  services: { readonly layoutEngine: LayoutEngine },
): Promise<Outcome<string>> {
  const { view, locale, theme } = request;
  const language = locale === undefined ? {} : { locale };
  const pictures: ComparisonPicture[] = [];
  for (const id of view === undefined ? viewsOfChanges(comparison) : [view]) {
    const { value, diagnostics } = await layOutComparison(comparison, { view: id, ...language }, services);
    if (!value) return { diagnostics };
    pictures.push(value);
  }
  const { models } = comparison;
  if (!models) return { diagnostics: [] };
  const { style } = models.head;
  // A page is read on a screen, light or dark, unless somebody chose.
  const name = themeName(theme, style);
  const isAuto = theme === "auto" || (theme === undefined && name === "default");
  const page = comparisonPage({
    ...{ comparison, pictures, ...language },
    colours: { theme: themeOf(name, style), ...(isAuto && { darkTheme: themes.dark }) },
    names: { base: models.base.files[0] ?? "", head: models.head.files[0] ?? "" },
  });
  const script = { text: readFileSync(join(packageFolder(), "dist", "site", "changes.js"), "utf8") };
  return { ...(page && { value: renderComparisonPage({ ...page, script }) }), diagnostics: [] };
}

async function drawPng(content: string, scale: number): Promise<Outcome<Uint8Array>> {
  const [{ loadFonts }, { rasterise }] = await Promise.all([import("./fonts/load-fonts.ts"), import("./rasterise.ts")]);
  const fonts = await loadFonts(join(packageFolder(), "dist", "fonts"));
  return fonts.value ? rasterise(content, { scale, fonts: fonts.value }) : { diagnostics: fonts.diagnostics };
}
