import type { Page } from "playwright-core";
import type { Rect } from "../../src/base/geometry.ts";

/** A text as the browser drew it. */
export interface DrawnText {
  readonly text: string;
  /** `getBBox`: as wide as the text, as high as a line of the font. */
  readonly box: Rect;
  /** The same width, but only as high as the ink of these characters. */
  readonly ink: Rect;
  /** The element of the model whose group holds it, and the role of the innermost group. */
  readonly subject?: string;
  readonly role?: string;
  /** Of a text on a card or in a shape: whether the corners of its ink lie within its outline, be it a diamond. */
  readonly isInOutline?: boolean;
}

export interface Drawing {
  readonly isSvg: boolean;
  readonly parserErrors: number;
  readonly transforms: number;
  readonly viewBox: Rect;
  readonly texts: readonly DrawnText[];
  /** Everything that has an area, for the edge of the picture. */
  readonly shapes: readonly Rect[];
  /** How many of the font's faces the browser has loaded. */
  readonly loadedFaces: number;
}

/** Reads what a page shows of an SVG document, in the units of its view box. */
export function readDrawing(page: Page): Promise<Drawing> {
  return page.evaluate(() => {
    const plain = ({ x, y, width, height }: DOMRect): Rect => ({ x, y, width, height });
    const boxOf = (element: Element): Rect => plain((element as SVGGraphicsElement).getBBox());
    const all = (selector: string): readonly Element[] => [...document.querySelectorAll(selector)];
    const canvas = new OffscreenCanvas(1, 1).getContext("2d");
    const inkOf = (element: SVGTextElement): Rect => {
      const style = getComputedStyle(element);
      const box = boxOf(element);
      if (canvas) canvas.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const ink = canvas?.measureText(element.textContent ?? "");
      const [up, down] = [ink?.actualBoundingBoxAscent ?? 0, ink?.actualBoundingBoxDescent ?? 0];
      return { x: box.x, y: Number(element.getAttribute("y")) - up, width: box.width, height: up + down };
    };
    const isInOutline = (group: Element | null, ink: Rect): boolean | undefined => {
      const role = group?.getAttribute("data-role") ?? "";
      if (!group || !["card", "node"].includes(role)) return undefined;
      const outline = group.querySelector<SVGGeometryElement>(":scope > rect, :scope > path");
      // The corners of a line of text are empty: glyphs are round, and seldom reach both ends of their box.
      const [dx, dy] = [Math.min(3, ink.width / 4), ink.height / 4];
      return [ink.x + dx, ink.x + ink.width - dx].every((x) =>
        [ink.y + dy, ink.y + ink.height - dy].every((y) => outline?.isPointInFill(new DOMPoint(x, y))),
      );
    };
    const texts = (all("text") as readonly SVGTextElement[]).map((element) => {
      const owner = element.closest("[data-subject]");
      const group = element.closest("g");
      const subject = owner?.getAttribute("data-subject");
      const role = group?.getAttribute("data-role");
      const ink = inkOf(element);
      const isIn = isInOutline(group, ink);
      return {
        text: element.textContent ?? "",
        box: boxOf(element),
        ink,
        ...(isIn !== undefined && { isInOutline: isIn }),
        ...(subject && { subject }),
        ...(role && { role }),
      };
    });
    const root = document.documentElement as Element as SVGSVGElement;
    return {
      isSvg: root.localName === "svg" && root.namespaceURI === "http://www.w3.org/2000/svg",
      parserErrors: all("parsererror").length,
      transforms: all("[transform]").length,
      viewBox: plain(DOMRect.fromRect(root.viewBox.baseVal)),
      texts,
      shapes: all("rect, path, circle, image").map(boxOf),
      loadedFaces: [...document.fonts].filter(({ status }) => status === "loaded").length,
    };
  });
}

/** Name of everything that a screen reader is told about, with its role. */
export async function accessibleNames(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    return nodes.flatMap(({ ignored, name }) =>
      !ignored && typeof name?.value === "string" && name.value !== "" ? [name.value] : [],
    );
  } finally {
    await session.detach();
  }
}
