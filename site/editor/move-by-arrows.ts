/** In a list of buttons the arrow keys go round; Home and End go to the ends. */
export function moveByArrows(list: HTMLElement, items: readonly HTMLElement[]): void {
  list.addEventListener("keydown", (event) => {
    const at = items.findIndex((item) => item.matches(":focus"));
    const last = items.length - 1;
    const next: Readonly<Record<string, number>> = {
      ArrowDown: at === last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    const to = items[next[event.key] ?? -1];
    if (!to) return;
    event.preventDefault();
    to.focus();
  });
}
