import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellPlan } from "../../../src/layout/routing/cell-plan.ts";
import { routePlan } from "../../../src/layout/routing/route-plan.ts";
import { anyPlan } from "./any-plan.ts";
import { faultsOf, measuresOf } from "./judge.ts";
import { examplePlan, lifecyclePlan, sizes } from "./plans.ts";

describe("routePlan", () => {
  it("keeps every law of a good picture for any plan", () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(faultsOf(plan, routePlan(plan))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    [1, 6, 18],
    [1, 8, 60],
    [2, 9, 80],
    [3, 15, 300],
  ])("keeps every law for a model of %i bands, %i stages and %i nodes", (bands, stages, nodes) => {
    for (const extra of [0.2, 0.5, 1]) {
      const plan = lifecyclePlan({ bands, stages, nodes, extra, start: nodes });
      expect(faultsOf(plan, routePlan(plan))).toEqual([]);
    }
  });

  it("keeps every law when all ways go to one card", () => {
    const plan = lifecyclePlan({ bands: 2, stages: 6, nodes: 40, extra: 0, start: 9 });
    const star: CellPlan = {
      ...plan,
      edges: plan.cards.slice(1).map(({ subject }) => ({ subject: `way:${subject}`, from: subject, to: "node:0" })),
    };
    expect(faultsOf(star, routePlan(star))).toEqual([]);
  });

  it("gives the same result for the same plan", () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(routePlan(structuredClone(plan))).toEqual(routePlan(plan));
      }),
      { numRuns: 30 },
    );
  });

  it("keeps cards of a column in the order of their rows and columns in their order", () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { cards, bands } = routePlan(plan);
        for (const a of plan.cards) {
          for (const b of plan.cards) {
            const isBelow = a.band === b.band && a.isOffPath === b.isOffPath && a.row < b.row;
            if (isBelow) expect(cards.get(a.subject)?.y).toBeLessThan(cards.get(b.subject)?.y ?? 0);
          }
        }
        for (const { columns } of bands) {
          columns.slice(1).forEach(({ x }, index) => {
            expect(x).toBeGreaterThan((columns[index]?.x ?? 0) + (columns[index]?.width ?? 0) - 0.02);
          });
        }
      }),
      { numRuns: 30 },
    );
  });

  it("places bands one below the other, with off-path cards below the others", () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { cards, bands, height } = routePlan(plan);
        bands.forEach((band, index) => {
          expect(band.cardsTop).toBeCloseTo(band.y + (plan.bands[index]?.above ?? 0), 1);
          expect(band.bottom).toBeCloseTo(band.cardsBottom + (plan.bands[index]?.below ?? 0), 1);
          expect(bands[index + 1]?.y ?? height).toBeCloseTo(band.bottom, 1);
        });
        for (const card of plan.cards) {
          const [box, top] = [cards.get(card.subject), bands[card.band]?.offPathTop];
          if (box && top !== undefined) expect(box.y >= top).toBe(card.isOffPath);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("goes straight down to the card below", () => {
    const { routes } = routePlan(examplePlan());
    expect(routes.get("first_visit>leave_contact")?.points).toHaveLength(2);
    expect(routes.get("decide>first_order")?.points).toHaveLength(2);
  });

  it("goes straight across to the next card of the row", () => {
    const plan = examplePlan();
    const straight = { ...plan, edges: [{ subject: "way", from: "quote", to: "welcome_call" }] };
    expect(routePlan(straight).routes.get("way")?.points).toHaveLength(2);
  });

  it("draws the example without a crossing and with few bends", () => {
    const { crossings, bends } = measuresOf(routePlan(examplePlan()));
    expect(crossings).toBe(0);
    expect(bends).toBeLessThanOrEqual(16);
  });

  it("leaves out ways whose cards the plan does not hold", () => {
    const plan = examplePlan();
    const edges = [...plan.edges, { subject: "lost way", from: "nobody", to: "quote" }];
    expect(routePlan({ ...plan, edges }).routes).toEqual(routePlan(plan).routes);
  });

  it("draws a plan without cards", () => {
    const plan = { ...sizes, bands: [{ columns: [], above: 40, below: 10 }], cards: [], edges: [] };
    expect(routePlan(plan)).toMatchObject({ width: 144, height: 50 });
  });

  it("draws ten thousand cards in one column", () => {
    const plan = lifecyclePlan({ bands: 1, stages: 1, nodes: 10_000, extra: 0, start: 1, offPath: 0 });
    expect(routePlan(plan).routes.size).toBe(plan.edges.length);
  });
});
