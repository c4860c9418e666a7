/**
 * Cold `ketu render` against mermaid-cli and Graphviz on the same graph, and against the floors, as whole processes,
 * interleaved in one run: medians, ratios, peak memory.
 *
 *     npm run bench            sizes 14 to 3000, mermaid-cli and dot up to 1000; about ten minutes
 *     npm run bench -- quick   sizes 14 and 100, fewer runs
 *
 * `chains`: the stages of the model are chains, as most are, and need no ELK. `branching`: every stage branches, and ELK
 * runs for each structure of a stage.
 *
 * Peers are optional: mermaid-cli is installed into .cache/bench on the first run (needs the npm registry and a
 * Chromium), `dot` is taken from the path. A missing one is said and its ratios are left out.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { benchGraph } from "./support/graphs.ts";
import { cleanEnvironment, measureProcess, median, type ProcessRun } from "./support/measure-process.ts";

const root = join(import.meta.dirname, "..");
const folder = join(root, ".cache/bench");
const isQuick = process.argv.includes("quick");
mkdirSync(folder, { recursive: true });

const bin = join(root, "bin/ketu.js");
const node = process.execPath;
const example = join(root, "models/online-education/model.ketu.yaml");
const out = join(folder, "out");

interface Contender {
  readonly name: string;
  readonly command: readonly string[];
  /** Slow peers run less often. */
  readonly runs: number;
}

const floorParse = join(folder, "floor-parse.cjs");
writeFileSync(
  floorParse,
  `require("node:module").enableCompileCache(${JSON.stringify(join(folder, "compile-cache"))});
const { parse } = require(${JSON.stringify(join(root, "node_modules/yaml"))});
parse(require("node:fs").readFileSync(process.argv[2], "utf8"));`,
);
const floorElk = join(folder, "floor-elk.cjs");
writeFileSync(
  floorElk,
  `require("node:module").enableCompileCache(${JSON.stringify(join(folder, "compile-cache"))});
const ELK = require(${JSON.stringify(join(root, "node_modules/elkjs/lib/elk.bundled.js"))});
const count = Number(process.argv[2]);
const ids = Array.from({ length: count }, (_, i) => "n" + i);
new ELK().layout({ id: "root", layoutOptions: { "elk.algorithm": "layered", "elk.layered.thoroughness": "1",
  "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES", "elk.layered.cycleBreaking.strategy": "MODEL_ORDER" },
  children: ids.map((id) => ({ id, width: 190, height: 66 })),
  edges: ids.slice(1).map((id, i) => ({ id: "e" + i, sources: [ids[i]], targets: [id] })) });`,
);

const mermaidCli = installMermaidCli();
const hasDot = isOnPath("dot");
console.log(`machine: ${execFileSync("nproc").toString().trim()} cores, Node ${process.version}`);
if (!mermaidCli) console.log("mermaid-cli could not be installed: its ratios are left out");
if (!hasDot) console.log("Graphviz `dot` is not installed: its ratios are left out");

await benchExample();
for (const count of isQuick ? [14, 100] : [14, 30, 100, 300, 1000, 3000])
  for (const isBranching of [false, true]) await benchSize(count, isBranching);
await benchLimit();

async function benchExample(): Promise<void> {
  const results = await interleave([
    { name: "floor: node + yaml parse", command: [node, floorParse, example], runs: isQuick ? 7 : 21 },
    { name: "ketu check", command: [node, bin, "check", example], runs: isQuick ? 7 : 21 },
    { name: "ketu render lifecycle_map", command: renderCommand(example, "lifecycle_map"), runs: isQuick ? 7 : 21 },
    { name: "ketu render process_flow", command: renderCommand(example, "process_flow"), runs: isQuick ? 7 : 21 },
  ]);
  print("the online-education example", results, ["floor: node + yaml parse"]);
}

async function benchSize(count: number, isBranching: boolean): Promise<void> {
  const graph = benchGraph(count, { isBranching });
  const name = `${count}${isBranching ? "-branching" : ""}`;
  const files = {
    ketu: join(folder, `${name}.ketu.yaml`),
    mmd: join(folder, `${name}.mmd`),
    dot: join(folder, `${name}.dot`),
  };
  writeFileSync(files.ketu, graph.ketu);
  writeFileSync(files.mmd, graph.mermaid);
  writeFileSync(files.dot, graph.dot);
  const runs = isQuick ? 3 : count >= 1000 ? 5 : 9;
  const slowRuns = count >= 300 ? 1 : Math.min(runs, 3);
  const peers: Contender[] = [];
  if (mermaidCli && count <= 1000) {
    const config = join(folder, "puppeteer.json");
    peers.push({
      name: "mermaid-cli",
      command: [
        mermaidCli,
        "-q",
        "-p",
        config,
        "-c",
        join(folder, "mermaid.json"),
        "-i",
        files.mmd,
        "-o",
        join(folder, "out.svg"),
      ],
      runs: slowRuns,
    });
  }
  if (hasDot && count <= 1000)
    peers.push({
      name: "dot",
      command: ["dot", "-Tsvg", "-o", join(folder, "dot.svg"), files.dot],
      runs: slowRuns + 2,
    });
  const results = await interleave([
    { name: "floor: node + ELK of a chain", command: [node, floorElk, String(Math.min(count, 3000))], runs },
    { name: "ketu render lifecycle_map", command: renderCommand(files.ketu, "lifecycle_map"), runs },
    { name: "ketu render process_flow", command: renderCommand(files.ketu, "process_flow"), runs },
    ...peers,
  ]);
  print(`${count} nodes, ${isBranching ? "branching" : "chains"}`, results, [
    "mermaid-cli",
    "dot",
    "floor: node + ELK of a chain",
  ]);
}

/** One stage of 10,000 nodes in a row: where recursion ends in a stack overflow. */
async function benchLimit(): Promise<void> {
  const file = join(folder, "flat-10000.ketu.yaml");
  writeFileSync(file, benchGraph(10_000, { extraShare: 0, stageCount: 1 }).ketu);
  const runs = isQuick ? 1 : 3;
  const results = await interleave([
    { name: "ketu check", command: [node, bin, "check", file], runs },
    { name: "ketu render lifecycle_map", command: renderCommand(file, "lifecycle_map"), runs },
    { name: "ketu render process_flow", command: renderCommand(file, "process_flow"), runs },
  ]);
  print("10000 nodes in one chain of one stage", results, []);
}

function renderCommand(file: string, view: string): readonly string[] {
  return [node, bin, "render", file, "--view", view, "--format", "svg", "--out", out, "--force"];
}

async function interleave(contenders: readonly Contender[]): Promise<ReadonlyMap<string, ProcessRun>> {
  const times = new Map<string, number[]>();
  const peaks = new Map<string, number>();
  // The first round warms file and code caches; the second is measured for memory. Neither counts for time.
  for (const isSampled of [false, true]) {
    for (const { name, command, runs } of contenders) {
      if (!isSampled && runs < 2) continue;
      peaks.set(name, (await measureProcess(command, { isSampled })).peakMiB);
    }
  }
  const rounds = Math.max(...contenders.map(({ runs }) => runs));
  for (let round = 0; round < rounds; round++) {
    for (const { name, command, runs } of contenders) {
      if (round >= runs) continue;
      const { seconds } = await measureProcess(command);
      times.set(name, [...(times.get(name) ?? []), seconds]);
    }
  }
  return new Map(
    contenders.map(({ name }) => [name, { seconds: median(times.get(name) ?? []), peakMiB: peaks.get(name) ?? 0 }]),
  );
}

function print(title: string, results: ReadonlyMap<string, ProcessRun>, references: readonly string[]): void {
  console.log(`\n${title}`);
  for (const [name, { seconds, peakMiB }] of results) {
    const ratios = references.flatMap((reference) => {
      const other = results.get(reference);
      return other && reference !== name && name.startsWith("ketu")
        ? [`${(seconds / other.seconds).toFixed(2)} × ${reference}`]
        : [];
    });
    console.log(
      `  ${name.padEnd(30)} ${seconds.toFixed(3)} s  ${peakMiB.toFixed(0).padStart(4)} MiB  ${ratios.join("  ")}`,
    );
  }
}

function installMermaidCli(): string | undefined {
  const binary = join(folder, "node_modules/.bin/mmdc");
  const chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) =>
    existsSync(path),
  );
  if (!chromium) return undefined;
  writeFileSync(
    join(folder, "puppeteer.json"),
    JSON.stringify({
      executablePath: chromium,
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    }),
  );
  writeFileSync(join(folder, "mermaid.json"), JSON.stringify({ maxEdges: 10_000, maxTextSize: 10_000_000 }));
  if (existsSync(binary)) return binary;
  try {
    execFileSync(
      "npm",
      ["install", "--prefix", folder, "--ignore-scripts", "@mermaid-js/mermaid-cli@12.2.0", "puppeteer"],
      {
        stdio: "ignore",
        env: cleanEnvironment({ PUPPETEER_SKIP_DOWNLOAD: "1" }),
      },
    );
    return binary;
  } catch {
    return undefined;
  }
}

function isOnPath(name: string): boolean {
  return (process.env["PATH"] ?? "").split(":").some((place) => existsSync(join(place, name)));
}
