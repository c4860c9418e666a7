/** What the core draws with. Anything else in markup is left out, whoever wrote it. */
const drawnElements = new Set(["g", "title", "desc", "rect", "path", "circle", "text", "image"]);

const svgNamespace = "http://www.w3.org/2000/svg";

/** Groups from markup, by key, ready to be put into a picture of this document. Scripts and handlers do not get through. */
export function parseGroups(markup: ReadonlyMap<string, string>): ReadonlyMap<string, SVGGElement> {
  const groups = new Map<string, SVGGElement>();
  if (markup.size === 0) return groups;
  const text = `<svg xmlns="${svgNamespace}">${[...markup.values()].join("")}</svg>`;
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
  const children = [...parsed.documentElement.children];
  const keys = [...markup.keys()];
  if (children.length !== keys.length || parsed.querySelector("parsererror"))
    throw new Error("A picture is not well formed");
  for (const [index, child] of children.entries()) {
    const group = document.importNode(child, true);
    const key = keys[index];
    if (key === undefined || !(group instanceof SVGGElement)) continue;
    clean(group);
    groups.set(key, group);
  }
  return groups;
}

function clean(element: Element): void {
  for (const { name } of [...element.attributes]) {
    if (/^on|^style$/i.test(name)) element.removeAttribute(name);
  }
  for (const child of [...element.children]) {
    if (child.namespaceURI !== svgNamespace || !drawnElements.has(child.localName) || isForeignImage(child))
      child.remove();
    else clean(child);
  }
}

function isForeignImage(element: Element): boolean {
  return element.localName === "image" && !(element.getAttribute("href") ?? "").startsWith("data:image/");
}
