import { readFileSync } from "node:fs";
import { join } from "node:path";
import { interactivePage, type InteractiveSource } from "../interactive-page.ts";
import { renderPage } from "../render/page/render-page.ts";
import { packageFolder } from "./product-folders.ts";

/** The text of the script that pages of pictures run. */
export function pageScript(): string {
  return readFileSync(join(packageFolder(), "dist", "site", "page.js"), "utf8");
}

/** A page of pictures as one HTML file that needs nothing else. */
export function drawInteractivePage(source: InteractiveSource, fontFaceCss?: string): string {
  return renderPage({
    ...interactivePage(source),
    script: { text: pageScript() },
    ...(fontFaceCss !== undefined && { fontFaceCss }),
  });
}
