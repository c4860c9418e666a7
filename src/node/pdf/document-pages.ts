import type { LaidOutPage } from "../../layout/pages/laid-out-page.ts";
import { numberedPage } from "../../layout/pages/lay-out-pages.ts";
import { buildPageScene } from "../../scene/build-page-scene.ts";
import type { Theme } from "../../scene/theme.ts";
import type { Bookmark, PdfPage, PlacedScene } from "./pdf-page.ts";
import { pointsPerMillimetre, tenths } from "./points.ts";

/** A page of a document that does not know its number yet. */
export interface DocumentPage {
  readonly page: LaidOutPage;
  /** What else lies on it: over the page, and over that again. */
  readonly scenes?: readonly PlacedScene[];
  readonly overlay?: LaidOutPage;
  readonly subject?: string;
  readonly bookmark?: Bookmark;
}

/** All pages of a file, those of documents with their numbers: pictures count, but carry none. */
export function numberedPages(
  sheets: readonly (PdfPage | DocumentPage)[],
  { theme, look }: { readonly theme: Theme; readonly look: number },
): readonly PdfPage[] {
  return sheets.map((sheet, index) => {
    if (!("page" in sheet)) return sheet;
    const page = numberedPage(sheet.page, { number: index + 1, count: sheets.length, look });
    const width = tenths(page.sheet.width * pointsPerMillimetre);
    const place = { x: 0, y: 0, scale: width / page.width };
    const over = sheet.overlay && buildPageScene(sheet.overlay, theme);
    return {
      width,
      height: tenths(page.sheet.height * pointsPerMillimetre),
      scenes: [
        { scene: buildPageScene(page, theme), ...place },
        ...(sheet.scenes ?? []),
        ...(over ? [{ scene: over, ...place, isOverlay: true }] : []),
      ],
      ...(sheet.subject !== undefined && { subject: sheet.subject }),
      ...(sheet.bookmark && { bookmark: sheet.bookmark }),
    };
  });
}

/** The pages of a document; its bookmark leads to the first. */
export function documentPages(pages: readonly LaidOutPage[], title: string): readonly DocumentPage[] {
  return pages.map((page, index) => ({ page, ...(index === 0 && { bookmark: { title, y: 0, entries: [] } }) }));
}
