import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { attributesLine, driverSettings, shellQuoted } from "../../src/node/git-setup/driver-settings.ts";
import { withAttributes, withoutAttributes } from "../../src/node/git-setup/attributes-file.ts";
import { gitEnv, gitRepository, type GitRepository } from "./git-repository.ts";
import { ketu, workFolder } from "./run-ketu.ts";

const base = `ketu: 1
title: 小店
roles: { sales: 销售部, care: 客服部 }
stages: { decision: { label: 购买决策, nodes: { sign: { label: 签约, owner: sales } } } }
`;

const repositories: GitRepository[] = [];
/** With a space, a quote and signs of the shell in its path. */
function repository(): GitRepository {
  const made = gitRepository(`it's "a" $place; `);
  repositories.push(made);
  return made;
}
afterAll(() => {
  for (const { folder } of repositories) rmSync(folder, { recursive: true, force: true });
});
const chinese = { LANG: "zh_CN.UTF-8", ...gitEnv };

/** git as its user starts it, in Chinese. */
function shown({ folder }: GitRepository, ...args: readonly string[]): string {
  const { PATH, HOME } = process.env;
  return execFileSync("git", args, { cwd: folder, encoding: "utf8", env: { PATH, HOME, ...chinese } });
}

test("after install git diff and git log -p speak of nodes and owners; hunks are headed by their element", () => {
  const made = repository();
  made.write({ "models/a shop.ketu.yaml": base });
  expect(ketu(["git", "install"], { folder: made.folder, env: gitEnv })).toMatchObject({ status: 0, stdout: "" });
  made.commit("one");
  made.write({ "models/a shop.ketu.yaml": `# a comment\n${base.replace("owner: sales", "owner: care")}` });
  const changed = (text: string): readonly string[] => text.split("\n").filter((line) => /^[+-](?![+-])/.test(line));
  const lines = ["-节点 签约 · 负责人：销售部", "+节点 签约 · 负责人：客服部"];
  expect(changed(shown(made, "diff"))).toEqual(lines);
  expect(shown(made, "diff", "-U0")).toMatch(/@@ 节点 签约（sign）\n/);
  made.commit("two");
  expect(changed(shown(made, "log", "-p", "-1"))).toEqual(lines);
  expect(changed(shown(made, "show", "HEAD"))).toEqual(lines);
  expect(changed(shown(made, "diff", "--no-textconv", "HEAD~1"))).toContain("+# a comment");
});

test("a broken model, and one that is no text, are shown as git would, and git never fails", () => {
  const made = repository();
  ketu(["git", "install"], { folder: made.folder, env: gitEnv });
  made.write({ "a.ketu.yaml": base, "b.ketu.yaml": "x: 1\n" });
  made.commit("one");
  made.write({ "a.ketu.yaml": "ketu: 1\nstages: [", "b.ketu.yaml": "x: 2\n" });
  expect(shown(made, "diff")).toContain("+stages: [");
  expect(shown(made, "diff", "b.ketu.yaml")).toContain("+x: 2");
  made.write({ "a.ketu.yaml": new Uint8Array([0xff, 0xfe, 10]) });
  expect(spawnSync("git", ["diff"], { cwd: made.folder, env: { ...process.env, ...gitEnv } }).status).toBe(0);
});

test("git goes on without ketu: a program that is gone changes nothing", () => {
  const made = repository();
  made.write({ "a.ketu.yaml": base });
  made.commit("one");
  const settings = driverSettings({ node: "/nowhere/it's node", script: "/nowhere/ketu.js" });
  for (const [key, value] of settings) made.git("config", key, value);
  made.write({ ".gitattributes": `${attributesLine}\n`, "a.ketu.yaml": base.replace("小店", "大店") });
  expect(shown(made, "diff")).toContain("+title: 大店");
});

test("install twice changes nothing the second time, and uninstall leaves what was there", () => {
  const made = repository();
  const { folder } = made;
  made.write({ ".gitattributes": "*.png binary" });
  const before = readFileSync(join(folder, ".git/config"), "utf8");
  expect(ketu(["git", "install"], { folder, env: gitEnv }).stderr).toContain("set diff.ketu.textconv");
  expect(ketu(["git", "install"], { folder, env: gitEnv }).stderr).toBe("nothing to do\n");
  expect(readFileSync(join(folder, ".gitattributes"), "utf8")).toBe(`*.png binary\n${attributesLine}\n`);
  expect(ketu(["git", "install", "--locale", "zh"], { folder, env: gitEnv }).stderr).toContain("diff.ketu.textconv");
  expect(made.git("config", "--get-all", "diff.ketu.textconv").trim().split("\n")).toHaveLength(1);
  expect(ketu(["git", "uninstall"], { folder, env: gitEnv }).status).toBe(0);
  expect(readFileSync(join(folder, ".gitattributes"), "utf8")).toBe("*.png binary\n");
  expect(readFileSync(join(folder, ".git/config"), "utf8")).toBe(before);
  expect(ketu(["git", "uninstall"], { folder, env: gitEnv }).stderr).toBe("nothing to do\n");
});

test("--local writes nothing that is committed, also in a worktree; --global writes the user's files", () => {
  const made = repository();
  const { folder } = made;
  made.write({ "a.ketu.yaml": base });
  made.commit("one");
  made.git("worktree", "add", "-q", "side");
  expect(ketu(["git", "install", "--local"], { folder: join(folder, "side"), env: gitEnv }).status).toBe(0);
  expect(existsSync(join(folder, "side/.gitattributes"))).toBe(false);
  expect(readFileSync(join(folder, ".git/info/attributes"), "utf8")).toBe(`${attributesLine}\n`);
  writeFileSync(join(folder, "side/a.ketu.yaml"), base.replace("owner: sales", "owner: care"));
  expect(made.git("-C", "side", "diff")).toContain("客服部");
  const home = workFolder({});
  const env = { HOME: home, XDG_CONFIG_HOME: "", GIT_CONFIG_NOSYSTEM: "1" };
  expect(ketu(["git", "install", "--global"], { folder: home, env }).status).toBe(0);
  expect(readFileSync(join(home, ".config/git/attributes"), "utf8")).toBe(`${attributesLine}\n`);
  expect(readFileSync(join(home, ".gitconfig"), "utf8")).toContain('[diff "ketu"]');
  expect(ketu(["git", "uninstall", "--global"], { folder: home, env }).status).toBe(0);
  expect(existsSync(join(home, ".config/git/attributes"))).toBe(false);
});

test("settings and attributes of others are not replaced without being asked to", () => {
  const made = repository();
  const { folder } = made;
  made.git("config", "diff.ketu.textconv", "mine");
  const refused = ketu(["git", "install"], { folder, env: gitEnv });
  expect(refused).toMatchObject({ status: 5, stdout: "" });
  expect(refused.stderr).toContain("diff.ketu.textconv is set to something else already (mine)");
  expect(existsSync(join(folder, ".gitattributes"))).toBe(false);
  ketu(["git", "uninstall"], { folder, env: gitEnv });
  expect(made.git("config", "diff.ketu.textconv").trim()).toBe("mine");
  made.git("config", "--unset", "diff.ketu.textconv");
  made.write({ ".gitattributes": "*.yaml diff=yaml\n" });
  expect(ketu(["git", "install"], { folder, env: gitEnv }).stderr).toContain("diff=yaml");
  expect(ketu(["git", "install", "--force"], { folder, env: gitEnv }).status).toBe(0);
  expect(made.git("check-attr", "diff", "a.ketu.yaml")).toContain("diff: ketu");
});

test("wrong usage, and a folder outside of a repository, are said to be so", () => {
  const folder = workFolder({ "a.ketu.yaml": base });
  const env = { GIT_CEILING_DIRECTORIES: "/" };
  expect(ketu(["git", "install"], { folder, env })).toMatchObject({ status: 5, stdout: "" });
  expect(ketu(["git", "instal"], { folder }).status).toBe(2);
  expect(ketu(["git", "install", "x"], { folder }).status).toBe(2);
  expect(ketu(["git", "install", "--local", "--global"], { folder }).status).toBe(2);
  expect(ketu(["git", "textconv"], { folder }).status).toBe(2);
  expect(ketu(["git", "textconv", "missing.ketu.yaml"], { folder })).toMatchObject({ status: 5, stdout: "" });
  expect(ketu(["git", "textconv", "a.ketu.yaml"], { folder }).stdout).toContain("Node 签约 · owner: 销售部\n");
});

test("a word is one word of a shell, and attributes keep the line ends of their file", () => {
  const folder = workFolder({});
  for (const word of ["a b", "it's", '"$HOME"', "`id`", "$(id)", "back\\slash", "", "new\nline", "中文"]) {
    mkdirSync(folder, { recursive: true });
    const { stdout } = spawnSync("sh", ["-c", `printf %s ${shellQuoted(word)}`], { encoding: "utf8" });
    expect(stdout).toBe(word);
  }
  expect(withAttributes("a b\r\n")).toBe(`a b\r\n${attributesLine}\r\n`);
  expect(withoutAttributes(withAttributes("a b\r\n"))).toBe("a b\r\n");
});

/** Two branches that change the same file; `main` is checked out, `topic` is to be merged. */
function branches(ours: string, theirs: string, first = base): GitRepository {
  const made = repository();
  ketu(["git", "install"], { folder: made.folder, env: gitEnv });
  made.write({ "a shop.ketu.yaml": first });
  made.commit("one");
  made.git("switch", "-q", "-c", "topic");
  made.write({ "a shop.ketu.yaml": theirs });
  made.commit("theirs");
  made.git("switch", "-q", "main");
  made.write({ "a shop.ketu.yaml": ours });
  made.commit("ours");
  return made;
}
const merged = ({
  folder,
}: GitRepository): { readonly status: number | null; readonly said: string; readonly text: string } => {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, LANG: "en_US.UTF-8", ...gitEnv };
  const { status, stderr, stdout } = spawnSync("git", ["merge", "--no-edit", "topic"], {
    cwd: folder,
    encoding: "utf8",
    env,
  });
  return { status, said: stdout + stderr, text: readFileSync(join(folder, "a shop.ketu.yaml"), "utf8") };
};
const mark = "<".repeat(7);

test("git merge merges what stands in one line, and keeps the comments of both", () => {
  const ours = base.replace("label: 签约,", "label: 签订合同,");
  const theirs = base.replace("owner: sales }", "owner: care }");
  const { status, text } = merged(branches(ours, theirs));
  expect([status, text]).toEqual([0, ours.replace("owner: sales }", "owner: care }")]);
  const commented = branches(ours, `# theirs\n${base.replace("小店", "小店 # 名称")}`);
  expect(merged(commented).text).toBe(`# theirs\n${ours.replace("小店", "小店 # 名称")}`);
});

test("git merge stops at a real conflict, marked at its entry, and says what it is about", () => {
  const ours = base.replace("owner: sales", "owner: care").replace("小店", "大店");
  const both = branches(ours, base.replace(", owner: sales", ", owner: nobody"));
  const result = merged(both);
  expect(result.status).toBe(1);
  expect(result.said).toContain("a shop.ketu.yaml: node:sign owner: both sides give it another value");
  expect(result.text.split(mark)).toHaveLength(2);
  expect(result.text).toContain("title: 大店");
  expect(both.git("status", "--porcelain")).toContain('UU "a shop.ketu.yaml"');
  both.git("merge", "--abort");
  both.git("config", "merge.conflictStyle", "diff3");
  expect(merged(both).text).toContain(`${"|".repeat(7)} base\nstages: `);
});

test("what one side removes and the other newly names is not merged in silence", () => {
  const long = `ketu: 1
title: 小店
stages:
  decision:
    label: 购买决策
    nodes:
      sign: 签约
      tell: 告知
      pay: 付款
roles: { sales: 销售部 }
transitions: { sign -> pay: 快 }
`;
  const ours = long.replace("      tell: 告知\n", "");
  const theirs = long.replace("快 }", "快, tell -> sign: 再看 }");
  const { status, said, text } = merged(branches(ours, theirs, long));
  expect([status, said.includes("node:tell: one side removed what the other changed or names")]).toEqual([1, true]);
  expect(text).toContain(`${mark} ours\n${"=".repeat(7)}\n      tell: 告知\n${">".repeat(7)} theirs\n`);
});

test("a file that is no YAML is merged by its lines, and git says so", () => {
  const { status, said, text } = merged(branches(`${base}\tx: [\n`, base.replace("小店", "大店")));
  expect([status, text]).toEqual([0, `${base.replace("小店", "大店")}\tx: [\n`]);
  expect(said).toContain("a shop.ketu.yaml: a version cannot be read as YAML");
  const conflict = merged(branches(base.replace("小店", "大店: ["), base.replace("小店", "老店")));
  expect([conflict.status, conflict.text.includes(mark)]).toEqual([1, true]);
});

test("git merges on without ketu: lines as it always does", () => {
  const made = branches(base.replace("小店", "大店"), base.replace("owner: sales", "owner: care"));
  for (const [key, value] of driverSettings({ node: "/nowhere/50% it's node", script: "/nowhere/ketu.js" }))
    made.git("config", key, value);
  const { status, text } = merged(made);
  expect([status, text]).toEqual([0, base.replace("小店", "大店").replace("owner: sales", "owner: care")]);
  const conflict = branches(base.replace("小店", "大店"), base.replace("小店", "老店"));
  for (const [key, value] of driverSettings({ node: "/nowhere", script: "x" })) conflict.git("config", key, value);
  const stopped = merged(conflict);
  expect([stopped.status, stopped.text.includes(`${mark} ours`)]).toEqual([1, true]);
});
