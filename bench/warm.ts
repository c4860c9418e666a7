/**
 * A change of one label in a model that is open: the watcher and the editor live from how much of the picture need not
 * be laid out again. In one process, after warming up; medians over 30 edits, each of another node.
 *
 *     node bench/warm.ts           models of 1000 nodes, about a minute
 *
 * Two kinds of edits: `same size` leaves the card as high as it was, `taller` makes it one or two lines higher. Two
 * models: stages that are chains, and stages that branch, for which ELK runs. Two figures for each: the layout alone, and
 * everything from text to laid-out picture. The ratio is to the same work with nothing remembered.
 */
import type { Graph } from "../src/views/graph.ts";
import { compile } from "../src/compile.ts";
import { layOutGraph, type LayoutCache } from "../src/layout/lay-out-graph.ts";
import { createLayoutEngine } from "../src/node/layout-engine.ts";
import { createLayoutCache } from "../src/node/watch-services.ts";
import { benchGraph } from "./support/graphs.ts";
import { median } from "./support/measure-process.ts";

const edits = 30;
const rounds = 12;
const engine = createLayoutEngine();
const ports = { readFile: async () => ({ status: "missing" }) as const, layoutEngine: engine.layOut };
/** For pictures of which only the graph is wanted. */
const graphs = createLayoutCache();
const kinds = { "same size": "改名", taller: "改成一个长得多的名字，要多占一行甚至两行" } as const;

for (const isBranching of [false, true]) {
  const text = benchGraph(1000, { isBranching }).ketu;
  console.log(isBranching ? "1000 nodes, stages branch" : "1000 nodes, stages are chains");
  for (const view of ["lifecycle_map", "process_flow"]) await benchView(text, view);
}
await engine.close();

async function benchView(text: string, view: string): Promise<void> {
  const whole = (model: string, cache?: LayoutCache) => timeOf(() => compileView(model, view, cache));
  const before = await graphOf(text, view);
  const layout = (graph: Graph, cache?: LayoutCache) => timeOf(() => layOut(graph, cache));
  const full = { layout: await repeated(() => layout(before)), whole: await repeated(() => whole(text)) };
  console.log(`  ${view.padEnd(14)} all: layout ${full.layout.toFixed(0)} ms · whole ${full.whole.toFixed(0)} ms`);
  for (const [kind, label] of Object.entries(kinds)) {
    const changed = Array.from({ length: edits }, (_, edit) => renamed(text, (edit * 31) % 1000, label));
    const [layouts, wholes] = [createLayoutCache(), createLayoutCache()];
    await layOut(before, layouts);
    await compileView(text, view, wholes);
    const layoutTimes: number[] = [];
    const wholeTimes: number[] = [];
    for (const model of changed) {
      layoutTimes.push(await layout(await graphOf(model, view), layouts));
      wholeTimes.push(await whole(model, wholes));
    }
    const cells = [shareOf("layout", layoutTimes, full.layout), shareOf("whole", wholeTimes, full.whole)];
    console.log(`  ${" ".repeat(14)} ${kind}: ${cells.join(" · ")}`);
  }
}

function shareOf(name: string, times: readonly number[], full: number): string {
  const time = median(times);
  return `${name} ${time.toFixed(0)} ms, ${(time / full).toFixed(3)} of all`;
}

async function repeated(run: () => Promise<number>): Promise<number> {
  for (let round = 0; round < 4; round++) await run();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await run());
  return median(times);
}

async function timeOf(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

function layOut(graph: Graph, cache?: LayoutCache): Promise<unknown> {
  return layOutGraph(graph, { engine: engine.layOut, ...(cache && { cache }) });
}

function compileView(text: string, view: string, cache?: LayoutCache): ReturnType<typeof compile> {
  return compile({ file: "bench.ketu.yaml", text, views: [view], ...(cache && { cache }) }, ports);
}

async function graphOf(text: string, view: string): Promise<Graph> {
  const { pictures } = await compileView(text, view, graphs);
  const [picture] = pictures;
  if (picture?.content.type !== "graph") throw new Error(`no picture of ${view}`);
  return picture.content;
}

/** The model with another label for its node of that number. */
function renamed(text: string, node: number, label: string): string {
  const pattern = new RegExp(`^( +n${node}:(?:\\n +label:)?) .*$`, "m");
  const changed = text.replace(pattern, (_, key: string) => `${key} ${label}`);
  if (changed === text) throw new Error(`no label of n${node}`);
  return changed;
}
