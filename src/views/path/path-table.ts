import { diagramWords } from "../../messages/diagram-words.ts";
import { nodeKindWords, transitionKindWords, viewWords } from "../../messages/view-words.ts";
import type { Node } from "../../model/model.ts";
import type { Diagram } from "../diagram.ts";
import type { Drawing } from "../drawing.ts";
import { channelLabels, slaText } from "../graph-parts.ts";
import type { Table, TableRow } from "../table.ts";
import { tableAround } from "../table-around.ts";
import type { ChosenPath } from "./choose-path.ts";

/** A path as text: its steps in order, then the other ways. */
export function pathTable(diagram: Diagram, drawing: Drawing, { steps, beside }: ChosenPath): Table {
  const { speech, index } = drawing;
  const labels = new Map(diagram.nodes.map(({ id, label }) => [id, label]));
  const isOther = ({ id }: { readonly id: string }): boolean => !id.startsWith("path/");
  const columns = [viewWords.stage, diagramWords.step, viewWords.kind, viewWords.channel, viewWords.sla].map(
    speech.say,
  );
  return tableAround(diagram, [
    {
      heading: speech.say(diagramWords.plannedPath),
      columns,
      rows: steps.map((node) => stepRow(node, drawing)),
    },
    {
      heading: speech.say(viewWords.nodes),
      columns,
      rows: beside.map((node) => stepRow(node, drawing)),
    },
    {
      heading: speech.say(diagramWords.otherWays),
      columns: [viewWords.from, viewWords.to, viewWords.kind, viewWords.label].map(speech.say),
      rows: diagram.edges.filter(isOther).map(({ subject, from, to, label }) => {
        const element = subject === undefined ? undefined : index.elementByRef.get(subject as Node["ref"]);
        const kind = element?.kind === "transition" ? speech.say(transitionKindWords[element.transitionKind]) : "";
        return {
          ...(subject !== undefined && { subject }),
          cells: [labels.get(from) ?? "", labels.get(to) ?? "", kind, label ?? ""],
        };
      }),
    },
  ]);
}

function stepRow(node: Node, drawing: Drawing): TableRow {
  const { index, speech } = drawing;
  const stage = index.stageById.get(node.stage);
  return {
    subject: node.ref,
    cells: [
      stage ? speech.label(stage) : "",
      speech.label(node),
      speech.say(nodeKindWords[node.nodeKind]),
      speech.list(channelLabels(node, drawing)),
      slaText(node, speech),
    ],
  };
}
