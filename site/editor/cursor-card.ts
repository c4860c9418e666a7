import { StateEffect, StateField, type Extension } from "@codemirror/state";
import { EditorView, showTooltip, type Tooltip } from "@codemirror/view";

const setCard = StateEffect.define<Tooltip | null>();

/** One card at the cursor, asked for by a key. It goes with the next change of text or cursor. */
const cardField = StateField.define<Tooltip | null>({
  create: () => null,
  update(card, change) {
    const asked = change.effects.find((effect) => effect.is(setCard));
    if (asked) return asked.value as Tooltip | null;
    return change.docChanged || change.selection ? null : card;
  },
  provide: (field) => showTooltip.from(field),
});

export interface CursorCard {
  readonly dom: HTMLElement;
  /** Gets the focus; absent: the text keeps it. */
  readonly focus?: HTMLElement;
}

/** Opens a card above a stretch of the text, in place of one that is open. */
export function openCard(
  view: EditorView,
  span: { readonly from: number; readonly to: number },
  card: CursorCard,
): void {
  const { dom, focus } = card;
  dom.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeCard(view);
    if (event.key === "Escape") event.preventDefault();
    event.stopPropagation();
  });
  dom.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && dom.contains(relatedTarget)) && dom.isConnected) dropCard(view, dom);
  });
  const tooltip: Tooltip = {
    pos: span.from,
    end: span.to,
    above: false,
    create: () => ({ dom, mount: () => focus?.focus({ preventScroll: true }) }),
  };
  view.dispatch({ effects: [setCard.of(tooltip), EditorView.announce.of(dom.textContent ?? "")] });
}

/** Closes the card and gives the focus back to the text. False when none was open. */
export function closeCard(view: EditorView): boolean {
  if (!view.state.field(cardField, false)) return false;
  view.dispatch({ effects: setCard.of(null) });
  view.focus();
  return true;
}

/** The focus went elsewhere: the card goes, the focus stays there. Not at once, as the DOM may be under way. */
function dropCard(view: EditorView, dom: HTMLElement): void {
  setTimeout(() => {
    if (dom.isConnected && view.state.field(cardField, false)) view.dispatch({ effects: setCard.of(null) });
  });
}

export const cursorCard: Extension = cardField;
