import { cadenceWords, qualityCheckWords, recurringWords } from "../../messages/calendar-words.ts";
import { cadences } from "../../model/closed-lists.ts";
import type { Cadence, View } from "../../model/model.ts";
import type { Drawing } from "../drawing.ts";
import { concernsNodes } from "../select-nodes.ts";
import type { CalendarEntry, RecurringKind } from "./calendar.ts";

const kinds: readonly RecurringKind[] = ["activity", "policy", "source", "view"];

/** What a view shows of all that a model does again and again, and how much it leaves out. */
export function calendarEntries(
  view: View,
  drawing: Drawing,
): { readonly entries: readonly CalendarEntry[]; readonly leftOut: number } {
  const all = everythingRecurring(drawing);
  const isShown = selector(view, drawing);
  const entries = all.filter(isShown).map(({ entry }) => entry);
  return { entries, leftOut: all.length - entries.length };
}

/** Whether a model has anything that belongs in a calendar. */
export function hasRecurring({ activities, sources, quality, views }: Drawing["model"]): boolean {
  return (
    [...activities, ...quality].some(({ every }) => every) ||
    sources.some(({ refresh }) => refresh) ||
    views.some(isReport)
  );
}

/** A calendar has a period too, but nobody makes it anew each time. */
function isReport({ viewKind, every }: View): boolean {
  return viewKind !== "calendar" && every !== undefined;
}

interface Candidate {
  readonly entry: CalendarEntry;
  readonly id: string;
  readonly owner: string | undefined;
  /** Ids of stages that it accompanies; absent for what belongs to no stage. */
  readonly stages?: readonly string[];
}

/** From often to rare, then by kind, then by id. */
function everythingRecurring(drawing: Drawing): readonly Candidate[] {
  const candidates = [...activities(drawing), ...checks(drawing), ...refreshes(drawing), ...reports(drawing)];
  const place = ({ entry }: Candidate): number =>
    cadences.indexOf(entry.every) * kinds.length + kinds.indexOf(entry.kind);
  return candidates.sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function activities({ model, index, speech }: Drawing): readonly Candidate[] {
  return model.activities.flatMap((activity) => {
    if (!activity.every) return [];
    const channels = activity.channels.flatMap((id) => index.channelById.get(id) ?? []);
    const where = speech.list(channels.map((channel) => speech.label(channel)));
    const { every, stages } = activity;
    const words = { kind: "activity", label: speech.label(activity), every, where } as const;
    return [{ ...candidate(activity, words, { index, speech }), stages }];
  });
}

function checks({ model, index, speech }: Drawing): readonly Candidate[] {
  return model.quality.flatMap((policy) => {
    if (!policy.every) return [];
    const word = policy.check in qualityCheckWords && qualityCheckWords[policy.check as keyof typeof qualityCheckWords];
    // Checks seldom have a label of their own; the word for what is checked says more than an id.
    const label = speech.text(policy.label) ?? (word ? speech.say(word) : speech.label(policy));
    const fields = model.fields.filter(({ id }) => policy.fields.includes(id));
    const where = speech.list(fields.map((field) => speech.label(field)));
    return [candidate(policy, { kind: "policy", label, every: policy.every, where }, { index, speech })];
  });
}

function refreshes({ model, index, speech }: Drawing): readonly Candidate[] {
  return model.sources.flatMap((source) => {
    if (!source.refresh) return [];
    const words = { kind: "source", label: speech.label(source), every: source.refresh, where: "" } as const;
    return [candidate(source, words, { index, speech })];
  });
}

function reports({ model, index, speech }: Drawing): readonly Candidate[] {
  return model.views.flatMap((view) => {
    if (!view.every || !isReport(view)) return [];
    const readers = (view.readers ?? []).flatMap((id) => index.roleById.get(id) ?? []);
    const where = speech.list(readers.map((role) => speech.label(role)));
    const owner = model.owner;
    return [
      candidate(
        { ...view, ...(owner !== undefined && { owner }) },
        { kind: "view", label: speech.label(view), every: view.every, where },
        { index, speech },
      ),
    ];
  });
}

interface EntryWords {
  readonly kind: RecurringKind;
  readonly label: string;
  readonly every: Cadence;
  /** Empty for none. */
  readonly where: string;
}

function candidate(
  { id, ref, owner }: { readonly id: string; readonly ref: string; readonly owner?: string },
  { where, ...words }: EntryWords,
  { index, speech }: Pick<Drawing, "index" | "speech">,
): Candidate {
  const role = owner === undefined ? undefined : index.roleById.get(owner);
  const entry = {
    ...{ subject: ref, ...words },
    kindLabel: speech.say(recurringWords[words.kind]),
    everyLabel: speech.say(cadenceWords[words.every]),
    ...(role && { owner: speech.label(role) }),
    ...(where !== "" && { where }),
  };
  return { entry, id, owner };
}

/** By stages and owners; what belongs to no stage is only shown to who asks for nothing in particular, or for its owner. */
function selector({ only, without }: View, { shown }: Drawing): (candidate: Candidate) => boolean {
  const isChoosing = only !== undefined && concernsNodes(only);
  return ({ owner, stages }) => {
    if (owner !== undefined && without?.owners.includes(owner)) return false;
    if (isChoosing && owner !== undefined && only.owners.includes(owner)) return true;
    if (stages && stages.length > 0) return stages.some((id) => shown.stages.has(id));
    return !isChoosing;
  };
}
