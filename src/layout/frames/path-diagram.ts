import type { Diagram, DiagramEdge, DiagramNode } from "../../views/diagram.ts";
import type { PlacedConnector } from "../laid-out-diagram.ts";
import { movedBy } from "../fit-to-sheet.ts";
import type { Look } from "../look.ts";
import { type BoxContent, emptyContent } from "./box-picture.ts";
import { connectorOf, lineLabel } from "./diagram-blocks.ts";
import { type PathAxes, pathAxes } from "./path-axes.ts";
import { placeBands } from "./path-bands.ts";
import { placeOtherWays, wayLabelWidth } from "./path-ways.ts";
import { stationRadius, stationSize } from "./station-size.ts";

/*
 * One straight line of stations. On its one side stand their names and the bands of their stages, on its other side run
 * all other ways, and behind them stand the stations that are not on the path. No engine: every pair of stations has its
 * place, and no label lies on a line, because labels keep to the middle between two stations and lines to the stations.
 */

/** Between two stations; more where a word would have to be broken. */
const pitches = [112, 124, 136, 148, 160] as const;
const leastPitch = 100;
/** The same down the line, where names and labels stand beside it: what they take, and this between them. */
const downPitch = { least: 66, names: 10, labels: 2 * stationRadius + 20 } as const;
/** Between the line, with what is written on it, and the bands on its one side and the ways on its other. */
const bandsGap = 5;
const waysGap = 14;

export interface PathOptions {
  readonly look: Look;
  /** One width: what a station shall take of a path to the right, for a sheet on which the usual would be too small. */
  readonly widths: readonly number[];
}

export function layOutPath(diagram: Diagram, options: PathOptions): BoxContent {
  const { look } = options;
  const steps = diagram.nodes.filter(({ layer }) => layer !== undefined);
  if (steps.length === 0) return emptyContent;
  const axes = pathAxes(diagram.direction, pitchOf(diagram, options));
  const onPath = new Map(steps.map(({ id, layer }) => [id, layer ?? 0]));
  const beside = columnsBeside(diagram, onPath);
  const columnOf = new Map([...onPath, ...beside]);
  const along = diagram.edges.filter(({ from, to }) => isNext(onPath.get(from), onPath.get(to)));
  const line = placeAlong(along, { axes, look, onPath });
  const ways = placeOtherWays(
    diagram.edges.filter((edge) => !along.includes(edge)),
    { axes, look, columnOf, isBeside: (id) => beside.has(id), from: line.reach + waysGap },
  );
  const sized = diagram.nodes.map((node) => ({ node, size: stationSize(node, { axes, look }) }));
  const names = Math.max(0, ...sized.filter(({ node }) => onPath.has(node.id)).map(({ size }) => size.depth));
  const behind = Math.max(0, ...sized.filter(({ node }) => beside.has(node.id)).map(({ size }) => size.depth));
  const bands = placeBands(diagram, { axes, look, columnOf, names, from: line.reach + bandsGap });
  const stations = sized.map(({ node, size }) => {
    const at = { u: axes.at(columnOf.get(node.id) ?? 0), v: beside.has(node.id) ? ways.besideAt : 0 };
    // It stands on the line, outside the band that names its stage.
    return beside.has(node.id) ? size.placeBehind(at) : size.placeBefore(at, bands.names);
  });
  const columns = Math.max(...columnOf.values()) + 1;
  const end = beside.size > 0 ? ways.besideAt + stationRadius + 6 + behind : ways.end;
  const whole = axes.rect({ u: 0, v: -bands.depth, du: columns * axes.pitch, dv: bands.depth + end });
  const content = { boxes: [...bands.boxes, ...stations], connectors: [...line.connectors, ...ways.connectors] };
  return {
    ...movedBy(content, { x: -whole.x, y: -whole.y }),
    captions: [],
    width: whole.width,
    height: whole.height,
  };
}

function pitchOf(diagram: Diagram, { look, widths }: PathOptions): number {
  if (diagram.direction === "down") return pitchDown(diagram, look);
  const [only, ...others] = widths;
  if (only !== undefined && others.length === 0) return Math.max(leastPitch, only);
  const short = diagram.edges.flatMap(({ label }) => (label && isShort(label, look) ? [label] : []));
  const isEnough = (pitch: number): boolean => {
    const axes = pathAxes("right", pitch);
    return (
      diagram.nodes.every((node) => stationSize(node, { axes, look }).isUnbroken) &&
      short.every((label) => lineLabel(label, look, alongWidth(axes)).height <= lineLabel("", look).height)
    );
  };
  return pitches.find(isEnough) ?? pitches.at(-1) ?? 0;
}

/** A label that may stand on the line between two stations without being broken. */
function isShort(label: string, look: Look): boolean {
  return lineLabel(label, look).width <= alongWidth(pathAxes("right", 136));
}

/** How wide a label on the line gets. */
function alongWidth(axes: PathAxes): number {
  return axes.isDown ? wayLabelWidth({ axes }) : axes.pitch - 2 * stationRadius - 14;
}

function pitchDown({ nodes, edges }: Diagram, look: Look): number {
  const axes = pathAxes("down", downPitch.least);
  const names = nodes.map((node) => stationSize(node, { axes, look }).height + downPitch.names);
  const labels = edges.map(({ label }) =>
    label ? lineLabel(label, look, wayLabelWidth({ axes })).height + downPitch.labels : 0,
  );
  return Math.max(downPitch.least, ...names, ...labels);
}

function isNext(from: number | undefined, to: number | undefined): boolean {
  return from !== undefined && to === from + 1;
}

/** Each node beside the path behind the first node that leads to it, in a column that none of its neighbours has. */
function columnsBeside({ nodes, edges }: Diagram, onPath: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  const taken = new Set<number>();
  for (const { id } of nodes) {
    if (onPath.has(id)) continue;
    const near = neighboursOf(id, edges);
    const known = near.map((other) => onPath.get(other) ?? columns.get(other)).filter((column) => column !== undefined);
    const entries = edges
      .filter(({ to }) => to === id)
      .flatMap(({ from }) => onPath.get(from) ?? columns.get(from) ?? []);
    let column = Math.min(...(entries.length > 0 ? entries : known.length > 0 ? known : [-1])) + 1;
    while (taken.has(column) || known.includes(column)) column++;
    columns.set(id, column);
    taken.add(column);
  }
  return columns;
}

function neighboursOf(id: string, edges: readonly DiagramEdge[]): readonly DiagramNode["id"][] {
  return edges.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
}

/** The line itself, with what is written on it; `reach` is how far that goes on both sides. */
function placeAlong(
  edges: readonly DiagramEdge[],
  {
    axes,
    look,
    onPath,
  }: { readonly axes: PathAxes; readonly look: Look; readonly onPath: ReadonlyMap<string, number> },
): { readonly connectors: readonly PlacedConnector[]; readonly reach: number } {
  let reach = stationRadius;
  const connectors = edges.map((edge): PlacedConnector => {
    const from = onPath.get(edge.from) ?? 0;
    const points = [axes.point(axes.at(from) + stationRadius, 0), axes.point(axes.at(from + 1) - stationRadius, 0)];
    if (!edge.label) return { ...connectorOf(edge), points };
    const label = lineLabel(edge.label, look, alongWidth(axes));
    const [du, dv] = [axes.along(label), axes.across(label)];
    reach = Math.max(reach, dv / 2);
    // An arrowhead takes a little of what is free between two stations.
    const middle = axes.at(from) + axes.pitch / 2 - 4;
    const box = axes.rect({ u: middle - du / 2, v: -dv / 2, du, dv });
    return { ...connectorOf(edge), points, label: label.placeIn(box) };
  });
  return { connectors, reach };
}
