/** How long shapes glide, in milliseconds. */
export const glideTime = 180;

export const glideEasing = "cubic-bezier(0.2, 0, 0.2, 1)";

/** Whether the reader asked for less motion. */
export function isCalm(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Lets an element slide to its place from one that is `by` pixels away; where its `transform` puts it, it stays. */
export function glide(element: Element, by: { readonly x: number; readonly y: number }): void {
  if (Math.abs(by.x) < 0.5 && Math.abs(by.y) < 0.5) return;
  element.animate([{ translate: `${by.x}px ${by.y}px` }, { translate: "0px 0px" }], {
    duration: glideTime,
    easing: glideEasing,
  });
}

export function fadeIn(element: Element): void {
  element.animate([{ opacity: 0 }, { opacity: 1 }], { duration: glideTime, easing: "ease-out" });
}
