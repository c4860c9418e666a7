import type { Wording } from "../../base/wording.ts";
import { diagramSentences } from "../../messages/diagram-words.ts";
import { sheetSentences, sheetWords } from "../../messages/sheet-words.ts";
import { separator } from "../../messages/view-words.ts";
import type { View } from "../../model/model.ts";
import type { Drawing } from "../drawing.ts";
import { pictureWords } from "../picture-words.ts";
import type { SheetContent, SheetPart, SingleContent } from "../sheet-content.ts";
import type { Table } from "../table.ts";
import type { BuiltView, OtherViews } from "../view-kind.ts";

/** The views that a sheet names, in their order, each once. One that cannot be drawn is named at the foot. */
export function buildSheet(view: View, drawing: Drawing, others: OtherViews): BuiltView {
  const { speech } = drawing;
  const named = (view.views ?? []).map((name) => ({ name, found: others.find(name) }));
  const built = [...new Set(named.flatMap(({ found }) => found ?? []))].flatMap((part) => {
    const { content, table } = others.build(part) ?? {};
    return content && table && content.type !== "sheet"
      ? [{ ...partOf(content, { view: part, title: others.titleOf(part), drawing }), table }]
      : [];
  });
  const missing = named.filter(({ found }) => !found).map(({ name }) => name);
  const names = { zh: missing.join("、"), en: missing.join(", ") };
  const remarks = missing.length > 0 ? [speech.say(sheetSentences.notDrawn(names))] : [];
  const counts = sheetSentences.counts(built.length);
  const {
    legend: _legend,
    legendTitle: _legendTitle,
    ...words
  } = pictureWords(view, drawing, {
    title: sheetWords.sheet,
    counts,
    legend: [],
    remarks,
  });
  const sheet: SheetContent = {
    ...words,
    type: "sheet",
    ...(view.across !== undefined && { across: view.across }),
    parts: built.map(({ table: _table, ...part }) => part),
  };
  return { content: sheet, table: tableOf(sheet, built) };
}

interface Part {
  readonly view: View;
  /** What its kind is called. */
  readonly title: Wording;
  readonly drawing: Drawing;
}

/** A view under its own name: the sheet says what is the same for all. */
function partOf(content: SingleContent, { view, title, drawing: { model, speech } }: Part): SheetPart {
  const before = (speech.text(model.title) ?? model.id) + separator;
  const own = content.title.startsWith(before) ? content.title.slice(before.length) : undefined;
  const label = own ?? speech.text(view.label) ?? speech.say(title);
  const { subtitle: _subtitle, footer: _footer, ...rest } = content;
  return {
    subject: view.ref,
    label,
    name: [label, speech.say(diagramSentences.opens(label))].join(separator),
    content: { ...rest, title: label },
  };
}

/** The tables of all parts below one another, under their names; what several say at their foot once. */
function tableOf(
  { title, subtitle, footer, remarks }: SheetContent,
  parts: readonly { readonly label: string; readonly table: Table }[],
): Table {
  const notes = [...(footer ? [footer] : []), ...remarks, ...parts.flatMap(({ table }) => table.notes)];
  return {
    type: "table",
    title,
    ...(subtitle && { subtitle }),
    sections: parts.flatMap(({ label, table }) =>
      table.sections.map((section) => ({
        ...section,
        heading: section.heading === label ? label : [label, section.heading].join(separator),
      })),
    ),
    notes: [...new Set(notes)],
  };
}
