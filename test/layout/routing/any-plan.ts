import fc from "fast-check";
import type { CellCard, CellEdge, CellPlan } from "../../../src/layout/routing/cell-plan.ts";
import { sizes } from "./plans.ts";

interface Seat {
  readonly isOffPath: boolean;
  /** A share of the width of the column. */
  readonly share: number;
  readonly height: number;
}

const seat = fc.option(
  fc.record({
    isOffPath: fc.boolean(),
    share: fc.double({ min: 0.3, max: 1, noNaN: true }),
    height: fc.integer({ min: 20, max: 180 }),
  }),
  { nil: undefined, freq: 4 },
);

const column = fc.record({
  stage: fc.integer({ min: 0, max: 3 }).map((id) => `stage:${id}`),
  width: fc.integer({ min: 60, max: 260 }),
  seats: fc.array(seat, { maxLength: 8 }),
});

const band = fc.record({
  columns: fc.array(column, { minLength: 1, maxLength: 5 }),
  above: fc.integer({ min: 0, max: 120 }),
  below: fc.integer({ min: 0, max: 80 }),
});

const way = fc.record({
  from: fc.nat(),
  to: fc.nat(),
  label: fc.option(
    fc.record({
      width: fc.oneof(fc.integer({ min: 8, max: 60 }), fc.integer({ min: 60, max: 500 })),
      height: fc.oneof(fc.integer({ min: 10, max: 24 }), fc.integer({ min: 24, max: 160 })),
    }),
    { nil: undefined },
  ),
});

interface Drawn {
  readonly bands: readonly {
    readonly columns: readonly {
      readonly stage: string;
      readonly width: number;
      readonly seats: readonly (Seat | undefined)[];
    }[];
    readonly above: number;
    readonly below: number;
  }[];
  readonly ways: readonly {
    readonly from: number;
    readonly to: number;
    readonly label: { readonly width: number; readonly height: number } | undefined;
  }[];
  readonly above: number;
  readonly below: number;
  readonly box: CellPlan["box"];
}

/** Any plan: gaps in rows and columns, several ways between the same two cards, ways from a card to itself, big labels. */
export const anyPlan: fc.Arbitrary<CellPlan> = fc
  .record({
    bands: fc.array(band, { minLength: 1, maxLength: 3 }),
    ways: fc.array(way, { maxLength: 60 }),
    above: fc.constantFrom(0, 26),
    below: fc.constantFrom(0, 30),
    box: fc.option(fc.record({ header: fc.integer({ min: 20, max: 140 }), pad: fc.integer({ min: 0, max: 13 }) }), {
      nil: undefined,
    }),
  })
  .map(planFrom);

function planFrom({ bands, ways, above, below, box }: Drawn): CellPlan {
  const cards: CellCard[] = [];
  bands.forEach(({ columns }, bandIndex) =>
    columns.forEach(({ seats, width }, columnIndex) => {
      seats.forEach((taken, place) => {
        if (!taken) return;
        const row = seats.slice(0, place).filter((other) => (other?.isOffPath ?? false) === taken.isOffPath).length;
        const { isOffPath, height } = taken;
        const at = { band: bandIndex, column: columnIndex, row, isOffPath };
        cards.push({ subject: `card ${cards.length}`, ...at, width: Math.round(width * taken.share), height });
      });
    }),
  );
  const edges = ways.flatMap(({ from, to, label }, index): CellEdge[] => {
    const [a, b] = [cards[from % cards.length], cards[to % cards.length]];
    return a && b ? [{ subject: `way ${index}`, from: a.subject, to: b.subject, ...(label && { label }) }] : [];
  });
  return {
    ...sizes,
    bands: bands.map((entry, index) => ({ ...entry, columns: columnsOf(entry.columns, index) })),
    cards,
    edges,
    offPath: { above, below },
    ...(box && { box }),
  };
}

/** A stage stands in one band, and its columns side by side: its name tells the band and the run of columns. */
function columnsOf(columns: Drawn["bands"][number]["columns"], band: number): CellPlan["bands"][number]["columns"] {
  let run = 0;
  return columns.map(({ stage, width }, index) => {
    if (index > 0 && columns[index - 1]?.stage !== stage) run++;
    return { stage: `stage:${band}.${run}`, width };
  });
}
