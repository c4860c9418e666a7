import { spawnSync } from "node:child_process";
import { copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { workFolder } from "../cli/run-ketu.ts";
import { root } from "./forge-files.ts";

test("npm pack prints the name of the package and nothing else, which is what pre-commit installs", () => {
  const scripts = { prepack: "echo built", prepare: "echo prepared" };
  const folder = workFolder({ "package.json": JSON.stringify({ name: "packed", version: "1.0.0", scripts }) });
  copyFileSync(join(root, ".npmrc"), join(folder, ".npmrc"));
  const { stdout, status } = spawnSync("npm", ["pack"], { cwd: folder, encoding: "utf8" });
  rmSync(folder, { recursive: true });
  expect([stdout, status]).toEqual(["packed-1.0.0.tgz\n", 0]);
});
