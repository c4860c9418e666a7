import { tonePaint } from "../../scene/marks/tone-paint.ts";
import defaultTheme from "../../scene/themes/default.ts";
import type { DiagramGroup, Emphasis, Tone } from "../../views/diagram.ts";
import type { GraphEdge, GraphNode } from "../../views/graph.ts";

type NodeKind = GraphNode["kind"];
type TransitionKind = GraphEdge["kind"];

const { paints } = defaultTheme;
/** Of what is not highlighted, as in our own pictures. */
const faint = 0.45;

/** Signs around the label that give a node the shape it also has in our own flow charts, as far as Mermaid goes. */
export const kindBrackets: Readonly<Record<NodeKind, readonly [string, string]>> = {
  touchpoint: ["[", "]"],
  milestone: ["{{", "}}"],
  decision: ["{", "}"],
  feedback: ["([", "])"],
  exit: ["[[", "]]"],
};

/** A node with its shape: `n_lost[["流失"]]`. */
export function nodeText([open, close]: readonly [string, string], id: string, label: string): string {
  return `${id}${open}${label}${close}`;
}

/** The arrow of a kind: dotted for what leaves the path. */
export function arrowText(kind: TransitionKind): string {
  return kind === "advance" ? "-->" : "-.->";
}

/** One class per kind of node, of those that are used. */
export function kindClassLines(kinds: ReadonlySet<NodeKind>): readonly string[] {
  return [...kinds].sort().map((kind) => {
    const style = `fill:${paints["card-fill"]},stroke:${paints[`kind-${kind}`]},stroke-width:2px,color:${paints.ink}`;
    return `classDef ${kind} ${style}`;
  });
}

/** Name of the class of a tone. A `-` could be read as the beginning of an arrow. */
export function toneClass(tone: Tone): string {
  return tone.replace("-", "");
}

/** One class per tone, of those that are used. */
export function toneClassLines(tones: ReadonlySet<Tone>): readonly string[] {
  return [...tones].sort().map((tone) => {
    const fill = paints[tone === "quiet" ? "tag-fill" : "card-fill"];
    const width = tone === "plain" || tone === "quiet" ? "1px" : "2px";
    return `classDef ${toneClass(tone)} fill:${fill},stroke:${paints[tonePaint(tone)]},stroke-width:${width},color:${paints.ink}`;
  });
}

/** The black dots of a state machine. */
export const dotClassLine = `classDef dot fill:${paints.ink},stroke:${paints.ink},color:${paints.ink}`;

/** What is highlighted, and what stands beside it: a class of each that is used, and who has it. */
export function emphasisLines(
  parts: readonly { readonly id: string; readonly emphasis?: Emphasis | undefined }[],
): readonly string[] {
  const styles = { strong: "stroke-width:4px", faint: `opacity:${faint}` } as const;
  return (["strong", "faint"] as const).flatMap((wanted) => {
    const ids = parts.filter(({ emphasis }) => emphasis === wanted).map(({ id }) => id);
    return ids.length > 0 ? [`classDef ${wanted} ${styles[wanted]}`, `class ${ids.join(",")} ${wanted}`] : [];
  });
}

/** Style of the frames of stages. */
export const frameStyle = `fill:${paints["frame-fill"]},stroke:${paints["frame-stroke"]},color:${paints.ink}`;

/** Style of the frame of a group; a plain one is as the frame of a stage. */
export function groupStyle({ tone }: DiagramGroup): string {
  if (tone === "plain") return frameStyle;
  return `fill:${paints["frame-fill"]},stroke:${paints[tonePaint(tone)]},color:${paints.ink}`;
}

interface LineLook {
  readonly tone: Tone;
  /** In pixels; absent: as Mermaid draws it. */
  readonly width?: number | undefined;
  readonly emphasis?: Emphasis | undefined;
}

/** Looks of links by their number, a line for all that look alike. Links that look as usual have none. */
export function linkLines(looks: readonly LineLook[]): readonly string[] {
  const numbersByStyle = new Map<string, number[]>();
  looks.forEach((look, number) => {
    const style = linkStyle(look);
    if (style !== "") numbersByStyle.set(style, [...(numbersByStyle.get(style) ?? []), number]);
  });
  return [...numbersByStyle].map(([style, numbers]) => `linkStyle ${numbers.join(",")} ${style}`);
}

/** Colour of a line; absent for one that looks as usual. */
export function lineColour(tone: Tone): string | undefined {
  if (tone === "plain") return undefined;
  return tone === "red" ? paints["route-red"] : paints[tone === "quiet" ? "route" : tonePaint(tone)];
}

function linkStyle({ tone, width, emphasis }: LineLook): string {
  const stroke = lineColour(tone);
  const pixels = emphasis === "strong" ? Math.max(4, width ?? 0) : width;
  return [
    ...(stroke === undefined ? [] : [`stroke:${stroke}`]),
    ...(tone === "red" ? [`color:${paints["route-red-ink"]}`] : []),
    ...(tone === "quiet" ? [`color:${paints["route-ink"]}`] : []),
    ...(pixels === undefined ? [] : [`stroke-width:${pixels}px`]),
    ...(emphasis === "faint" ? [`opacity:${faint}`] : []),
  ].join(",");
}
