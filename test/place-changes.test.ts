import { expect, test } from "vitest";
import { compareModels, type ModelVersion } from "../src/compare-models.ts";

const version = (file: string, text: string): ModelVersion => ({
  file,
  text,
  readFile: () => Promise.reject(new Error("these models are one file each")),
});

async function placesOf(base: string, head: string): Promise<Readonly<Record<string, readonly [string, string]>>> {
  const { changes = [] } = await compareModels(version("m.ketu.yaml", base), version("m.ketu.yaml", head));
  const cut = (text: string, range?: { readonly from: number; readonly to: number }): string =>
    range ? text.slice(range.from, range.to) : "";
  return Object.fromEntries(
    changes.map((change) => [change.rule, [cut(base, change.base), cut(head, change.head)] as const]),
  );
}

const start = 'ketu: 1\ntitle: t\nversion: "1"\nfields: { clv: { type: integer, range: 0..10000 } }\n';
const model = (rest: string): string => `${start}stages:\n  a:\n    label: A\n${rest}`;

test("a change of one property stands at its key and value in both versions", async () => {
  const node = (sla: string): string => model(`    nodes:\n      call: { label: Call, sla: ${sla} }\n`);
  expect(await placesOf(node("1h"), node("2h"))).toEqual({
    "sla-relaxed": ["sla: 1h", "sla: 2h"],
    "version-not-bumped": ['version: "1"', 'version: "1"'],
  });
});

test("where a property is written on one side only, the other side shows the element", async () => {
  const places = await placesOf(
    model("    owner: sales\nroles: { sales: Sales }\n"),
    model("roles: { sales: Sales }\n"),
  );
  expect(places["owner-removed"]).toEqual(["owner: sales", "a"]);
});

test("a value of several lines is shown by its key, a label in short form by its entry", async () => {
  const note = (text: string): string => model(`    note: |\n      ${text}\n      two\n`);
  expect((await placesOf(note("one"), note("other")))["description-changed"]).toEqual(["note", "note"]);
  const short = (label: string): string => model(`    nodes: { call: ${label} }\n`);
  expect((await placesOf(short("Call"), short("Phone call")))["label-changed"]).toEqual([
    "call: Call",
    "call: Phone call",
  ]);
});

test("a scheme that lost customers is shown at the rule that changed, and says whose customer has no class", async () => {
  const scheme = (limit: number): string =>
    model(
      `schemes:\n  tier: { label: Tier, match: one, classes: { vip: { label: VIP, when: clv >= ${limit} }, low: { label: Low, when: clv < 5000 || missing(clv) } } }\n`,
    );
  const [base, head] = [scheme(5000), scheme(6000)];
  expect((await placesOf(base, head))["scheme-no-longer-exhaustive"]).toEqual([
    "when: clv >= 5000",
    "when: clv >= 6000",
  ]);
  const { changes } = await compareModels(version("m.ketu.yaml", base), version("m.ketu.yaml", head));
  const [found] = changes ?? [];
  expect(found?.message.en).toContain("“VIP” clv >= 5000 → clv >= 6000");
  expect(found?.witness?.zh).toMatch(/^clv = 5\d{3}：以前是“VIP”，现在哪一类都不属于$/);
});
