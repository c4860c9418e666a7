import { createRequire } from "node:module";
import type { ElkNode } from "../src/layout/layout-engine.ts";
import type { CellPlan, RoutedPlan } from "../src/layout/routing/cell-plan.ts";
import { routePlan } from "../src/layout/routing/route-plan.ts";
import { faultsOf, measuresOf, type Measures } from "../test/layout/routing/judge.ts";
import { examplePlan, lifecyclePlan } from "../test/layout/routing/plans.ts";

/*
 * Compares the channel router with ELK's layered layout on the same graphs: crossings, bends, length, area and time.
 * ELK gets the model order; once it may place the nodes freely (`free`), once it must keep each stage together in a
 * group (`stages`), which is what the router has to do as well. Run: node bench/routing.ts
 */

const layered = {
  "elk.algorithm": "layered",
  "elk.direction": "RIGHT",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
  "elk.layered.cycleBreaking.strategy": "MODEL_ORDER",
  "elk.layered.spacing.nodeNodeBetweenLayers": "46",
  "elk.spacing.nodeNode": "28",
};

const Elk = createRequire(import.meta.url)("elkjs/lib/elk.bundled.js") as new () => {
  layout(graph: ElkNode): Promise<ElkNode>;
};

/** The graph of a plan for ELK; with `isGrouped` its columns become groups. */
function elkGraph(plan: CellPlan, isGrouped: boolean): ElkNode {
  const edges = plan.edges.map(({ subject, from, to, label }) => ({
    id: subject,
    sources: [from],
    targets: [to],
    ...(label && { labels: [{ text: subject, ...label }] }),
  }));
  const node = ({ subject, width, height }: CellPlan["cards"][number]): ElkNode => ({ id: subject, width, height });
  if (!isGrouped) return { id: "root", layoutOptions: layered, children: plan.cards.map(node), edges };
  const groups = new Map<string, ElkNode[]>();
  for (const card of plan.cards) {
    const key = `group ${card.band} ${card.isOffPath ? "off" : "on"} ${card.column}`;
    groups.set(key, [...(groups.get(key) ?? []), node(card)]);
  }
  const layoutOptions = {
    ...layered,
    "elk.hierarchyHandling": "INCLUDE_CHILDREN",
    "org.eclipse.elk.json.edgeCoords": "ROOT",
  };
  return { id: "root", layoutOptions, children: [...groups].map(([id, children]) => ({ id, children })), edges };
}

async function elkMeasures(plan: CellPlan, isGrouped: boolean): Promise<Measures> {
  const laidOut: ElkNode = await new Elk().layout(elkGraph(plan, isGrouped));
  const routes = new Map(
    (laidOut.edges ?? []).map(({ id, sections }) => {
      const section = sections?.[0];
      const points = section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] : [];
      return [id, { points }] as const;
    }),
  );
  const routed: RoutedPlan = {
    width: laidOut.width ?? 0,
    height: laidOut.height ?? 0,
    bands: [],
    cards: new Map(),
    routes,
  };
  return measuresOf(routed);
}

const samples: (readonly [string, CellPlan])[] = [["example", examplePlan()]];
for (const [nodes, stages] of [
  [18, 6],
  [36, 7],
  [60, 8],
  [120, 10],
] as const) {
  for (let start = 1; start <= 4; start++) {
    for (const extra of [0.25, 0.5]) {
      const plan = lifecyclePlan({ bands: 1, stages, nodes, extra, start, labels: 0.3 });
      samples.push([`${nodes} nodes, ${plan.edges.length} ways, ${start}`, plan]);
    }
  }
}

const isBrief = process.argv.includes("--brief");
const total = {
  router: { crossings: 0, bends: 0, length: 0, area: 0 },
  free: { crossings: 0, bends: 0, length: 0, area: 0 },
  stages: { crossings: 0, bends: 0, length: 0, area: 0 },
};
for (const [name, plan] of samples) {
  const begin = performance.now();
  const routed = routePlan(plan);
  const time = performance.now() - begin;
  const faults = faultsOf(plan, routed).length;
  const own = measuresOf(routed);
  const results: [keyof typeof total, Measures][] = [["router", own]];
  if (!isBrief) {
    results.push(["free", await elkMeasures(plan, false)], ["stages", await elkMeasures(plan, true)]);
  }
  const texts = results.map(([who, measures]) => {
    const sum = total[who];
    sum.crossings += measures.crossings;
    sum.bends += measures.bends;
    sum.length += measures.length;
    sum.area += measures.area;
    return `${who}: ${measures.crossings} crossings, ${measures.bends} bends`;
  });
  const cards = plan.cards.reduce((sum, { width, height }) => sum + width * height, 0);
  if (!isBrief)
    console.log(
      `${name} (${time.toFixed(1)} ms, ${faults} faults, area ${(own.area / cards).toFixed(1)} × cards) ${texts.join(" | ")}`,
    );
}
console.log(total);
