import type { PicturePatch } from "../../site/worker/api.ts";
import { WorkerClient } from "../../site/worker/worker-client.ts";

/*
 * Runs in the browser: the worker of the editor and the least that shows its pictures.
 */

export interface DrawSample {
  /** From the change of the text until the new picture stands in the page, laid out. */
  readonly milliseconds: number;
  /** Of these, in the worker. */
  readonly inWorker: number;
  /** Groups that travelled. */
  readonly changed: number;
}

const path = "main.ketu.yaml";
const svgSpace = "http://www.w3.org/2000/svg";
const client = new WorkerClient();
const root = document.createElementNS(svgSpace, "svg");
const groups = new Map<string, Element>();
let shown: number | undefined;
document.body.append(root);

async function draw(text: string, view: string): Promise<DrawSample> {
  const started = performance.now();
  client.files({ files: [{ path, text }] });
  const options = { path, view, locale: "zh", theme: "default", asOf: "2026-11-21" } as const;
  const answer = await client.ask({ kind: "draw", version: 1, options, ...(shown !== undefined && { shown }) });
  if (answer.kind !== "draw" || !answer.drawing.picture) throw new Error(JSON.stringify(answer).slice(0, 2000));
  const { picture, milliseconds: inWorker } = answer.drawing;
  show(picture);
  root.getBoundingClientRect();
  return { milliseconds: performance.now() - started, inWorker, changed: Object.keys(picture.changed).length };
}

function show(picture: PicturePatch): void {
  const markup = `<svg xmlns="${svgSpace}">${Object.values(picture.changed).join("")}</svg>`;
  const parsed = new DOMParser().parseFromString(markup, "image/svg+xml").documentElement;
  for (const group of [...parsed.children]) {
    const old = groups.get(group.id);
    const fresh = document.importNode(group, true);
    groups.set(group.id, fresh);
    if (old) old.replaceWith(fresh);
  }
  const kept = new Set(picture.order);
  for (const [key, { x, y }] of Object.entries(picture.origins)) {
    groups.get(key)?.setAttribute("transform", `translate(${x} ${y})`);
  }
  for (const [key, group] of groups) {
    if (kept.has(key)) continue;
    group.remove();
    groups.delete(key);
  }
  let next: ChildNode | null = root.firstChild;
  for (const key of picture.order) {
    const group = groups.get(key);
    if (!group) throw new Error(`nothing to show for ${key}`);
    if (group === next) next = next.nextSibling;
    else root.insertBefore(group, next);
  }
  root.setAttribute("viewBox", `0 0 ${picture.width} ${picture.height}`);
  shown = picture.number;
}

Object.assign(globalThis, { draw });
