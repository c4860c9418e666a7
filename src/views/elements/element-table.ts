import { diagramWords } from "../../messages/diagram-words.ts";
import { activityKindWords, viewWords } from "../../messages/view-words.ts";
import type { Stage } from "../../model/model.ts";
import type { Diagram, DiagramEdge } from "../diagram.ts";
import type { Drawing } from "../drawing.ts";
import type { ElementParts } from "./element-parts.ts";
import { relationshipSections } from "../relationships/relationship-table.ts";
import type { Table, TableRow, TableSection } from "../table.ts";
import { tableAround } from "../table-around.ts";

/** The classic notation as text: customers by stage, then what each channel and activity reaches, classes, relationships. */
export function elementTable(diagram: Diagram, drawing: Drawing, parts: ElementParts): Table {
  const { speech } = drawing;
  return tableAround(diagram, [
    stateSection(parts, drawing),
    {
      heading: speech.say(diagramWords.channels),
      columns: [diagramWords.channel, viewWords.stage].map(speech.say),
      rows: reachRows(parts.channels, drawing),
    },
    {
      heading: speech.say(diagramWords.activities),
      columns: [diagramWords.activity, viewWords.stage, viewWords.kind].map(speech.say),
      rows: reachRows(parts.activities, drawing).map((row) => ({
        ...row,
        cells: [...row.cells, kindOf(row, drawing)],
      })),
    },
    ...relationshipSections(drawing, parts),
  ]);
}

function stateSection(parts: ElementParts, { index, speech }: Drawing): TableSection {
  const states = parts.nodes.flatMap(({ layer, subject }) => {
    const element = layer === 1 ? index.elementByRef.get(subject as Stage["ref"]) : undefined;
    return element?.kind === "stage" ? [element] : [];
  });
  const tagsOf = (host: string): string => {
    const tags = new Set(parts.edges.filter(({ from }) => from === host).map(({ to }) => to));
    return speech.list(parts.classes.filter(({ id }) => tags.has(id)).map(({ label }) => label));
  };
  const everyone = parts.groups.flatMap(({ id, label, subject }): readonly TableRow[] => {
    const classes = tagsOf(id);
    return classes === "" ? [] : [{ ...(subject !== undefined && { subject }), cells: [label, "", classes] }];
  });
  return {
    heading: speech.say(diagramWords.customers),
    columns: [diagramWords.customer, viewWords.goal, diagramWords.class].map(speech.say),
    rows: [
      ...everyone,
      ...states.map((stage) => ({
        subject: stage.ref,
        cells: [speech.label(stage), speech.text(stage.goal) ?? "", tagsOf(stage.ref)],
      })),
    ],
  };
}

/** One row for each channel or activity, with all the stages that it reaches. */
function reachRows(edges: readonly DiagramEdge[], { index, speech }: Drawing): readonly TableRow[] {
  const subjects = [...new Set(edges.flatMap(({ subject }) => subject ?? []))];
  return subjects.map((subject) => {
    const own = edges.filter((edge) => edge.subject === subject);
    const stages = own.flatMap(({ to }) => index.elementByRef.get(to as Stage["ref"]) ?? []);
    return { subject, cells: [own[0]?.label ?? "", speech.list(stages.map((stage) => speech.label(stage)))] };
  });
}

function kindOf({ subject }: TableRow, { index, speech }: Drawing): string {
  const element = index.elementByRef.get(subject as Stage["ref"]);
  return element?.kind === "activity" ? speech.say(activityKindWords[element.activityKind]) : "";
}
