import { elementRef } from "../../base/element-ref.ts";
import { diagramWords, partyKindWords } from "../../messages/diagram-words.ts";
import { viewWords } from "../../messages/view-words.ts";
import type { Relationship } from "../../model/model.ts";
import type { PictureWords } from "../diagram.ts";
import type { Drawing } from "../drawing.ts";
import type { ShownParties } from "./select-parties.ts";
import type { Table, TableSection } from "../table.ts";
import { tableAround } from "../table-around.ts";

/** The parties and relationships of a picture as text. */
export function relationshipTable(words: PictureWords, drawing: Drawing, shown: ShownParties): Table {
  return tableAround(words, relationshipSections(drawing, shown));
}

export function relationshipSections(
  drawing: Drawing,
  { parties, relationships }: Pick<ShownParties, "parties" | "relationships">,
): readonly TableSection[] {
  const { speech } = drawing;
  return [
    {
      heading: speech.say(diagramWords.parties),
      columns: [diagramWords.party, viewWords.kind, viewWords.note].map(speech.say),
      rows: parties.map((party) => ({
        subject: party.ref,
        cells: [speech.label(party), speech.say(partyKindWords[party.partyKind]), speech.text(party.note) ?? ""],
      })),
    },
    {
      heading: speech.say(diagramWords.relationships),
      columns: [
        ...[diagramWords.relationship, viewWords.from, viewWords.to],
        ...[diagramWords.event, diagramWords.weight, viewWords.note],
      ].map(speech.say),
      rows: relationships.map((relationship) => ({
        subject: relationship.ref,
        cells: relationshipCells(relationship, drawing),
      })),
    },
  ];
}

function relationshipCells(relationship: Relationship, drawing: Drawing): readonly string[] {
  const { index, speech } = drawing;
  const labels = (kind: "party" | "event", ids: readonly string[]): string =>
    speech.list(
      ids.flatMap((id) => {
        const element = index.elementByRef.get(elementRef(kind, id));
        return element ? [speech.label(element)] : [];
      }),
    );
  return [
    speech.label(relationship),
    labels("party", relationship.from),
    labels("party", relationship.to),
    labels("event", relationship.event === undefined ? [] : [relationship.event]),
    weightText(relationship, drawing),
    speech.text(relationship.note) ?? "",
  ];
}

/** A number; `count` in words; the name of an attribute of the event as it is. */
function weightText({ weight }: Relationship, { speech }: Drawing): string {
  if (weight === "count") return speech.say(diagramWords.weightByCount);
  return weight === undefined ? "" : String(weight);
}
