import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Rect } from "../src/base/geometry.ts";
import type { ModelComparison } from "../src/compare-models.ts";
import { type ComparisonSide, drawComparison, layOutComparison } from "../src/draw-comparison.ts";
import svg from "../src/render/formats/svg.ts";
import { buildScene } from "../src/scene/build-scene.ts";
import type { GroupMark, Mark, Scene } from "../src/scene/scene.ts";
import { themes } from "../src/scene/generated/themes.ts";
import { boxOfMark } from "../src/scene/mark-box.ts";
import { drawableViews } from "../src/views/build-view.ts";
import { governanceEdits, structureEdits } from "./diff/education-edits.ts";
import { arbitraryPair } from "./diff/random-edits.ts";
import { exampleText } from "./model/example-text.ts";
import { compared, drawn, groupsOf, numbersIn, pictureOf, placesIn, sides } from "./support/compared-pictures.ts";
import { compileTexts, memoryPorts } from "./support/compile-texts.ts";

const ports = memoryPorts({});
const kinds = ["lifecycle_map", "process_flow", "matrix", "calendar", "code_anatomy"] as const;
const runs = { numRuns: 40 };

describe("a picture of two versions", () => {
  test.each(kinds)("gives what both have the same place in base, map and head: %s", async (view) => {
    await fc.assert(
      fc.asyncProperty(arbitraryPair, async (pair) => {
        const picture = await pictureOf(await compared(pair), view);
        if (!picture) return;
        const [base, map, head] = sides.map((side) => placesIn(picture.laidOut[side]));
        for (const [name, place] of base ?? []) if (map?.has(name)) expect(map.get(name)).toEqual(place);
        for (const [name, place] of head ?? []) {
          // A cell over several columns makes room for those that stood there.
          if (/cell-\d+-\d+-\d+$/.test(name) && !map?.has(name)) continue;
          expect([name, map?.get(name)]).toEqual([name, place]);
        }
      }),
      runs,
    );
  });

  test.each(kinds)("has the number of a row exactly where its subject is drawn: %s", async (view) => {
    await fc.assert(
      fc.asyncProperty(arbitraryPair, async (pair) => {
        const picture = await pictureOf(await compared(pair), view);
        if (!picture) return;
        const shown = new Set(numbersIn(drawn(picture, "map")));
        const rows = picture.rows.filter(({ isDrawn }) => isDrawn).map(({ number }) => number);
        expect([...shown].sort((a, b) => a - b)).toEqual(rows);
        const subjects = new Set(groupsOf(drawn(picture, "map").marks).map(({ subject }) => subject));
        // A cell of a table has the numbers of what it names.
        const inCells = new Set(
          [...picture.parts.map].flatMap(([name, part]) => (name.startsWith("part:") ? part.rows : [])),
        );
        for (const { isDrawn, change, number } of picture.rows) {
          expect(subjects.has(change.subject) || inCells.has(number)).toBe(isDrawn);
        }
      }),
      runs,
    );
  });

  test("is the same bytes each time", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPair, async (pair) => {
        const both = [await compared(pair), await compared(pair)];
        const [one, other] = await Promise.all(
          both.map(async (comparison) => {
            const { value } = await drawComparison(comparison, {}, ports);
            return value && svg.render(value.scene);
          }),
        );
        expect(one).toBe(other);
      }),
      { numRuns: 15 },
    );
  });

  test("of a model and itself is the picture of the model, without a mark", async () => {
    const compilation = await compileTexts(exampleText, { views: "all", page: "auto" });
    const comparison = await compared({ before: exampleText, after: exampleText });
    expect(compilation.pictures.length).toBeGreaterThan(8);
    for (const { view, laidOut } of compilation.pictures) {
      const picture = await pictureOf(comparison, view.id);
      if (!picture || !laidOut) throw new Error(view.id);
      for (const side of sides) expect(drawn(picture, side)).toEqual(buildScene(laidOut, themes.default));
    }
  });

  test("is not there where the comparison failed", async () => {
    const comparison = await compared({ before: exampleText, after: "ketu: 1\n" });
    expect(await layOutComparison(comparison, {}, ports)).toEqual({ diagnostics: [] });
  });
});

/** The example with edits, compared with itself as it was. */
async function afterEdits(...edits: readonly (readonly [string, string])[]): Promise<ModelComparison> {
  const after = edits.reduce((text, [from, to]) => text.replace(from, to), exampleText);
  const comparison = await compared({ before: exampleText, after });
  expect(comparison.errors.map(({ message }) => message.en)).toEqual([]);
  return comparison;
}

function textsOf(group: GroupMark): readonly string[] {
  return group.marks.flatMap((mark) =>
    mark.type === "text" ? [mark.text] : mark.type === "group" ? textsOf(mark) : [],
  );
}

const subjectGroups = (scene: Scene, subject: string): readonly GroupMark[] =>
  groupsOf(scene.marks).filter((group) => group.subject === subject);

const moved: readonly (readonly [string, string])[] = [
  [
    "      book_trial: { label: 预约试听, kind: milestone, channel: wecom, event: trial_booked, captures: [student_age] }\n",
    "",
  ],
  [
    "      trial:      {",
    "      book_trial: { label: 预约试听, kind: milestone, channel: wecom, event: trial_booked, captures: [student_age] }\n      trial:      {",
  ],
];

describe("what changed", () => {
  test("stands in the words of each version, at one place", async () => {
    const comparison = await afterEdits(["{ label: 首次访问, kind", "{ label: 第一次来到网站或公众号, kind"]);
    const picture = await pictureOf(comparison, "map");
    if (!picture) throw new Error("no picture");
    const said = (side: ComparisonSide): string =>
      subjectGroups(drawn(picture, side), "node:first_visit").flatMap(textsOf).join("");
    expect([said("base"), said("head")]).toEqual([
      expect.stringContaining("首次访问"),
      expect.stringContaining("第一次来到网站或公众号"),
    ]);
    expect(said("map")).toContain("第一次来到网站或公众号");
  });

  test("that moved leaves a ghost with an arrow to where it is, and its number is there only", async () => {
    const picture = await pictureOf(await afterEdits(...moved), "map");
    if (!picture) throw new Error("no picture");
    const map = drawn(picture, "map");
    expect(subjectGroups(map, "node:book_trial")).toHaveLength(2);
    expect(groupsOf(map.marks).filter(({ role }) => role === "moves")).toHaveLength(1);
    const row = picture.rows.find(({ change }) => change.rule === "node-moved-to-other-stage")?.number ?? 0;
    expect(numbersIn(map).filter((number) => number === row)).toHaveLength(1);
    for (const side of ["base", "head"] as const) {
      expect(subjectGroups(drawn(picture, side), "node:book_trial")).toHaveLength(1);
    }
    // Its steps lead as they did, so nothing is said of them.
    const step = subjectGroups(map, "transition:first_call -> book_trial");
    expect(step.map(({ opacity }) => opacity)).toEqual([0.45]);
  });

  test("is told from what is as it was by more than colour", async () => {
    const picture = await pictureOf(
      await afterEdits(
        ["      quote:       { label: 方案与报价, kind: touchpoint, channel: shop, event: quote_sent }\n", ""],
        ["      book_trial: {", "      add_wechat: { label: 加企业微信 }\n      book_trial: {"],
      ),
      "map",
    );
    if (!picture) throw new Error("no picture");
    const map = drawn(picture, "map");
    const bodyOf = (subject: string): Mark | undefined => subjectGroups(map, subject)[0]?.marks[0];
    expect(bodyOf("node:quote")).toMatchObject({ stroke: { dash: [5, 4] } });
    expect(bodyOf("node:add_wechat")).toMatchObject({ stroke: { width: 3 } });
    const signs = groupsOf(map.marks).filter(({ role }) => role === "change");
    expect(signs.length).toBeGreaterThan(1);
  });

  test("and is waived keeps its sign and has no number", async () => {
    const comparison = await afterEdits([
      "      quote:       { label: 方案与报价, kind: touchpoint, channel: shop, event: quote_sent }\n",
      "      # ketu-ignore node-kind-changed: 说好了\n      quote:       { label: 方案与报价, kind: milestone, channel: shop, event: quote_sent }\n",
    ]);
    expect(comparison.waived).toHaveLength(1);
    const picture = await pictureOf(comparison, "map");
    if (!picture) throw new Error("no picture");
    const map = drawn(picture, "map");
    expect(picture.parts.map.get("node:quote")).toMatchObject({ look: "changed", rows: [], hasPlate: true });
    expect(numbersIn(map).every((number) => number <= picture.rows.length)).toBe(true);
  });

  test("under a new name that head declares is neither gone nor new", async () => {
    const renamed = exampleText
      .replace("      trial:      {", "      lesson:     { was: trial,")
      .replace(/\btrial\b(?=[ ,\]}]| ->)/g, "lesson")
      .replace("was: lesson", "was: trial");
    const comparison = await compared({ before: exampleText, after: renamed });
    const picture = await pictureOf(comparison, "map");
    const looks = [...(picture?.parts.map.values() ?? [])].map(({ look }) => look);
    expect(comparison.errors).toEqual([]);
    expect(looks.filter((look) => look === "added" || look === "removed")).toEqual([]);
  });
});

describe("lanes, bands and sides", () => {
  test("a lane that only one version has is framed in the picture of both and not in the other version", async () => {
    const comparison = await afterEdits(
      ["roles:", "roles:\n  trial_team: 试听小组\n#"],
      ["      trial:      {", "      trial:      { owner: trial_team,"],
      ["      lost: {", "      lost: { owner: steward,"],
    );
    const picture = await pictureOf(comparison, "lanes");
    if (!picture) throw new Error("no picture");
    const lanesOf = (side: ComparisonSide): readonly (string | undefined)[] =>
      groupsOf(drawn(picture, side).marks).flatMap(({ role, subject }) => (role === "lane" ? [subject] : []));
    expect(lanesOf("head")).toEqual(lanesOf("map"));
    expect(lanesOf("base")).toEqual(["role:marketing", "role:sales", "role:care", "role:success"]);
    expect(lanesOf("map").filter((lane) => !lanesOf("base").includes(lane))).toEqual([
      "role:trial_team",
      "role:steward",
    ]);
    const [frames] = groupsOf(drawn(picture, "map").marks).filter(({ role }) => role === "frames");
    expect(frames?.marks).toHaveLength(2);
    // The role is new, so its row is in the picture.
    expect(picture.rows.find(({ change }) => change.rule === "role-added")?.isDrawn).toBe(true);
  });

  test("a diagram of both has one company, whichever party that is", async () => {
    const comparison = await afterEdits(["kind: company", "kind: partner"]);
    const picture = await pictureOf(comparison, "elements");
    if (picture?.laidOut.map.type !== "laid-out-diagram") throw new Error("no diagram");
    const { boxes, connectors } = picture.laidOut.map;
    const company = boxes.find(({ label }) => label?.lines[0]?.text === "本公司");
    const channels = connectors.filter(({ subject = "" }) => subject.startsWith("channel:"));
    expect(channels.length).toBeGreaterThan(5);
    for (const { from } of channels) expect(from).toBe(company?.id);
  });
});

describe("tables and sheets", () => {
  const swapped: readonly (readonly [string, string])[] = [
    [
      "      renew: { label: 续费",
      "      refer: { label: 推荐新客户, kind: milestone, event: referral_made }\n      renew: { label: 续费",
    ],
    [
      "metric: repeat_rate }\n      refer: { label: 推荐新客户, kind: milestone, event: referral_made }",
      "metric: repeat_rate }",
    ],
  ];
  const newProcess: readonly (readonly [string, string])[] = [
    ["processes: ", "processes:\n  refund: { label: 退费, steps: { ask: 申请, pay: 打款 } }\n#"],
    ["views: [service, matrix, network, process_complaint]", "views: [service, matrix, process_refund]"],
  ];

  test("a row in another order stands at its old place too, with an arrow, and once in each version", async () => {
    const picture = await pictureOf(await afterEdits(...swapped), "matrix");
    if (!picture) throw new Error("no picture");
    const looks = [...picture.parts.map].flatMap(([name, { look }]) =>
      name.startsWith("node:") ? [[name, look]] : [],
    );
    expect(looks).toEqual([
      [expect.stringMatching(/^node:\w+\?base$/), "left"],
      [expect.stringMatching(/^node:\w+\?head$/), "moved"],
    ]);
    expect(groupsOf(drawn(picture, "map").marks).filter(({ role }) => role === "moves")).toHaveLength(1);
    const rowsOf = (side: ComparisonSide): readonly (string | undefined)[] =>
      groupsOf(drawn(picture, side).marks).flatMap(({ role, subject }) =>
        role === "row" && (subject === "node:renew" || subject === "node:refer") ? [subject] : [],
      );
    expect(rowsOf("base")).toEqual(["node:renew", "node:refer"]);
    expect(rowsOf("head")).toEqual(["node:refer", "node:renew"]);
  });

  test("a node with another owner: its cells are gone and new, and the number is at its row", async () => {
    const comparison = await afterEdits([
      "label: 售后反馈, kind: feedback,",
      "label: 售后反馈, kind: feedback, owner: sales,",
    ]);
    const picture = await pictureOf(comparison, "matrix");
    if (!picture) throw new Error("no picture");
    const cells = [...picture.parts.map].filter(([name]) => name.startsWith("part:"));
    expect(cells.map(([, { look, rows, hasPlate }]) => [look, rows, hasPlate]).sort()).toEqual([
      ["added", [], true],
      ["changed", [], true],
    ]);
    expect(picture.parts.map.get("node:feedback")?.rows).not.toEqual([]);
    expect(subjectGroups(drawn(picture, "map"), "node:feedback").flatMap(textsOf)).toContain("售后反馈");
  });

  test("a cell that names other elements has their numbers", async () => {
    const comparison = await afterEdits(
      ["views:  ", "views:\n  ways: { kind: matrix, rows: stages, columns: channels }\n#"],
      ["kind: touchpoint, channel: hotline, event", "kind: touchpoint, channel: wecom, event"],
    );
    const picture = await pictureOf(comparison, "ways");
    if (!picture) throw new Error("no picture");
    const rule = picture.rows.find(({ change }) => change.rule === "node-channel-changed");
    expect(rule?.isDrawn).toBe(true);
    const cells = [...picture.parts.map].filter(([name, { hasPlate }]) => name.startsWith("part:") && hasPlate);
    expect(cells.length).toBeGreaterThan(1);
    for (const [, { rows }] of cells) expect(rows).toEqual([rule?.number]);
  });

  test("a panel that only one version has is there in that one and in the picture of both, and its title says so", async () => {
    const picture = await pictureOf(await afterEdits(...newProcess), "wall");
    if (picture?.laidOut.map.type !== "laid-out-sheet") throw new Error("no sheet");
    const titlesOf = (side: ComparisonSide): readonly (string | undefined)[] =>
      groupsOf(drawn(picture, side).marks).flatMap(({ role, subject }) => (role === "part-title" ? [subject] : []));
    expect(titlesOf("map")).toEqual(["view:service", "view:matrix", "view:process_refund"]);
    expect(titlesOf("head")).toEqual(titlesOf("map"));
    expect(titlesOf("base")).toEqual(["view:service", "view:matrix"]);
    expect(picture.panels?.map.get("view:process_refund?head")?.get("view:process_refund?head")?.look).toBe("added");
    const links = groupsOf(drawn(picture, "map").marks).flatMap(({ link }) => link ?? []);
    expect(links.filter((link) => link.includes("?"))).toEqual([]);
  });
});

describe("edits as a reviewer meets them", () => {
  const edits = [...structureEdits, ...governanceEdits];

  /** Every view is met by several edits, every edit by some views. */
  test.each([0, 1, 2, 3])("are marked in every kind of view, over no word and no other mark: part %s", async (part) => {
    const apart = (a: Rect, b: Rect): boolean =>
      a.x + a.width <= b.x + 0.5 ||
      b.x + b.width <= a.x + 0.5 ||
      a.y + a.height <= b.y + 0.5 ||
      b.y + b.height <= a.y + 0.5;
    for (const [index, edit] of edits.entries()) {
      if (index % 4 !== part) continue;
      const after = edit.edits.reduce((text, [from, to]) => text.replace(from, to), exampleText);
      const comparison = await compared({ before: exampleText, after });
      const views = comparison.models ? drawableViews(comparison.models.head) : [];
      for (const { id } of views.filter((_, place) => (place + index) % 5 === 0)) {
        const picture = await pictureOf(comparison, id);
        if (!picture) throw new Error(id);
        const map = drawn(picture, "map");
        const rows = picture.rows.filter(({ isDrawn }) => isDrawn).map(({ number }) => number);
        expect([edit.name, id, [...new Set(numbersIn(map))].sort((a, b) => a - b)]).toEqual([edit.name, id, rows]);
        const plates = groupsOf(map.marks).flatMap(({ role, marks: [plate] }) =>
          role === "change" && plate ? (boxOfMark(plate) ?? []) : [],
        );
        const words = groupsOf(map.marks)
          .filter(({ role }) => role !== "change" && role !== "changes")
          .flatMap(({ marks }) => marks.flatMap((mark) => (mark.type === "text" ? (boxOfMark(mark) ?? []) : [])));
        const covered = plates.filter((plate, place) =>
          [...words, ...plates.slice(place + 1)].some((other) => !apart(plate, other)),
        );
        expect([edit.name, id, covered]).toEqual([edit.name, id, []]);
        const [base, , head] = sides.map((side) => placesIn(picture.laidOut[side]));
        for (const [name, place] of base ?? [])
          if (head?.has(name)) expect([name, head.get(name)]).toEqual([name, place]);
      }
    }
  });
});
