/**
 * Writes every generated file of the repository. Each file of `scripts/generate/` is one step: its default export gives
 * paths (from the root of the repository) with their contents. `--check` writes nothing and fails when one is stale.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

export type GenerateStep = (root: string) => Promise<ReadonlyMap<string, string>>;

const root = join(import.meta.dirname, "..");
const isCheck = process.argv.includes("--check");
const stale: string[] = [];

for (const name of readdirSync(join(import.meta.dirname, "generate")).sort()) {
  if (!name.endsWith(".ts")) continue;
  const step = ((await import(`./generate/${name}`)) as { default: GenerateStep }).default;
  for (const [path, content] of await step(root)) {
    const full = join(root, path);
    const current = readText(full);
    if (current === content) continue;
    stale.push(path);
    if (isCheck) continue;
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content);
  }
}
if (isCheck && stale.length > 0) {
  console.error(`Stale generated files; run \`npm run generate\`:\n${stale.join("\n")}`);
  process.exitCode = 1;
} else {
  for (const path of stale) console.log(`wrote ${path}`);
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
