import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GroupBox, PicturePatch } from "../../site/worker/api.ts";
import { findSubjects } from "../../site/viewer/find-subjects.ts";
import { fadedSubjects } from "../../site/viewer/legend-hiding.ts";
import { endsOf, neighbourOf, nextTransition, nodeBelow, stageAt } from "../../site/viewer/neighbours.ts";
import { boxesOf, mergePatch, pictureChange } from "../../site/viewer/patches.ts";
import { PictureHistory } from "../../site/viewer/picture-history.ts";
import { keyIntent } from "../../site/viewer/viewer-keys.ts";

interface Drawn {
  readonly markup: string;
  readonly x: number;
}

/** A picture of these groups, whole or as a change of another. */
function picture(number: number, groups: Readonly<Record<string, Drawn | string>>, base?: PicturePatch): PicturePatch {
  const drawn = Object.entries(groups).map(([key, group]): readonly [string, Drawn] => [
    key,
    typeof group === "string" ? { markup: group, x: 0 } : group,
  ]);
  const moved = drawn.filter(([key, { x }]) => base?.origins[key]?.x !== x);
  return {
    number,
    ...(base && { base: base.number }),
    width: 100,
    height: 100,
    title: "t",
    description: "d",
    background: "#ffffff",
    order: drawn.map(([key]) => key),
    changed: Object.fromEntries(
      drawn.filter(([key, { markup }]) => base?.changed[key] !== markup).map(([key, { markup }]) => [key, markup]),
    ),
    origins: Object.fromEntries(moved.map(([key, { x }]) => [key, { x, y: 0 }])),
    boxes: Object.fromEntries(moved.map(([key, { x }]) => [key, box(`node:${key}`, x, 0)])),
    gone: Object.keys(base?.boxes ?? {}).filter((key) => groups[key] === undefined),
  };
}

const box = (subject: string, x: number, y: number, role = "card"): GroupBox => ({
  subject,
  role,
  x,
  y,
  width: 80,
  height: 40,
});

const groups = fc.dictionary(
  fc.constantFrom("a", "b", "c", "d", "e", "f"),
  fc.record({ markup: fc.constantFrom("1", "2", "3"), x: fc.nat(2) }),
);

describe("a change of a picture", () => {
  test("put into the picture that it changes is the new picture", () => {
    fc.assert(
      fc.property(groups, groups, (before, after) => {
        const old = picture(1, before);
        expect(mergePatch(old, picture(2, after, old))).toEqual(picture(2, after));
      }),
    );
  });

  test("says what goes, comes, moves and is drawn anew, and nothing of what stays", () => {
    fc.assert(
      fc.property(groups, groups, (before, after) => {
        const { removed, added, replaced, moved } = pictureChange(picture(1, before), picture(2, after));
        const rebuilt: Record<string, Drawn> = { ...before };
        for (const key of removed) delete rebuilt[key];
        for (const key of added) rebuilt[key] = after[key] ?? { markup: "", x: 0 };
        for (const key of replaced) rebuilt[key] = { markup: after[key]?.markup ?? "", x: rebuilt[key]?.x ?? 0 };
        for (const key of moved) rebuilt[key] = { markup: rebuilt[key]?.markup ?? "", x: after[key]?.x ?? 0 };
        expect(rebuilt).toEqual(after);
        expect(replaced.every((key) => before[key]?.markup !== after[key]?.markup)).toBe(true);
        expect(moved.every((key) => before[key]?.x !== after[key]?.x)).toBe(true);
        const nothing = { removed: [], added: [], replaced: [], moved: [] };
        expect(pictureChange(picture(2, after), picture(3, after))).toEqual(nothing);
      }),
    );
  });

  test("of another picture is refused", () => {
    const old = picture(1, { a: "1" });
    const change = picture(3, { a: "1", b: "2" }, picture(2, { a: "1" }));
    expect(mergePatch(old, change)).toBeUndefined();
    expect(mergePatch(undefined, change)).toBeUndefined();
  });

  test("of the picture before the newest is understood: one was under way when it was asked for", () => {
    const history = new PictureHistory();
    const first = picture(1, { a: "1", b: "1" });
    expect(history.take(first)).toEqual(first);
    history.take(picture(2, { a: "2", b: "1" }, first));
    expect(history.take(picture(3, { a: "1", b: "3" }, first))).toEqual(picture(3, { a: "1", b: "3" }));
    expect(history.take(picture(9, { a: "4" }, picture(8, {})))).toBeUndefined();
    expect(history.newest?.number).toBe(3);
  });
});

/** Two columns: a over b, c over d; b leads to c. */
const map: PicturePatch = {
  ...picture(1, {}),
  order: ["s1", "s2", "a", "b", "c", "d", "bc", "ab"],
  boxes: {
    s1: { ...box("stage:s1", 0, 0, "stage"), width: 120 },
    s2: { ...box("stage:s2", 150, 0, "stage"), width: 120 },
    a: box("node:a", 10, 100),
    b: box("node:b", 10, 200),
    c: box("node:c", 160, 100),
    d: box("node:d", 160, 200),
    bc: box("transition:b -> c", 90, 120, "route"),
    ab: box("transition:a -> b", 40, 140, "route"),
  },
};

describe("the keyboard", () => {
  test("goes to the shape beside, and prefers the one that a transition leads to", () => {
    expect(neighbourOf(map, "a", "down")).toBe("b");
    expect(neighbourOf(map, "a", "up")).toBe("s1");
    expect(neighbourOf(map, "b", "right")).toBe("c");
    expect(
      neighbourOf(
        { ...map, order: map.order.filter((key) => key !== "bc"), boxes: { ...map.boxes, bc: box("x:y", 0, 900) } },
        "b",
        "right",
      ),
    ).toBe("d");
    expect(neighbourOf(map, "s1", "left")).toBeUndefined();
  });

  test("never leads to a line by an arrow, and around the transitions of a node by its own key", () => {
    for (const key of map.order) {
      for (const direction of ["left", "right", "up", "down"] as const) {
        expect(["bc", "ab"]).not.toContain(neighbourOf(map, key, direction));
      }
    }
    expect(nextTransition(map, "node:b")).toBe("bc");
    expect(nextTransition(map, "node:b", "bc")).toBe("ab");
    expect(nextTransition(map, "node:b", "ab")).toBe("bc");
    expect(endsOf("transition:b -> c")).toEqual({ from: "node:b", to: "node:c" });
  });

  test("moves the picture with arrows where no shape has the focus, or with Shift", () => {
    const press = { key: "ArrowLeft", shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
    expect(keyIntent(press, { picture: map, focused: undefined })).toMatchObject({ type: "pan", y: 0 });
    expect(keyIntent({ ...press, shiftKey: true }, { picture: map, focused: "c" })).toMatchObject({ type: "pan" });
    expect(keyIntent(press, { picture: map, focused: "c" })).toEqual({ type: "focus", key: "b" });
    expect(keyIntent({ ...press, ctrlKey: true }, { picture: map, focused: "c" })).toBeUndefined();
  });
});

test("a dropped card comes into the stage under it, before the node below", () => {
  const boxes = Object.values(map.boxes);
  const stage = stageAt(boxes, { x: 200, y: 150 });
  expect(stage?.subject).toBe("stage:s2");
  expect(stage && nodeBelow(boxes, stage, { y: 150 })?.subject).toBe("node:d");
  expect(stage && nodeBelow(boxes, stage, { y: 400 })).toBeUndefined();
  expect(stageAt(boxes, { x: 500, y: 150 })).toBeUndefined();
});

test("a search finds labels before ids, whatever their case and width", () => {
  const labels = {
    "node:a": "试听课 Ｂ",
    "node:b": "Café",
    "transition:a -> b": "试听课 Ｂ → Café · 转介",
  };
  expect(findSubjects(map, labels, "b")).toEqual(["node:a", "node:b"]);
  expect(findSubjects(map, labels, "CAFE")).toEqual(["node:b"]);
  expect(findSubjects(map, labels, "试听")).toEqual(["node:a"]);
  expect(findSubjects(map, labels, "转介")).toEqual(["transition:a -> b"]);
  expect(findSubjects(map, labels, " ")).toEqual([]);
  expect(findSubjects(undefined, labels, "b")).toEqual([]);
});

test("a subject is pale as long as one filter that concerns it is off", () => {
  const filters = [
    { group: "lane", id: "nodes", label: "", subjects: ["node:a", "node:b"] },
    { group: "owner", id: "sales", label: "", subjects: ["node:b", "node:c"] },
  ] as const;
  expect(fadedSubjects(filters, [])).toEqual([]);
  expect(fadedSubjects(filters, ["owner:sales"])).toEqual(["node:b", "node:c"]);
  expect(fadedSubjects(filters, ["owner:sales", "lane:nodes", "lane:other"])).toEqual(["node:a", "node:b", "node:c"]);
});

test("all shapes of a subject are found", () => {
  const twice = { ...map, order: [...map.order, "a-2"], boxes: { ...map.boxes, "a-2": box("node:a", 300, 300) } };
  expect(boxesOf(twice, "node:a").map(({ x }) => x)).toEqual([10, 300]);
});
