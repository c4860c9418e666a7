import { expect, test } from "vitest";
import fc from "fast-check";
import { exampleText } from "./example-text.ts";
import { readFiles, readText } from "./read-model.ts";

const head = "ketu: 1\ntitle: t\nstages: { s: S }\n";

function find<T extends { readonly id: string }>(list: readonly T[], id: string): T | undefined {
  return list.find((element) => element.id === id);
}

test("the smallest model of the language resolves to six stages without a word", () => {
  const { model, diagnostics } = readText(`ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户, contact: 初次接触, needs: 需求确认, decision: 购买决策, service: 售后服务, loyalty: 客户忠诚 }
`);
  expect(diagnostics).toEqual([]);
  expect(model.stages.map(({ label }) => label["zh"])).toHaveLength(6);
  expect(model).toMatchObject({ locale: "zh", defaultPath: true, nodes: [], transitions: [], style: { look: 1 } });
});

test("the short form of an element and its full form are the same", () => {
  const short = readText("ketu: 1\ntitle: t\nroles: { a: 甲 }\nstages: { s: 乙 }\n").model;
  const full = readText("ketu: 1\ntitle: t\nroles: { a: { label: { zh: 甲 } } }\nstages: { s: { label: 乙 } }\n").model;
  expect(short.roles[0]?.label).toEqual(full.roles[0]?.label);
  expect(short.stages[0]?.label).toEqual(full.stages[0]?.label);
});

test("one value and a list of one are the same", () => {
  const node = (channel: string): unknown =>
    readText(`ketu: 1\ntitle: t\nchannels: { c: C }\nstages: { s: { nodes: { n: { channel: ${channel} } } } }\n`).model
      .nodes[0]?.channels;
  expect(node("c")).toEqual(["c"]);
  expect(node("[c]")).toEqual(["c"]);
  expect(node("[c, c]")).toEqual(["c"]);
});

test("a share written with % is the number that it names, to the last digit", () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), (thousandths) => {
      const { model } = readText(`${head}metrics: { m: { label: M, target: ${thousandths / 1000}% } }\n`);
      expect(model.metrics[0]?.target).toBe(Number(`${thousandths}e-5`));
    }),
  );
});

test("targets, thresholds and periods of the example are read as numbers", () => {
  const { metrics } = readText(exampleText).model;
  expect(find(metrics, "trial_to_order")?.target).toBe(0.3);
  expect(find(metrics, "cac")).toMatchObject({
    target: 300,
    better: "lower",
    uses: ["metric:spend", "metric:new_customers"],
  });
  expect(find(metrics, "churn_rate")?.alert).toMatchObject({
    periods: 1,
    warn: { on: "change", operator: ">", threshold: 0.2, versus: "previous" },
    critical: { on: "level", threshold: 0.08 },
  });
  expect(find(metrics, "churn_rate")?.uses).toEqual(["metric:retention_rate"]);
  expect(find(metrics, "spend")?.uses).toEqual(["source:costs"]);
  const { model } = readText(
    `${head}metrics: { m: { label: M, alert: { warn: "> 5", for: 2 periods, min_n: 30 } } }\n`,
  );
  expect(model.metrics[0]?.alert).toMatchObject({ periods: 2, minN: 30 });
});

test("defaults are filled", () => {
  const { model } = readText(`ketu: 1
title: t
stages: { s: { nodes: { n: N } } }
events: { e: E }
sources: { x: { path: x.csv } }
fields: { f: F, g: { label: G, values: { a: 甲 } } }
traits: { t: { since_last: e }, h: { happened: e }, d: { last: e } }
schemes: { k: { classes: { c: C } } }
activities: { a: A }
metrics: { m: M }
`);
  expect(model.nodes[0]).toMatchObject({ nodeKind: "touchpoint", occurrence: "any", stage: "s" });
  expect(model.fields.map(({ type, per, privacy }) => [type, per, privacy])).toEqual([
    ["text", "customer", "none"],
    ["code", "customer", "none"],
  ]);
  expect(model.traits.map(({ type, compute }) => [type, compute])).toEqual([
    ["integer", "since_last"],
    ["boolean", "happened"],
    ["date", "last"],
  ]);
  expect(model.traits[0]?.unit).toBe("day");
  expect(model.schemes[0]).toMatchObject({ match: "one", classes: ["k.c"] });
  expect(model.activities[0]?.activityKind).toBe("service");
  expect(model.sources[0]?.sourceKind).toBe("csv");
  expect(model.metrics[0]).toMatchObject({ metricType: "given", unit: "count" });
  expect(model.calendar).toEqual({ timeZone: "Asia/Shanghai", weekStarts: "monday" });
});

test("a field with a bundled value set has its values, in both languages", () => {
  const { model } = readText(`${head}fields: { region: { label: 地区, values: ketu:gb2260.province } }\n`);
  const [field] = model.fields;
  expect(field).toMatchObject({ type: "code", valueSet: "ketu:gb2260.province" });
  expect(field?.values).toHaveLength(34);
  expect(new Set(field?.values.map(({ code }) => code)).size).toBe(34);
  expect(field?.values[0]).toMatchObject({ code: "110000", label: { zh: "北京市", en: "Beijing" } });
});

test("ids that YAML reads as numbers keep their digits and their order", () => {
  const { model } = readText(
    `${head}fields: { f: { label: F, values: { "10": 甲, "9": 乙, 01: 丙, __proto__: 丁 } } }\n`,
  );
  expect(model.fields[0]?.values.map(({ code }) => code)).toEqual(["10", "9", "01", "__proto__"]);
});

test("any section of another shape leaves a model", () => {
  const shapes = ["[]", "{}", "3", "true", "null", "[[x]]", "{ a: { b: [1] } }", '"x"'];
  const keys = (exampleText.match(/^[a-z]+(?=:)/gm) ?? []).filter((key) => key !== "ketu");
  expect(keys.length).toBeGreaterThan(20);
  for (const key of keys) {
    for (const shape of shapes) {
      expect(readText(`ketu: 1\n${key}: ${shape}\n`).model.files).toEqual(["main.ketu.yaml"]);
    }
  }
});

test("any value in any place of the example leaves a model", () => {
  const lines = exampleText.split("\n");
  const places = lines.flatMap((line, index) =>
    [...line.matchAll(/: (?=\S)/g)].map((match) => ({ index, at: match.index })),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...places),
      fc.constantFrom("[]", "{}", "7", "~", "[a, {b: 1}]", '""'),
      ({ index, at }, value) => {
        const line = lines[index] ?? "";
        const changed = `${line.slice(0, at)}: ${value}`;
        const text = lines.map((each, row) => (row === index ? changed : each)).join("\n");
        // What is no YAML any more is another room's matter.
        try {
          readText(text);
        } catch (error) {
          expect(String(error)).toMatch(/^Error: /);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test("a reference by label is mended safely, one by a misspelt id is only proposed", () => {
  const text = (owner: string): string =>
    `ketu: 1\ntitle: t\nroles: { sales: 销售部 }\nstages: { s: { owner: ${owner} } }\n`;
  expect(readText(text("销售部")).diagnostics[0]?.fix).toMatchObject({ isSafe: true, edits: [{ text: "sales" }] });
  expect(readText(text("slaes")).diagnostics[0]?.fix).toMatchObject({ isSafe: false, edits: [{ text: "sales" }] });
  expect(readText(text("warehouse")).diagnostics[0]?.fix).toBeUndefined();
});

test("a name of another kind is called what it is", () => {
  const { diagnostics } = readText(
    "ketu: 1\ntitle: t\nroles: { sales: 销售部 }\nchannels: { phone: 电话 }\nstages: { s: { owner: phone } }\n",
  );
  expect(diagnostics.map(({ code, message }) => [code, message.en])).toEqual([
    ["wrong-kind-reference", "`phone` is a channel, not a role"],
  ]);
});

test("a rule that uses what was declared wrongly is not wrong itself", () => {
  const { diagnostics } = readText(`${head}events: { bought: 下单 }
traits: { n: { label: 次数, count: bougt } }
schemes: { k: { match: any, classes: { c: { label: C, when: n > 3 } } } }
`);
  expect(diagnostics.map(({ code }) => code)).toEqual(["unknown-reference"]);
});

test("a section that cannot be read makes no reference to it unknown", () => {
  const stages = "stages: { s: { owner: sales, enter_when: bought, nodes: { n: { channel: phone } } } }\n";
  const found = (more: string): readonly string[] =>
    readText(`ketu: 1\ntitle: t\n${stages}${more}`)
      .diagnostics.map(({ code }) => code)
      .sort();
  expect(found("")).toEqual(["unknown-name", "unknown-reference", "unknown-reference"]);
  expect(found("role: { sales: 销售部 }\nevents: [bought]\nchanels: { phone: 电话 }\n")).toEqual([]);
  expect(
    found(
      "roles: { sales: S }\nevents: { bought: B }\nchannels: { phone: P }\nactivities: { a: { responds_to: k.c } }\nschemes: { k: { clases: { c: C } } }\n",
    ),
  ).toEqual([]);
});

test("a model of 1000 nodes resolves each reference once", () => {
  const stages = Array.from({ length: 20 }, (_, stage) => {
    const nodes = Array.from(
      { length: 50 },
      (__, node) => `      n${stage}_${node}: { label: 节点, owner: missing }\n`,
    );
    return `  s${stage}:\n    nodes:\n${nodes.join("")}`;
  });
  const { model, diagnostics } = readText(`ketu: 1\ntitle: t\nroles: { sales: 销售部 }\nstages:\n${stages.join("")}`);
  expect(model.nodes).toHaveLength(1000);
  expect(diagnostics).toHaveLength(1000);
  expect(model.transitions).toHaveLength(999);
});

test("of keys of which one is chosen, the second one is reported where it stands", () => {
  const { diagnostics, textAt } = readText(
    `${head}events: { e: { label: E, x: x } }\ntraits: { n: { sum: e.x, count: e, within: 7d } }\ncodes: { c: { pattern: "{p}", parts: { p: { field: f, codes: { a: A }, fixed: "86" } } } }\nfields: { f: F }\n`,
  );
  expect(diagnostics.map((each) => [each.code, textAt(each), each.subject])).toEqual([
    ["conflicting-keys", "count", "trait:n"],
    ["conflicting-keys", "fixed", "code:c"],
  ]);
});

test("an overlay that computes a trait otherwise takes the former way out", async () => {
  const base = `${head}events: { e: { label: E, x: x } }\ntraits: { n: { label: N, count: e } }\n`;
  const over = (trait: string): Record<string, string> => ({
    "main.ketu.yaml": `ketu: 1\nextends: base.ketu.yaml\ntraits: { n: { ${trait} } }\n`,
    "base.ketu.yaml": base,
  });
  const codes = async (trait: string): Promise<readonly string[]> =>
    (await readFiles(over(trait))).diagnostics.map(({ code }) => code);
  expect(await codes("sum: e.x")).toEqual(["conflicting-keys"]);
  expect(await codes("count: null, sum: e.x")).toEqual([]);
  expect(await codes("count: null")).toEqual(["none-of-keys"]);
});
