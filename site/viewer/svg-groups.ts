/** What the core draws with. Anything else in markup is left out, whoever wrote it. */
const drawnElements = new Set(["g", "title", "desc", "rect", "path", "circle", "text", "image"]);

const svgNamespace = "http://www.w3.org/2000/svg";

/** Groups that are read at once: what a browser takes to read a picture grows with the square of its size. */
const mostAtOnce = 250;

/** Groups from markup, by key, ready to be put into a picture of this document. Scripts and handlers do not get through. */
export function parseGroups(markup: ReadonlyMap<string, string>): ReadonlyMap<string, SVGGElement> {
  const all = [...markup];
  const groups = new Map<string, SVGGElement>();
  for (let from = 0; from < all.length; from += mostAtOnce) readGroups(all.slice(from, from + mostAtOnce), groups);
  return groups;
}

function readGroups(markup: readonly (readonly [string, string])[], groups: Map<string, SVGGElement>): void {
  const text = `<svg xmlns="${svgNamespace}">${markup.map(([, group]) => group).join("")}</svg>`;
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
  const children = [...parsed.documentElement.children];
  if (children.length !== markup.length || parsed.querySelector("parsererror"))
    throw new Error("A picture is not well formed");
  for (const [index, child] of children.entries()) {
    const group = document.importNode(child, true);
    const [key] = markup[index] ?? [];
    if (key === undefined || !(group instanceof SVGGElement)) continue;
    clean(group);
    groups.set(key, group);
  }
}

function clean(element: Element): void {
  for (const { name } of [...element.attributes]) {
    if (/^on|^style$/i.test(name)) element.removeAttribute(name);
  }
  for (const child of [...element.children]) {
    if (child.localName === "a" && child.namespaceURI === svgNamespace) {
      // Links of a file stand around the content of a group; here `data-link` of the group says what a click opens.
      clean(child);
      child.replaceWith(...child.children);
    } else if (child.namespaceURI !== svgNamespace || !drawnElements.has(child.localName) || isForeignImage(child))
      child.remove();
    else clean(child);
  }
}

function isForeignImage(element: Element): boolean {
  return element.localName === "image" && !(element.getAttribute("href") ?? "").startsWith("data:image/");
}
