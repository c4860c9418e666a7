import mermaid from "mermaid";

/* Runs in the browser: what the page of a Mermaid editor does with each key. */

mermaid.initialize({ startOnLoad: false, maxEdges: 10_000, maxTextSize: 10_000_000 });
const box = document.createElement("div");
document.body.append(box);
let count = 0;

/** Milliseconds from the text until its picture stands in the page, laid out. */
async function drawMermaid(text: string): Promise<number> {
  const started = performance.now();
  const { svg } = await mermaid.render(`picture-${++count}`, text);
  box.innerHTML = svg;
  box.getBoundingClientRect();
  return performance.now() - started;
}

Object.assign(globalThis, { drawMermaid });
