import { diagramSentences, diagramWords } from "../../messages/diagram-words.ts";
import { separator, viewSentences, viewWords } from "../../messages/view-words.ts";
import type { Process, ProcessStep, View } from "../../model/model.ts";
import type { Diagram, DiagramEdge, DiagramLegendEntry, DiagramNode } from "../diagram.ts";
import type { Drawing } from "../drawing.ts";
import { roleLabel } from "../graph-parts.ts";
import { conditionText } from "../condition-text.ts";
import { pictureWords } from "../picture-words.ts";
import { processTable } from "./process-table.ts";
import { selectSteps } from "./select-steps.ts";
import type { BuiltView } from "../view-kind.ts";

/** A process as a flowchart: steps in their order, conditions as diamonds, outcomes as ends. */
export function buildProcessChart(view: View, drawing: Drawing, whole: Process): BuiltView {
  const steps = selectSteps(view, whole);
  const leftOut = whole.steps.length - steps.length;
  const process = { ...whole, steps };
  const parts = partsOf(process, drawing);
  const outcomes = steps.reduce((sum, step) => sum + step.outcomes.length, 0);
  const words = pictureWords(view, drawing, {
    title: { zh: drawing.speech.label(process), en: drawing.speech.label(process) },
    counts: diagramSentences.processCounts(steps.length, outcomes),
    legend: legendOf(parts.nodes, drawing),
    remarks: leftOut > 0 ? [drawing.speech.say(diagramSentences.processStepsLeftOut(leftOut))] : [],
  });
  const place = placeOf(process, drawing);
  const diagram: Diagram = {
    ...words,
    ...(place && { subtitle: [place, words.subtitle].join(separator) }),
    type: "diagram",
    frame: "layered",
    direction: view.direction ?? "right",
    groups: [],
    ...parts,
  };
  return { content: diagram, table: processTable(diagram, drawing, process) };
}

/** `售后服务 · 负责人 客服部` */
function placeOf({ stage, owner }: Process, drawing: Drawing): string {
  const { index, speech } = drawing;
  const home = stage === undefined ? undefined : index.stageById.get(stage);
  const role = roleLabel(owner, drawing);
  const parts = [home ? speech.label(home) : "", role ? `${speech.say(viewWords.owner)} ${role}` : ""];
  return parts.filter(Boolean).join(separator);
}

type Parts = Pick<Diagram, "nodes" | "edges">;

/** A way that is still open at its end: from where, and what its line says. */
interface Loose {
  readonly from: string;
  readonly label?: string;
}

function partsOf(process: Process, drawing: Drawing): Parts {
  const { speech } = drawing;
  const nodes: DiagramNode[] = [dot("start", drawing)];
  const edges: DiagramEdge[] = [];
  const labels = new Map<string, string>([["start", speech.say(diagramWords.start)]]);
  const add = (node: DiagramNode): void => {
    nodes.push(node);
    labels.set(node.id, node.label || node.name);
  };
  const join = (loose: readonly Loose[], to: string): void => {
    for (const { from, label } of loose) {
      const named = { to: labels.get(to) ?? "", label: label ?? "" };
      const name = speech.say(diagramSentences.step(labels.get(from) ?? "", named));
      edges.push({ ...plainLine, id: `${from}/${to}`, from, to, ...(label && { label }), name });
    }
  };
  let open: readonly Loose[] = [{ from: "start" }];
  const { steps } = process;
  for (const step of steps) {
    const gate = step.when && gateOf(step, conditionText(step.when.ast, drawing), drawing);
    if (gate) {
      add(gate);
      join(open, gate.id);
      open = [{ from: gate.id, label: speech.say(diagramWords.yes) }];
    }
    const node = stepNode(step, drawing);
    add(node);
    join(open, node.id);
    for (const outcome of step.outcomes) {
      const end = outcomeNode(step, outcome, drawing);
      add(end);
      join([{ from: node.id }], end.id);
    }
    open = [{ from: node.id }, ...(gate ? [{ from: gate.id, label: speech.say(diagramWords.no) }] : [])];
  }
  closeWays(process, { open, drawing, add, join });
  const collected = collectedNote(process, drawing);
  if (!collected) return { nodes, edges };
  return { nodes: [...nodes, collected.node], edges: [...edges, collected.edge] };
}

const plainLine = { line: "solid", head: "arrow", tone: "plain" } as const;

/** Outcomes of the last step are its ends; every other open way ends in the end dot. */
function closeWays(
  { steps }: Process,
  ways: {
    readonly open: readonly Loose[];
    readonly drawing: Drawing;
    add(node: DiagramNode): void;
    join(loose: readonly Loose[], to: string): void;
  },
): void {
  const last = steps.at(-1);
  const loose = ways.open.filter(({ from }) => from !== last?.ref || last.outcomes.length === 0);
  if (loose.length === 0) return;
  ways.add(dot("end", ways.drawing));
  ways.join(loose, "end");
}

function dot(id: "start" | "end", { speech }: Drawing): DiagramNode {
  return { id, shape: id, tone: "plain", label: "", name: speech.say(diagramWords[id]) };
}

function gateOf(step: ProcessStep, condition: string, { speech }: Drawing): DiagramNode {
  const name = `${speech.say(diagramWords.condition)} ${condition}`;
  return { id: `when/${step.id}`, subject: step.ref, shape: "diamond", tone: "tone-1", label: condition, name };
}

function stepNode(step: ProcessStep, drawing: Drawing): DiagramNode {
  const { speech } = drawing;
  const label = speech.label(step);
  const sla = step.sla ? speech.say(viewSentences.within(speech.duration(step.sla))) : "";
  const detail = [roleLabel(step.owner, drawing) ?? "", sla, speech.text(step.note) ?? ""]
    .filter(Boolean)
    .join(separator);
  return {
    id: step.ref,
    subject: step.ref,
    shape: "rect",
    tone: "accent",
    label,
    ...(detail && { detail }),
    name: [label, detail].filter(Boolean).join(separator),
  };
}

function outcomeNode(step: ProcessStep, outcome: ProcessStep["outcomes"][number], { speech }: Drawing): DiagramNode {
  const label = speech.label(outcome);
  const name = `${speech.say(diagramWords.outcome)} ${label}`;
  return { id: `outcome/${step.id}.${outcome.id}`, subject: step.ref, shape: "pill", tone: "tone-4", label, name };
}

/** What is collected on the way, noted beside the first step. */
function collectedNote(
  { ref, captures, steps }: Process,
  { index, speech }: Drawing,
): { readonly node: DiagramNode; readonly edge: DiagramEdge } | undefined {
  const [first] = steps;
  const lines = captures.flatMap((id) => {
    const field = index.elementByRef.get(`field:${id}`);
    return field ? [speech.label(field)] : [];
  });
  if (lines.length === 0 || !first) return undefined;
  const label = speech.say(diagramWords.collected);
  const name = `${label} ${speech.list(lines)}`;
  return {
    node: { id: "collected", subject: ref, shape: "note", tone: "quiet", label, lines, name },
    edge: {
      id: "collected/first",
      from: "collected",
      to: first.ref,
      line: "dotted",
      head: "none",
      tone: "quiet",
      name: speech.say(diagramSentences.step(label, { to: speech.label(first), label: "" })),
    },
  };
}

const shapes = [
  ["start", "plain", diagramWords.start],
  ["rect", "accent", diagramWords.step],
  ["diamond", "tone-1", diagramWords.condition],
  ["pill", "tone-4", diagramWords.outcome],
  ["note", "quiet", diagramWords.collected],
  ["end", "plain", diagramWords.end],
] as const;

function legendOf(nodes: readonly DiagramNode[], { speech }: Drawing): readonly DiagramLegendEntry[] {
  const used = new Set(nodes.map(({ shape }) => shape));
  return shapes
    .filter(([shape]) => used.has(shape))
    .map(([shape, tone, word]) => ({ mark: { type: "box", shape, tone }, label: speech.say(word) }));
}
