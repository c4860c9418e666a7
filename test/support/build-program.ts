import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** Builds the program once for the tests that run it. In a process of its own: vite's loader is not Node's. */
export function setup(): void {
  const script = join(import.meta.dirname, "../../scripts/build.ts");
  const { status } = spawnSync(process.execPath, [script, "--if-stale"], { stdio: "inherit" });
  if (status !== 0) throw new Error("The program could not be built.");
}
