/**
 * `npm run check`: everything that is quick. `--without-tests` leaves the tests out (CI runs them all before).
 * Every check runs, also after one has failed.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const bin = (name: string): string => join(root, "node_modules", ".bin", name);
const checks: readonly (readonly [string, string, ...string[]])[] = [
  ["types", bin("tsc"), "-b"],
  ["lint", bin("oxlint"), "--deny-warnings"],
  ["format", bin("prettier"), "--check", "--log-level", "warn", "."],
  ["generated files", process.execPath, "scripts/generate.ts", "--check"],
  ["unit tests", bin("vitest"), "run", "--project", "core"],
];
const wanted = process.argv.includes("--without-tests") ? checks.filter(([name]) => name !== "unit tests") : checks;

const failed: string[] = [];
for (const [name, command, ...args] of wanted) {
  const start = performance.now();
  const { status } = spawnSync(command, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${status === 0 ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
  if (status !== 0) failed.push(name);
}
console.log(`${wanted.length - failed.length} checks passed, ${failed.length} failed`);
if (failed.length > 0) process.exitCode = 1;
