import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PictureAction } from "../../src/assist/assist-types.ts";
import { editFor } from "../../src/assist/picture-edits.ts";
import type { ElementRef } from "../../src/base/element-ref.ts";
import type { Model, Node } from "../../src/model/model.ts";
import { commentsOf, edited, exampleText, meaningOf, modelNames, open, type Opened } from "./workshop.ts";

const models = modelNames.map((name) => open(exampleText(name)));
const anyModel = fc.nat(models.length - 1);
const anyLabel = fc.oneof(
  fc.constantFrom(
    "首单",
    "A, b",
    "true",
    "3.0",
    "是: 否",
    "# x",
    "- y",
    "“好”",
    "it's",
    "a {b}",
    "100%",
    "Yes?",
    " x",
    "续费，90 天",
  ),
  fc
    .string({ minLength: 1, maxLength: 12 })
    .filter((label) => label.trim() !== "" && !/[\p{Cc}\p{Cs}\u2028\u2029\ufeff\u200b-\u200f]/u.test(label)),
);
const anyLocale = fc.constantFrom<"zh" | "en">("zh", "en");

function act(opened: Opened, action: PictureAction, locale: "zh" | "en" = "zh") {
  const { document, model } = opened;
  const edit = editFor(action, { documents: [document], model, locale });
  expect(edit.diagnostics).toEqual([]);
  return { ...edit, after: edited(opened, edit.value) };
}

function pick<T>(items: readonly T[], at: number): T {
  const item = items[at % items.length];
  if (item === undefined) throw new Error("Nothing to pick");
  return item;
}

/** Lines that stand in both texts, in order: all but those that an edit touched. */
function untouched(before: Opened, after: Opened): number {
  const lines = before.text.split("\n");
  const others = after.text.split("\n");
  let head = 0;
  while (head < lines.length && lines[head] === others[head]) head += 1;
  let tail = 0;
  while (tail < lines.length - head && lines.at(-1 - tail) === others.at(-1 - tail)) tail += 1;
  return lines.length - head - tail;
}

function problems({ diagnostics }: Opened): readonly string[] {
  return diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
}

/** The model with the parts of one node or label taken out, for "nothing else changed". */
function without(model: Model, change: (copy: Record<string, unknown[]>) => void): unknown {
  const copy = meaningOf(model) as Record<string, unknown[]>;
  change(copy);
  return copy;
}

const labelled = [
  "stages",
  "nodes",
  "channels",
  "activities",
  "metrics",
  "classes",
  "schemes",
  "roles",
  "fields",
] as const;

describe("renaming a label", () => {
  test("changes that label in that language, and nothing else of the model, on one line", () => {
    fc.assert(
      fc.property(anyModel, fc.nat(), fc.nat(), anyLabel, anyLocale, (which, kind, at, label, locale) => {
        const opened = pick(models, which);
        const elements = labelled.map((key) => opened.model[key]).filter((list) => list.length > 0);
        const element = pick<Model[(typeof labelled)[number]][number]>(pick(elements, kind), at);
        const { after } = act(opened, { type: "rename-label", subject: element.ref, label }, locale);
        const strip = (model: Model) =>
          without(model, (copy) => {
            for (const key of labelled)
              for (const each of copy[key] as { ref: string; label: Record<string, string> }[])
                if (each.ref === element.ref) delete each.label[locale];
          });
        expect(strip(after.model)).toEqual(strip(opened.model));
        const renamed = labelled.flatMap(
          (key): readonly { ref: string; label: Readonly<Record<string, string>> }[] => after.model[key],
        );
        expect(renamed.find(({ ref }) => ref === element.ref)?.label[locale]).toBe(label);
        expect(untouched(opened, after)).toBeLessThanOrEqual(1);
        expect(commentsOf(after)).toEqual(commentsOf(opened));
      }),
      { numRuns: 30 },
    );
  });

  test("keeps the other language of a bare label", () => {
    const opened = open("ketu: 1\ntitle: t\nstages:\n  a: 甲\n  b: { label: 乙, nodes: { x: 丙 } }\n");
    const rename = (subject: ElementRef) =>
      act(opened, { type: "rename-label", subject, label: "A, b" }, "en").after.text;
    expect(rename("stage:a")).toContain('  a: { zh: 甲, en: "A, b" }\n');
    expect(rename("stage:b")).toContain('b: { label: { zh: 乙, en: "A, b" }, nodes');
    expect(rename("node:x")).toContain('nodes: { x: { zh: 丙, en: "A, b" } }');
  });

  test("gives a label to what has none", () => {
    const opened = open(
      "ketu: 1\ntitle: t\nstages:\n  a:\n    owner: m\n    nodes: { x: {}, y: { kind: exit } }\nroles: { m: M }\n",
    );
    const rename = (subject: ElementRef) => act(opened, { type: "rename-label", subject, label: "甲" }).after.text;
    expect(rename("stage:a")).toContain("  a:\n    label: 甲\n    owner: m\n");
    expect(rename("node:x")).toContain("x: 甲, y");
    expect(rename("node:y")).toContain("y: { label: 甲, kind: exit }");
  });

  test("of a step that only the order gives writes the step down", () => {
    fc.assert(
      fc.property(anyModel, fc.nat(), anyLabel, (which, at, label) => {
        const opened = pick(models, which);
        const steps = opened.model.transitions.filter(({ isDefault }) => isDefault);
        const step = pick(steps, at);
        const { after } = act(opened, { type: "rename-label", subject: step.ref, label });
        const found = after.model.transitions.find(({ ref }) => ref === step.ref);
        expect(found).toMatchObject({ isDefault: false, transitionKind: step.transitionKind });
        expect(found?.label.zh).toBe(label);
        expect(ends(after.model)).toEqual(ends(opened.model));
      }),
      { numRuns: 30 },
    );
  });
});

function ends(model: Model): readonly string[] {
  return model.transitions.map(({ from, to }) => `${from} -> ${to}`).sort();
}

describe("adding a node", () => {
  test("puts one touchpoint right behind that node and changes nothing else", () => {
    fc.assert(
      fc.property(anyModel, fc.nat(), anyLabel, anyLocale, (which, at, label, locale) => {
        const opened = pick(models, which);
        const node = pick(opened.model.nodes, at);
        const { after, made } = act(opened, { type: "add-node-after", subject: node.ref, label }, locale);
        const place = opened.model.nodes.indexOf(node) + 1;
        const added = after.model.nodes[place];
        expect(added).toMatchObject({ ref: made, nodeKind: "touchpoint", stage: node.stage });
        expect(added?.label).toEqual({ [locale]: label });
        const rest = (model: Model) =>
          without(model, (copy) => {
            copy.nodes = (copy.nodes as { ref: string }[]).filter(({ ref }) => ref !== made);
            copy.stages = [];
            copy.transitions = [];
          });
        expect(rest(after.model)).toEqual(rest(opened.model));
        expect(after.model.stages.map(({ nodes }) => nodes.filter((id) => `node:${id}` !== made))).toEqual(
          opened.model.stages.map(({ nodes }) => nodes),
        );
        expect(untouched(opened, after)).toBeLessThanOrEqual(1);
        expect(commentsOf(after)).toEqual(commentsOf(opened));
        expect(problems(after)).toEqual(problems(opened));
      }),
      { numRuns: 40 },
    );
  });

  test("makes an id of the letters of the label, numbered where there are none or it is taken", () => {
    const opened = open("ketu: 1\ntitle: t\nstages: { a: { label: A, nodes: { vip: 甲 } } }\n");
    const add = (label: string) => act(opened, { type: "add-node-after", subject: "node:vip", label }).made;
    expect(add("VIP 专属课")).toBe("node:vip_2");
    expect(add("First Call!")).toBe("node:first_call");
    expect(add("首次电话")).toBe("node:node_1");
    expect(add("24h 回访")).toBe("node:h");
  });

  test("is written like its neighbour, lined up where the others are", () => {
    const text =
      "ketu: 1\ntitle: t\nstages:\n  a:\n    nodes:\n      first_one: { label: 甲 }  # c\n      b:         { label: 乙 }\n  z:\n    nodes:\n      y:\n        label: 丙\n      # end\n";
    const opened = open(text);
    const add = (subject: ElementRef) => act(opened, { type: "add-node-after", subject, label: "丁" }).after.text;
    expect(add("node:first_one")).toContain("# c\n      node_1:    { label: 丁, kind: touchpoint }\n      b:");
    expect(add("node:y")).toContain(
      "        label: 丙\n      node_1:\n        label: 丁\n        kind: touchpoint\n      # end\n",
    );
    expect(add("stage:z")).toContain(
      "    nodes:\n      node_1:\n        label: 丁\n        kind: touchpoint\n      y:",
    );
  });
});

describe("connecting two nodes", () => {
  test("adds that step and changes nothing else of the model", () => {
    fc.assert(
      fc.property(anyModel, fc.nat(), fc.nat(), fc.option(anyLabel, { nil: undefined }), (which, a, b, label) => {
        const opened = pick(models, which);
        const from = pick(opened.model.nodes, a);
        const to = pick(opened.model.nodes, b);
        fc.pre(from !== to && !ends(opened.model).includes(`${from.id} -> ${to.id}`));
        const action = { type: "connect", from: from.ref, to: to.ref, ...(label !== undefined && { label }) } as const;
        const { after, made } = act(opened, action);
        expect(ends(after.model)).toEqual([...ends(opened.model), `${from.id} -> ${to.id}`].sort());
        expect(made).toBe(`transition:${from.id} -> ${to.id}`);
        expect(after.model.transitions.find(({ ref }) => ref === made)?.label).toEqual(
          label === undefined ? {} : { zh: label },
        );
        const rest = (model: Model) => without(model, (copy) => (copy.transitions = []));
        expect(rest(after.model)).toEqual(rest(opened.model));
        expect(commentsOf(after)).toEqual(commentsOf(opened));
        expect(problems(after)).toEqual(problems(opened));
      }),
      { numRuns: 40 },
    );
  });

  test("makes the section where there is none, behind the stages", () => {
    const opened = open(
      "ketu: 1\ntitle: t\n\nstages:\n  a: { label: A, nodes: { x: X, y: Y, z: Z } }\n\nroles:\n  m: M\n",
    );
    const { after } = act(opened, { type: "connect", from: "node:x", to: "node:z", label: "直接" });
    expect(after.text).toContain("z: Z } }\n\ntransitions:\n  x -> z: 直接\n\nroles:\n");
  });

  test("of a node with itself is refused", () => {
    const [opened] = models;
    if (!opened) throw new Error("No model");
    const { document, model } = opened;
    const edit = editFor(
      { type: "connect", from: "node:renew", to: "node:renew" },
      { documents: [document], model, locale: "zh" },
    );
    expect(edit.value).toBeUndefined();
    expect(edit.diagnostics.map(({ code }) => code)).toEqual(["edit-refused"]);
  });
});

function nodeMeaning(node: Node | undefined): unknown {
  return node && { ...node, stage: "", origin: undefined };
}

describe("moving a node", () => {
  test("changes its stage and order only, and takes its comments along", () => {
    fc.assert(
      fc.property(anyModel, fc.nat(), fc.nat(), fc.option(fc.nat(), { nil: undefined }), (which, at, to, beside) => {
        const opened = pick(models, which);
        const { model } = opened;
        const node = pick(model.nodes, at);
        const stage = pick(model.stages, to);
        const others = stage.nodes.filter((id) => id !== node.id);
        const before = beside === undefined || others.length === 0 ? undefined : pick(others, beside);
        const action = {
          ...({ type: "move-node", subject: node.ref, stage: stage.ref } as const),
          ...(before !== undefined && { before: `node:${before}` as ElementRef }),
        };
        const { after } = act(opened, action);
        const expected = [...others];
        expected.splice(before === undefined ? others.length : others.indexOf(before), 0, node.id);
        expect(after.model.stages.find(({ id }) => id === stage.id)?.nodes).toEqual(expected);
        for (const each of after.model.stages.filter(({ id }) => id !== stage.id)) {
          const old = model.stages.find(({ id }) => id === each.id)?.nodes ?? [];
          expect(each.nodes).toEqual(old.filter((id) => id !== node.id));
        }
        expect(nodeMeaning(after.model.nodes.find(({ ref }) => ref === node.ref))).toEqual(nodeMeaning(node));
        const rest = (whole: Model) =>
          without(whole, (copy) => Object.assign(copy, { nodes: [], stages: [], transitions: [] }));
        expect(rest(after.model)).toEqual(rest(model));
        expect([...commentsOf(after)].sort()).toEqual([...commentsOf(opened)].sort());
      }),
      { numRuns: 40 },
    );
  });

  test("goes from block to block, from flow to block and into a stage without nodes", () => {
    const text = `ketu: 1
title: t
stages:
  a:
    label: A
    nodes:
      # about x
      x:
        label: X  # inside
        kind: exit
      y: Y
  b: { label: B, nodes: { p: { label: P, kind: milestone }, q: Q } }
  c: C
`;
    const opened = open(text);
    const move = (subject: ElementRef, stage: ElementRef) =>
      act(opened, { type: "move-node", subject, stage }).after.text;
    expect(move("node:p", "stage:a")).toContain(
      "      y: Y\n      p: { label: P, kind: milestone }\n  b: { label: B, nodes: { q: Q } }\n",
    );
    expect(move("node:y", "stage:b")).toContain("q: Q, y: Y } }\n");
    expect(move("node:x", "stage:c")).toContain(
      "  c:\n    label: C\n    nodes:\n      # about x\n      x:\n        label: X  # inside\n        kind: exit\n",
    );
    expect(move("node:x", "stage:b")).toContain(
      "  # about x\n  # inside\n  b: { label: B, nodes: { p: { label: P, kind: milestone }, q: Q, x: { label: X, kind: exit } } }\n",
    );
  });
});

describe("deleting", () => {
  const kinds = ["nodes", "channels", "activities", "classes", "metrics", "roles", "stages", "segments"] as const;

  test("takes the element and what refers to it, and keeps every other comment", () => {
    fc.assert(
      fc.property(anyModel, fc.nat(), fc.nat(), (which, kind, at) => {
        const opened = pick(models, which);
        const lists = kinds.map((key) => opened.model[key]).filter((list) => list.length > 0);
        const element = pick<{ readonly ref: ElementRef; readonly id: string }>(pick(lists, kind), at);
        const { after, references } = act(opened, { type: "delete", subject: element.ref });
        const names = JSON.stringify(meaningOf(after.model));
        expect(names).not.toContain(JSON.stringify(element.ref));
        const left = after.diagnostics.filter(({ code }) => code === "unknown-reference");
        expect(left.filter(({ params }) => params.id === element.id)).toEqual([]);
        for (const { from, to } of references ?? []) {
          const [, id = ""] = /^[^:]+:(.*)$/.exec(element.ref) ?? [];
          const isInside = opened.text.slice(from, to);
          expect(element.ref.startsWith("stage:") || id === isInside || id.endsWith(`.${isInside}`)).toBe(true);
        }
        const kept = new Set(commentsOf(after));
        const lost = commentsOf(opened).filter((comment) => !kept.has(comment));
        expect(lost.length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 50 },
    );
  });

  test("a step takes that step only, also one that the order gives", () => {
    fc.assert(
      fc.property(anyModel, fc.nat(), (which, at) => {
        const opened = pick(models, which);
        const step = pick(opened.model.transitions, at);
        const { after } = act(opened, { type: "delete", subject: step.ref });
        expect(ends(after.model)).toEqual(ends(opened.model).filter((each) => each !== `${step.from} -> ${step.to}`));
        const rest = (model: Model) => without(model, (copy) => (copy.transitions = []));
        expect(rest(after.model)).toEqual(rest(opened.model));
        expect(problems(after)).toEqual(problems(opened));
      }),
      { numRuns: 40 },
    );
  });

  test("takes lists and keys that lose their last part, and keeps elements that lose theirs", () => {
    const opened = open(`ketu: 1
title: t
channels: { p: P, q: Q }
stages:
  a:
    nodes: { x: { label: X, channel: [p] }, y: { label: Y, channel: [p, q], kind: exit } }
  # about b
  b:
    # about z
    nodes:
      z: { label: Z, channel: p }
transitions:
  # a note
  x -> z: {}
`);
    const remove = (subject: ElementRef) => act(opened, { type: "delete", subject }).after.text;
    expect(remove("channel:p")).toContain("nodes: { x: { label: X }, y: { label: Y, channel: [q], kind: exit } }");
    expect(remove("channel:p")).toContain("z: { label: Z }\n");
    expect(remove("node:z")).toContain("  # about b\n  b: {}\n");
    expect(remove("node:z")).not.toContain("transitions");
    expect(remove("stage:b")).not.toContain("about");
  });
});
