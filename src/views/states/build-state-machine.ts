import { elementRef } from "../../base/element-ref.ts";
import { diagramSentences, diagramWords } from "../../messages/diagram-words.ts";
import { separator } from "../../messages/view-words.ts";
import type { Node, Stage, Transition, View } from "../../model/model.ts";
import type { Diagram, DiagramEdge, DiagramGroup, DiagramLegendEntry, DiagramNode } from "../diagram.ts";
import type { Drawing } from "../drawing.ts";
import { filterRemark } from "../graph-parts.ts";
import { conditionText } from "../condition-text.ts";
import { pictureWords } from "../picture-words.ts";
import { stateTable } from "./state-table.ts";
import { transitionText } from "./transition-text.ts";
import type { BuiltView } from "../view-kind.ts";

/**
 * The way of a customer as a state machine of UML. States are the stages, with what happens in them, or the key nodes,
 * in a frame for each stage; a line says `event [guard]`. A referral starts another customer on the way, so it is dashed.
 */
export function buildStateMachine(view: View, drawing: Drawing): BuiltView {
  const machine = view.states === "nodes" ? nodeMachine(drawing) : stageMachine(drawing);
  const states = machine.nodes.filter(({ shape }) => shape !== "start" && shape !== "end");
  const diagram: Diagram = {
    ...pictureWords(view, drawing, {
      title: diagramWords.stateMachine,
      counts: diagramSentences.stateCounts(states.length, machine.transitions.length),
      legend: legendOf(machine, drawing),
      remarks: filterRemark(drawing),
    }),
    type: "diagram",
    frame: "layered",
    notation: "state",
    direction: view.direction ?? "right",
    groups: machine.groups,
    nodes: machine.nodes,
    edges: machine.edges,
  };
  return { content: diagram, table: stateTable(diagram, drawing, machine.transitions) };
}

interface Machine extends Pick<Diagram, "groups" | "nodes" | "edges"> {
  /** What its lines stand for, but for those from the start and to the end. */
  readonly transitions: readonly Transition[];
}

function stageMachine(drawing: Drawing): Machine {
  const { model, index, shown } = drawing;
  const stages = model.stages.filter(({ id }) => shown.stages.has(id));
  const stageOf = (node: string): string => index.nodeById.get(node)?.stage ?? "";
  const transitions = shownTransitions(drawing).filter(({ from, to }) => stageOf(from) !== stageOf(to));
  const edges = transitions.map((transition) =>
    edgeOf(
      transition,
      [stageOf(transition.from), stageOf(transition.to)].map((id) => elementRef("stage", id)),
      drawing,
    ),
  );
  // Stages without nodes follow one another in their order: the default path leads through nodes only.
  const plain = model.nodes.length === 0 ? inOrder(stages, drawing) : [];
  const leaving = new Set(edges.map(({ from }) => from));
  const first = stages.find(({ offPath }) => !offPath) ?? stages[0];
  const isFinal = (stage: Stage): boolean =>
    model.nodes.length > 0
      ? !leaving.has(stage.ref) || stage.nodes.some((id) => index.nodeById.get(id)?.nodeKind === "exit")
      : stage === stages.at(-1);
  return closed(
    { groups: [], nodes: stages.map((stage) => stageState(stage, drawing)), edges: [...edges, ...plain], transitions },
    { first: first?.ref, last: stages.filter(isFinal).map(({ ref }) => ref), drawing },
  );
}

function inOrder(stages: readonly Stage[], { speech }: Drawing): readonly DiagramEdge[] {
  const onPath = stages.filter(({ offPath }) => !offPath);
  return onPath.slice(1).map((to, place) => {
    const from = onPath[place] ?? to;
    const name = speech.say(diagramSentences.step(speech.label(from), { to: speech.label(to), label: "" }));
    return { id: `${from.ref}/${to.ref}`, from: from.ref, to: to.ref, ...openLine, name };
  });
}

function nodeMachine(drawing: Drawing): Machine {
  const { model, shown } = drawing;
  const nodes = model.nodes.filter(({ id }) => shown.nodes.has(id));
  const transitions = shownTransitions(drawing);
  const edges = transitions.map((transition) =>
    edgeOf(
      transition,
      [transition.from, transition.to].map((id) => elementRef("node", id)),
      drawing,
    ),
  );
  const leaving = new Set(edges.map(({ from }) => from));
  const last = nodes.filter(({ ref, nodeKind }) => nodeKind === "exit" || !leaving.has(ref)).map(({ ref }) => ref);
  const used = new Set(nodes.map(({ stage }) => stage));
  const groups = model.stages.filter(({ id }) => used.has(id)).map((stage) => stageFrame(stage, drawing));
  return closed(
    { groups, nodes: nodes.map((node) => nodeState(node, drawing)), edges, transitions },
    { first: nodes[0]?.ref, last, drawing },
  );
}

function shownTransitions({ model, shown }: Drawing): readonly Transition[] {
  return model.transitions.filter(({ from, to }) => shown.nodes.has(from) && shown.nodes.has(to));
}

/** Adds the dot where the way begins and the one where it ends. */
function closed(
  machine: Machine,
  ends: { readonly first: string | undefined; readonly last: readonly string[]; readonly drawing: Drawing },
): Machine {
  const { speech } = ends.drawing;
  const dot = (id: "start" | "end"): DiagramNode => {
    return { id, shape: id, tone: "plain", label: "", name: speech.say(diagramWords[id]) };
  };
  const labelOf = (id: string): string => machine.nodes.find((node) => node.id === id)?.label ?? "";
  const [start, end] = [speech.say(diagramWords.start), speech.say(diagramWords.end)];
  const into = ends.first === undefined ? [] : [ends.first];
  const startName = (to: string): string => speech.say(diagramSentences.step(start, { to: labelOf(to), label: "" }));
  const endName = (from: string): string => speech.say(diagramSentences.step(labelOf(from), { to: end, label: "" }));
  return {
    ...machine,
    nodes: [
      ...(into.length > 0 ? [dot("start")] : []),
      ...machine.nodes,
      ...(ends.last.length > 0 ? [dot("end")] : []),
    ],
    edges: [
      ...into.map((to) => ({ id: `start/${to}`, from: "start", to, ...openLine, name: startName(to) })),
      ...machine.edges,
      ...ends.last.map((from) => ({ id: `${from}/end`, from, to: "end", ...openLine, name: endName(from) })),
    ],
  };
}

const openLine = { line: "solid", head: "open", tone: "plain" } as const;

function edgeOf(transition: Transition, [from = "", to = ""]: readonly string[], drawing: Drawing): DiagramEdge {
  const { speech } = drawing;
  const label = transitionText(transition, drawing);
  const [first, second] = [from, to].map((ref) => {
    const element = drawing.index.elementByRef.get(ref as Stage["ref"]);
    return element ? speech.label(element) : ref;
  });
  const isLoss = transition.transitionKind === "churn" || transition.transitionKind === "win_back";
  return {
    id: transition.ref,
    subject: transition.ref,
    from,
    to,
    ...(label && { label }),
    line: transition.transitionKind === "referral" ? "dashed" : "solid",
    head: "open",
    tone: isLoss ? "red" : "plain",
    name: speech.say(diagramSentences.step(first ?? "", { to: second ?? "", label })),
  };
}

/** As in UML: what holds on entering and leaving, then what happens inside. */
function stageState(stage: Stage, drawing: Drawing): DiagramNode {
  const { index, shown, speech } = drawing;
  const condition = (word: "enter" | "leave", when: Stage["enterWhen"]): readonly string[] =>
    when ? [`${speech.say(diagramWords[word])} [${conditionText(when.ast, drawing)}]`] : [];
  const inside = stage.nodes.filter((id) => shown.nodes.has(id)).flatMap((id) => index.nodeById.get(id) ?? []);
  const lines = [
    ...condition("enter", stage.enterWhen),
    ...inside.map((node) => speech.label(node)),
    ...condition("leave", stage.leaveWhen),
  ];
  const label = speech.label(stage);
  return {
    id: stage.ref,
    subject: stage.ref,
    shape: "round",
    tone: stage.offPath ? "red" : "accent",
    label,
    ...(lines.length > 0 && { lines }),
    name: [label, ...lines].join(separator),
  };
}

function stageFrame(stage: Stage, { speech }: Drawing): DiagramGroup {
  const label = speech.label(stage);
  return { id: stage.ref, subject: stage.ref, label, tone: stage.offPath ? "red" : "plain", name: label };
}

/** A decision is what UML calls a choice. */
function nodeState(node: Node, { speech }: Drawing): DiagramNode {
  const label = speech.label(node);
  const isChoice = node.nodeKind === "decision";
  return {
    id: node.ref,
    subject: node.ref,
    group: elementRef("stage", node.stage),
    shape: isChoice ? "diamond" : "round",
    tone: node.nodeKind === "exit" ? "red" : isChoice ? "tone-1" : "accent",
    label,
    name: label,
  };
}

function legendOf({ nodes, transitions }: Machine, { speech }: Drawing): readonly DiagramLegendEntry[] {
  const shapes = new Set(nodes.map(({ shape }) => shape));
  const boxes = [
    ["start", "plain", diagramWords.start],
    ["round", "accent", diagramWords.state],
    ["diamond", "tone-1", diagramWords.condition],
    ["end", "plain", diagramWords.end],
  ] as const;
  const isReferral = ({ transitionKind }: Transition): boolean => transitionKind === "referral";
  const line = (style: "solid" | "dashed", label: string): DiagramLegendEntry => {
    return { mark: { type: "line", line: style, head: "open", tone: "plain" }, label };
  };
  const guarded = `${speech.say(diagramWords.trigger)} [${speech.say(diagramWords.guard)}]`;
  return [
    ...boxes
      .filter(([shape]) => shapes.has(shape))
      .map(([shape, tone, word]): DiagramLegendEntry => {
        return { mark: { type: "box", shape, tone }, label: speech.say(word) };
      }),
    ...(transitions.some((each) => !isReferral(each)) ? [line("solid", guarded)] : []),
    ...(transitions.some(isReferral) ? [line("dashed", speech.say(diagramWords.newCustomer))] : []),
  ];
}
