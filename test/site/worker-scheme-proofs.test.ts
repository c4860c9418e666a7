import { expect, test } from "vitest";
import { mainFile, startEditorService } from "../support/editor-service.ts";

const model = (match: string, classes: string): string => `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
fields: { score: { label: 评分, type: integer, range: 0..100 } }
schemes:
  tier:
    label: 客户分层
    match: ${match}
    classes:
${classes}
`;

/** What the editor marks about the schemes of a model, each with the piece of text that it underlines. */
async function marksOf(text: string): Promise<readonly { code: string; marked: string; message: string }[]> {
  const editor = startEditorService();
  editor.files({ [mainFile]: text });
  const { diagnostics } = await editor.draw();
  return diagnostics
    .filter(({ code }) => /^(scheme|class)-(with|that|not)/.test(code))
    .filter(({ code }) => code !== "class-without-activity")
    .map(({ code, range, message }) => ({ code, marked: text.slice(range?.from, range?.to), message: message.zh }));
}

test("a customer of two classes is shown at the rule of the later class", async () => {
  const classes = `      vip: { label: 重要, when: score >= 60 }
      rest: { label: 普通, when: score <= 60 || missing(score) }`;
  const [mark, ...others] = await marksOf(model("one", classes));
  expect(others).toEqual([]);
  expect(mark).toMatchObject({ code: "scheme-with-overlap", marked: "score <= 60 || missing(score)" });
  expect(mark?.message).toContain("score = 60");
});

test("a customer of no class is shown at the scheme, missing values included", async () => {
  const classes = `      vip: { label: 重要, when: score >= 60 }
      rest: { label: 普通, when: score < 60 }`;
  for (const match of ["one", "first"]) {
    const [mark, ...others] = await marksOf(model(match, classes));
    expect(others).toEqual([]);
    expect(mark).toMatchObject({ code: "scheme-with-gap", marked: "tier" });
    expect(mark?.message).toContain("没有 score");
  }
});

test("a class that is never reached is shown at its rule", async () => {
  const classes = `      vip: { label: 重要, when: score >= 60 }
      top: { label: 最重要, when: score >= 90 }
      rest: { label: 普通, when: score < 60 || missing(score) }`;
  expect(await marksOf(model("first", classes))).toMatchObject([
    { code: "class-that-takes-nobody", marked: "score >= 90" },
  ]);
});

test("a scheme that takes everybody exactly once is left alone", async () => {
  const classes = `      vip: { label: 重要, when: score >= 60 }
      rest: { label: 普通, when: score < 60 || missing(score) }`;
  expect(await marksOf(model("one", classes))).toEqual([]);
});
