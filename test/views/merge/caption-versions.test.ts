import { expect, test } from "vitest";
import { captionVersions } from "../../../src/views/merge/caption-versions.ts";
import type { Content } from "../../../src/views/content.ts";

const content: Content = {
  type: "sheet",
  ...{ subject: "view:wall", viewKind: "sheet", locale: "zh", page: "auto" },
  ...{ title: "客户管理模型", subtitle: "6 个阶段 · 版本 3.2", summary: "6 个阶段", remarks: [], parts: [] },
};
const merged = { union: content, base: content, head: content };

test("each side says in its title which it is, and the picture of both what is compared", () => {
  const versions = { base: "3.1", head: "3.2" };
  const { base, map, head, union } = captionVersions(merged, { versions, rows: 13, elsewhere: 4 });
  expect([base.title, map.title, head.title]).toEqual([
    "客户管理模型 · 改动前",
    "客户管理模型 · 改动图",
    "客户管理模型 · 改动后",
  ]);
  expect(map.subtitle).toBe("13 处改动，其中 4 处不在此图 · 版本 3.1 → 3.2");
  expect([base.subtitle, head.subtitle]).toEqual([content.subtitle, content.subtitle]);
  // Room for the longest.
  expect(union.subtitle).toBe(map.subtitle);
});

test("a picture of none of the changes, versions that are the same and a model without one are said in words", () => {
  const about = (versions: { base?: string; head?: string }, rows: number, locale = "en"): string | undefined =>
    captionVersions({ ...merged, head: { ...content, locale } }, { versions, rows, elsewhere: rows }).map.subtitle;
  expect(about({ base: "3.2", head: "3.2" }, 2)).toBe("2 changes, none of them in this picture · Version 3.2 in both");
  expect(about({}, 1)).toBe("1 change, not in this picture");
  expect(about({}, 2, "zh")).toBe("2 处改动，都不在此图");
});
