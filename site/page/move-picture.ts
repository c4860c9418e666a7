/** So far a pointer may move and still click, CSS px. */
const stillClick = 4;

/** Moves what a pane shows with the mouse, and magnifies it by pinching on a touchpad or by the wheel with Ctrl. */
export function movePicture(
  pane: HTMLElement,
  magnify: (factor: number, point: { readonly x: number; readonly y: number }) => void,
): void {
  let held: { readonly x: number; readonly y: number; readonly left: number; readonly top: number } | undefined;
  const drop = (): void => {
    held = undefined;
    pane.classList.remove("panning");
  };
  pane.addEventListener("pointerdown", ({ pointerType, button, clientX, clientY, defaultPrevented }) => {
    // Fingers scroll by themselves; the border of swiping takes its own events.
    if (pointerType !== "mouse" || button !== 0 || defaultPrevented) return;
    held = { x: clientX, y: clientY, left: pane.scrollLeft, top: pane.scrollTop };
  });
  pane.addEventListener("pointermove", ({ clientX, clientY, buttons }) => {
    if (!held) return;
    if (buttons === 0) return drop();
    const [x, y] = [clientX - held.x, clientY - held.y];
    if (Math.hypot(x, y) > stillClick) pane.classList.add("panning");
    if (pane.classList.contains("panning")) pane.scrollTo(held.left - x, held.top - y);
  });
  pane.addEventListener("click", (event) => {
    // The end of a movement chooses nothing.
    if (pane.classList.contains("panning")) event.stopPropagation();
    drop();
  });
  pane.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { left, top } = pane.getBoundingClientRect();
      magnify(Math.exp(-event.deltaY / 200), { x: event.clientX - left, y: event.clientY - top });
    },
    { passive: false },
  );
}
