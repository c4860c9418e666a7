import { diagramWords } from "../../messages/diagram-words.ts";
import { viewSentences, viewWords } from "../../messages/view-words.ts";
import type { Process, ProcessStep } from "../../model/model.ts";
import type { PictureWords } from "../diagram.ts";
import type { Drawing } from "../drawing.ts";
import { roleLabel } from "../graph-parts.ts";
import type { Table } from "../table.ts";
import { conditionText } from "../condition-text.ts";
import { tableAround } from "../table-around.ts";

/** The steps of a process as text, and what is collected on the way. */
export function processTable(words: PictureWords, drawing: Drawing, process: Process): Table {
  const { index, speech } = drawing;
  const { captures, steps } = process;
  const fields = captures.flatMap((id) => index.elementByRef.get(`field:${id}`) ?? []);
  return tableAround(words, [
    {
      heading: speech.say(diagramWords.steps),
      columns: [
        ...[diagramWords.step, diagramWords.condition, viewWords.owner],
        ...[viewWords.sla, diagramWords.outcome, viewWords.note],
      ].map(speech.say),
      rows: steps.map((step) => ({ subject: step.ref, cells: stepCells(step, process, drawing) })),
    },
    {
      heading: speech.say(diagramWords.collected),
      columns: [speech.say(diagramWords.field)],
      rows: fields.map((field) => ({ subject: field.ref, cells: [speech.label(field)] })),
    },
  ]);
}

function stepCells(step: ProcessStep, { owner }: Process, drawing: Drawing): readonly string[] {
  const { speech } = drawing;
  return [
    speech.label(step),
    step.when ? conditionText(step.when.ast, drawing) : "",
    roleLabel(step.owner ?? owner, drawing) ?? "",
    step.sla ? speech.say(viewSentences.within(speech.duration(step.sla))) : "",
    speech.list(step.outcomes.map((outcome) => speech.label(outcome))),
    speech.text(step.note) ?? "",
  ];
}
