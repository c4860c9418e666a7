import type { Diagram, DiagramEdge } from "../../views/diagram.ts";
import type { PlacedConnector } from "../laid-out-diagram.ts";
import type { Look } from "../look.ts";
import { connectorOf, lineLabel, type LineLabel } from "./diagram-blocks.ts";
import { leftEdgeTracks } from "./left-edge-tracks.ts";
import type { PathAxes } from "./path-axes.ts";
import { stationRadius } from "./station-size.ts";

/** How far from the middle of a station lines leave and arrive: on the path nearer to it, so that none runs on another. */
const ports = { path: 3, beside: 11 } as const;
const trackGap = 14;
const labelGap = 8;
/** Between the last track and the stations behind it. */
const besideGap = 22;

export interface WaysInput {
  readonly axes: PathAxes;
  readonly look: Look;
  /** Columns of all stations; those of the path and those beside it count alike. */
  readonly columnOf: ReadonlyMap<string, number>;
  readonly isBeside: (id: string) => boolean;
  /** `v` at which the first track may lie. */
  readonly from: number;
}

/** A way with its place along the path. */
interface Way {
  readonly edge: DiagramEdge;
  /** `u` of its two ends. */
  readonly start: number;
  readonly end: number;
  readonly label?: LineLabel;
  /** `u` of the middle of its label: between two stations, where no line crosses a track. */
  readonly labelAt: number;
}

/** What is left of the pitch for a label, and how wide one gets beside a line that runs down. */
export function wayLabelWidth({ axes }: Pick<WaysInput, "axes">): number {
  return axes.isDown ? 132 : axes.pitch - 2 * ports.beside - 12;
}

/** Every way on a track of its own behind the line; none lies on another, and there is a place for every pair. */
export function placeOtherWays(
  edges: Diagram["edges"],
  input: WaysInput,
): {
  readonly connectors: readonly PlacedConnector[];
  /** Where the last track ends, and the line of the stations behind it. */
  readonly end: number;
  readonly besideAt: number;
} {
  const { axes, from } = input;
  const ways = edges.flatMap((edge) => wayOf(edge, input));
  const stretches = ways.map(({ edge, start, end }) => {
    return { id: edge.id, from: Math.min(start, end), to: Math.max(start, end) };
  });
  const { trackOf, count } = leftEdgeTracks(stretches, trackGap);
  const depths = Array.from({ length: count }, (_, track) =>
    Math.max(
      trackGap,
      ...ways
        .filter(({ edge }) => trackOf.get(edge.id) === track)
        .map(({ label }) => (label ? axes.across(label) + labelGap : 0)),
    ),
  );
  const middleOf = (track: number): number =>
    from + depths.slice(0, track).reduce((sum, depth) => sum + depth, 0) + (depths[track] ?? 0) / 2;
  const end = from + depths.reduce((sum, depth) => sum + depth, 0);
  const besideAt = end + besideGap + stationRadius;
  return {
    connectors: ways.map((way) => connector(way, { track: middleOf(trackOf.get(way.edge.id) ?? 0), besideAt, input })),
    ...{ end, besideAt },
  };
}

function wayOf(edge: DiagramEdge, { axes, look, columnOf, isBeside }: WaysInput): readonly Way[] {
  const [first, last] = [columnOf.get(edge.from), columnOf.get(edge.to)];
  if (first === undefined || last === undefined || first === last) return [];
  const port = (id: string): number => (isBeside(id) ? ports.beside : ports.path);
  const [low, high] = [Math.min(first, last), Math.max(first, last)];
  const gap = Math.floor((low + high - 1) / 2);
  return [
    {
      edge,
      start: axes.at(first) + port(edge.from),
      end: axes.at(last) - port(edge.to),
      ...(edge.label && { label: lineLabel(edge.label, look, wayLabelWidth({ axes })) }),
      labelAt: axes.at(gap) + axes.pitch / 2,
    },
  ];
}

function connector(
  { edge, start, end, label, labelAt }: Way,
  { track, besideAt, input }: { readonly track: number; readonly besideAt: number; readonly input: WaysInput },
): PlacedConnector {
  const { axes, isBeside } = input;
  const sideOf = (id: string): number => (isBeside(id) ? besideAt - stationRadius : stationRadius);
  const points = [
    ...[axes.point(start, sideOf(edge.from)), axes.point(start, track)],
    ...[axes.point(end, track), axes.point(end, sideOf(edge.to))],
  ];
  if (!label) return { ...connectorOf(edge), points };
  const [du, dv] = [axes.along(label), axes.across(label)];
  const box = axes.rect({ u: labelAt - du / 2, v: track - dv / 2, du, dv });
  return { ...connectorOf(edge), points, label: label.placeIn(box) };
}
