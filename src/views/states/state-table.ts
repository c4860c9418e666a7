import { diagramWords } from "../../messages/diagram-words.ts";
import { viewWords } from "../../messages/view-words.ts";
import type { Stage, Transition } from "../../model/model.ts";
import { guardOf, triggerOf } from "./transition-text.ts";
import type { Diagram } from "../diagram.ts";
import type { Drawing } from "../drawing.ts";
import type { Table } from "../table.ts";
import { conditionText } from "../condition-text.ts";
import { tableAround } from "../table-around.ts";

/** The states and transitions of a state machine as text. */
export function stateTable(diagram: Diagram, drawing: Drawing, transitions: readonly Transition[]): Table {
  const { speech, index } = drawing;
  const condition = (when: Stage["enterWhen"]): string => (when ? conditionText(when.ast, drawing) : "");
  const states = diagram.nodes.flatMap(({ subject }) => {
    const element = subject === undefined ? undefined : index.elementByRef.get(subject as Stage["ref"]);
    return element?.kind === "stage" || element?.kind === "node" ? [element] : [];
  });
  const labelOf = (id: string): string => {
    const node = index.nodeById.get(id);
    return node ? speech.label(node) : id;
  };
  return tableAround(diagram, [
    {
      heading: speech.say(diagramWords.states),
      columns: [diagramWords.state, diagramWords.enter, diagramWords.leave, viewWords.nodes].map(speech.say),
      rows: states.map((state) => {
        const stage = state.kind === "stage" ? state : undefined;
        const inside = (stage?.nodes ?? []).filter((id) => drawing.shown.nodes.has(id)).map(labelOf);
        const cells = [speech.label(state), condition(stage?.enterWhen), condition(stage?.leaveWhen)];
        return { subject: state.ref, cells: [...cells, speech.list(inside)] };
      }),
    },
    {
      heading: speech.say(diagramWords.transitions),
      columns: [viewWords.from, viewWords.to, diagramWords.trigger, diagramWords.guard].map(speech.say),
      rows: transitions.map((transition) => ({
        subject: transition.ref,
        cells: [
          ...[labelOf(transition.from), labelOf(transition.to)],
          ...[triggerOf(transition, drawing), guardOf(transition, drawing)],
        ],
      })),
    },
  ]);
}
