/**
 * Every view of the online-education model in every text format by one command, against the lifecycle map of a cold start
 * plus what ELK by itself takes for the graphs that those views ask it for. Whole processes, interleaved, medians.
 *
 *     node bench/all-views.ts
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { compile } from "../src/compile.ts";
import type { ElkNode } from "../src/layout/layout-engine.ts";
import { formats } from "../src/render/generated/formats.ts";
import { measureProcess, median } from "./support/measure-process.ts";

const root = join(import.meta.dirname, "..");
const folder = join(root, ".cache/bench/all-views");
const example = join(root, "models/online-education/model.ketu.yaml");
const bin = join(root, "bin/ketu.js");
const rounds = 9;

const Elk = createRequire(import.meta.url)("elkjs/lib/elk.bundled.js") as new () => {
  layout(graph: ElkNode): Promise<ElkNode>;
};

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const { asked, views } = await askedOfElk();
writeFileSync(join(folder, "graphs.json"), JSON.stringify(asked));
const alone = join(folder, "elk.cjs");
writeFileSync(
  alone,
  `require("node:module").enableCompileCache(${JSON.stringify(join(folder, "compile-cache"))});
const ELK = require(${JSON.stringify(join(root, "node_modules/elkjs/lib/elk.bundled.js"))});
const elk = new ELK();
(async () => { for (const graph of require("./graphs.json")) await elk.layout(graph); })();`,
);

const textFormats = Object.keys(formats);
const render = [process.execPath, bin, "render", example, "--force", "--out", join(folder, "out")];
const contenders: Readonly<Record<string, readonly string[]>> = {
  "lifecycle map as SVG": [...render, "--view", "lifecycle_map"],
  "ELK alone": [process.execPath, alone],
  "every view in every text format": [...render, "--format", textFormats.join(",")],
};
const times = new Map<string, number[]>();
// The first round fills the caches of compiled code.
for (let round = 0; round <= rounds; round++) {
  for (const [name, command] of Object.entries(contenders)) {
    const { seconds } = await measureProcess(command);
    if (round > 0) times.set(name, [...(times.get(name) ?? []), seconds]);
  }
}
const [map = 0, elk = 0, all = 0] = Object.keys(contenders).map((name) => median(times.get(name) ?? []));
console.log(`${views} views, ${textFormats.length} formats, ${asked.length} graphs for ELK, medians of ${rounds} runs`);
for (const [name, seconds] of [["map", map] as const, ["ELK alone", elk] as const, ["all", all] as const])
  console.log(`  ${name.padEnd(12)} ${seconds.toFixed(3)} s`);
console.log(
  `all ÷ (map + ELK): ${(all / (map + elk)).toFixed(2)}; (all − ELK) ÷ map: ${((all - elk) / map).toFixed(2)}`,
);

/** The graphs that the views ask ELK for, each structure once, as a run of the program does. */
async function askedOfElk(): Promise<{ readonly asked: readonly ElkNode[]; readonly views: number }> {
  const asked: ElkNode[] = [];
  const elk = new Elk();
  const layoutEngine = (graph: ElkNode): Promise<ElkNode> => {
    asked.push(structuredClone(graph));
    return elk.layout(graph);
  };
  const request = { file: "model.ketu.yaml", text: readFileSync(example, "utf8"), views: "all" } as const;
  const { pictures } = await compile(request, {
    readFile: () => Promise.resolve({ status: "missing" }),
    layoutEngine,
  });
  const distinct = [...new Map(asked.map((graph) => [JSON.stringify(graph), graph] as const)).values()];
  return { asked: distinct, views: pictures.length };
}
