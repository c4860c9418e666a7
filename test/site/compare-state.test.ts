import { expect, test } from "vitest";
import { versionOfFiles } from "../../site/compare/choose-other.ts";
import {
  beginCompare,
  changeBeside,
  type CompareState,
  openChanges,
  withVersions,
  writtenBy,
} from "../../site/compare/compare-state.ts";
import { firstState, update } from "../../site/state.ts";
import type { ComparedChange, ComparedVersions } from "../../site/worker/api.ts";

const other = { main: "m.ketu.yaml", files: [], role: "base" } as const;

function change(fingerprint: string): ComparedChange {
  const values = { number: 1, rule: "node-added", severity: "info", message: "", impacted: [], more: 0 } as const;
  return { ...values, fingerprint, subject: `node:${fingerprint}`, isDrawn: true, isOwn: true };
}

function versions(...fingerprints: readonly string[]): ComparedVersions {
  return { version: 1, waived: 0, problems: [], views: [], milliseconds: 1, changes: fingerprints.map(change) };
}

const begun = (...fingerprints: readonly string[]): CompareState =>
  withVersions(beginCompare(other, "v1"), versions(...fingerprints));

test("stepping goes around, and begins at the first or the last", () => {
  const compare = begun("a", "b", "c");
  expect(changeBeside(compare, 1)?.fingerprint).toBe("a");
  expect(changeBeside(compare, -1)?.fingerprint).toBe("c");
  expect(changeBeside({ ...compare, at: "c" }, 1)?.fingerprint).toBe("a");
  expect(changeBeside({ ...compare, at: "a" }, -1)?.fingerprint).toBe("c");
  expect(changeBeside(begun(), 1)).toBeUndefined();
});

test("when the current change is gone, the one that took its place is current", () => {
  const compare = { ...begun("a", "b", "c"), at: "b" };
  expect(withVersions(compare, versions("a", "c")).at).toBe("c");
  expect(withVersions({ ...compare, at: "c" }, versions("a")).at).toBe("a");
  expect(withVersions(compare, versions("x", "b")).at).toBe("b");
  expect(withVersions(compare, versions()).at).toBeUndefined();
});

test("a settled change stays in the list but is not open", () => {
  const compare = { ...begun("a", "b"), settled: ["a"] };
  expect(openChanges(compare).map(({ fingerprint }) => fingerprint)).toEqual(["b"]);
});

test("an earlier version is written by rejecting, a proposal by accepting", () => {
  expect(writtenBy(beginCompare(other, "v1"))).toBe("reject");
  expect(writtenBy(beginCompare({ ...other, role: "head" }, "v2"))).toBe("accept");
});

test("one file stands for the open main file beside its parts; of several the one of its name is the main one", () => {
  const files = [
    { path: "a/m.ketu.yaml", text: "old", savedText: "", version: 0 },
    { path: "a/part.ketu.yaml", text: "part", savedText: "", version: 0 },
  ];
  const state = { ...firstState, files, main: "a/m.ketu.yaml" };
  expect(versionOfFiles([{ path: "other.yaml", text: "new" }], state)).toEqual({
    main: "a/m.ketu.yaml",
    files: [
      { path: "a/part.ketu.yaml", text: "part" },
      { path: "a/m.ketu.yaml", text: "new" },
    ],
  });
  const two = [
    { path: "b.ketu.yaml", text: "" },
    { path: "x/m.ketu.yaml", text: "" },
  ];
  expect(versionOfFiles(two, state)?.main).toBe("x/m.ketu.yaml");
  expect(versionOfFiles([], state)).toBeUndefined();
});

test("other files that are opened end a comparison", () => {
  const comparing = update(firstState, { type: "compare", compare: beginCompare(other, "v1") });
  expect(comparing.compare?.name).toBe("v1");
  const file = { path: "n.ketu.yaml", text: "", savedText: "", version: 0 };
  expect(
    update(comparing, { type: "opened", files: [file], current: file.path, host: "local" }).compare,
  ).toBeUndefined();
});
