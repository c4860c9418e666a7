import { BOTTOM, RIGHT, type Grid, type GridCard, type Side } from "./grid.ts";
import { LABEL_GAP, MIDDLE_HALF, PORT_STEP } from "./label-site.ts";
import { heading, runAt, type Route, type Run } from "./run.ts";

/** Pixels from a port to the corner of its card. */
const CORNER = 8;
/** Ports of facing cards that differ by less count as equal. */
const PORT_NEARNESS = 4;

interface Port {
  readonly run: Run;
  readonly card: GridCard;
  /** The card lies before the corridor (the port is at its right or bottom) or after it. */
  readonly isBefore: boolean;
  /** Where the route turns: -1 up or left, 1 down or right, 0: it goes straight over to the next card. */
  readonly turn: -1 | 0 | 1;
  readonly neighbour?: Run;
  offset: number;
}

/** What lies between two neighbouring cards of a row or of a column: the ports that face each other there. */
export interface Corridor {
  readonly isRow: boolean;
  readonly ports: Port[];
  /** The ports of both cards are spread as one row of ports, so that none meets another. */
  isJoint: boolean;
}

export function corridorsOf(grid: Grid, routes: readonly Route[]): Corridor[] {
  const rows = new Array<Corridor | undefined>(grid.rowCorridors).fill(undefined);
  const columns = new Array<Corridor | undefined>(grid.columnCorridors).fill(undefined);
  const corridorAt = (card: GridCard, side: Side): Corridor => {
    const list = side < 2 ? rows : columns;
    const id = card.corridor[side];
    return (list[id] ??= { isRow: side < 2, ports: [], isJoint: side >= 2 });
  };
  for (const route of routes) {
    const { from, to, path } = route.chosen;
    const last = route.runs.length - 1;
    const add = (card: GridCard, side: Side, index: number): void => {
      const run = runAt(route, index);
      const neighbour = last === 0 ? undefined : runAt(route, index === 0 ? 1 : index - 1);
      const turn = neighbour ? heading(neighbour, run.slot) : 0;
      const isBefore = side === RIGHT || side === BOTTOM;
      corridorAt(card, side).ports.push({ run, card, isBefore, turn, ...(neighbour && { neighbour }), offset: 0 });
    };
    add(from, path.fromSide, 0);
    add(to, path.toSide, last);
  }
  const corridors = [...rows, ...columns].filter((corridor) => corridor !== undefined);
  for (const corridor of corridors) {
    const straight = corridor.ports.filter((port) => port.turn === 0).length;
    const isLabelled = corridor.ports.some((port) => port.turn !== 0 && clearance(port) > 0);
    if (straight > 2 || isLabelled) corridor.isJoint = true;
  }
  return corridors;
}

/** Orders the ports of a corridor by where their routes turn, and gives each its offset from the middle in pixels. */
export function spreadPorts(corridor: Corridor): void {
  if (isLone(corridor.ports)) return;
  corridor.ports.sort(comparePorts);
  const before = corridor.ports.filter((port) => port.isBefore);
  const after = corridor.ports.filter((port) => !port.isBefore);
  spread(before);
  spread(after);
  if (!corridor.isJoint) return;
  const merged = corridor.ports.filter((port) => port.isBefore || port.turn !== 0);
  merged.sort((a, b) => a.turn - b.turn || a.offset - b.offset || comparePorts(a, b));
  spread(merged);
  const straight = new Map(merged.map((port) => [port.run, port.offset]));
  for (const port of corridor.ports) port.offset = straight.get(port.run) ?? port.offset;
}

/** One port, or both ends of one straight route: they stay in the middle. */
function isLone(ports: readonly Port[]): boolean {
  return ports.length < 2 || (ports.length === 2 && ports[0]?.run === ports[1]?.run);
}

/** Gives the first and last runs of all routes their places, relative to the middle of their row or column. */
export function applyOffsets(corridors: readonly Corridor[], middle: (run: Run) => number, scale: number): void {
  for (const { ports } of corridors) {
    for (const port of ports) port.run.place = middle(port.run) + port.offset * scale;
  }
}

/** Joins the corridors in which two facing ports would run on each other. Returns whether there were any. */
export function joinClashing(corridors: readonly Corridor[]): boolean {
  let hasJoined = false;
  for (const corridor of corridors) {
    if (corridor.isJoint || !clashes(corridor)) continue;
    corridor.isJoint = true;
    spreadPorts(corridor);
    hasJoined = true;
  }
  return hasJoined;
}

function clashes({ ports }: Corridor): boolean {
  const after = ports.filter((port) => !port.isBefore && port.neighbour);
  if (after.length === 0) return false;
  return ports.some((port) => {
    const { neighbour } = port;
    if (!port.isBefore || !neighbour) return false;
    return after.some((facing) => {
      const isNear = Math.abs(facing.offset - port.offset) < PORT_NEARNESS;
      return isNear && neighbour.place > (facing.neighbour?.place ?? 0) - PORT_NEARNESS;
    });
  });
}

/**
 * Routes that turn up come first: the one that turns nearest to the card uppermost; then the straight ones; then those
 * that turn down, the nearest lowest: so no two of them cross before the card.
 */
function comparePorts(a: Port, b: Port): number {
  if (a.turn !== b.turn) return a.turn - b.turn;
  const nearness = (nearKey(a) - nearKey(b)) * (a.turn > 0 ? -1 : 1);
  if (Math.abs(nearness) > 1e-6) return nearness;
  const [returnA, returnB] = [returns(a), returns(b)];
  if (returnA !== returnB) return (returnA ? -1 : 1) * (a.turn > 0 ? -1 : 1);
  const far = farSlot(a) - farSlot(b);
  return returnA ? -far : far;
}

function nearKey(port: Port): number {
  const place = port.neighbour?.place ?? 0;
  return port.isBefore ? place : -place;
}

/** Whether the route, after its first turn, comes back to the side where the card is. */
function returns({ run, neighbour, isBefore }: Port): boolean {
  if (!neighbour) return false;
  const beyond = neighbour.route.runs[2 * neighbour.index - run.index];
  if (!beyond) return false;
  return heading(beyond, neighbour.slot) === (isBefore ? -1 : 1);
}

function farSlot({ run, neighbour }: Port): number {
  if (!neighbour) return 0;
  return neighbour.start === run.slot ? neighbour.end : neighbour.start;
}

function spread(ports: readonly Port[]): void {
  if (ports.length === 0) return;
  const half = ports.reduce((least, port) => Math.min(least, halfSide(port)), Infinity);
  const straight = ports.filter((port) => port.turn === 0);
  if (straight.length === 0) {
    const places = lineUp(ports, 2 * half);
    const middle = (places.at(-1) ?? 0) / 2;
    ports.forEach((port, index) => (port.offset = (places[index] ?? 0) - middle));
    return;
  }
  const ups = ports.filter((port) => port.turn < 0).reverse();
  const downs = ports.filter((port) => port.turn > 0);
  const share = half / (1 + Math.max(ups.length, downs.length));
  const core = lineUp(straight, Math.max(share, Math.min(labelRoom(straight), 2 * half)));
  const middle = (core.at(-1) ?? 0) / 2;
  straight.forEach((port, index) => (port.offset = (core[index] ?? 0) - middle));
  const above = lineUp([...straight.slice(0, 1), ...ups], half - middle);
  ups.forEach((port, index) => (port.offset = -middle - (above[index + 1] ?? 0)));
  const below = lineUp([...straight.slice(-1), ...downs], half - middle);
  downs.forEach((port, index) => (port.offset = middle + (below[index + 1] ?? 0)));
}

/** What the labels of neighbouring ports need from the first to the last of them, pixels. */
function labelRoom(ports: readonly Port[]): number {
  return labelNeeds(ports).reduce((sum, need) => sum + need, 0);
}

function labelNeeds(ports: readonly Port[]): readonly number[] {
  return ports.map((port, index) => {
    const before = ports[index - 1];
    return before ? Math.max(clearance(before), clearance(port)) : 0;
  });
}

/** Pixels of each port from the first: as far apart as labels need, and else the usual step or what the room leaves. */
function lineUp(ports: readonly Port[], room: number): number[] {
  const needs = labelNeeds(ports);
  const needed = needs.reduce((sum, need) => sum + need, 0);
  const plain = needs.filter((need) => need === 0).length - 1;
  const step = plain > 0 ? Math.min(PORT_STEP, Math.max(room - needed, room / 10) / plain) : PORT_STEP;
  const shrink = needed > room ? room / needed : 1;
  let place = 0;
  return needs.map((need, index) => {
    if (index > 0) place += need === 0 ? step : shrink < 1 ? need * shrink : Math.max(need, step);
    return place;
  });
}

function clearance({ run }: Port): number {
  const { edge, site } = run.route.chosen;
  return site?.rowCorridor !== undefined && site.run === run.index && edge.label
    ? edge.label.height / 2 + LABEL_GAP + 2
    : 0;
}

/** From the middle of a card's side to its last port, pixels. */
function halfSide({ run, card }: Port): number {
  const size = run.isAcross ? card.height : card.width;
  const room = Math.max(size / 2 - CORNER, size / 4);
  return run.isAcross ? room : Math.min(MIDDLE_HALF, room);
}
