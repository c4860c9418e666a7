import { hoverTooltip, type Command, type EditorView } from "@codemirror/view";
import type { Extension } from "@codemirror/state";
import type { HoverText } from "ketu";
import { openCard } from "./cursor-card.ts";
import { makeElement } from "./make-element.ts";
import type { TextSession } from "./text-session.ts";

/** What the worker knows about the word under the mouse. */
export function hoverCard(session: TextSession): Extension {
  return hoverTooltip(
    async (view, position) => {
      const hover = await hoverAt(session, view, position);
      if (!hover) return null;
      const span = spanOf(session, hover);
      return { pos: span.from, end: span.to, above: true, create: () => ({ dom: card(hover) }) };
    },
    { hideOnChange: true },
  );
}

/** The same card at the cursor, for those who use no mouse. */
export function showDetails(session: TextSession): Command {
  return (view) => {
    void hoverAt(session, view, view.state.selection.main.head).then((hover) => {
      if (hover) openCard(view, spanOf(session, hover), { dom: card(hover) });
    });
    return true;
  };
}

async function hoverAt(session: TextSession, view: EditorView, position: number): Promise<HoverText | undefined> {
  const { path, locale } = session;
  if (path === undefined || view.composing) return undefined;
  const { doc } = view.state;
  const answer = await session.ask({ kind: "hover", path, offset: session.fileOffset(position), locale });
  return answer.kind === "hover" && view.state.doc === doc ? answer.hover : undefined;
}

function spanOf(session: TextSession, { from, to }: HoverText): { readonly from: number; readonly to: number } {
  return { from: session.documentOffset(from), to: session.documentOffset(to) };
}

function card({ title, paragraphs }: HoverText): HTMLElement {
  return makeElement(
    "div",
    { class: "ketu-card", role: "tooltip" },
    makeElement("strong", {}, title),
    ...paragraphs.map((paragraph) => makeElement("p", {}, paragraph)),
  );
}
