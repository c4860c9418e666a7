import type { Page } from "playwright-core";

/** Frames in a row without a move, after which nothing is on its way any more: a press moves two frames later. */
const calmFrames = 6;

/**
 * Waits until no picture of the page moves: neither as a whole, nor a shape in it, nor by a pane that changes its size.
 * Places and sizes may be measured then. What has to be drawn first must be drawn already.
 */
export async function pictureAtRest(page: Page): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const pictures: Element[] = [];
      const search = (root: ParentNode): void => {
        for (const element of root.querySelectorAll("*")) {
          if (element.matches("svg.picture")) pictures.push(element);
          if (element.shadowRoot) search(element.shadowRoot);
        }
      };
      search(document);
      const places = JSON.stringify(
        pictures.flatMap((picture) => [picture, ...picture.children].map((part) => part.getBoundingClientRect())),
      );
      const isMoving = pictures.some((picture) =>
        picture.getAnimations({ subtree: true }).some(({ playState }) => playState === "running"),
      );
      const before: unknown = Reflect.get(globalThis, "picturesAtRest");
      const known = Array.isArray(before) ? before : ["", 0];
      const frames = !isMoving && known[0] === places ? Number(known[1]) + 1 : 0;
      Object.assign(globalThis, { picturesAtRest: frames >= wanted ? undefined : [places, frames] });
      return frames >= wanted;
    },
    calmFrames,
    { polling: "raf" },
  );
}
