import { focusedElement } from "./ketu-dialog.ts";

const focusable =
  'button:not([disabled]), input, select, a[href], [tabindex="0"], [contenteditable="true"]:not([tabindex="-1"])';

/** Gives the next of the shown areas the focus, round and round; the first one when none has it. */
export function focusNextArea(areas: readonly HTMLElement[], step: 1 | -1): void {
  const shown = areas.filter((area) => area.getClientRects().length > 0);
  const focused = focusedElement();
  const at = shown.findIndex((area) => focused !== undefined && isInside(focused, area));
  const first = at < 0 ? (step === 1 ? 0 : shown.length - 1) : at + step;
  // An area without anything to press is passed over.
  for (let tries = 0; tries < shown.length; tries += 1) {
    const area = shown.at((first + tries * step + shown.length * shown.length) % shown.length);
    const target = area && firstFocusable(area);
    if (!target) continue;
    target.focus();
    return;
  }
}

/** Whether an element lies within another one, through shadow roots. */
function isInside(element: Node, area: Node): boolean {
  let node: Node | null = element;
  while (node) {
    if (node === area) return true;
    node = node instanceof ShadowRoot ? node.host : (node.parentNode ?? null);
  }
  return false;
}

/** The first element that Tab would stop at. */
function firstFocusable(area: Element): HTMLElement | SVGElement | undefined {
  for (const element of [...area.children, ...(area.shadowRoot?.children ?? [])]) {
    if (!(element instanceof HTMLElement || element instanceof SVGElement)) continue;
    if (element.getClientRects().length === 0 && getComputedStyle(element).display !== "contents") continue;
    if (element.matches(focusable) && getComputedStyle(element).visibility !== "hidden") return element;
    const inner = firstFocusable(element);
    if (inner) return inner;
  }
  return undefined;
}
