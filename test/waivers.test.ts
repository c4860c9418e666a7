import { describe, expect, test } from "vitest";
import { compareModels } from "../src/compare-models.ts";
import { compileTexts } from "./support/compile-texts.ts";

type Files = Readonly<Record<string, string>>;

const head = "# 注释\nketu: 1\ntitle: 客户管理模型\n";
const parts = (main: string, part: string): Files => ({
  "main.ketu.yaml": `${head}include: [part.ketu.yaml]\n${main}`,
  "part.ketu.yaml": `ketu: 1\n${part}`,
});
const whole = (text: string): Files => ({ "main.ketu.yaml": text });
const asOf = "2026-06-01";

/** What a comparison reports, what it waives and why, and what it says of the waivers. */
async function compared(base: Files, after: Files): Promise<Readonly<Record<string, readonly string[]>>> {
  const version = (files: Files) => ({
    file: "main.ketu.yaml",
    text: files["main.ketu.yaml"] ?? "",
    readFile: (path: string) => {
      const text = files[path];
      return Promise.resolve(text === undefined ? { status: "missing" as const } : { status: "ok" as const, text });
    },
  });
  const { changes = [], waived, waivers, errors } = await compareModels(version(base), version(after), asOf);
  return {
    kept: changes.map(({ rule }) => rule),
    waived: waived.map(({ change, reason }) => `${change.rule}: ${reason}`),
    about: [...waivers, ...errors].map(({ code, params }) => [code, params["what"]].filter(Boolean).join(" ")),
  };
}

const withLineEnds = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.replaceAll("\n", "\r\n")]));

const channel = (comment: string, owner = ", owner: r"): string =>
  `roles: { r: 客服部 }\n${comment}channels:\n  c: { label: 电话${owner} }\n`;
const stages = "stages: { s: { nodes: { n: { channel: c }, m: M } } }\n";
const forms: readonly (readonly [comment: string, about: string])[] = [
  ["# ketu-ignore owner-added: 说好了", ""],
  ["#ketu-ignore owner-added until 2026-06-01：说好了", ""],
  ["# ketu-ignore owner-removed、owner-added，owner-changed until 2026-12-31 ： 说好了", "waiver-unused"],
  ["# ketu-ignore owner-added until 2026-05-31: 说好了", "waiver-expired"],
  ["# ketu-ignore owner-changed: 说好了", "waiver-unused"],
  ["# ketu-ignore owner-added", "invalid-waiver no-reason"],
  ["# ketu-ignore owner-added：", "invalid-waiver no-reason"],
  ["# ketu-ignore: 说好了", "invalid-waiver no-code"],
  ["# ketu-ignore 负责人: 说好了", "invalid-waiver no-code"],
  ["# ketu-ignore owner-added until: 说好了", "invalid-waiver bad-date"],
  ["# ketu-ignore owner-added until 2026-02-30: 说好了", "invalid-waiver bad-date"],
  ["# ketu-ignore owner-added until 2026年12月31日：说好了", "invalid-waiver bad-date"],
  ["# ketu-ignored owner-added: 说好了", ""],
];

describe.each([
  ["one file", (text: string): Files => whole(`${head}${stages}${text}`)],
  ["a part of a model", (text: string): Files => parts(stages, text)],
  ["a file with CRLF", (text: string): Files => withLineEnds(whole(`${head}${stages}${text}`))],
  ["a part with CRLF", (text: string): Files => withLineEnds(parts(stages, text))],
])("in %s", (_, filesOf) => {
  test.each(forms)("a comparison reads %s", async (comment, about) => {
    const found = await compared(filesOf(channel("", "")), filesOf(channel(`${comment}\n`)));
    const holds =
      /\bowner-added\b/.test(comment) && (about === "" || about === "waiver-unused") && !/ignored/.test(comment);
    expect(found["about"]).toEqual(about === "" ? [] : [about]);
    expect(found["waived"]).toEqual(holds ? ["owner-added: 说好了"] : []);
    expect(found["kept"]).toEqual(holds || about.startsWith("invalid") ? [] : ["owner-added"]);
  });

  test.each(forms)("a check reads %s of a finding of its own", async (comment, about) => {
    const own = comment.replace("owner-added", "channel-unused");
    const files = filesOf(`channels:\n  ${own}\n  d: 短信\n  c: 电话\n`);
    const { diagnostics } = await compileTexts(files, { asOf });
    const codes = diagnostics.map(({ code }) => code).filter((code) => /waiver|channel-unused/.test(code));
    const isWritten = /ketu-ignore (.*、)?channel-unused/.test(own) && !about.startsWith("invalid");
    const holds = isWritten && !about.includes("expired");
    // Codes of change rules are for comparisons to judge.
    const told = about === "waiver-unused" ? [] : about === "" ? [] : [about.split(" ")[0] ?? ""];
    expect(codes.filter((code) => code !== "channel-unused")).toEqual(told);
    if (!about.startsWith("invalid")) expect(codes.includes("channel-unused")).toBe(!holds);
  });
});

const nodes = (list: string, comment = ""): string =>
  `stages:\n${comment}  s: { nodes: { ${list} } }\n  t: { nodes: { z: Z } }\n`;

/** What changed, and where the waiver stands. */
const places: readonly (readonly [name: string, rule: string, base: Files, head: Files])[] = [
  [
    "a node that is gone, at its stage",
    "node-removed",
    whole(head + nodes("a: A, b: B")),
    whole(head + nodes("a: A", "  # ketu-ignore node-removed: 好\n")),
  ],
  [
    "a node that is gone from a stage that was renamed",
    "node-removed",
    whole(head + nodes("a: A, b: B")),
    whole(head + nodes("a: A", "  # ketu-ignore node-removed: 好\n").replace("  s: {", "  s2: { was: s,")),
  ],
  [
    "a title, at its line",
    "model-title-changed",
    whole(head + nodes("a: A")),
    whole((head + nodes("a: A")).replace("title: 客户", "# ketu-ignore model-title-changed: 好\ntitle: 学员")),
  ],
  [
    "the last channel",
    "channel-removed",
    whole(`${head}channels: { c: C }\n${nodes("a: A")}`),
    whole(`${head}# ketu-ignore channel-removed: 好\n${nodes("a: A")}`),
  ],
  [
    "a channel that is gone from its part",
    "channel-removed",
    parts(`channels: { d: D }\n${nodes("a: A")}`, "channels: { c: C, e: E }\n"),
    parts(`channels: { d: D }\n${nodes("a: A")}`, "# ketu-ignore channel-removed: 好\nchannels: { e: E }\n"),
  ],
  [
    "a step that is gone, at the node where it began",
    "transition-removed",
    whole(`${head}${nodes("a: A, b: B, c: C")}transitions: { a -> c: 快, b -> z: 慢 }\n`),
    whole(`${head}${nodes("# ketu-ignore transition-removed: 好\n    a: A, b: B, c: C")}transitions: { b -> z: 慢 }\n`),
  ],
];

test.each(places)("%s is waived", async (_, rule, base, after) => {
  const found = await compared(base, after);
  expect(found["waived"]).toContain(`${rule}: 好`);
  expect([found["kept"]?.includes(rule), found["about"]]).toEqual([false, []]);
});

test("a waiver at another stage, in another part or at an element covers none of these", async () => {
  const stage = await compared(
    whole(head + nodes("a: A, b: B")),
    whole((head + nodes("a: A")).replace("  t:", "  # ketu-ignore node-removed: 好\n  t:")),
  );
  expect([stage["waived"], stage["about"]]).toEqual([[], ["waiver-unused"]]);
  const part = await compared(
    parts(`channels: { d: D }\n${nodes("a: A")}`, "channels: { c: C, e: E }\n"),
    parts(`# ketu-ignore channel-removed: 好\nchannels: { d: D }\n${nodes("a: A")}`, "channels: { e: E }\n"),
  );
  expect([part["waived"], part["about"]]).toEqual([[], ["waiver-unused"]]);
  const element = await compared(
    whole(head + nodes("a: A")),
    whole((head + nodes("a: A", "  # ketu-ignore model-title-changed: 好\n")).replace("客户", "学员")),
  );
  expect([element["waived"], element["about"]]).toEqual([[], ["waiver-unused"]]);
});
