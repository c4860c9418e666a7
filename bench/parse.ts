/**
 * Reading a model: our `parseDocument` against the `yaml` package's own `parseDocument` with `toJS`, against the lower
 * levels of that package, and against js-yaml, which gives values without places. Ratios to `yaml` of the same run,
 * interleaved.
 *
 *     node bench/parse.ts          14, 300 and 1000 nodes
 *
 * Cold: whole processes, each program one bundled file with a warm compile cache; time of an empty Node is taken off.
 * Warm: in this process, after 20 rounds.
 *
 * Found on 2 cores with Node 24 (1 is `yaml`): cold 0.20 at 14 nodes, 0.14 at 300, 0.08 at 1000; js-yaml 5, which gives no
 * places, 0.29 to 0.43. Warm 0.17, 0.07, 0.08, as fast as js-yaml. Lexing alone with the `yaml` package is 0.12 to 0.24
 * and its syntax tree 0.5, so no reader built upon its lower levels could come near.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { load } from "js-yaml";
import { Lexer, Parser, parseDocument as parseYaml } from "yaml";
import { lazyModules } from "../scripts/build/lazy-modules.ts";
import { parseDocument } from "../src/syntax/parse-document.ts";
import { benchGraph } from "./support/graphs.ts";
import { measureProcess, median } from "./support/measure-process.ts";

const folder = join(import.meta.dirname, "../.cache/bench/parse");
mkdirSync(folder, { recursive: true });
const sizes = [14, 300, 1000];
const texts = new Map(sizes.map((size) => [size, benchGraph(size).ketu]));

await cold();
warm();

async function cold(): Promise<void> {
  const source = join(import.meta.dirname, "../src/syntax/parse-document.ts");
  const read = 'require("node:fs").readFileSync(process.argv[2], "utf8")';
  const programs: Readonly<Record<string, string>> = {
    empty: read,
    ours: `import { parseDocument } from ${JSON.stringify(source)}; parseDocument("a.yaml", ${read});`,
    yaml: `import { parseDocument } from "yaml"; parseDocument(${read}).toJS();`,
    "js-yaml": `import { load } from "js-yaml"; load(${read});`,
  };
  for (const [name, contents] of Object.entries(programs)) {
    const outfile = join(folder, `${name}.cjs`);
    const stdin = { contents, resolveDir: import.meta.dirname };
    const plugins = name === "ours" ? [lazyModules(["yaml"])] : [];
    await build({ stdin, outfile, plugins, bundle: true, platform: "node", format: "cjs", minify: true });
    const cache = JSON.stringify(join(folder, "compile-cache"));
    writeFileSync(
      join(folder, `run-${name}.cjs`),
      `require("node:module").enableCompileCache(${cache}); require("./${name}.cjs");`,
    );
  }
  console.log("cold, whole process without an empty Node; 1 is yaml");
  for (const [size, text] of texts) {
    const file = join(folder, `${size}.yaml`);
    writeFileSync(file, text);
    const times = new Map(Object.keys(programs).map((name): [string, number[]] => [name, []]));
    for (let round = 0; round < 24; round++) {
      for (const [name, list] of times) {
        const { seconds } = await measureProcess([process.execPath, join(folder, `run-${name}.cjs`), file]);
        // The first rounds fill the compile cache.
        if (round >= 3) list.push(seconds * 1000);
      }
    }
    const empty = median(times.get("empty") ?? []);
    print(
      size,
      new Map([...times].filter(([name]) => name !== "empty").map(([name, list]) => [name, median(list) - empty])),
    );
  }
}

function warm(): void {
  console.log("warm, in one process; 1 is yaml");
  const contenders: Readonly<Record<string, (text: string) => unknown>> = {
    ours: (text) => parseDocument("a.yaml", text),
    yaml: (text) => parseYaml(text).toJS() as unknown,
    "yaml's lexer": (text) => [...new Lexer().lex(text)].length,
    "yaml's syntax tree": (text) => [...new Parser().parse(text)].length,
    "js-yaml": (text) => load(text),
  };
  for (const [size, text] of texts) {
    const times = new Map(Object.keys(contenders).map((name): [string, number[]] => [name, []]));
    for (let round = 0; round < 40; round++) {
      for (const [name, list] of times) {
        const start = performance.now();
        contenders[name]?.(text);
        if (round >= 20) list.push(performance.now() - start);
      }
    }
    print(size, new Map([...times].map(([name, list]) => [name, median(list)])));
  }
}

function print(size: number, times: ReadonlyMap<string, number>): void {
  const yaml = times.get("yaml") ?? NaN;
  const cells = [...times].map(([name, ms]) => `${name} ${(ms / yaml).toFixed(3)} (${ms.toFixed(1)} ms)`);
  console.log(`  ${String(size).padStart(4)} nodes: ${cells.join(" · ")}`);
}
