import { StateEffect, StateField, type Extension } from "@codemirror/state";
import { Decoration, EditorView, type DecorationSet } from "@codemirror/view";

const setFlash = StateEffect.define<{ readonly from: number; readonly to: number } | null>({
  map: (span, changes) => span && { from: changes.mapPos(span.from), to: changes.mapPos(span.to) },
});
const line = Decoration.line({ class: "ketu-flash" });
/** Milliseconds; as long as the animation of the theme. */
const duration = 1200;
/** Lines of a long place that light up. */
const mostLines = 40;

const flashField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(lines, change) {
    const asked = change.effects.find((effect) => effect.is(setFlash));
    if (!asked) return lines.map(change.changes);
    const span = asked.value as { readonly from: number; readonly to: number } | null;
    if (!span) return Decoration.none;
    const { doc } = change.state;
    const first = doc.lineAt(span.from).number;
    const last = Math.min(doc.lineAt(span.to).number, first + mostLines - 1);
    return Decoration.set(
      Array.from({ length: last - first + 1 }, (_, index) => line.range(doc.line(first + index).from)),
    );
  },
  provide: (field) => EditorView.decorations.from(field),
});

export const placeFlash: Extension = flashField;

/** Lights the lines of a span up softly; not for those who want nothing to move. */
export function flash(view: EditorView, span: { readonly from: number; readonly to: number }): void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  view.dispatch({ effects: setFlash.of(span) });
  setTimeout(() => {
    if (view.dom.isConnected) view.dispatch({ effects: setFlash.of(null) });
  }, duration);
}
