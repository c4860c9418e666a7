import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { describe, expect, test } from "vitest";
import { pageFile } from "../scripts/docs/page.ts";
import { typesetChinese } from "../scripts/docs/typeset-chinese.ts";
import { commands } from "../src/cli/generated/commands.ts";
import { createProgram } from "../src/cli/create-program.ts";
import { readConfig } from "../src/schema/read-config.ts";
import { parseDocument } from "../src/syntax/parse-document.ts";
import { compileTexts } from "./support/compile-texts.ts";

const root = resolve(import.meta.dirname, "..");
const pages = [...readdirSync(join(root, "docs")).map((name) => `docs/${name}`), "README.md", "README.zh.md"].filter(
  (name) => name.endsWith(".md") && existsSync(join(root, name)),
);
const textOf = (page: string): string => readFileSync(join(root, page), "utf8");

interface Fence {
  readonly info: string;
  readonly text: string;
}

function fencesOf(text: string): readonly Fence[] {
  return [...text.matchAll(/^(`{3,})([^\n]*)\n([\s\S]*?)^\1$/gm)].map(([, , info = "", body = ""]) => ({
    info: info.trim(),
    text: body,
  }));
}

/** Text outside fences and code spans. */
function proseOf(text: string): string {
  return text.replace(/^(`{3,})[\s\S]*?^\1$/gm, "").replace(/`[^`\n]*`/g, "x");
}

test("every page of the documentation is there in both languages", () => {
  for (const name of ["language", "findings", "command-line", "figures", "expressions", "views", "markdown", "changes"])
    for (const language of ["en", "zh"] as const) expect(pages).toContain(pageFile(name, language));
});

describe.each(pages)("%s", (page) => {
  const text = textOf(page);
  const fences = fencesOf(text);
  // A second word says that a snippet is one file of several, or what not to write.
  const snippets = fences.filter(({ info }) => info === "yaml").map((fence) => fence.text);
  const blocks = fences.filter(({ info }) => /^ketu(?: |$)/.test(info)).map((fence) => fence.text);
  const models = [...snippets, ...blocks].filter((snippet) => snippet.startsWith("ketu: 1"));

  test("has models that raise no error", async () => {
    for (const model of models) {
      const { diagnostics } = await compileTexts(model, { views: "all" });
      const errors = diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message.en);
      expect([model, ...errors]).toEqual([model]);
    }
  });

  test("has configs that are right", () => {
    for (const { text: config } of fences.filter(({ info }) => info === "yaml config")) {
      const { value } = parseDocument("ketu.config.yaml", config);
      expect(value && readConfig(value, "model.ketu.yaml").diagnostics).toEqual([]);
    }
  });

  test("has YAML that can be read", () => {
    for (const snippet of snippets) {
      const { diagnostics } = parseDocument("snippet.yaml", snippet);
      const errors = diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message.en);
      expect([snippet, ...errors]).toEqual([snippet]);
    }
  });

  test("has command lines whose commands, options and choices exist", () => {
    const lines = fences
      .filter(({ info }) => info === "sh")
      .flatMap((fence) => fence.text.split("\n"))
      .flatMap((line) => /^(?:\$ |npx |node bin\/|npm run )?(ketu(?:\.js)? .+)$/.exec(line)?.[1] ?? []);
    expect(lines.flatMap(problemsOf)).toEqual([]);
  });

  test("links only to pages and headings that exist", () => {
    const links = [...proseOf(text).matchAll(/\]\((?!https?:)([^)#]*)(#[^)]*)?\)/g)];
    const dead = links.filter(([, target = "", anchor]) => {
      const file = target === "" ? page : join(page, "..", target);
      if (!existsSync(join(root, file))) return true;
      return anchor !== undefined && !anchorsOf(textOf(file)).has(anchor.slice(1));
    });
    expect(dead.map(([link]) => link)).toEqual([]);
  });

  test("sets Chinese with full-width punctuation, where it is a Chinese page", () => {
    const halfWidth = proseOf(text).match(/.{0,8}\p{Script=Han}[,;:?!].{0,8}/gu) ?? [];
    expect(page.endsWith(".zh.md") ? halfWidth : []).toEqual([]);
  });
});

function anchorsOf(text: string): ReadonlySet<string> {
  const headings = proseOf(text).matchAll(/^#+ (.+)$/gm);
  return new Set(
    [...headings].map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}_ -]/gu, "")
        .replace(/ /g, "-"),
    ),
  );
}

/** The command line of the product, asked only to parse. */
function parser(): Command {
  const program = createProgram(commands, {
    say: ({ en }) => en,
    terminal: () => {
      throw new Error("nothing is run here");
    },
    finish: () => undefined,
    program: () => program,
  });
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ writeErr: () => undefined, writeOut: () => undefined });
    if (command !== program) command.action(() => undefined);
  }
  return program;
}

/** What commander says against a line; redirections and comments belong to the shell. */
function problemsOf(line: string): readonly string[] {
  const args = line
    .replace(/\s+(?:#|[<>|&]).*$/, "")
    .split(/\s+/)
    .slice(1);
  if (args[0] === "--") args.shift();
  try {
    parser().parse(args, { from: "user" });
    return [];
  } catch (error) {
    return [`${line}: ${error instanceof Error ? error.message : String(error)}`];
  }
}

test("a command line that does not exist is noticed", () => {
  expect(problemsOf("ketu draw model.ketu.yaml")).toHaveLength(1);
  expect(problemsOf("ketu render model.ketu.yaml --colour red")).toHaveLength(1);
  expect(problemsOf("ketu render model.ketu.yaml --theme pink")).toHaveLength(1);
});

test.each(["docs/command-line.md", "docs/command-line.zh.md"])("%s names every command and every option", (page) => {
  const text = textOf(page);
  const program = parser();
  const flags = [program, ...program.commands].flatMap(({ options }) => options.map(({ long }) => long ?? ""));
  const wanted = [...Object.keys(commands).map((name) => `ketu ${name}`), ...flags];
  expect(wanted.filter((each) => !text.includes(each))).toEqual([]);
});

test("Chinese print has full-width punctuation, and code stays as it is", () => {
  expect(typesetChinese("先看这里,再看那里:`a, b`(可选).")).toBe("先看这里，再看那里：`a, b`（可选）.");
  expect(typesetChinese("ISO/IEC 7064 MOD 37,36:一个字母")).toBe("ISO/IEC 7064 MOD 37,36：一个字母");
  expect(typesetChinese("见[命令行](command-line.zh.md#哪些问题,算数)(可选)")).toBe(
    "见[命令行](command-line.zh.md#哪些问题,算数)（可选）",
  );
  const once = typesetChinese("时长:整数加 `min`(分)、`h`(时),或空.");
  expect(typesetChinese(once)).toBe(once);
});
