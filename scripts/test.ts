/** `npm test`: what the tests need, then all of them. Arguments go to vitest. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { prepareTestTools } from "./test-tools.ts";

const root = join(import.meta.dirname, "..");
const tools = prepareTestTools();
const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
const { status } = spawnSync(process.execPath, [vitest, "run", ...process.argv.slice(2)], {
  cwd: root,
  stdio: ["ignore", "inherit", "inherit"],
  env: { ...process.env, ...tools },
});
process.exitCode = status ?? 1;
