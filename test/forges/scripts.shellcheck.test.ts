import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { gitlabScript, root } from "./forge-files.ts";

const shellcheck = process.env["KETU_SHELLCHECK"] || "shellcheck";
const folder = join(root, "scripts/forges");
const scripts = readdirSync(folder).filter((name) => name.endsWith(".sh"));

test.each([
  ...scripts.map((name) => [name, readFileSync(join(folder, name), "utf8")] as const),
  ["the script of the GitLab job", `#!/bin/bash\n${gitlabScript()}\n`] as const,
])("shellcheck finds nothing in %s", (_, text) => {
  const { status, stdout, stderr } = spawnSync(shellcheck, ["-"], { input: text, encoding: "utf8" });
  expect([stdout, stderr, status]).toEqual(["", "", 0]);
});
