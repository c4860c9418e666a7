import defaultTheme from "../../scene/themes/default.ts";
import type { GraphEdge, GraphNode } from "../../views/graph.ts";

type NodeKind = GraphNode["kind"];
type TransitionKind = GraphEdge["kind"];

const { paints } = defaultTheme;

/** Signs around the label that give a node the shape it also has in our own flow charts, as far as Mermaid goes. */
const brackets: Readonly<Record<NodeKind, readonly [string, string]>> = {
  touchpoint: ["[", "]"],
  milestone: ["{{", "}}"],
  decision: ["{", "}"],
  feedback: ["([", "])"],
  exit: ["[[", "]]"],
};

/** A node with its shape: `n_lost[["流失"]]`. */
export function nodeText(kind: NodeKind, id: string, label: string): string {
  const [open, close] = brackets[kind];
  return `${id}${open}${label}${close}`;
}

/** The arrow of a kind: dotted for what leaves the path. */
export function arrowText(kind: TransitionKind): string {
  return kind === "advance" ? "-->" : "-.->";
}

/** One class per kind of node, of those that are used. */
export function classLines(kinds: ReadonlySet<NodeKind>): readonly string[] {
  return [...kinds].sort().map((kind) => {
    const style = `fill:${paints["card-fill"]},stroke:${paints[`kind-${kind}`]},stroke-width:2px,color:${paints.ink}`;
    return `classDef ${kind} ${style}`;
  });
}

/** Style of the frames of stages. */
export const frameStyle = `fill:${paints["frame-fill"]},stroke:${paints["frame-stroke"]},color:${paints.ink}`;

/** Colours of the links by their number, for kinds that are not the usual way on. */
export function linkLines(kinds: readonly TransitionKind[]): readonly string[] {
  const numbers = (wanted: (kind: TransitionKind) => boolean): string =>
    kinds.flatMap((kind, index) => (wanted(kind) ? [index] : [])).join(",");
  const red = numbers((kind) => kind === "churn" || kind === "win_back");
  const grey = numbers((kind) => kind === "referral" || kind === "return");
  return [
    ...(red ? [`linkStyle ${red} stroke:${paints["route-red"]},color:${paints["route-red-ink"]}`] : []),
    ...(grey ? [`linkStyle ${grey} stroke:${paints.route},color:${paints["route-ink"]}`] : []),
  ];
}
