import { snippet, type Completion, type CompletionContext, type CompletionResult } from "@codemirror/autocomplete";
import type { Completion as ModelCompletion } from "ketu";
import { textWords } from "../strings/text.ts";
import type { Words } from "../strings/words.ts";
import { makeElement } from "./make-element.ts";
import type { TextSession } from "./text-session.ts";

/** Signs after which a value or a reference is expected, so that the list opens by itself. */
const opensList = /[:,>[{-] $|[[{@.]$/;

/**
 * Asks the worker what can stand at the cursor; it chooses and orders by what has been typed. Silent while an input
 * method is composing.
 */
export function modelCompletion(
  session: TextSession,
): (context: CompletionContext) => Promise<CompletionResult | null> {
  return async ({ state, pos, explicit, view }) => {
    const { path, locale } = session;
    if (path === undefined || session.isReadOnly || view?.composing) return null;
    const before = state.sliceDoc(Math.max(0, pos - 2), pos);
    if (!explicit && !/[\p{L}\p{N}_]$/u.test(before) && !opensList.test(before)) return null;
    const answer = await session.ask({ kind: "complete", path, offset: session.fileOffset(pos), locale });
    if (answer.kind !== "complete") return null;
    const { items } = answer.completions;
    const from = session.documentOffset(answer.completions.from, state.doc);
    const typed = state.sliceDoc(from, pos);
    if (items.length === 0 || (!explicit && isAllTyped(items, typed))) return null;
    return {
      from,
      to: Math.max(session.documentOffset(answer.completions.to, state.doc), pos),
      filter: false,
      options: items.map((item) => optionFor(session, item)),
      getMatch: ({ label }) => matchIn(label, typed),
    };
  };
}

/** Whether the one thing left is what stands there already: then a list would only be in the way of Enter. */
export function isAllTyped(items: readonly ModelCompletion[], typed: string): boolean {
  const [first] = items;
  return items.length === 1 && first !== undefined && !first.isSnippet && first.insert.trim() === typed.trim();
}

const kindWords: Readonly<Record<ModelCompletion["kind"], Words>> = {
  key: textWords.kindKey,
  value: textWords.kindValue,
  reference: textWords.kindReference,
  snippet: textWords.kindSnippet,
  transition: textWords.kindTransition,
};

function optionFor(
  session: TextSession,
  { label, insert, isSnippet, kind, detail, documentation }: ModelCompletion,
): Completion {
  return {
    label,
    type: kind,
    apply: isSnippet ? snippet(insert) : insert,
    ...(detail !== undefined && { detail }),
    info: () =>
      makeElement(
        "div",
        { class: "ketu-info" },
        makeElement("p", { class: "ketu-soft" }, session.say(kindWords[kind])),
        ...(documentation ?? detail ?? label).split("\n").map((line) => makeElement("p", {}, line)),
      ),
  };
}

/** The part of the label that was typed, as CodeMirror wants it. */
function matchIn(label: string, typed: string): readonly number[] {
  const at = typed === "" ? -1 : label.toLowerCase().indexOf(typed.toLowerCase());
  return at === -1 ? [] : [at, at + typed.length];
}
