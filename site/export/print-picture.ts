/** Size of an SVG of ours as CSS writes it: that of the paper in millimetres, else pixels. */
export function paperSize(svg: string): { readonly width: string; readonly height: string } {
  const size = (name: string): string => {
    const [, number = "0", unit = ""] = new RegExp(`<svg [^>]*\\b${name}="([\\d.]+)(mm)?"`).exec(svg) ?? [];
    return `${number}${unit || "px"}`;
  };
  return { width: size("width"), height: size("height") };
}

/**
 * Opens the browser's print window with nothing but the picture, on a page of its size; `name` is the name that it gives
 * a file. The page is as before when the window is closed.
 */
export function printPicture(svg: string, name: string): void {
  const { documentElement } = new DOMParser().parseFromString(svg, "image/svg+xml");
  const { width, height } = paperSize(svg);
  const frame = document.createElement("div");
  frame.className = "printed-picture";
  frame.append(document.importNode(documentElement, true));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    @page { size: ${width} ${height}; margin: 0; }
    .printed-picture { display: none; }
    @media print {
      body > :not(.printed-picture) { display: none !important; }
      .printed-picture { display: block; width: ${width}; height: ${height}; overflow: hidden; break-after: avoid; }
      .printed-picture svg { display: block; width: 100%; height: 100%; print-color-adjust: exact; }
    }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.body.append(frame);
  // A browser names the PDF after the page.
  const { title } = document;
  document.title = name.replace(/\.pdf$/, "");
  const end = (): void => {
    document.title = title;
    frame.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
  window.addEventListener("afterprint", end, { once: true });
  window.print();
}
