import { stringify } from "yaml";
import { expect, test } from "vitest";
import { compileTexts } from "../support/compile-texts.ts";
import { judgeLaidOut } from "../support/judge-laid-out.ts";
import { seededRandom } from "../support/random-model.ts";
import { cellsOf, diagramOf } from "../support/view-of.ts";

const model = (more: Record<string, unknown>): string =>
  stringify({
    ketu: 1,
    title: { zh: "模型", en: "Model" },
    stages: { a: "甲" },
    parties: {
      customer: { label: { zh: "家长", en: "Parent" }, tags: ["home"] },
      student: { label: { zh: "学生", en: "Student" }, tags: ["home"] },
      school: { label: { zh: "学校", en: "School" }, kind: "partner" },
      company: { label: { zh: "本公司", en: "Company" }, kind: "company", note: { zh: "总部", en: "Head office" } },
      lonely: { label: { zh: "旁观者", en: "Bystander" } },
    },
    events: { referral_made: { label: { zh: "推荐成功", en: "Referral made" } } },
    relationships: {
      refers: {
        label: { zh: "推荐", en: "refers" },
        from: "customer",
        to: "customer",
        event: "referral_made",
        weight: "count",
      },
      guardian: { label: { zh: "监护", en: "guardian of" }, from: "customer", to: "student", weight: 2 },
      partners: { label: { zh: "合作", en: "partners with" }, from: ["school", "student"], to: ["company"], weight: 8 },
    },
    ...more,
  });

const pairs = (edges: readonly { readonly from: string; readonly to: string }[]): readonly string[] =>
  edges.map(({ from, to }) => `${from} ${to}`.replaceAll("party:", ""));

test("a model with relationships has the view without asking for it; one without relationships has not", async () => {
  const kindsOf = async (text: string): Promise<readonly string[]> =>
    (await compileTexts(text, { views: "all" })).pictures.map(({ view }) => view.viewKind);
  expect(await kindsOf(model({}))).toContain("relationship_graph");
  expect(await kindsOf(model({ relationships: {} }))).not.toContain("relationship_graph");
});

test("there is one arrow for each pair of parties, also from a party to itself", async () => {
  const { diagram } = await diagramOf(model({}), "relationship_graph");
  expect(pairs(diagram.edges)).toEqual([
    ...["customer customer", "customer student"],
    ...["school company", "student company"],
  ]);
  expect(new Set(diagram.edges.map(({ id }) => id)).size).toBe(4);
  expect(diagram.nodes.map(({ subject }) => subject)).toContain("party:lonely");
});

test("weights are compared with the greatest number; a count of events has no width before there are records", async () => {
  const { diagram } = await diagramOf(model({}), "relationship_graph");
  expect(diagram.edges.map(({ weight }) => weight)).toEqual([undefined, 0.25, 1, 1]);
  expect(diagram.remarks).toEqual(["线越粗，关系越强"]);
});

test("equal weights say nothing and widen nothing", async () => {
  const equal = model({ relationships: { a: { from: "customer", to: "student", weight: 5 } } });
  const { diagram } = await diagramOf(equal, "relationship_graph");
  expect(diagram.edges.map(({ weight }) => weight)).toEqual([undefined]);
  expect(diagram.remarks).toEqual([]);
});

test("`shows` takes those relationships and their parties", async () => {
  const { diagram } = await diagramOf(
    model({ views: { net: { kind: "relationship_graph", shows: ["guardian"] } } }),
    "net",
  );
  expect(pairs(diagram.edges)).toEqual(["customer student"]);
  expect(diagram.nodes.map(({ label }) => label)).toEqual(["家长", "学生"]);
  expect(diagram.remarks).toEqual(["本图只显示所选部分：略去 3 方"]);
});

test.each([
  [{ only: { parties: ["customer", "school"] } }, ["customer", "school"]],
  [{ only: { tags: "home" } }, ["customer", "student"]],
  [{ without: { tags: "home" } }, ["school", "company", "lonely"]],
  [{ only: { around: { party: "student" } } }, ["customer", "student", "company"]],
  [{ only: { around: { party: "student", hops: 2 } } }, ["customer", "student", "school", "company"]],
  [{ only: { stages: "a" } }, ["customer", "student", "school", "company", "lonely"]],
])("%o shows %o", async (selection, expected) => {
  const { diagram } = await diagramOf(model({ views: { net: { kind: "relationship_graph", ...selection } } }), "net");
  expect(diagram.nodes.map(({ id }) => id)).toEqual(expected.map((id) => `party:${id}`));
  const shown = new Set(diagram.nodes.map(({ id }) => id));
  expect(diagram.edges.every(({ from, to }) => shown.has(from) && shown.has(to))).toBe(true);
});

test("a picture from records says that it shows the model", async () => {
  const { diagram } = await diagramOf(
    model({ views: { net: { kind: "relationship_graph", from: "records" } } }),
    "net",
    "en",
  );
  expect(diagram.edges.length).toBeGreaterThan(0);
  expect(diagram.remarks.join()).toMatch(/cannot draw relationships from records/);
});

test("many lines of few kinds have no words: colour, dash and legend say which is which", async () => {
  const parties = Object.fromEntries(Array.from({ length: 20 }, (_, place) => [`p${place}`, `方${place}`]));
  const ids = Object.keys(parties);
  const many = model({
    parties,
    relationships: {
      one: { label: "推荐", from: ids.slice(0, 10), to: ids.slice(10, 12) },
      two: { label: "合作", from: ids.slice(0, 10), to: ids.slice(12, 14) },
    },
  });
  const { diagram } = await diagramOf(many, "relationship_graph");
  expect(diagram.edges).toHaveLength(40);
  expect(diagram.edges.filter(({ label }) => label !== undefined)).toEqual([]);
  expect(diagram.legend.map(({ label }) => label)).toEqual(["推荐", "合作"]);
  const looks = new Set(diagram.edges.map(({ line, tone }) => `${line} ${tone}`));
  expect(looks.size).toBe(2);
});

test.each(["zh", "en"])("the table says in %s what the picture shows, and the event and the weight", async (locale) => {
  const { diagram, table } = await diagramOf(model({}), "relationship_graph", locale);
  const cells = cellsOf(table).join("|");
  for (const { label } of [...diagram.nodes, ...diagram.edges]) expect(cells).toContain(label);
  expect(cells).toContain(locale === "zh" ? "推荐成功" : "Referral made");
  expect(cells).toContain(locale === "zh" ? "事件次数" : "number of events");
  expect(cells).toContain(locale === "zh" ? "总部" : "Head office");
  expect(table.notes).toEqual(diagram.remarks);
  const hasHan = /\p{Script=Han}/u.test(JSON.stringify([diagram, table]));
  expect(hasHan).toBe(locale === "zh");
});

/** So many parties, each related to one or two that came before it, some of them to one of the first. */
function manyParties(count: number): string {
  const random = seededRandom(count);
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const kinds = ["customer", "customer", "partner", "other"];
  const labels = ["推荐", "合作", "监护", "代购"];
  const ids = Array.from({ length: count }, (_, place) => `p${place}`);
  const relationships = ids.slice(1).flatMap((from, place) =>
    Array.from({ length: 1 + upTo(1) }, (_, more) => {
      const to = random() < 0.2 ? upTo(Math.min(2, place)) : Math.max(0, place - upTo(7));
      return [`r${place}_${more}`, { label: labels[upTo(3)], from, to: ids[to], weight: 1 + upTo(8) }] as const;
    }),
  );
  return model({
    parties: Object.fromEntries(ids.map((id, place) => [id, { label: `第${place}家`, kind: kinds[place % 4] }])),
    relationships: Object.fromEntries(relationships),
  });
}

test("two hundred parties are drawn without a fault, and the picture says that it holds much", async () => {
  const { pictures, diagnostics } = await compileTexts(manyParties(200), { views: ["relationship_graph"] });
  const laidOut = pictures[0]?.laidOut;
  expect(laidOut?.type === "laid-out-diagram" && laidOut.boxes.length).toBe(200);
  expect(laidOut && judgeLaidOut(laidOut)).toEqual([]);
  expect(diagnostics.map(({ code }) => code)).toContain("picture-too-dense");
}, 60_000);

test("runs down where that is asked for", async () => {
  const relationships = { knows: { label: "认识", from: "a", to: "b" } };
  const text = model({
    parties: { a: "甲", b: "乙" },
    relationships,
    views: { v: { kind: "relationship_graph", direction: "down" } },
  });
  const { pictures } = await compileTexts(text, { views: ["v"] });
  const laidOut = pictures[0]?.laidOut;
  if (laidOut?.type !== "laid-out-diagram") throw new Error("no diagram");
  const [first, second] = laidOut.boxes;
  expect(second?.box.y).toBeGreaterThan((first?.box.y ?? 0) + (first?.box.height ?? 0));
  expect(judgeLaidOut(laidOut)).toEqual([]);
});
