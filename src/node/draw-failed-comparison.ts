import type { Outcome } from "../base/outcome.ts";
import { failedComparison, type FailedComparisonInput } from "../failed-comparison.ts";
import { renderFailedComparison } from "../render/comparison-page/render-failed-comparison.ts";
import { drawnTextOfPage } from "./fonts/drawn-text.ts";
import { type FontWish, withFonts } from "./fonts/embed-font.ts";

/** The page in place of that of a comparison that did not run. */
export function drawFailedComparison(input: FailedComparisonInput, fonts: FontWish): Promise<Outcome<string>> {
  const parts = failedComparison(input);
  return withFonts(fonts, drawnTextOfPage, (fontFaceCss) =>
    renderFailedComparison({ ...parts, ...(fontFaceCss !== undefined && { fontFaceCss }) }),
  );
}
