import type { DiagramEdge } from "../../views/diagram.ts";
import type { PlacedBox, PlacedConnector } from "../laid-out-diagram.ts";
import type { SizedBox } from "./box-size.ts";
import { connectorOf, type LineLabel } from "./diagram-blocks.ts";
import { type Axes, inMiddle } from "./facing-axes.ts";
import { leftEdgeTracks } from "./left-edge-tracks.ts";

/*
 * What stands at the end of a facing diagram: other parties in a row, and between this row and the boxes above it a
 * channel in which every relationship runs: out of its box, along its track, into the other box.
 */

/** A relationship between two of the boxes above and the parties of the row. */
export interface Related {
  readonly edge: DiagramEdge;
  readonly label?: LineLabel;
}

export interface EndRowInput {
  readonly axes: Axes;
  /** The boxes above, which end at `from` along `v`. */
  readonly hosts: readonly Span[];
  readonly parties: readonly SizedBox[];
  readonly from: number;
  /** How long the picture is along `u` without the end row. */
  readonly length: number;
}

interface Span {
  readonly id: string;
  readonly u: number;
  readonly du: number;
}

/** What a line takes of the side of its box; with a label as much as the label, so that no line passes through one. */
const slot = { bare: 18, label: 12 } as const;
const trackGap = 14;
const partyGap = 28;
/** Between a box and the label of its line, with the arrowhead; and between a label and the tracks. */
const labelRoom = { box: 16, tracks: 8 } as const;
const bareRoom = 20;
/** How far the lines of the row may be moved together, so that none runs on a line from above. */
const shiftRoom = 44;
/** Two lines that run beside each other are at least this far apart. */
const apart = 6;

type End = "from" | "to";

interface Port {
  readonly related: Related;
  readonly end: End;
  readonly length: number;
  readonly isLabelled: boolean;
}

/** How long a box must be along `u` for the lines that end on it. */
export function roomAt(
  id: string,
  related: readonly Related[],
  about: { readonly axes: Axes; readonly hosts: readonly string[] },
): number {
  return portsOf(id, related, about).reduce((sum, { length }) => sum + length, 0);
}

/** The label of a line stands at a party where it ends on one, else where it begins. */
function portsOf(
  id: string,
  related: readonly Related[],
  { axes, hosts }: { readonly axes: Axes; readonly hosts: readonly string[] },
): readonly Port[] {
  return related.flatMap((each) => {
    const { edge, label } = each;
    const isHost = (end: End): boolean => hosts.includes(edge[end]);
    const labelled: End = isHost("from") === isHost("to") ? "from" : isHost("from") ? "to" : "from";
    return (["from", "to"] as const)
      .filter((end) => edge[end] === id)
      .map((end) => {
        const isLabelled = label !== undefined && end === labelled;
        const length = isLabelled ? Math.max(slot.bare, axes.u(label) + slot.label) : slot.bare;
        return { related: each, end, length, isLabelled };
      });
  });
}

export function placeRelationships(
  related: readonly Related[],
  input: EndRowInput,
): Pick<PlacedContent, "boxes" | "connectors" | "du" | "dv"> {
  if (input.parties.length === 0 && related.length === 0) return { boxes: [], connectors: [], du: 0, dv: 0 };
  const hosts = input.hosts.map(({ id }) => id);
  const about = { axes: input.axes, hosts };
  const row = partyRow(related, input);
  const spans = [...input.hosts, ...row];
  const ports = new Map(spans.map((span) => [span.id, sortedPorts(span, portsOf(span.id, related, about), spans)]));
  const above = placePorts(input.hosts, ports, 0);
  const shift = freeShift([...above.values()], (by) => [...placePorts(row, ports, by).values()]);
  const places = new Map([...above, ...placePorts(row, ports, shift)]);
  const channel = channelOf(related, { places, hosts, ports, input });
  return {
    boxes: row.map(({ u, du, box }) =>
      box.placeIn(input.axes.rect({ u, v: channel.partiesAt, du, dv: rowDepth(input) })),
    ),
    connectors: related.flatMap((each) => connector(each, { places, channel, hosts, input })),
    du: Math.max(0, ...row.map(({ u, du }) => u + du)),
    dv: channel.partiesAt + rowDepth(input),
  };
}

interface PlacedContent {
  readonly boxes: readonly PlacedBox[];
  readonly connectors: readonly PlacedConnector[];
  /** How far it reaches. */
  readonly du: number;
  readonly dv: number;
}

function rowDepth({ parties, axes }: EndRowInput): number {
  return Math.max(0, ...parties.map((box) => axes.v(box)));
}

/** The parties in their order, in the middle below what stands above. */
function partyRow(related: readonly Related[], input: EndRowInput): readonly (Span & { readonly box: SizedBox })[] {
  const { axes, parties, length } = input;
  const hosts = input.hosts.map(({ id }) => id);
  const lengths = parties.map((box) =>
    Math.max(axes.u(box), roomAt(box.node.id, related, { axes, hosts }) + shiftRoom),
  );
  const total = lengths.reduce((sum, du) => sum + du, 0) + Math.max(0, lengths.length - 1) * partyGap;
  let u = Math.max(0, (length - total) / 2);
  return parties.map((box, place) => {
    const du = lengths[place] ?? 0;
    const span = { id: box.node.id, u, du, box };
    u += du + partyGap;
    return span;
  });
}

/** In the order of where the lines come from, so that few cross. */
function sortedPorts({ u, du }: Span, ports: readonly Port[], spans: readonly Span[]): readonly Port[] {
  const middles = new Map(spans.map((span) => [span.id, span.u + span.du / 2]));
  const far = ({ related: { edge }, end }: Port): number =>
    middles.get(edge[end === "from" ? "to" : "from"]) ?? u + du / 2;
  return [...ports].sort((a, b) => far(a) - far(b));
}

function portKey({ related, end }: Pick<Port, "related" | "end">): string {
  return `${end} ${related.edge.id}`;
}

/** Where along `u` each line ends; `shift` moves all of them a little. */
function placePorts(
  spans: readonly Span[],
  ports: ReadonlyMap<string, readonly Port[]>,
  shift: number,
): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { id, u, du } of spans) {
    const own = ports.get(id) ?? [];
    const total = own.reduce((sum, { length }) => sum + length, 0);
    let at = u + (du - total) / 2 + shift;
    for (const port of own) {
      places.set(portKey(port), at + port.length / 2);
      at += port.length;
    }
  }
  return places;
}

/** The smallest shift with which no line from below runs on one from above; the boxes of the row have room for it. */
function freeShift(above: readonly number[], below: (shift: number) => readonly number[]): number {
  const isFree = (shift: number): boolean =>
    below(shift).every((own) => above.every((other) => Math.abs(own - other) >= apart));
  const shifts = Array.from({ length: shiftRoom }, (_, place) => (place % 2 === 0 ? place / 2 : -(place + 1) / 2));
  return shifts.find(isFree) ?? 0;
}

interface Channel {
  /** `v` of the track of each line. */
  readonly tracks: ReadonlyMap<string, number>;
  readonly partiesAt: number;
}

interface ChannelInput {
  readonly places: ReadonlyMap<string, number>;
  readonly hosts: readonly string[];
  readonly ports: ReadonlyMap<string, readonly Port[]>;
  readonly input: EndRowInput;
}

function channelOf(related: readonly Related[], { places, hosts, ports, input }: ChannelInput): Channel {
  const { axes, from } = input;
  const depth = (ids: readonly string[]): number => {
    const labels = ids.flatMap((id) => (ports.get(id) ?? []).filter(({ isLabelled }) => isLabelled));
    const deepest = Math.max(0, ...labels.map(({ related: { label } }) => (label ? axes.v(label) : 0)));
    return deepest > 0 ? deepest + labelRoom.box + labelRoom.tracks : bareRoom;
  };
  const spans = related.map(({ edge }) => {
    const ends = [places.get(`from ${edge.id}`) ?? 0, places.get(`to ${edge.id}`) ?? 0];
    return { id: edge.id, from: Math.min(...ends), to: Math.max(...ends) };
  });
  const { trackOf, count } = leftEdgeTracks(spans, apart * 2);
  const first = from + depth(hosts);
  return {
    tracks: new Map([...trackOf].map(([id, track]) => [id, first + track * trackGap])),
    partiesAt: first + Math.max(0, count - 1) * trackGap + depth(input.parties.map(({ node }) => node.id)),
  };
}

interface ConnectorInput {
  readonly places: ReadonlyMap<string, number>;
  readonly channel: Channel;
  readonly hosts: readonly string[];
  readonly input: EndRowInput;
}

function connector(related: Related, { places, channel, hosts, input }: ConnectorInput): readonly PlacedConnector[] {
  const { edge, label } = related;
  const { axes, from } = input;
  const track = channel.tracks.get(edge.id);
  const [start, end] = [places.get(`from ${edge.id}`), places.get(`to ${edge.id}`)];
  if (track === undefined || start === undefined || end === undefined) return [];
  const isAbove = (id: string): boolean => hosts.includes(id);
  const sideOf = (id: string): number => (isAbove(id) ? from : channel.partiesAt);
  const points = [
    ...[axes.point(start, sideOf(edge.from)), axes.point(start, track)],
    ...[axes.point(end, track), axes.point(end, sideOf(edge.to))],
  ];
  if (!label) return [{ ...connectorOf(edge), points }];
  const isAtStart = isAbove(edge.from) === isAbove(edge.to) || !isAbove(edge.from);
  const host = isAtStart ? edge.from : edge.to;
  const reach = labelRoom.box + axes.v(label) / 2;
  const middle = { u: isAtStart ? start : end, v: isAbove(host) ? from + reach : channel.partiesAt - reach };
  return [{ ...connectorOf(edge), points, label: label.placeIn(inMiddle(axes, label, middle)) }];
}
