import type { CellBand, CellCard, CellEdge, CellPlan } from "../../../src/layout/routing/cell-plan.ts";

/** Numbers from 0 up to 1, the same for the same start (a linear congruential generator). */
export function randomFrom(start: number): () => number {
  let state = (start * 2654435761 + 12345) % 4294967296;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

export const sizes = {
  spacing: { track: 12, card: 14, row: 28 },
  gutter: { stage: 46, inner: 36 },
  margin: { left: 120, right: 24 },
  offPath: { above: 26, below: 0 },
};

interface Shape {
  readonly bands: number;
  readonly stages: number;
  readonly nodes: number;
  /** Ways beside the path, per node. */
  readonly extra: number;
  readonly start: number;
  /** Share of those ways that carry a label. */
  readonly labels?: number;
  readonly offPath?: number;
}

interface Seat {
  readonly band: number;
  readonly column: number;
}

/** A plan as real models give it: a chain through the stages, and beside it skips, steps back and ways to the exits. */
export function lifecyclePlan({ bands, stages, nodes, extra, start, labels = 0.4, offPath = 2 }: Shape): CellPlan {
  const random = randomFrom(start);
  const perBand = Math.ceil(stages / bands);
  const planBands: CellBand[] = [];
  const seats: Seat[] = [];
  for (let band = 0; band < bands; band++) {
    const count = Math.min(perBand, stages - band * perBand);
    const columns = Array.from({ length: count }, (_, index) => ({ stage: `stage:${band}.${index}`, width: 190 }));
    planBands.push({ columns, above: 120, below: 60 });
    for (let column = 0; column < count; column++) seats.push({ band, column });
  }
  const cards: CellCard[] = [];
  let next = 0;
  seats.forEach((seat, index) => {
    const until = Math.round(((index + 1) * nodes) / seats.length);
    for (let row = 0; next < until; row++, next++) {
      const height = random() < 0.8 ? 66 : 52 + Math.floor(random() * 3) * 18;
      cards.push({ subject: `node:${next}`, ...seat, row, isOffPath: false, width: 190, height });
    }
  });
  for (let index = 0; index < offPath; index++) {
    const seat = seats[Math.floor(((index + 0.5) * seats.length) / offPath)] ?? { band: 0, column: 0 };
    const row = cards.filter((card) => card.isOffPath && card.band === seat.band && card.column === seat.column).length;
    cards.push({ subject: `node:off${index}`, ...seat, row, isOffPath: true, width: 190, height: 66 });
  }
  return { ...sizes, bands: planBands, cards, edges: lifecycleEdges(cards, next, { random, extra, labels }) };
}

interface Ways {
  readonly random: () => number;
  readonly extra: number;
  readonly labels: number;
}

function lifecycleEdges(cards: readonly CellCard[], nodes: number, { random, extra, labels }: Ways): CellEdge[] {
  const edges: CellEdge[] = [];
  const subjects = cards.map((card) => card.subject);
  const add = (from: number, to: number, label: boolean): void => {
    const [a, b] = [subjects[from], subjects[to]];
    if (a === undefined || b === undefined || a === b) return;
    const width = random() < 0.5 ? 20 : 40 + Math.floor(random() * 90);
    edges.push({ subject: `way:${edges.length}`, from: a, to: b, ...(label && { label: { width, height: 18 } }) });
  };
  for (let index = 0; index + 1 < nodes; index++) add(index, index + 1, random() < labels / 4);
  for (let count = Math.round(nodes * extra); count > 0; count--) {
    const from = Math.floor(random() * nodes);
    const kind = random();
    const step = 2 + Math.floor(random() * random() * 12);
    const isOff = kind > 0.85 && cards.length > nodes;
    const to = isOff ? nodes + Math.floor(random() * (cards.length - nodes)) : kind < 0.5 ? from - step : from + step;
    add(from, Math.max(0, Math.min(subjects.length - 1, to)), random() < labels);
  }
  for (let index = nodes; index < cards.length; index++) {
    add(Math.floor(random() * nodes), index, true);
    add(index, Math.floor(random() * nodes), true);
  }
  return edges;
}

/** The worked example: six stages in one row, an exit below them, a way back to win a customer again, a referral. */
export function examplePlan(): CellPlan {
  const stages = [
    ["first_visit", "leave_contact"],
    ["first_call", "book_trial"],
    ["trial", "needs_form"],
    ["quote", "decide", "first_order"],
    ["welcome_call", "feedback"],
    ["renew", "refer"],
  ];
  const cards = stages.flatMap((nodes, column) =>
    nodes.map((subject, row) => ({ subject, band: 0, column, row, isOffPath: false, width: 210, height: 66 })),
  );
  const path = stages.flat();
  const edges: CellEdge[] = path.slice(1).map((to, index) => {
    const from = path[index] ?? "";
    const label = from === "decide" ? { label: { width: 22, height: 18 } } : {};
    return { subject: `${from}>${to}`, from, to, ...label };
  });
  edges.push(
    { subject: "decide>lost", from: "decide", to: "lost", label: { width: 22, height: 18 } },
    { subject: "lost>book_trial", from: "lost", to: "book_trial", label: { width: 92, height: 18 } },
    { subject: "refer>leave_contact", from: "refer", to: "leave_contact", label: { width: 142, height: 18 } },
  );
  return {
    ...sizes,
    bands: [{ columns: stages.map((_, index) => ({ stage: `s${index}`, width: 210 })), above: 230, below: 90 }],
    cards: [...cards, { subject: "lost", band: 0, column: 3, row: 0, isOffPath: true, width: 210, height: 66 }],
    edges,
  };
}
