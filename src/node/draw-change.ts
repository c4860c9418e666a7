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
import type { ImageReader } from "../ports.ts";
import { themeName } from "../scene/choose-theme.ts";
import { themes } from "../scene/generated/themes.ts";
import { chooseColours } from "./choose-colours.ts";
import { drawnText, drawnTextOfPage } from "./fonts/drawn-text.ts";
import { bundledOrNamedFonts, type FontWish, withFonts } from "./fonts/embed-font.ts";
import { packageFolder } from "./product-folders.ts";

/** The formats in which a change is drawn. */
export const changeFormats = ["svg", "png", "html", "mermaid"] as const;
export type ChangeFormat = (typeof changeFormats)[number];

export interface ChangeDrawing extends FontWish {
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

export interface ChangeServices {
  readonly layoutEngine: LayoutEngine;
  /** Reads the logo of head. Absent: only one that is written in the model is drawn. */
  readonly readImage?: ImageReader;
}

/**
 * The picture of a change as the content of a file, and what is to say of its logo and its fonts. Without a value where
 * the comparison failed or the view is not there; a PNG also where the fonts lack a character.
 */
export async function drawChange(
  comparison: ModelComparison,
  drawing: ChangeDrawing,
  services: ChangeServices,
): Promise<Outcome<string | Uint8Array>> {
  const { format, side, theme: wanted, hasTable } = drawing;
  const request = requestOf(drawing);
  if (format === "mermaid") {
    const text = neighbourhoodMermaid(comparison, request);
    return { ...(text !== undefined && { value: text }), diagnostics: [] };
  }
  if (format === "html") return drawChangePage(comparison, drawing, services);
  const { value: picture, diagnostics } = await layOutComparison(comparison, request, services);
  if (!picture) return { diagnostics };
  const { theme, scene: options, diagnostics: ofLogo } = await chooseColours(wanted, picture, services.readImage);
  const { darkTheme: _dark, ...logo } = options;
  const drawn = comparisonScene(picture, side, { theme, ...(format === "svg" ? options : logo) });
  const scene = hasTable === true ? appendChanges(drawn, picture.rows, picture.style.look) : drawn;
  const write = (css?: string): string => svg.render(scene, css === undefined ? {} : { fontFaceCss: css });
  const written: Outcome<string | Uint8Array> =
    format === "png" ? await drawPng(write(), drawing) : await withFonts(drawing, drawnText, write);
  return { ...written, diagnostics: [...ofLogo, ...written.diagnostics] };
}

/** The views that show all changes, or the one that was asked for, in one page with its script inside. */
async function drawChangePage(
  comparison: ModelComparison,
  drawing: ChangeDrawing,
  services: ChangeServices,
): Promise<Outcome<string>> {
  const { view: _view, ...language } = requestOf(drawing);
  const { view, theme: wanted } = drawing;
  const pictures: ComparisonPicture[] = [];
  for (const id of view === undefined ? viewsOfChanges(comparison) : [view]) {
    const { value, diagnostics } = await layOutComparison(comparison, { view: id, ...language }, services);
    if (!value) return { diagnostics };
    pictures.push(value);
  }
  const { models } = comparison;
  if (!models) return { diagnostics: [] };
  const { theme, scene, diagnostics } = await chooseColours(wanted, models.head, services.readImage);
  // A page is read on a screen, light or dark, unless somebody chose.
  const isAuto = wanted === undefined && themeName(wanted, models.head.style) === "default";
  const page = comparisonPage({
    ...{ comparison, pictures, ...language },
    colours: { theme, ...scene, ...(isAuto && { darkTheme: themes.dark }) },
    names: { base: models.base.files[0] ?? "", head: models.head.files[0] ?? "" },
  });
  if (!page) return { diagnostics };
  const script = { text: readFileSync(join(packageFolder(), "dist", "site", "changes.js"), "utf8") };
  const write = (fontFaceCss?: string): string =>
    renderComparisonPage({ ...page, script, ...(fontFaceCss !== undefined && { fontFaceCss }) });
  const written = await withFonts(drawing, drawnTextOfPage, write);
  return { ...written, diagnostics: [...diagnostics, ...written.diagnostics] };
}

function requestOf({ view, locale }: ChangeDrawing): Pick<ChangeDrawing, "view" | "locale"> {
  return { ...(view !== undefined && { view }), ...(locale !== undefined && { locale }) };
}

async function drawPng(
  content: string,
  { scale, fontFiles }: Pick<ChangeDrawing, "scale" | "fontFiles">,
): Promise<Outcome<Uint8Array>> {
  const { rasterise } = await import("./rasterise.ts");
  const fonts = await bundledOrNamedFonts(fontFiles);
  return fonts.value ? rasterise(content, { scale, fonts: fonts.value }) : { diagnostics: fonts.diagnostics };
}
