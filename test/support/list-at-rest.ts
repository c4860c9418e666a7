import type { Page } from "playwright-core";

/** Longer than a list of completions takes no Enter after it changed, so that nobody accepts what was not seen. */
const calm = 150;

/** Waits until the list of completions is there and has not changed for a moment: then Enter accepts what is selected. */
export async function listAtRest(page: Page): Promise<void> {
  const list = page.locator(".cm-tooltip-autocomplete").first();
  await list.waitFor();
  await list.evaluate(async (element, milliseconds) => {
    let shown = "";
    for (let since = performance.now(); performance.now() - since < milliseconds;) {
      if (element.innerHTML !== shown) since = performance.now();
      shown = element.innerHTML;
      await new Promise((frame) => requestAnimationFrame(frame));
    }
  }, calm);
}
