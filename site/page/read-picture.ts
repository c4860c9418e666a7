import type { GroupBox, PicturePatch } from "../worker/api.ts";

const svgSpace = "http://www.w3.org/2000/svg";

/**
 * The picture of a view as the viewer takes it, read from the SVG that the page shows without its script: each element
 * of its topmost level is one group, and groups with a subject say where they lie.
 */
export function readPicture(svg: SVGSVGElement, number: number): PicturePatch {
  const view = svg.viewBox.baseVal;
  const title = svg.querySelector(":scope > title")?.textContent ?? "";
  const description = svg.querySelector(":scope > desc")?.textContent ?? "";
  const ground = svg.querySelector(":scope > rect");
  const changed: Record<string, string> = {};
  const order: string[] = [];
  for (const child of svg.children) {
    if (child === ground || ["title", "desc", "style"].includes(child.tagName)) continue;
    const key = child.tagName === "g" && child.id !== "" ? child.id : `part-${order.length}`;
    order.push(key);
    changed[key] = markupOf(child.id === key ? child : wrapped(child, key));
  }
  return {
    number,
    width: view.width,
    height: view.height,
    title,
    description,
    background: ground?.getAttribute("fill") ?? "#ffffff",
    order,
    changed,
    origins: Object.fromEntries(order.map((key) => [key, { x: 0, y: 0 }])),
    boxes: boxesIn(svg),
    gone: [],
  };
}

/** As XML: what HTML writes may hold names of characters that only HTML knows. */
function markupOf(element: Element): string {
  return new XMLSerializer().serializeToString(element);
}

function wrapped(child: Element, key: string): Element {
  const group = document.createElementNS(svgSpace, "g");
  group.id = key;
  group.append(child.cloneNode(true));
  return group;
}

/** Measured where the picture is shown; its own scale does not matter to `getBBox`. */
function boxesIn(svg: SVGSVGElement): Readonly<Record<string, GroupBox>> {
  const groups = [...svg.querySelectorAll<SVGGElement>("g[data-subject]")];
  return Object.fromEntries(
    groups.map((group) => {
      const { x, y, width, height } = group.getBBox();
      const { subject = "", role = "" } = group.dataset;
      return [group.id, { subject, role, x, y, width, height }];
    }),
  );
}
