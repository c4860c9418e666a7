import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { gitRepository, type GitRepository } from "../cli/git-repository.ts";
import { fakeForge, type FakeForge } from "./fake-forge.ts";
import { forgeRunner, type ForgeRunner } from "./forge-runner.ts";
import { type ActionJob, type ActionRun, artifactUrl, pullRequest, runAction } from "./run-action.ts";

const base = `ketu: 1
title: 小店
fields: { score: { label: 评分, type: integer, range: 0..100 } }
stages: { decision: { label: 购买决策, nodes: { trial: 试听, order: 下单 } } }
transitions: { trial -> order: { when: score >= 60 } }
`;
const head = base.replace("score >= 60", "score >= 80");
/** More than a comment may hold. */
const large = (words: string, more: string): string =>
  `ketu: 1\ntitle: 大模型\nroles: { a: 甲部, b: 乙部 }\nstages:\n  a:\n    label: 甲\n    nodes:\n${Array.from(
    { length: 300 },
    (_, index) => `      n${index}: { label: ${words}第 ${index} 步, note: ${words.repeat(20)}, ${more} }\n`,
  ).join("")}`;

let origin: GitRepository;
/** Commits by their names. */
const commits: Record<string, string> = {};
beforeAll(() => {
  origin = gitRepository("origin");
  const { git, write } = origin;
  write({
    "models/shop.ketu.yaml": base,
    "other/shop.ketu.yaml": base,
    "large/large.ketu.yaml": large("旧", "sla: 3d, owner: a"),
  });
  commits["first"] = origin.commit("one");
  git("switch", "-q", "-c", "topic");
  write({
    "models/shop.ketu.yaml": head,
    "other/shop.ketu.yaml": head,
    "large/large.ketu.yaml": large("新", "sla: 9d"),
  });
  commits["topic"] = origin.commit("two");
  git("switch", "-q", "main");
  write({ "readme.md": "x" });
  commits["main"] = origin.commit("elsewhere");
  for (const [name, from] of [
    ["merge", "topic"],
    ["broken", "broken-topic"],
  ] as const) {
    if (name === "broken") {
      git("switch", "-q", "-c", from, "topic");
      write({ "models/shop.ketu.yaml": head.replace("}", "") });
      origin.commit("three");
    }
    git("switch", "-q", "-c", name, "main");
    git("merge", "-q", "--no-ff", from, "-m", "Merge");
    commits[name] = git("rev-parse", "HEAD").trim();
  }
  git("switch", "-q", "main");
});
afterAll(() => rmSync(origin.folder, { recursive: true, force: true }));

let runner: ForgeRunner;
let forge: FakeForge;
let folder: string;
beforeEach(async () => {
  origin.git("config", "uploadpack.allowAnySHA1InWant", "true");
  runner = forgeRunner();
  forge = await fakeForge();
  folder = join(runner.folder, "repository with space");
  mkdirSync(folder);
  await at("merge");
});
afterEach(async () => {
  await forge.close();
  rmSync(runner.folder, { recursive: true, force: true });
});

/** What `actions/checkout` makes: one commit, without a branch. */
async function at(commit: string): Promise<void> {
  const script = `git init -q . && { git remote add origin "file://$ORIGIN" 2>/dev/null || true; } &&
    git fetch -q --depth=1 origin "$COMMIT" && git checkout -q FETCH_HEAD`;
  const { status, stderr } = await runner.run(script, folder, {
    ...{ ORIGIN: origin.folder, COMMIT: commits[commit] ?? "" },
  });
  expect([stderr, status]).toEqual(["", 0]);
}

function review(inputs: Readonly<Record<string, string>> = {}, more: Partial<ActionJob> = {}): Promise<ActionRun> {
  const sha = commits["merge"] ?? "";
  const usual = { comment: "true", paths: "models", "html-artifact": "false" };
  return runAction({ runner, forge, folder, sha, ...more, inputs: { ...usual, ...inputs } });
}

/** What a step printed. */
function printed({ results }: ActionRun, step: string): string {
  return results.get(step)?.stdout ?? "";
}

function posts(): readonly string[] {
  return forge.requests.filter((request) => !request.startsWith("GET"));
}

describe("a pull request", () => {
  test("is compared with its base, from a clone of one commit, and told everywhere", async () => {
    const run = await review({ "html-artifact": "true" });
    expect(printed(run, "compare")).toMatch(/^::error .*title=guard-tightened/m);
    expect(run.outputs).toMatchObject({ "exit-code": "1", result: "findings" });
    expect(run.outputs["id"]).toMatch(/^review-[0-9a-f]{8}$/);
    expect(run.artifacts).toEqual([`ketu-review-${run.outputs["id"]}`]);
    for (const text of [run.summary, forge.comments[0]?.body ?? ""]) {
      expect(text.split("\n")[0]).toBe(`<!-- ketu-diff ${run.outputs["id"]} -->`);
      expect(text).toContain(artifactUrl);
      expect(text).toContain("https://forge.example/x/ketu/blob/v0/docs/changes.md#guard-tightened");
    }
    expect(runner.read("temp/ketu/review/changes.html")).toContain("<html");
    expect(runner.read("temp/ketu/review/changes.json")).toContain('"rule": "guard-tightened"');
    expect([run.status, run.results.get("finish")?.status]).toEqual([1, 1]);
  });

  test("is compared by this action as it is built, or by what npm is told to install", async () => {
    const flags = "npm install --prefix . --no-audit --no-fund --loglevel=error --";
    await review();
    const work = join(runner.folder, "temp/ketu");
    expect(runner.read("calls")).toBe(
      `npm pack --loglevel=error --pack-destination ${work}\n${flags} ${work}/ketu.tgz\n`,
    );
    await review();
    expect(runner.read("calls").split("\n")).toHaveLength(3);
    await review({ package: "ketu@9.9.9" });
    expect(runner.read("calls").split("\n").at(-2)).toBe(`${flags} ketu@9.9.9`);
  });

  test("passes where nothing changed, and then nothing is posted", async () => {
    const run = await review({ base: commits["topic"] ?? "" });
    expect([run.outputs["result"], run.status]).toEqual(["clean", 0]);
    expect(posts()).toEqual([]);
  });

  test("has no artifact where none is wanted, and then nothing links it", async () => {
    const run = await review();
    expect([run.artifacts, forge.comments.length, runner.read("temp/ketu/review/changes.html")]).toEqual([[], 1, ""]);
    for (const text of [run.summary, forge.comments[0]?.body]) expect(text).not.toContain(artifactUrl);
  });

  test("fails as fail-on says", async () => {
    expect((await review({ "fail-on": "never" })).status).toBe(0);
    const wrong = await review({ "fail-on": "sometimes" });
    expect([wrong.status, printed(wrong, "compare")]).toEqual([
      1,
      "::error title=ketu::fail-on is error, warning, info or never, not sometimes\n",
    ]);
  });
});

describe("the comment", () => {
  test("is written anew at the next run, and said to be so in its language", async () => {
    await review();
    await review({ "fail-on": "never" });
    expect(forge.comments).toHaveLength(1);
    expect(posts()).toEqual(["POST /repos/o/r/issues/7/comments", "PATCH /repos/o/r/issues/comments/4000"]);
    await review({ base: commits["topic"] ?? "" });
    expect(forge.comments.map(({ body }) => body.includes("no change of meaning"))).toEqual([true]);
  });

  test("is one for each job, each choice of models, each language and each id", async () => {
    await review();
    await review({}, { job: "another" });
    await review({ paths: "other" });
    await review({ locale: "zh" });
    await review({ id: "vip" });
    await review({ id: "vip", paths: "other" });
    const markers = forge.comments.map(({ body }) => body.split("\n")[0]);
    expect([markers.length, new Set(markers).size, markers.at(-1)]).toEqual([5, 5, "<!-- ketu-diff vip -->"]);
    const wrong = await review({ id: "vip -->", locale: "zh" });
    expect([wrong.status, printed(wrong, "compare")]).toEqual([
      1,
      "::error title=ketu::id 最多 64 个英文字母、数字、点、连字符和下划线，这个不行：vip -->\n",
    ]);
  });

  test("is found behind hundreds of others, and never one of somebody else", async () => {
    const { outputs } = await review();
    const body = forge.comments.pop()?.body ?? "";
    const people = { login: "mallory", type: "User" } as const;
    for (let id = 1; id <= 230; id += 1) forge.comments.push({ id, user: people, body: id % 2 === 0 ? body : "+1" });
    await review();
    expect(forge.comments).toHaveLength(231);
    await review();
    expect(forge.comments).toHaveLength(231);
    expect(forge.comments.at(-1)?.body).toContain(`<!-- ketu-diff ${outputs["id"]} -->`);
  });

  test("made with the token of a person is found again", async () => {
    forge.signIn({ login: "octocat", type: "User" });
    await review();
    await review();
    expect(forge.comments.map(({ user }) => user.login)).toEqual(["octocat"]);
  });

  test("is not made for a fork, whose token cannot write", async () => {
    const fork = { pull_request: { number: 7, head: { repo: { full_name: "mallory/r" } } } };
    const run = await review({}, { event: fork });
    expect([...run.results.keys()]).toEqual(["compare", "summary", "finish"]);
    expect([forge.requests, run.summary.includes("guard-tightened"), run.status]).toEqual([[], true, 1]);
    const gone = { pull_request: { number: 7, head: { repo: null } } };
    expect((await review({}, { event: gone })).results.has("comment")).toBe(false);
  });

  test("that the forge refuses is a warning which says what to do, and the job ends as the comparison", async () => {
    forge.refuseWith(403);
    const run = await review({ "fail-on": "never" });
    expect([run.status, printed(run, "comment")]).toEqual([
      0,
      "::warning title=ketu::the comment could not be written (HTTP 403, Resource not accessible%0Aby integration); give the job the permission pull-requests: write\n",
    ]);
    expect(printed(await review({ locale: "zh" }), "comment")).toContain("请给这个作业权限 pull-requests: write");
    forge.refuseWith(500);
    expect((await review()).results.get("finish")?.status).toBe(1);
    const nobody = { ...forge, url: "http://127.0.0.1:1" };
    const unreachable = await review({ "fail-on": "never" }, { forge: nobody });
    expect([unreachable.status, printed(unreachable, "comment")]).toEqual([
      0,
      "::warning title=ketu::the comment could not be written (fetch failed)\n",
    ]);
  });

  test("of hundreds of changes is one that the forge takes, and so is the summary", async () => {
    for (const locale of ["zh", "en"]) {
      const { summary } = await review({ paths: "large", locale, id: locale });
      const body = forge.comments.at(-1)?.body ?? "";
      expect(body.length).toBeGreaterThan(60_000);
      expect(body).toContain(locale === "zh" ? "为了不超过 65,536 个字符" : "To stay within 65,536 characters");
      expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1_048_576);
      expect(summary.length).toBeGreaterThan(body.length);
    }
    expect(forge.comments).toHaveLength(2);
  });
});

describe("a comparison that cannot be made", () => {
  test("fails the job, whatever it may fail on, and is told as that", async () => {
    const run = await review({ paths: "elsewhere", "fail-on": "never", "html-artifact": "true" });
    expect(run.outputs).toMatchObject({ "exit-code": "5", result: "failed" });
    for (const text of [run.summary, forge.comments[0]?.body]) {
      expect(text).toContain("## ⛔ ");
      expect(text).toContain("elsewhere");
    }
    expect([run.status, run.artifacts]).toEqual([5, []]);
  });

  test("is one with a model that is broken", async () => {
    await at("broken");
    const run = await review({}, { sha: commits["broken"] ?? "" });
    expect([run.status, run.outputs["result"], forge.comments.length]).toEqual([3, "failed", 1]);
    expect(forge.comments[0]?.body).toContain("⛔");
    expect(printed(run, "compare")).toMatch(/^::error file=models\/shop\.ketu\.yaml,/m);
  });

  test("is one with a revision that is not there, in both languages", async () => {
    for (const input of ["base", "head"]) {
      const missing = await review({ [input]: "nowhere" });
      expect([missing.status, printed(missing, "compare")]).toEqual([
        1,
        "::error title=ketu::there is no revision nowhere\n",
      ]);
      expect(printed(await review({ [input]: "nowhere", locale: "zh" }), "compare")).toContain("没有 nowhere 这个版本");
    }
  });

  test("is one from a clone without the base that cannot be fetched: never one without changes", async () => {
    await at("topic");
    const shallow = (inputs: Readonly<Record<string, string>> = {}): Promise<ActionRun> => {
      const event = { pull_request: { ...pullRequest.pull_request, base: { sha: commits["main"] ?? "" } } };
      return review(inputs, { event });
    };
    const run = await shallow();
    expect([run.status, run.summary, run.outputs["result"], posts()]).toEqual([1, "", "", []]);
    expect(printed(run, "compare")).toBe(
      "::error title=ketu::where the pull request began is not known here; give actions/checkout fetch-depth: 0\n",
    );
    expect(printed(await shallow({ locale: "zh" }), "compare")).toContain("请给 actions/checkout 写上 fetch-depth: 0");
    await at("merge");
    rmSync(join(folder, ".git/FETCH_HEAD"));
    const away = await runner.run("git remote set-url origin file:///nowhere", folder, {});
    expect(away.status).toBe(0);
    const alone = await review();
    expect([alone.status, alone.summary]).toEqual([1, ""]);
    expect(printed(alone, "compare")).toContain("cannot be fetched; give actions/checkout fetch-depth: 0");
  });
});

describe("what comes from outside", () => {
  const evil = "$(touch stolen) `touch stolen`; touch stolen\n--output=stolen\n'\"";

  test("is words, never commands: paths, revisions, ids, the title and the branch of the event", async () => {
    const event = {
      pull_request: { ...pullRequest.pull_request, title: evil, head: { ref: evil, repo: { full_name: "o/r" } } },
    };
    const run = await review({ paths: evil, base: commits["first"] ?? "" }, { event, job: "review" });
    expect(run.results.get("compare")?.status).toBe(0);
    for (const input of ["base", "head", "id", "fail-on", "locale"]) {
      const { status } = await review({ [input]: `--upload-pack=touch stolen ${evil}` }, { event });
      expect([input, status === 0]).toEqual([input, false]);
    }
    const { stdout } = await runner.run("git status --porcelain; ls -R .. | grep stolen || true", folder, {});
    expect(stdout).toBe("");
  });

  test("says nothing to the runner: each line that is printed is one command", async () => {
    const revision = "nowhere\n::set-output name=x::y\r\n::stop-commands::x%";
    const run = await review({ base: revision });
    expect(printed(run, "compare")).toBe(
      "::error title=ketu::there is no revision nowhere%0A::set-output name=x::y%0D%0A::stop-commands::x%25\n",
    );
  });
});

test("a push and a merge queue are compared with what was there before", async () => {
  const before = commits["first"] ?? "";
  const push = await review({}, { eventName: "push", event: { before } });
  expect([push.outputs["result"], push.results.has("comment")]).toEqual(["findings", false]);
  const queue = await review({}, { eventName: "merge_group", event: { merge_group: { base_sha: before } } });
  expect(queue.outputs["result"]).toBe("findings");
  const nothing = await review({}, { eventName: "push", event: { before: "0".repeat(40) } });
  expect(printed(nothing, "compare")).toContain("there is nothing to compare with; name a base");
});

test("the folder that paths are relative to is a folder of the repository", async () => {
  const run = await review({ "working-directory": "models", paths: "." });
  expect([run.outputs["result"], forge.comments.length]).toEqual(["findings", 1]);
});
