import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PictureAction } from "../../src/assist/assist-types.ts";
import { editFor } from "../../src/assist/picture-edits.ts";
import { nodeKinds } from "../../src/model/closed-lists.ts";
import type { Model } from "../../src/model/model.ts";
import { commentsOf, edited, exampleText, meaningOf, modelNames, open, type Opened } from "./workshop.ts";

const inBraces = `ketu: 1 # one
title: 茶馆
stages: { a: 甲, b: { zh: 乙, en: B }, c: { label: 丙, nodes: { x: 一, y: { label: 二, kind: milestone } } }, d: {} } # all
roles: { care: 客服部 }
style: { look: 2 }
`;
const allInBraces =
  "{ ketu: 1, title: t, stages: { a: A, b: { label: B, goal: G, owner: r, nodes: { x: X } } }, roles: { r: R } }\n";
const inLines = `ketu: 1
title: t

# what comes first
stages:
  a: # one
    label:
      zh: 甲
      en: A
    # nodes of a
    nodes:
      x: 一
  b: 乙
  gone:
    label: 流失
    off_path: true

roles:
  care:    客服部
  success: 客户成功部
`;
const windows = inLines.replaceAll("\n", "\r\n");
const models = [...modelNames.map(exampleText), inBraces, allInBraces, inLines, windows].map(open);
const anyModel = fc.constantFrom(...models);
const anyWords = fc.oneof(
  fc.constantFrom("首单", "A, b", "true", "是: 否", "# x", "a {b}", "100%", "续费，90 天"),
  fc
    .string({ minLength: 1, maxLength: 12 })
    .filter((words) => words.trim() !== "" && !/[\p{Cc}\p{Cs}\u2028\u2029\ufeff\u200b-\u200f]/u.test(words)),
);
const anyLocale = fc.constantFrom<"zh" | "en">("zh", "en");

function act(opened: Opened, action: PictureAction, locale: "zh" | "en" = "zh") {
  const { document, model } = opened;
  const edit = editFor(action, { documents: [document], model, locale });
  expect(edit.diagnostics).toEqual([]);
  const after = edited(opened, edit.value);
  // Whatever was written by hand stays, byte for byte and in its order.
  expect(commentsOf(after)).toEqual(commentsOf(opened));
  expect(isWithin(opened.text, after.text)).toBe(true);
  if (opened.text.includes("\r\n")) expect(after.text).not.toMatch(/[^\r]\n/);
  return { after, made: edit.made };
}

/** Whether a text is left when letters of another one are taken out, line breaks and spaces aside. */
function isWithin(part: string, whole: string): boolean {
  const letters = [...whole.replace(/\s/g, "")];
  let at = 0;
  for (const letter of part.replace(/\s/g, "")) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function pick<T>(items: readonly T[], at: number): T {
  const item = items[at % items.length];
  if (item === undefined) throw new Error("Nothing to pick");
  return item;
}

type Copy = Record<string, { ref: string }[]> & { style: Record<string, unknown> };

/** What a model means, with something taken out, for "nothing else changed". */
function without(model: Model, change: (copy: Copy) => void): unknown {
  const copy = meaningOf(model) as Copy;
  change(copy);
  return copy;
}

function errors({ diagnostics }: Opened): readonly string[] {
  return diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
}

describe("a new stage", () => {
  test("comes behind the last one of the path, in the language of the page, and changes nothing else", () => {
    fc.assert(
      fc.property(anyModel, anyWords, anyLocale, (opened, label, locale) => {
        const { after, made } = act(opened, { type: "add-stage", label }, locale);
        const path = after.model.stages.filter(({ offPath }) => !offPath);
        expect(path.at(-1)).toMatchObject({ ref: made, label: { [locale]: label } });
        const rest = (model: Model) =>
          without(model, (copy) => {
            copy["stages"] = (copy["stages"] ?? []).filter(({ ref }) => ref !== made);
          });
        expect(rest(after.model)).toEqual(rest(opened.model));
        expect(errors(after)).toEqual(errors(opened));
      }),
      { numRuns: 40 },
    );
  });

  test("is written as its neighbour is", () => {
    const add = (text: string): string => act(open(text), { type: "add-stage", label: "丁" }).after.text;
    expect(add(inBraces)).toContain(", d: {}, stage_1: { label: 丁 } } # all\n");
    expect(add("ketu: 1\ntitle: t\nstages: { a: 甲 }\n")).toContain("stages: { a: 甲, stage_1: 丁 }\n");
    expect(add(inLines)).toContain("  b: 乙\n  stage_1: 丁\n  gone:\n");
    expect(add("ketu: 1\ntitle: t\nstages:\n  a:\n    label: 甲 # c\n    goal: g\n")).toContain(
      "    goal: g\n  stage_1:\n    label: 丁\n",
    );
    expect(add("ketu: 1\ntitle: t\n")).toBe("ketu: 1\ntitle: t\nstages:\n  stage_1: { label: 丁 }\n");
  });
});

test("a new node is of the kind that was asked for, whatever its neighbours are written like", () => {
  fc.assert(
    fc.property(anyModel, fc.nat(), fc.constantFrom(...nodeKinds), anyWords, (opened, at, kind, label) => {
      const { ref: subject } = pick([...opened.model.nodes, ...opened.model.stages], at);
      const { after, made } = act(opened, { type: "add-node-after", subject, label, kind });
      expect(after.model.nodes.find(({ ref }) => ref === made)).toMatchObject({ nodeKind: kind, label: { zh: label } });
      expect(errors(after)).toEqual(errors(opened));
    }),
    { numRuns: 40 },
  );
});

describe("a goal", () => {
  test("is that of its stage in the language of the page, and nothing else changes", () => {
    fc.assert(
      fc.property(anyModel, fc.nat(), anyWords, anyLocale, (opened, at, goal, locale) => {
        const stage = pick(opened.model.stages, at);
        fc.pre(stage.goal === undefined);
        const { after } = act(opened, { type: "set-goal", subject: stage.ref, goal }, locale);
        expect(after.model.stages.find(({ ref }) => ref === stage.ref)?.goal).toEqual({ [locale]: goal });
        const rest = (model: Model) =>
          without(model, (copy) => {
            for (const each of copy["stages"] ?? []) if (each.ref === stage.ref) Reflect.deleteProperty(each, "goal");
          });
        expect(rest(after.model)).toEqual(rest(opened.model));
        expect(errors(after)).toEqual(errors(opened));
      }),
      { numRuns: 40 },
    );
  });

  test("that is there already is said anew, in its place; its other language stays", () => {
    const write = (text: string, locale: "zh" | "en"): string => {
      const { document, model } = open(text);
      const edit = editFor(
        { type: "set-goal", subject: "stage:b", goal: "New" },
        { documents: [document], model, locale },
      );
      return edited(open(text), edit.value).text;
    };
    expect(write(allInBraces, "zh")).toContain("b: { label: B, goal: New, owner: r");
    const both = "ketu: 1\ntitle: t\nstages:\n  b:\n    label: B\n    goal: { zh: 旧, en: Old } # why\n";
    expect(write(both, "en")).toContain("    goal: { zh: 旧, en: New } # why\n");
    expect(write(both.replace("{ zh: 旧, en: Old }", "旧"), "en")).toContain("    goal: { zh: 旧, en: New } # why\n");
  });

  test("stands behind the label, and makes a map of a stage that is only a label", () => {
    const write = (text: string, id: string): string =>
      act(open(text), { type: "set-goal", subject: `stage:${id}`, goal: "了解需求" }).after.text;
    expect(write(inBraces, "a")).toContain("stages: { a: { label: 甲, goal: 了解需求 }, b:");
    expect(write(inBraces, "b")).toContain("b: { label: { zh: 乙, en: B }, goal: 了解需求 }");
    expect(write(inBraces, "c")).toContain("c: { label: 丙, goal: 了解需求, nodes:");
    expect(write(inBraces, "d")).toContain("d: { goal: 了解需求 }");
    expect(write(inLines, "a")).toContain("      en: A\n    goal: { zh: 了解需求 }\n    # nodes of a\n");
    expect(write(inLines, "b")).toContain("  b:\n    label: 乙\n    goal: 了解需求\n  gone:");
  });
});

describe("an owner", () => {
  test("is found by id or label, and declared where nobody is called so; nothing else changes", () => {
    fc.assert(
      fc.property(anyModel, fc.nat(), fc.oneof(fc.nat(), anyWords), (opened, at, who) => {
        const { stages, nodes, roles } = opened.model;
        const element = pick([...stages, ...nodes], at);
        const known = typeof who === "number" && roles.length > 0 ? pick(roles, who) : undefined;
        const names = known ? [known.id, ...Object.values(known.label)] : [];
        const owner = known ? pick(names, at) : String(who);
        fc.pre(element.owner === undefined && (known !== undefined || !roles.some(({ id }) => id === owner)));
        const { after } = act(opened, { type: "set-owner", subject: element.ref, owner });
        const found = [...after.model.stages, ...after.model.nodes].find(({ ref }) => ref === element.ref);
        const role = after.model.roles.find(({ id }) => id === found?.owner);
        if (known) expect(role?.ref).toBe(known.ref);
        else expect(role?.label).toEqual({ zh: owner });
        const rest = (model: Model) =>
          without(model, (copy) => {
            copy["roles"] = (copy["roles"] ?? []).filter(({ ref }) => ref !== role?.ref);
            for (const each of [...(copy["stages"] ?? []), ...(copy["nodes"] ?? [])])
              if (each.ref === element.ref) Reflect.deleteProperty(each, "owner");
          });
        expect(rest(after.model)).toEqual(rest(opened.model));
        expect(errors(after)).toEqual(errors(opened));
      }),
      { numRuns: 40 },
    );
  });

  test("takes the place of the one before, and roles stand before the stages", () => {
    const { document, model } = open(allInBraces);
    const action = { type: "set-owner", subject: "stage:b", owner: "客服部" } as const;
    const { value } = editFor(action, { documents: [document], model, locale: "zh" });
    expect(edited(open(allInBraces), value).text).toBe(
      "{ ketu: 1, title: t, stages: { a: A, b: { label: B, goal: G, owner: role_1, nodes: { x: X } } }, roles: { r: R, role_1: 客服部 } }\n",
    );
    const inFlow = act(open("{ ketu: 1, stages: { a: A } }\n"), {
      type: "set-owner",
      subject: "stage:a",
      owner: "Care",
    });
    expect(inFlow.after.text).toBe(
      "{ ketu: 1, roles: { care: { label: Care } }, stages: { a: { label: A, owner: care } } }\n",
    );
    const added = act(open("ketu: 1\ntitle: t\n\n# c\nstages:\n  a: A\n"), {
      type: "set-owner",
      subject: "stage:a",
      owner: "Care",
    });
    expect(added.after.text).toBe(
      "ketu: 1\ntitle: t\n\nroles:\n  care: { label: Care }\n\n# c\nstages:\n  a:\n    label: A\n    owner: care\n",
    );
    expect(act(open(inLines), { type: "set-owner", subject: "stage:b", owner: "销售部" }).after.text).toContain(
      "  success: 客户成功部\n  role_1:  销售部\n",
    );
  });
});

describe("the style", () => {
  test("has the page and the theme that were chosen; what else it says stays", () => {
    const set = (text: string, action: PictureAction & { type: "set-style" }): string => {
      const opened = open(text);
      const { document, model } = opened;
      const after = edited(opened, editFor(action, { documents: [document], model, locale: "zh" }).value);
      expect(after.model.style[action.key]).toBe(action.value);
      expect(errors(after)).toEqual(errors(opened));
      return after.text;
    };
    expect(set(inBraces, { type: "set-style", key: "page", value: "16:9" })).toContain(
      'style: { look: 2, page: "16:9" }\n',
    );
    expect(set(inLines, { type: "set-style", key: "theme", value: "print" })).toMatch(
      /success: 客户成功部\n\nstyle:\n {2}theme: print\n$/,
    );
    const lines = "ketu: 1\ntitle: t\nstages: { a: A }\nstyle:\n  page: A4 # paper\n  theme:\n";
    expect(set(lines, { type: "set-style", key: "page", value: "A3-portrait" })).toContain(
      "page: A3-portrait # paper\n",
    );
    expect(set(lines, { type: "set-style", key: "theme", value: "dark" })).toContain("  theme: dark\n");
    expect(set(allInBraces, { type: "set-style", key: "page", value: "A4" })).toContain(
      "roles: { r: R }, style: { page: A4 } }\n",
    );
  });
});
