import { expect, test } from "vitest";
import pretty from "../../src/report/formats/pretty.ts";
import { exampleFindings, exampleInput } from "./example-findings.ts";

test("findings read as frames, one file after the other, with a summary", () => {
  expect(`\n${pretty.report(exampleInput())}`).toBe(`
error[unknown-name] \`ordr_completed\` is not declared; did you mean \`order_completed\`?
   ┌─ models/main.ketu.yaml:9:50
 9 │       vip: { label: 贵宾客户🎉, when: clv >= 5000 && ordr_completed }
   │                                                      ^^^^^^^^^^^^^^
   = Write \`order_completed\`.
 9 +       vip: { label: 贵宾客户🎉, when: clv >= 5000 && order_completed }

error[tab] YAML is not indented with tabs
   ┌─ models/main.ketu.yaml:10:2
10 │     regular: { label: 普通 }
   │     ^^^^^^^

warning[long-label] The label is long
   ┌─ models/main.ketu.yaml:9:21
 9 │       vip: { label: 贵宾客户🎉, when: clv >= 5000 && ordr_completed }
   │                     ^^^^^^^^^^
   = Shorten it.

error[duplicate-id] \`wecom\` is there twice
   ┌─ models/part, 50%.ketu.yaml:4:3
 4 │   wecom: 企微
   │   ^^^^^
   · the first is here
   ┌─ models/part, 50%.ketu.yaml:3:3
 3 │   wecom: 企业微信
   │   -----

info[not-wide-enough] The picture holds much

3 errors, 1 warning, 1 note in 2 files
`);
});

test("the same in Chinese", () => {
  const report = pretty.report(exampleInput({ locale: "zh-CN" }));
  expect(report.split("\n")[0]).toBe("错误[unknown-name] 没有声明 `ordr_completed`,是不是 `order_completed`?");
  expect(report).toContain("\n   = 写成 `order_completed`。\n");
  expect(report.trimEnd().split("\n").at(-1)).toBe("2 个文件，3 个错误、1 个警告、1 个提示");
});

test("colour changes nothing but colour", () => {
  const colored = pretty.report(exampleInput({ color: true }));
  expect(colored).toContain("\u001b[1;31merror\u001b[0m");
  expect(colored.replace(/\u001b\[[\d;]+m/g, "")).toBe(pretty.report(exampleInput()));
});

test("findings of one file stay together", () => {
  const [first, second, third, ...rest] = exampleFindings;
  const mixed = [first, third, second, ...rest].flatMap((each) => (each ? [each] : []));
  expect(pretty.report(exampleInput({ diagnostics: mixed }))).toBe(pretty.report(exampleInput()));
});

test("nothing found is said in one line", () => {
  expect(pretty.report(exampleInput({ diagnostics: [] }))).toBe("2 files checked, nothing to report\n");
  expect(pretty.report(exampleInput({ diagnostics: [], checkedFiles: 1, locale: "zh" }))).toBe(
    "检查了 1 个文件，没有发现问题\n",
  );
});

test("a place in a file whose text is not known is named by the file alone", () => {
  const report = pretty.report(exampleInput({ texts: new Map() }));
  expect(report).toContain("\n   ┌─ models/main.ketu.yaml\n");
  expect(report).not.toContain("│");
});

test("a fix of several lines is named by its title", () => {
  const [finding] = exampleFindings;
  if (!finding?.fix || !finding.range) throw new Error("the first example has a fix");
  const edits = [{ range: finding.range, text: "a\nb" }];
  const title = { zh: "重写", en: "Rewrite it" };
  const report = pretty.report(exampleInput({ diagnostics: [{ ...finding, fix: { ...finding.fix, edits, title } }] }));
  expect(report).toContain("   = Write `order_completed`.\n   = Rewrite it\n");
});
