import { overlaps, type Point, type Rect } from "../../../src/base/geometry.ts";
import type { CellPlan, RoutedPlan } from "../../../src/layout/routing/cell-plan.ts";

interface Segment {
  readonly route: string;
  readonly isAcross: boolean;
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

export interface Measures {
  readonly crossings: number;
  readonly bends: number;
  readonly length: number;
  readonly area: number;
  readonly labels: number;
}

const SLACK = 0.02;

/** Everything that is wrong with a routed plan, in words; empty when it keeps all laws. */
export function faultsOf(plan: CellPlan, routed: RoutedPlan): string[] {
  const cards = new Sweep([...routed.cards].map(([name, box]) => ({ name, box })));
  const labels = new Sweep([...routed.routes].flatMap(([name, { label }]) => (label ? [{ name, box: label }] : [])));
  const segments = segmentsOf(routed);
  return [
    ...completeness(plan, routed),
    ...shapes(plan, routed),
    ...cards.entries.flatMap(({ name, box }) =>
      cards.hits(box).flatMap((other) => (other.name < name ? [`cards ${name} and ${other.name} overlap`] : [])),
    ),
    ...labels.entries.flatMap(({ name, box }) => [
      ...cards.hits(box).map((card) => `label of ${name} on card ${card.name}`),
      ...labels.hits(box).flatMap((other) => (other.name < name ? [`labels ${name} and ${other.name} overlap`] : [])),
    ]),
    ...segments.flatMap((segment) => [
      ...cards.hits(boxOf(segment, -SLACK)).map((card) => `${segment.route} passes through card ${card.name}`),
      ...labels
        .hits(boxOf(segment, 0))
        .flatMap((label) =>
          label.name === segment.route ? [] : [`${segment.route} passes the label of ${label.name}`],
        ),
    ]),
    ...new Sweep(headersOf(plan, routed)).entries.flatMap(({ name, box }) => [
      ...segments.flatMap((segment) => (overlaps(box, boxOf(segment, 0)) ? [`${segment.route} passes ${name}`] : [])),
      ...cards.hits(box).map((card) => `card ${card.name} on ${name}`),
      ...labels.hits(box).map((label) => `label of ${label.name} on ${name}`),
    ]),
    ...sharedRuns(segments),
  ];
}

/** The headers of the boxes around the stages of the path: over all columns of a stage that lie side by side. */
function headersOf({ bands, box: frame }: CellPlan, routed: RoutedPlan): Entry[] {
  return bands.flatMap(({ columns }, number) => {
    const placed = routed.bands[number];
    const top = placed?.pathTop;
    if (!frame || !placed || top === undefined) return [];
    const isFirst = (index: number): boolean => columns[index - 1]?.stage !== columns[index]?.stage;
    return columns.flatMap(({ stage }, first) => {
      if (!isFirst(first)) return [];
      let last = first;
      while (last + 1 < columns.length && !isFirst(last + 1)) last++;
      const [left, right] = [placed.columns[first], placed.columns[last]];
      if (!left || !right) return [];
      const box = { x: left.x, y: top, width: right.x + right.width - left.x, height: frame.header };
      return [{ name: `header ${stage}`, box }];
    });
  });
}

export function measuresOf(routed: RoutedPlan): Measures {
  const segments = segmentsOf(routed);
  return {
    crossings: crossingsOf(segments),
    bends: [...routed.routes.values()].reduce((sum, { points }) => sum + corners(points) - 2, 0),
    length: Math.round(segments.reduce((sum, { low, high }) => sum + high - low, 0)),
    area: Math.round(routed.width * routed.height),
    labels: [...routed.routes.values()].filter(({ label }) => label).length,
  };
}

function corners(points: readonly Point[]): number {
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before || !after) return true;
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  }).length;
}

function completeness(plan: CellPlan, routed: RoutedPlan): string[] {
  return [
    ...plan.cards.flatMap(({ subject }) => (routed.cards.has(subject) ? [] : [`no box for ${subject}`])),
    ...plan.edges.flatMap(({ subject, label }) => {
      const route = routed.routes.get(subject);
      if (!route) return [`no route for ${subject}`];
      const { label: box } = route;
      if (!label) return box ? [`a label too many: ${subject}`] : [];
      const isWhole = box && Math.abs(box.width - label.width) < SLACK && Math.abs(box.height - label.height) < SLACK;
      return isWhole ? [] : [`no label for ${subject}`];
    }),
  ];
}

function shapes(plan: CellPlan, routed: RoutedPlan): string[] {
  const faults: string[] = [];
  const isInside = ({ x, y }: Point): boolean =>
    x >= 0 && y >= 0 && x <= routed.width + SLACK && y <= routed.height + SLACK;
  for (const edge of plan.edges) {
    const route = routed.routes.get(edge.subject);
    const { points = [], label } = route ?? {};
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last || points.length < 2) return [`no points: ${edge.subject}`];
    if (!isOnBorder(first, routed.cards.get(edge.from))) faults.push(`${edge.subject} does not start at its card`);
    if (!isOnBorder(last, routed.cards.get(edge.to))) faults.push(`${edge.subject} does not end at its card`);
    if (!points.every(isInside)) faults.push(`${edge.subject} leaves the picture`);
    points.forEach((point, index) => {
      const next = points[index + 1];
      if (next && (next.x === point.x) === (next.y === point.y)) faults.push(`${edge.subject} is not right-angled`);
      const far = points[index + 2];
      if (!next || !far) return;
      const turn = (next.x - point.x) * (far.x - next.x) + (next.y - point.y) * (far.y - next.y);
      if (turn !== 0) faults.push(`${edge.subject} has a needless or backward point`);
    });
    if (!label) continue;
    if (!isInside(label) || !isInside({ x: label.x + label.width, y: label.y + label.height })) {
      faults.push(`label of ${edge.subject} leaves the picture`);
    }
    if (!isOnOwnLine(label, points)) faults.push(`label of ${edge.subject} is off its line`);
  }
  return faults;
}

function isOnBorder({ x, y }: Point, card: Rect | undefined): boolean {
  if (!card) return false;
  const near = (a: number, b: number): boolean => Math.abs(a - b) < SLACK;
  const isAtSide = near(x, card.x) || near(x, card.x + card.width);
  const isAtEnd = near(y, card.y) || near(y, card.y + card.height);
  const isBeside = y > card.y && y < card.y + card.height;
  const isAbove = x > card.x && x < card.x + card.width;
  return (isAtSide && isBeside) || (isAtEnd && isAbove);
}

function isOnOwnLine(label: Rect, points: readonly Point[]): boolean {
  const [x, y] = [label.x + label.width / 2, label.y + label.height / 2];
  return points.some((point, index) => {
    const next = points[index + 1];
    if (!next) return false;
    const isWithin = (a: number, b: number, c: number): boolean => c > Math.min(a, b) && c < Math.max(a, b);
    return point.y === next.y
      ? Math.abs(point.y - y) < SLACK && isWithin(point.x, next.x, x)
      : Math.abs(point.x - x) < SLACK && isWithin(point.y, next.y, y);
  });
}

function segmentsOf(routed: RoutedPlan): Segment[] {
  return [...routed.routes].flatMap(([route, { points }]) =>
    points.slice(1).map((point, index) => {
      const before = points[index] ?? point;
      const isAcross = before.y === point.y;
      const [a, b] = isAcross ? [before.x, point.x] : [before.y, point.y];
      return { route, isAcross, at: isAcross ? point.y : point.x, low: Math.min(a, b), high: Math.max(a, b) };
    }),
  );
}

function sharedRuns(segments: readonly Segment[]): string[] {
  const faults: string[] = [];
  const sorted = [...segments].sort((a, b) => Number(a.isAcross) - Number(b.isAcross) || a.at - b.at);
  sorted.forEach((segment, index) => {
    for (let other = index + 1; other < sorted.length; other++) {
      const next = sorted[other];
      if (!next || next.isAcross !== segment.isAcross || next.at - segment.at > SLACK) break;
      if (next.route !== segment.route && next.low < segment.high - SLACK && segment.low < next.high - SLACK) {
        faults.push(`${segment.route} and ${next.route} share a run`);
      }
    }
  });
  return faults;
}

function crossingsOf(segments: readonly Segment[]): number {
  const down = segments.filter(({ isAcross }) => !isAcross).sort((a, b) => a.at - b.at);
  let count = 0;
  for (const across of segments) {
    if (!across.isAcross) continue;
    for (const { at, low, high } of down) {
      if (at >= across.high - SLACK) break;
      if (at > across.low + SLACK && low < across.at - SLACK && high > across.at + SLACK) count++;
    }
  }
  return count;
}

function boxOf({ isAcross, at, low, high }: Segment, grow: number): Rect {
  const length = high - low + 2 * grow;
  return isAcross
    ? { x: low - grow, y: at, width: length, height: 0 }
    : { x: at, y: low - grow, width: 0, height: length };
}

interface Entry {
  readonly name: string;
  readonly box: Rect;
}

/** Boxes sorted into stripes, so that a big picture is judged in reasonable time. */
class Sweep {
  readonly entries: readonly Entry[];
  private readonly stripes = new Map<number, Entry[]>();

  constructor(entries: readonly Entry[]) {
    this.entries = entries;
    for (const entry of entries) {
      for (const stripe of stripesOf(entry.box)) {
        const list = this.stripes.get(stripe) ?? [];
        list.push(entry);
        this.stripes.set(stripe, list);
      }
    }
  }

  hits(box: Rect): Entry[] {
    const found = stripesOf(box).flatMap((stripe) => this.stripes.get(stripe) ?? []);
    return [...new Set(found)].filter((entry) => entry.box !== box && overlaps(entry.box, box));
  }
}

function stripesOf({ y, height }: Rect): number[] {
  const first = Math.floor(y / 100);
  return Array.from({ length: Math.floor((y + height) / 100) - first + 1 }, (_, index) => first + index);
}
