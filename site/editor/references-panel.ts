import { StateEffect, StateField, type Extension } from "@codemirror/state";
import { showPanel, type Command, type EditorView, type PanelConstructor } from "@codemirror/view";
import { textWords } from "../strings/text.ts";
import { makeElement } from "./make-element.ts";
import { moveByArrows } from "./move-by-arrows.ts";
import type { Place, TextSession } from "./text-session.ts";
import { wordAt } from "./word-at.ts";

const setPanel = StateEffect.define<PanelConstructor | null>();

const panelField = StateField.define<PanelConstructor | null>({
  create: () => null,
  update(panel, change) {
    const asked = change.effects.find((effect) => effect.is(setPanel));
    return asked ? (asked.value as PanelConstructor | null) : panel;
  },
  provide: (field) => showPanel.from(field),
});

export const referencesPanel: Extension = panelField;

/** Lists where the element at the cursor is named, in a panel below the text. */
export function findReferences(session: TextSession): Command {
  return (view) => {
    void listReferences(session, view);
    return true;
  };
}

/** False when no list is open. */
export function closeReferences(view: EditorView): boolean {
  if (!view.state.field(panelField, false)) return false;
  view.dispatch({ effects: setPanel.of(null) });
  view.focus();
  return true;
}

async function listReferences(session: TextSession, view: EditorView): Promise<void> {
  const { path } = session;
  if (path === undefined) return;
  const { head } = view.state.selection.main;
  const name = wordAt(view.state, head)?.text ?? "";
  const answer = await session.ask({ kind: "references", path, offset: session.fileOffset(head) });
  if (answer.kind !== "places" || answer.places.length === 0) return session.notice(textWords.noReferences);
  const { places } = answer;
  view.dispatch({ effects: setPanel.of(() => ({ dom: panel(session, view, { name, places }), mount })) });

  function mount(): void {
    view.dom.querySelector<HTMLElement>(".ketu-references li button")?.focus();
  }
}

function panel(
  session: TextSession,
  view: EditorView,
  { name, places }: { readonly name: string; readonly places: readonly Place[] },
): HTMLElement {
  const title = session.say(textWords.referencesTitle, { name, count: places.length });
  const close = makeElement("button", { type: "button", "aria-label": session.say(textWords.close) }, "×");
  close.addEventListener("click", () => closeReferences(view));
  const items = places.map((place) => placeButton(session, place));
  const list = makeElement("ul", {}, ...items.map((item) => makeElement("li", {}, item)));
  moveByArrows(list, items);
  const dom = makeElement(
    "section",
    { class: "ketu-references", "aria-label": title },
    makeElement("header", {}, makeElement("strong", {}, title), close),
    list,
  );
  dom.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeReferences(view);
    event.stopPropagation();
  });
  return dom;
}

function placeButton(session: TextSession, place: Place): HTMLButtonElement {
  const text = session.store.state.files.find(({ path }) => path === place.file)?.text ?? "";
  const start = text.lastIndexOf("\n", place.from - 1) + 1;
  const end = text.indexOf("\n", place.to);
  const number = text.slice(0, start).split("\n").length;
  const line = text.slice(start, end === -1 ? undefined : end).replace(/\r$/, "");
  const button = makeElement(
    "button",
    { type: "button" },
    makeElement("span", { class: "ketu-soft" }, place.file === session.path ? `${number}` : `${place.file}:${number}`),
    " ",
    makeElement(
      "span",
      { class: "ketu-line" },
      line.slice(0, place.from - start).trimStart(),
      makeElement("mark", {}, line.slice(place.from - start, place.to - start)),
      line.slice(place.to - start),
    ),
  );
  button.addEventListener("click", () => session.reveal(place));
  return button;
}
