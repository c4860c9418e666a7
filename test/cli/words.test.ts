import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { commands } from "../../src/cli/generated/commands.ts";
import { brokenModel, ketu, workFolder } from "./run-ketu.ts";

const names = Object.keys(commands);

test("messages are Chinese by --locale, by LANG, and English otherwise; LC_ALL wins over LANG", () => {
  const said = (args: readonly string[], env: Readonly<Record<string, string>>): string =>
    ketu([...args, "check", "-"], { input: brokenModel, env }).stdout;
  expect(said([], { LANG: "zh_CN.UTF-8" })).toContain("错误");
  expect(said(["--locale", "zh"], {})).toContain("错误");
  expect(said([], {})).toContain("error");
  expect(said([], { LANG: "zh_CN.UTF-8", LC_ALL: "de_DE.UTF-8" })).toContain("error");
  expect(said(["--locale", "en"], { LANG: "zh_CN.UTF-8" })).toContain("error");
});

test("colour comes by FORCE_COLOR, and NO_COLOR and --no-color take it away", () => {
  const isColoured = (args: readonly string[], env: Readonly<Record<string, string>>): boolean =>
    ketu(["check", "-", ...args], { input: brokenModel, env }).stdout.includes("\u001B[");
  expect(isColoured([], {})).toBe(false);
  expect(isColoured([], { FORCE_COLOR: "1" })).toBe(true);
  expect(isColoured([], { FORCE_COLOR: "1", NO_COLOR: "1" })).toBe(false);
  expect(isColoured(["--no-color"], { FORCE_COLOR: "1" })).toBe(false);
});

test.each([
  [["chek"], "unknown command 'chek'. Did you mean check?", "没有命令 chek。是不是 check？"],
  [
    ["check", "--formt", "json", "-"],
    "unknown option '--formt'. Did you mean --format?",
    "没有选项 --formt。是不是 --format？",
  ],
  [["completion"], "missing required argument 'shell'", "缺少参数 shell"],
  [
    ["render", "-", "--format", "gif"],
    "--format cannot be gif; it takes one of svg, png",
    "选项 --format 不能是 gif，可以是：svg、png",
  ],
  [
    ["render", "-", "--scale", "9"],
    "--scale cannot be 9; it takes a number from 1 to 4",
    "选项 --scale 不能是 9，可以是：1 到 4 的数",
  ],
  [["check", "-", "--as-of", "2026-02-30"], "--as-of cannot be 2026-02-30", "选项 --as-of 不能是 2026-02-30"],
  [
    ["explain", "unknown-refrence"],
    "there is no code unknown-refrence. Did you mean unknown-reference?",
    "没有 unknown-refrence 这个代码",
  ],
])("wrong usage is one line in each language and exit code 2: %j", (args, english, chinese) => {
  const en = ketu(args);
  expect(en).toMatchObject({ status: 2, stdout: "" });
  expect(en.stderr).toContain(english);
  expect(en.stderr.trimEnd().split("\n").length).toBe(1);
  const zh = ketu(["--locale", "zh", ...args]);
  expect(zh.status).toBe(2);
  expect(zh.stderr).toContain(chinese);
});

test("every command has help with examples in both languages", () => {
  for (const command of names) {
    expect(ketu([command, "--help"])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("Examples:") as string,
    });
    const { stdout } = ketu(["--locale", "zh", command, "--help"]);
    expect(stdout).toContain("示例：");
    const { stdout: usage } = ketu([command, "--help"], { env: { LANG: "zh_CN.UTF-8" } });
    expect(usage).toBe(stdout);
    // Before the examples only names are English: commands, flags, choices, files, formats and ids.
    const [words = ""] = stdout.split("示例：");
    expect(words.match(/[[<][a-z]+(\.\.\.)?[\]>]/g)?.filter((name) => name !== "<shell>") ?? []).toEqual([]);
    expect(words.match(/\b(?:options|usage|default:|choices|arguments) /gi) ?? []).toEqual([]);
  }
});

test("without a command the help is shown as wrong usage, and --version is one line", () => {
  expect(ketu([])).toMatchObject({ status: 2, stderr: expect.stringContaining("Usage: ketu") as string });
  expect(ketu(["--version"])).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
  });
});

test("explain says what a code means with both examples, and lists all codes without one", () => {
  const { status, stdout } = ketu(["explain", "unknown-reference"]);
  expect(status).toBe(0);
  expect(stdout).toContain("unknown-reference");
  expect(stdout.match(/^ {4}ketu: 1$/gm)?.length).toBe(2);
  const rule = ketu(["explain", "guard-tightened"]);
  expect([rule.status, rule.stdout.match(/^ {4}ketu: 1$/gm)?.length]).toEqual([0, 2]);
  expect(rule.stdout).toContain("The way back: guard-loosened.");
  const all = ketu(["explain"]).stdout.trimEnd().split("\n");
  expect(all.length).toBeGreaterThan(30);
  expect([...all].sort()).toEqual(all);
});

test("the completion script for bash loads without an error and completes commands, options and values", () => {
  const folder = workFolder();
  const script = `
    source <(${JSON.stringify(process.execPath)} ${JSON.stringify(join(import.meta.dirname, "../../bin/ketu.js"))} completion bash) || exit 1
    try() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _ketu; echo "\${COMPREPLY[*]}"; }
    try ketu re
    try ketu render --form
    try ketu render --format svg,me
    try ketu completion ''
    try ketu check --fail-on w
    try ketu render --view life
    try ketu render --theme br
    try ketu init --template ret
    try ketu explain unknown-re`;
  const { status, stdout, stderr } = spawnSync("bash", ["-euo", "pipefail", "-c", script], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  expect(status).toBe(0);
  expect(stdout.trimEnd().split("\n")).toEqual([
    ...["render", "--format", "svg,mermaid", "bash zsh fish", "warning"],
    ...["lifecycle_map", "brand", "retail", "unknown-reference"],
  ]);
});

test("the completion scripts for zsh and fish name every command, and load where these shells are", () => {
  for (const shell of ["zsh", "fish"]) {
    const { status, stdout } = ketu(["completion", shell]);
    expect(status).toBe(0);
    for (const command of names) expect(stdout).toContain(command);
    if (!existsSync(`/usr/bin/${shell}`)) continue;
    const loaded = spawnSync(shell, ["-n"], { input: stdout, encoding: "utf8" });
    expect(loaded.stderr).toBe("");
  }
});
