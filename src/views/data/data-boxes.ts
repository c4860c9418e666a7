import { cadenceWords } from "../../messages/assist-words.ts";
import { collectWords, dataSentences, dataWords, storeWords } from "../../messages/data-words.ts";
import { separator, viewWords } from "../../messages/view-words.ts";
import type { Source, View } from "../../model/model.ts";
import type { Wording } from "../../base/wording.ts";
import type { BoxShape, DiagramNode, Tone } from "../diagram.ts";
import type { Drawing } from "../drawing.ts";
import { roleLabel } from "../graph-parts.ts";
import { fieldsOf } from "./data-flows.ts";

export const dataLooks = {
  source: { shape: "cylinder", tone: "tone-1" },
  event: { shape: "pill", tone: "plain" },
  node: { shape: "hexagon", tone: "plain" },
  metric: { shape: "rect", tone: "accent" },
  view: { shape: "note", tone: "quiet" },
} as const satisfies Record<string, { readonly shape: BoxShape; readonly tone: Tone }>;

/** A source: who collects it how, where it is stored, how often it is refreshed, and which fields it holds. */
export function sourceBox(source: Source, drawing: Drawing): DiagramNode {
  const { speech } = drawing;
  const label = speech.label(source);
  const colon = speech.say(viewWords.colon);
  const facts = sourceFacts(source, drawing).map(({ word, text }) => `${speech.say(word)}${colon}${text}`);
  const detail = facts.join(separator);
  return {
    id: source.ref,
    subject: source.ref,
    ...dataLooks.source,
    label,
    ...(detail && { detail }),
    name: [label, speech.say(dataWords.source), ...facts].join(separator),
  };
}

/** More fields than this are counted, not named. */
const mostFields = 3;

function sourceFacts(source: Source, drawing: Drawing): readonly { readonly word: Wording; readonly text: string }[] {
  const { speech } = drawing;
  const fields = fieldsOf(source, drawing);
  const names = fields.slice(0, mostFields).map((field) => speech.label(field));
  const named = speech.list(names);
  return [
    { word: dataWords.collect, text: collectText(source, drawing) },
    { word: dataWords.store, text: storeText(source, drawing) },
    { word: dataWords.refresh, text: refreshText(source, drawing) },
    { word: dataWords.inCharge, text: roleLabel(source.owner, drawing) ?? "" },
    {
      word: dataWords.fields,
      text: fields.length > mostFields ? speech.say(dataSentences.andMore(named, fields.length)) : named,
    },
  ].filter(({ text }) => text !== "");
}

export function collectText({ collect }: Source, { speech }: Drawing): string {
  return wordIn(collectWords, collect, speech.say);
}

export function storeText({ store }: Source, { speech }: Drawing): string {
  return wordIn(storeWords, store, speech.say);
}

export function refreshText({ refresh }: Source, { speech }: Drawing): string {
  return refresh === undefined ? "" : speech.say(cadenceWords[refresh]);
}

/** The word of a closed list; nothing for what is not in it. */
function wordIn(
  words: Readonly<Record<string, Wording>>,
  key: string | undefined,
  say: (word: Wording) => string,
): string {
  const word = key !== undefined && Object.hasOwn(words, key) ? words[key] : undefined;
  return word ? say(word) : "";
}

export function viewBox(view: View, { speech }: Drawing): DiagramNode {
  const label = speech.label(view);
  return {
    id: view.ref,
    subject: view.ref,
    ...dataLooks.view,
    label,
    name: [label, speech.say(dataWords.view)].join(separator),
  };
}
