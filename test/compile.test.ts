import { expect, test } from "vitest";
import { compileTexts } from "./support/compile-texts.ts";

const stages = Array.from(
  { length: 16 },
  (_, stage) =>
    `  stage_${stage}: { label: S${stage}, nodes: { ${[1, 2, 3, 4, 5].map((node) => `n${stage}_${node}: N`).join(", ")} } }`,
).join("\n");
const dense = `ketu: 1\nid: dense\ntitle: Dense\nlocale: en\nstages:\n${stages}\nstyle: { look: 1, page: A4 }\n`;

async function placesOf(text: string, views: readonly string[]): Promise<readonly (readonly [string, string])[]> {
  const { diagnostics } = await compileTexts(text, { views });
  return diagnostics
    .filter(({ code }) => code === "picture-too-dense" || code === "unknown-view")
    .map(({ range, message }) => [text.slice(range?.from, range?.to), message.en]);
}

test("what is said of a picture stands at the key of its view, and at the title where the view is not declared", async () => {
  const [[place, message] = []] = await placesOf(dense, ["lifecycle_map"]);
  expect(place).toBe("title");
  expect(message).toContain("lifecycle_map");
  const declared = `${dense}views: { whole: { kind: lifecycle_map } }\n`;
  const [[own, words] = []] = await placesOf(declared, ["whole"]);
  expect(own).toBe("whole");
  expect(words).toContain("whole");
});

test("a view that a model does not have is missed at its title, so that the file is named", async () => {
  expect((await placesOf(dense, ["map"])).map(([place]) => place)).toEqual(["title"]);
});

test("the foot of a picture names the sources in its language, or in the one they have", async () => {
  const text = JSON.stringify({
    ketu_measures: 1,
    as_of: "2026-10-31",
    sources: ["CRM", { zh: "收银系统", en: "Point of sale" }, { fr: "Caisse" }],
    figures: {},
  });
  const footers = async (locale: string): Promise<readonly (string | undefined)[]> => {
    const request = { views: "all", locale, measures: { file: "figures.json", text } } as const;
    const { pictures } = await compileTexts("ketu: 1\ntitle: A\nstages: { a: A }\n", request);
    return [...new Set(pictures.map(({ content }) => content.footer))];
  };
  expect(await footers("en")).toEqual(["Data as of 2026-10-31 · Source: CRM, Point of sale, Caisse"]);
  expect(await footers("zh")).toEqual(["数据截至 2026-10-31 · 来源：CRM、收银系统、Caisse"]);
});

test("without being asked for views, what is too much for a page that is named is found", async () => {
  const found = async (text: string, views: "on-page" | "all"): Promise<readonly string[]> =>
    (await compileTexts(text, { views })).diagnostics
      .filter(({ code }) => code === "picture-too-dense")
      .map(({ severity, params }) => `${severity} ${params["view"]}`)
      .sort();
  expect(await found(dense, "on-page")).toEqual(["warning lifecycle_map", "warning process_flow"]);
  const views = "views: { map: { kind: lifecycle_map }, one: { kind: lifecycle_map, only: { stages: [stage_1] } } }\n";
  expect(await found(dense + views, "on-page")).toEqual(["warning map"]);
  expect(await found(dense + views, "all")).toEqual(["warning map", "warning process_flow"]);
  expect(await found(dense.replace(", page: A4", ""), "on-page")).toEqual([]);
});

test("a view whose selection leaves nothing is reported, and one with a misspelt selection only for that", async () => {
  const views = (only: string): string => `${dense}views: { none: { kind: lifecycle_map, only: { ${only} } } }\n`;
  const codes = async (text: string): Promise<readonly string[]> =>
    (await compileTexts(text)).diagnostics.filter(({ severity }) => severity !== "info").map(({ code }) => code);
  expect(await codes(views("stages: [stage_1], kinds: [exit]"))).toContain("view-shows-nothing");
  expect(await codes(views("stages: [stage_1]"))).not.toContain("view-shows-nothing");
  expect(await codes(views("stages: [stage_x]"))).not.toContain("view-shows-nothing");
});
