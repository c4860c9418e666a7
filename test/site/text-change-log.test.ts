import { ChangeSet } from "@codemirror/state";
import { expect, test } from "vitest";
import { ChangeLog } from "../../site/editor/change-log.ts";

const insertedAt = (at: number, text: string, length: number): ChangeSet =>
  ChangeSet.of({ from: at, insert: text }, length);

test("a place of an older version moves with what was typed before it", () => {
  const log = new ChangeLog();
  log.add({ version: 1, path: "a", changes: insertedAt(0, "xx", 10) });
  log.add({ version: 2, path: "b", changes: insertedAt(0, "yyyy", 10) });
  log.add({ version: 3, path: "a", changes: insertedAt(3, "z", 12) });
  expect(log.toNow("a", 0, { from: 4, to: 6 })).toEqual({ from: 7, to: 9 });
  expect(log.toNow("a", 1, { from: 4, to: 6 })).toEqual({ from: 5, to: 7 });
  expect(log.toNow("a", 3, { from: 4, to: 6 })).toEqual({ from: 4, to: 6 });
  log.forgetBefore(1);
  expect(log.toNow("a", 1, { from: 4, to: 6 })).toEqual({ from: 5, to: 7 });
});

test("an edit of a place that was changed since is refused, of one beside it not", () => {
  const log = new ChangeLog();
  log.add({ version: 1, path: "a", changes: ChangeSet.of({ from: 4, to: 6, insert: "new" }, 10) });
  expect(log.untouched("a", 0, { from: 5, to: 8 })).toBeUndefined();
  expect(log.untouched("a", 0, { from: 7, to: 9 })).toEqual({ from: 8, to: 10 });
  expect(log.untouched("b", 0, { from: 5, to: 8 })).toEqual({ from: 5, to: 8 });
});

test("a place outside of a text that became shorter is at its end instead of throwing", () => {
  const log = new ChangeLog();
  log.add({ version: 5, path: "a", changes: ChangeSet.of({ from: 0, to: 10 }, 10) });
  expect(log.toNow("a", 4, { from: 90, to: 95 })).toEqual({ from: 0, to: 0 });
});
