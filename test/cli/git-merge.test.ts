import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { gitEnv, gitRepository, type GitRepository } from "./git-repository.ts";
import { ketu, workFolder } from "./run-ketu.ts";

const main = "ketu: 1\ntitle: 客户模型\ninclude: [各部分/阶段 一.ketu.yaml]\nroles: { sales: 销售部, care: 客服部 }\n";
/** A part: its roles are declared elsewhere. */
const part = `ketu: 1
stages: # 阶段
  contact:
    label: 初次接触
    nodes:
      call: { label: 首次电话, sla: 24h, owner: sales } # 要快
      book: 预约
`;
const ours = part.replace("24h", "12h").replace("book: 预约", "book: 预约 # 到店");
const theirs = part.replace("owner: sales", "owner: care").replace("# 阶段", "# 各个阶段");
const both = ours.replace("owner: sales", "owner: care").replace("# 阶段", "# 各个阶段");
const file = "模型/各部分/阶段 一.ketu.yaml";

const repositories: GitRepository[] = [];
afterAll(() => {
  for (const { folder } of repositories) rmSync(folder, { recursive: true, force: true });
});

/** A model in two files with Chinese names; `topic` has theirs, `main` ours and is checked out. */
function branches(texts: { readonly ours?: string; readonly theirs?: string } = {}): GitRepository {
  const made = gitRepository("合并 it's ");
  repositories.push(made);
  expect(ketu(["git", "install"], { folder: made.folder, env: gitEnv }).status).toBe(0);
  made.write({ "模型/main.ketu.yaml": main, [file]: part });
  made.commit("base");
  made.git("switch", "-q", "-c", "topic");
  made.write({ [file]: texts.theirs ?? theirs });
  made.commit("theirs");
  made.git("switch", "-q", "main");
  made.write({ [file]: texts.ours ?? ours });
  made.commit("ours");
  return made;
}

interface GitRun {
  readonly status: number | null;
  readonly said: string;
}

function run({ folder }: Pick<GitRepository, "folder">, args: readonly string[], LANG = "en_US.UTF-8"): GitRun {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, LANG, ...gitEnv };
  const { status, stdout, stderr } = spawnSync("git", args, { cwd: folder, encoding: "utf8", env });
  return { status, said: stdout + stderr };
}

const textOf = ({ folder }: GitRepository, name = file): string => readFileSync(join(folder, name), "utf8");

test.each([
  ["merge", ["merge", "--no-edit", "topic"]],
  ["cherry-pick", ["cherry-pick", "topic"]],
  ["rebase", ["rebase", "topic"]],
])("git %s merges a part of a model in a subfolder with the edits and comments of both", (_, args) => {
  const made = branches();
  expect(run(made, args)).toMatchObject({ status: 0 });
  expect(textOf(made)).toBe(both);
  expect(made.git("status", "--porcelain")).toBe("");
  expect(ketu(["check", "模型"], { folder: made.folder }).status).toBe(0);
  expect(run(made, ["log", "-p", "-2", "--format=", "--", file]).said).toContain("Node 首次电话 · owner");
});

test("git stash pop and a checkout with changes merge as well", () => {
  const made = branches();
  made.git("switch", "-q", "topic");
  made.write({ [file]: theirs.replace("初次接触", "第一次接触") });
  made.git("stash", "-q");
  made.git("switch", "-q", "main");
  expect(run(made, ["stash", "pop"]).status).toBe(0);
  expect(textOf(made)).toBe(ours.replace("初次接触", "第一次接触"));
  expect(run(made, ["switch", "-m", "topic"]).status).toBe(0);
  expect(textOf(made)).toBe(theirs.replace("初次接触", "第一次接触"));
});

test("a conflict in a part stops a rebase, in the language of whoever runs git, and everything else of it is merged", () => {
  const made = branches({ theirs: theirs.replace("24h", "48h") });
  const { status, said } = run(made, ["rebase", "topic"], "zh_CN.UTF-8");
  expect(status).not.toBe(0);
  expect(said).toContain(`${file}: node:call sla：两边改成了不同的值`);
  const line = (time: string): string => `      call: { label: 首次电话, sla: ${time}, owner: care } # 要快\n`;
  const [open, between, close] = ["<", "=", ">"].map((sign) => sign.repeat(7)) as [string, string, string];
  // In a rebase ours is what is built upon.
  expect(textOf(made)).toBe(
    both.replace(line("12h"), `${open} ours\n${line("48h")}${between}\n${line("12h")}${close} theirs\n`),
  );
  expect(made.git("diff", "--name-only", "--diff-filter=U", "-z")).toBe(`${file}\0`);
});

test("line breaks and the byte order mark are those of the side that changed them", () => {
  const windows = (text: string): string => text.replaceAll("\n", "\r\n");
  for (const [base, one, other, result] of [
    [part, ours, theirs, both],
    [windows(part), windows(ours), windows(theirs), windows(both)],
    [part, `\ufeff${ours}`, theirs, `\ufeff${both}`],
    [`\ufeff${part}`, `\ufeff${ours}`, theirs, both],
    [part, ours, windows(theirs), windows(both)],
    [part.trimEnd(), ours.trimEnd(), theirs.trimEnd(), both.trimEnd()],
    [part, part, `\ufeff${part}`, `\ufeff${part}`],
  ] as const) {
    const folder = workFolder({ "b.yaml": base, "o.yaml": one, "t.yaml": other });
    expect(ketu(["git", "merge-driver", "b.yaml", "o.yaml", "t.yaml"], { folder })).toMatchObject({
      status: 0,
      stderr: "",
    });
    expect(readFileSync(join(folder, "o.yaml"), "utf8")).toBe(result);
  }
});

test("labels that git hands over stand at the marks, and a file that is not there is said to be so", () => {
  const folder = workFolder({ "b.yaml": part, "o.yaml": ours, "t.yaml": part.replace("24h", "48h") });
  const names = ["b.yaml", "o.yaml", "t.yaml", "a b.yaml", "9"];
  const result = ketu(["git", "merge-driver", ...names, "abc", "HEAD", "topic\u001b[31m"], { folder });
  expect([result.status, result.stderr]).toEqual([1, "a b.yaml: node:call sla: both sides give it another value\n"]);
  const text = readFileSync(join(folder, "o.yaml"), "utf8");
  expect(text).toContain(`${"<".repeat(9)} HEAD\n`);
  expect(text).not.toContain("\u001b");
  expect(ketu(["git", "merge-driver", ...names.slice(0, 3), "p", "many"], { folder }).status).toBe(2);
  expect(ketu(["git", "merge-driver", "b.yaml", "missing.yaml", "t.yaml"], { folder }).status).toBe(5);
});

test("drivers of the user, and those of a repository in a worktree of it, merge too", () => {
  const made = branches();
  ketu(["git", "uninstall"], { folder: made.folder, env: gitEnv });
  made.commit("without drivers");
  const home = workFolder({});
  const own = { HOME: home, XDG_CONFIG_HOME: "", GIT_CONFIG_NOSYSTEM: "1" };
  expect(ketu(["git", "install", "--global"], { folder: home, env: own }).status).toBe(0);
  const { PATH } = process.env;
  const { GIT_CONFIG_GLOBAL: _, ...names } = gitEnv;
  const env = { PATH, ...names, ...own };
  expect(spawnSync("git", ["merge", "--no-edit", "topic"], { cwd: made.folder, env }).status).toBe(0);
  expect(textOf(made)).toBe(both);
  made.git("reset", "-q", "--hard", "HEAD~1");
  expect(ketu(["git", "install", "--local"], { folder: made.folder, env: gitEnv }).status).toBe(0);
  made.git("worktree", "add", "-q", "-b", "side", "边 上");
  const side = { folder: join(made.folder, "边 上") };
  expect(run(side, ["merge", "--no-edit", "topic"]).status).toBe(0);
  expect(readFileSync(join(side.folder, file), "utf8")).toBe(both);
});

test("what is no text at all is left to whoever merges, and nothing ends in a stack trace", () => {
  const bytes = (...more: readonly number[]): Uint8Array => new Uint8Array([107, 0, 255, ...more]);
  const made = branches();
  made.write({ "x.ketu.yaml": bytes() });
  made.commit("bytes");
  made.git("switch", "-q", "-c", "other");
  made.write({ "x.ketu.yaml": bytes(1) });
  made.commit("theirs");
  made.git("switch", "-q", "main");
  made.write({ "x.ketu.yaml": bytes(2) });
  made.commit("ours");
  const { status, said } = run(made, ["merge", "--no-edit", "other"]);
  expect([status !== 0, said.includes("    at ")]).toEqual([true, false]);
  expect([...readFileSync(join(made.folder, "x.ketu.yaml"))]).toEqual([...bytes(2)]);
});

test("git diff of a merge that stopped tells the facts of both sides, and those alone that differ", () => {
  const made = branches({ ours: part.replace("24h", "12h"), theirs: part.replace("24h", "48h") });
  expect(run(made, ["merge", "topic"]).status).not.toBe(0);
  const { said } = run(made, ["diff"]);
  const told = said.split("\n").filter((line) => /^[-+ ]{2}/.test(line) && line.slice(0, 2).trim() !== "");
  expect(told.filter((line) => !/[<=>]{7}|^-{3}|^\+{3}/.test(line)).map((line) => line.replace(/.*: /, ""))).toEqual([
    "12h",
    "48h",
  ]);
});
