/*
 * The page of a comparison, alive: versions toggled and swiped, changes gone through by key and click. Everything stands in
 * the document; it asks nobody.
 */

import { movePicture } from "./move-picture.ts";

type Side = "base" | "map" | "head" | "swipe";

const root = document.documentElement;
const pane = document.querySelector<HTMLElement>(".pictures");
const tools = document.querySelector<HTMLElement>(".tools");
const cut = document.querySelector<HTMLElement>(".cut");
const range = document.querySelector<HTMLInputElement>(".cut input");
const told = document.querySelector<HTMLElement>(".at");
const views = [...document.querySelectorAll<HTMLElement>(".view")];
const rows = [...document.querySelectorAll<HTMLElement>(".changes li[data-number]")];

let shown = views[0];
let side: Side = "map";
/** Times the fitted width, of each view that was shown. */
const zooms = new Map<HTMLElement, number>();
/** Number of the chosen change; 0: none. */
let chosen = 0;

function rowsOf(view: HTMLElement): readonly number[] {
  return (view.dataset["rows"] ?? "").split(" ").filter(Boolean).map(Number);
}

function show(view: HTMLElement | undefined): void {
  if (!view) return;
  shown = view;
  for (const each of views) each.classList.toggle("shown", each === view);
  for (const tab of document.querySelectorAll<HTMLElement>("[data-show]"))
    tab.ariaPressed = String(tab.dataset["show"] === view.dataset["view"]);
  const zoom = zooms.get(view) ?? startZoom(view);
  zooms.set(view, zoom);
  root.style.setProperty("--zoom", String(zoom));
  choose(side);
}

/** Smaller than `least` of its size nothing of a picture can be read: it then begins at `readable`, not fitted. */
const least = 0.5;
const readable = 0.75;
const most = 1.3;
const mostZoom = 8;

function startZoom(view: HTMLElement): number {
  const stage = stageOf(view);
  const width = Number(stage?.querySelector("svg")?.getAttribute("width") ?? 0);
  if (!stage || !pane || width === 0) return 1;
  // A small picture is not blown up.
  stage.style.setProperty("--most", `${Math.round(width * most)}px`);
  const fitted = Math.min(pane.clientWidth / width, most);
  return fitted < least ? Math.min(mostZoom, readable / fitted) : 1;
}

function choose(wanted: Side): void {
  side = wanted;
  if (shown) shown.dataset["side"] = wanted;
  for (const tab of document.querySelectorAll<HTMLElement>(".tools [data-side]"))
    tab.ariaPressed = String(tab.dataset["side"] === wanted);
  if (cut) cut.hidden = wanted !== "swipe";
  drawRings();
}

/** Around a point of the pane; its middle where none is given. */
function magnify(factor: number, point = middleOfPane()): void {
  const stage = stageOf(shown);
  if (!pane || !stage || !shown) return;
  const before = zooms.get(shown) ?? 1;
  const zoom = Math.min(mostZoom, Math.max(1, before * factor));
  zooms.set(shown, zoom);
  const [left, top] = [pane.scrollLeft + point.x, pane.scrollTop + point.y];
  root.style.setProperty("--zoom", String(zoom));
  pane.scrollTo(left * (zoom / before) - point.x, top * (zoom / before) - point.y);
  drawRings();
}

function middleOfPane(): { readonly x: number; readonly y: number } {
  return { x: (pane?.clientWidth ?? 0) / 2, y: (pane?.clientHeight ?? 0) / 2 };
}

function stageOf(view: HTMLElement | undefined): HTMLElement | null {
  return view?.querySelector<HTMLElement>(".stage") ?? null;
}

/** Where the subject of the chosen change stands in what is shown, in pixels of the stage. */
function boxesOf(number: number): readonly DOMRect[] {
  const subject = rows.find((row) => row.dataset["number"] === String(number))?.dataset["subject"];
  const stage = stageOf(shown);
  if (subject === undefined || !stage) return [];
  const sides = side === "swipe" ? ["base", "head"] : [side];
  const home = stage.getBoundingClientRect();
  const groups = sides.flatMap((name) => [
    ...stage.querySelectorAll<SVGGElement>(`figure.${name} g[data-subject="${CSS.escape(subject)}"]`),
  ]);
  const found = new Map<string, DOMRect>();
  for (const group of groups) {
    const { x, y, width, height } = group.getBoundingClientRect();
    const isCut = side === "swipe" && isBehindCut(group, x + width / 2 - home.x, home.width);
    if (width + height > 0 && !isCut)
      found.set([x, y, width, height].map(Math.round).join(" "), new DOMRect(x - home.x, y - home.y, width, height));
  }
  return [...found.values()];
}

/** Swiped away: of before what is right of the border, of after what is left of it. */
function isBehindCut(group: Element, middle: number, width: number): boolean {
  const border = (Number(range?.value ?? 500) / 1000) * width;
  return group.closest("figure.base") ? middle > border : middle < border;
}

function drawRings(): void {
  for (const ring of document.querySelectorAll(".ring")) ring.remove();
  const stage = stageOf(shown);
  for (const { x, y, width, height } of boxesOf(chosen)) {
    const ring = document.createElement("div");
    ring.className = "ring";
    Object.assign(ring.style, {
      left: `${x - 7}px`,
      top: `${y - 7}px`,
      width: `${width + 14}px`,
      height: `${height + 14}px`,
    });
    stage?.append(ring);
  }
}

/** Chooses a change: its row, and its place in a view that shows it, the shown one if that does. */
function select(number: number, { scrolls = true }: { readonly scrolls?: boolean } = {}): void {
  const row = rows.find((each) => each.dataset["number"] === String(number));
  if (!row) return;
  chosen = number;
  for (const each of rows) {
    if (each === row) each.setAttribute("aria-current", "true");
    else each.removeAttribute("aria-current");
  }
  if (told) told.textContent = `${number} / ${rows.length}`;
  history.replaceState(history.state, "", `#${row.id}`);
  row.scrollIntoView({ block: "nearest" });
  if (shown && !rowsOf(shown).includes(number)) show(views.find((view) => rowsOf(view).includes(number)));
  // What one version does not have, the picture of both has.
  if (side !== "map" && shown && rowsOf(shown).includes(number) && boxesOf(number).length === 0) choose("map");
  drawRings();
  if (scrolls) reveal();
}

function reveal(): void {
  const [box] = boxesOf(chosen);
  const stage = stageOf(shown);
  if (!box || !pane || !stage) return;
  const [left, top] = [stage.offsetLeft + box.x, stage.offsetTop + box.y];
  const isSeen =
    left >= pane.scrollLeft &&
    top >= pane.scrollTop &&
    left + box.width <= pane.scrollLeft + pane.clientWidth &&
    top + box.height <= pane.scrollTop + pane.clientHeight;
  if (isSeen) return;
  pane.scrollTo({
    left: left + box.width / 2 - pane.clientWidth / 2,
    top: top + box.height / 2 - pane.clientHeight / 2,
  });
}

function step(by: number): void {
  const next = chosen === 0 ? (by > 0 ? 1 : rows.length) : ((chosen - 1 + by + rows.length) % rows.length) + 1;
  select(next);
}

function setCut(share: number): void {
  const thousandths = Math.round(Math.min(1, Math.max(0, share)) * 1000);
  root.style.setProperty("--cut", `${thousandths / 10}%`);
  if (range) range.value = String(thousandths);
  drawRings();
}

const actions: Readonly<Record<string, () => void>> = {
  in: () => magnify(1.25),
  out: () => magnify(1 / 1.25),
  fit: () => magnify(0),
  next: () => step(1),
  previous: () => step(-1),
};

const keys: Readonly<Record<string, () => void>> = {
  j: () => step(1),
  k: () => step(-1),
  b: () => choose("base"),
  m: () => choose("map"),
  h: () => choose("head"),
  s: () => choose("swipe"),
  "+": () => magnify(1.25),
  "=": () => magnify(1.25),
  "-": () => magnify(1 / 1.25),
  "0": () => magnify(0),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target instanceof HTMLInputElement && event.key.startsWith("Arrow")) return;
  const inRows = event.target instanceof HTMLElement && event.target.closest(".changes") !== null;
  const arrows = inRows ? { ArrowDown: keys["j"], ArrowUp: keys["k"] } : {};
  const act = new Map(Object.entries({ ...keys, ...arrows })).get(event.key);
  if (!act) return;
  event.preventDefault();
  act();
  if (inRows) rows[chosen - 1]?.querySelector("button")?.focus();
});

document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : undefined;
  const button = target?.closest<HTMLElement>("button");
  if (button?.dataset["do"]) return actions[button.dataset["do"]]?.();
  if (button?.dataset["show"]) return show(views.find((view) => view.dataset["view"] === button.dataset["show"]));
  if (button?.dataset["side"]) return choose(button.dataset["side"] as Side);
  const row = button?.closest<HTMLElement>("li[data-number]");
  if (row) return select(Number(row.dataset["number"]));
  const subject = target?.closest<SVGGElement>(".stage g[data-subject]")?.dataset["subject"];
  const own = rows
    .filter((each) => each.dataset["subject"] === subject)
    .map(({ dataset }) => Number(dataset["number"]));
  // Another click on the same element goes to its next change.
  const next = own[(own.indexOf(chosen) + 1) % own.length];
  if (next !== undefined) select(next, { scrolls: false });
});

range?.addEventListener("input", () => setCut(Number(range.value) / 1000));

for (const view of views) {
  const border = document.createElement("div");
  border.className = "border";
  stageOf(view)?.append(border);
  border.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    border.setPointerCapture(event.pointerId);
  });
  border.addEventListener("pointermove", (event) => {
    const stage = stageOf(view);
    if (!stage || !border.hasPointerCapture(event.pointerId)) return;
    const { left, width } = stage.getBoundingClientRect();
    setCut((event.clientX - left) / width);
  });
}

if (pane) movePicture(pane, magnify);

addEventListener("resize", drawRings);
// What a change hits is folded away on a screen only.
addEventListener("beforeprint", () => {
  for (const folded of document.querySelectorAll("details")) folded.open = true;
});

const subjects = new Set(rows.map(({ dataset }) => dataset["subject"]));
for (const group of document.querySelectorAll<SVGGElement>(".stage g[data-subject]"))
  if (subjects.has(group.dataset["subject"])) group.dataset["change"] = "";

root.classList.add("live");
if (tools) tools.hidden = false;
show(views[0]);
const linked = /^#change-(\d+)$/.exec(location.hash);
if (linked) select(Number(linked[1]));
