import type { Wording } from "../../base/wording.ts";
import { calendarSentences, calendarWords, recurringWords } from "../../messages/calendar-words.ts";
import { separator, viewWords } from "../../messages/view-words.ts";
import type { View } from "../../model/model.ts";
import type { DiagramLegendEntry, Tone } from "../diagram.ts";
import type { Drawing } from "../drawing.ts";
import { pictureWords } from "../picture-words.ts";
import type { PictureCell, PictureColumn, PictureRow, TablePicture } from "../table-picture.ts";
import { withoutFigures } from "../without-figures.ts";
import type { CalendarEntry, RecurringKind } from "./calendar.ts";
import type { TimeStrip } from "./time-strip.ts";

/** A sign as well as a colour, for print and for who sees no colours. */
const looks: Readonly<Record<RecurringKind, { readonly tone: Tone; readonly sign: string }>> = {
  activity: { tone: "tone-0", sign: "●" },
  policy: { tone: "tone-1", sign: "◆" },
  source: { tone: "tone-3", sign: "▲" },
  view: { tone: "tone-2", sign: "■" },
};

export interface CalendarParts {
  readonly entries: readonly CalendarEntry[];
  readonly strip: TimeStrip;
  /** How many entries a selection left out. */
  readonly leftOut: number;
}

/** What happens when, as a strip of time: rows from often to rare, a bar for what never stops, dots for the rest. */
export function calendarPicture(parts: CalendarParts, view: View, drawing: Drawing): TablePicture {
  const { speech } = drawing;
  const entries = drawnEntries(parts);
  const gaps = entries.filter(({ owner }) => owner === undefined);
  const say = (wording: Wording): string => speech.say(wording);
  return {
    ...pictureWords(view, withoutFigures(drawing), {
      title: calendarWords.calendar,
      counts: calendarSentences.counts(entries.length, gaps.length),
      legend: legendEntries(entries, drawing),
      remarks: calendarRemarks(parts, drawing),
    }),
    type: "table-picture",
    sections: [
      {
        corner: say(calendarWords.entry),
        columns: [
          { label: say(calendarWords.who), align: "start" },
          ...parts.strip.heads.map((head): PictureColumn => ({ label: say(head), align: "middle", isEven: true })),
        ],
        rows: rowsOf(entries, parts.strip, drawing),
      },
    ],
  };
}

/** Those that happen within the period. */
function drawnEntries({ entries, strip }: CalendarParts): readonly CalendarEntry[] {
  return entries.filter(({ every }) => strip.placesOf(every) !== "never");
}

function rowsOf(entries: readonly CalendarEntry[], strip: TimeStrip, drawing: Drawing): readonly PictureRow[] {
  return entries.flatMap((entry, index) => {
    const isFirst = entries[index - 1]?.every !== entry.every;
    const heading: PictureRow = { label: entry.everyLabel, isGroup: true, cells: [], name: entry.everyLabel };
    return [...(isFirst ? [heading] : []), entryRow(entry, strip, drawing)];
  });
}

function entryRow(entry: CalendarEntry, strip: TimeStrip, { speech }: Drawing): PictureRow {
  const { subject, label, owner, everyLabel, kindLabel, where } = entry;
  const places = strip.placesOf(entry.every);
  const { tone, sign } = looks[entry.kind];
  const who: PictureCell =
    owner === undefined
      ? {
          text: speech.say(calendarWords.noOwner),
          size: "small",
          isGap: true,
          name: speech.say(calendarWords.ownerGap),
        }
      : { text: owner, size: "small" };
  const cells =
    typeof places === "string"
      ? [{ text: `${sign} ${everyLabel}`, size: "small" as const, tone, span: strip.heads.length }]
      : strip.heads.map((_, index): PictureCell => (places.includes(index) ? { text: sign, tone } : { text: "" }));
  const detail = [kindLabel, where ?? ""].filter(Boolean).join(separator);
  const name = [label, kindLabel, everyLabel, owner ?? speech.say(calendarWords.ownerGap)].join(separator);
  return { subject, label, detail, cells: [who, ...cells], name };
}

function legendEntries(entries: readonly CalendarEntry[], { speech }: Drawing): readonly DiagramLegendEntry[] {
  const used = new Set(entries.map(({ kind }) => kind));
  const kinds = (["activity", "policy", "source", "view"] as const).filter((kind) => used.has(kind));
  const hasGap = entries.some(({ owner }) => owner === undefined);
  return [
    ...kinds.map((kind): DiagramLegendEntry => ({
      mark: { type: "sign", text: looks[kind].sign, tone: looks[kind].tone },
      label: speech.say(recurringWords[kind]),
    })),
    ...(hasGap ? [{ mark: { type: "gap" as const }, label: speech.say(calendarWords.ownerGap) }] : []),
  ];
}

export function calendarRemarks(parts: CalendarParts, { speech }: Drawing): readonly string[] {
  const { entries, strip, leftOut } = parts;
  const labels = (some: readonly CalendarEntry[]): string => speech.list(some.map(({ label }) => label));
  const drawn = drawnEntries(parts);
  const rare = entries.filter((entry) => !drawn.includes(entry));
  const unowned = drawn.filter(({ owner }) => owner === undefined);
  const hasDots = drawn.some(({ every }) => {
    const places = strip.placesOf(every);
    return typeof places !== "string" && places.length < strip.heads.length;
  });
  return [
    ...(hasDots ? [calendarWords.atBeginning] : []),
    ...(unowned.length > 0 ? [calendarSentences.withoutOwner(labels(unowned))] : []),
    ...(rare.length > 0 ? [calendarSentences.tooRare(labels(rare))] : []),
    ...(leftOut > 0 ? [calendarSentences.leftOut(leftOut)] : []),
  ].map((sentence) => speech.say(sentence));
}

/** The same as a list: what, of what kind, how often, who, where. */
export function calendarRows(parts: CalendarParts): readonly { subject: string; cells: readonly string[] }[] {
  return drawnEntries(parts).map(({ subject, label, kindLabel, everyLabel, owner, where }) => ({
    subject,
    cells: [everyLabel, label, kindLabel, owner ?? "", where ?? ""],
  }));
}

export const calendarColumns = [
  calendarWords.when,
  calendarWords.entry,
  viewWords.kind,
  calendarWords.who,
  calendarWords.where,
] as const satisfies readonly Wording[];
