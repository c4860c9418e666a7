import { describe, expect, test } from "vitest";
import type { DiagnosticKind } from "../../src/base/diagnostic.ts";
import { applyEdits } from "../../src/syntax/apply-edits.ts";
import { diagnostics as kinds } from "../../src/syntax/generated/diagnostics.ts";
import { parseDocument } from "../../src/syntax/parse-document.ts";

function found(text: string): readonly string[] {
  return parseDocument("a.yaml", text).diagnostics.map(({ code, range, params }) => {
    const what = code === "yaml-syntax" ? `${code} ${params["what"]}` : code;
    return `${what} «${text.slice(range?.from, range?.to)}»`;
  });
}

const all = Object.values(kinds) as readonly unknown[] as readonly DiagnosticKind[];

describe.each(all.map((kind) => ({ kind, code: kind.code })))("$code", ({ kind }) => {
  const [wrong, right] = [kind.wrong, kind.right] as readonly [string, string];

  test("is raised by its wrong example and by nothing else there", () => {
    expect(parseDocument("a.yaml", wrong).diagnostics.map(({ code }) => code)).toEqual([kind.code]);
  });

  test("is not raised by its right example", () => {
    expect(parseDocument("a.yaml", right).diagnostics).toEqual([]);
  });

  test("has a fix that mends its wrong example, where it has one", () => {
    const fixes = parseDocument("a.yaml", wrong).diagnostics.flatMap(({ fix }) => fix?.edits ?? []);
    if (fixes.length > 0) expect(parseDocument("a.yaml", applyEdits(wrong, fixes)).diagnostics).toEqual([]);
  });
});

describe("what an author sees", () => {
  test.each<readonly [string, readonly string[]]>([
    ["名称：x\nb: 1\n", ["full-width-colon «：»"]],
    ["a:\n  b: x\n  label：y\n", ["full-width-colon «：»"]],
    ["stages:\n  名称：x\n  目标：y\n", ["full-width-colon «：»", "full-width-colon «：»"]],
    ["a: {label：x, k: y}\n", ["full-width-colon «：»"]],
    ["label:x\nkind: y\n", ["missing-space «:»"]],
    ["stages:\n  prospect:潜在客户\n", ["missing-space «:»"]],
    ["a: { a: 1，b: 2 }\n", ["full-width-comma «，»"]],
    ["a: [first_order，renew]\n", ["full-width-comma «，»"]],
    ["a: [{ b: 1 }，{ c: 2 }]\n", ["full-width-comma «，»"]],
    ["　a: 1\n", ["full-width-space «　»"]],
    ["“a”: 1\n", ["full-width-quote «“a”»"]],
    ["when: type == “E”\n", ["full-width-quote «type == “E”»"]],
    ['when: "a" in x\nb: 2\n', ['expression-mangled «"a" in x»']],
    ["when: [a] in b # c\nx: 1\n", ["expression-mangled «[a] in b»"]],
    ["when: > 3\nx: 1\n", ["expression-mangled «> 3»"]],
    ["a: { warn: > 3, x: 1 }\n", ["expression-mangled «> 3»"]],
    ["a: {when: count(a, b) > 3}\n", ["expression-mangled «count(a, b) > 3»"]],
    ["a: {when: tier in [a, b], s: 1}\n", ["expression-mangled «tier in [a, b]»"]],
    ["when: !x\n", ["tag-used «!x»"]],
    ["a: &b c\nd: *b\n", ["alias-used «&b»", "alias-used «*b»"]],
    ["a: {note: 你好,请稍等, k: 1}\n", ["comma-cuts-text «,请稍等»"]],
    ["a:\n\tb: 1\n\tc: 2\n", ["tab-indentation «\t»"]],
    ["a: [\n\t1 ]\n", ["tab-indentation «\t»"]],
    ["a: 1\n---\nb: 1\n", ["multiple-documents «---»"]],
    ["a: 1\nb: 2\na: 3\n", ["duplicate-key «a»"]],
    ["a: b: c\n", ["yaml-syntax second-colon «b: c»"]],
    ["a: 1\n b: 2\n", ["yaml-syntax indentation «b»"]],
    ["a:\n  b: 1\n c: 2\n", ["yaml-syntax indentation «c»"]],
    ["a: - b\n", ["yaml-syntax indentation «-»"]],
    ["a: 1\nb\n", ["yaml-syntax missing-colon «b»"]],
    ["a: [1, 2\nb: 3\n", ["yaml-syntax unclosed-bracket «[»"]],
    ['a: {b: "x", c: [1,2}\n', ["yaml-syntax unclosed-bracket «[»"]],
    ["a: 'x\nb: 2\n", ["yaml-syntax unclosed-quote «'»"]],
    ["a: }\n", ["yaml-syntax stray-bracket «}»"]],
    ["a: @x\n", ["yaml-syntax reserved-start «@»"]],
    ["a: 'it's'\n", ["yaml-syntax text-behind-value «s'»"]],
    ['a: "\\q"\n', ["yaml-syntax bad-escape «\\»"]],
    ['a: "x"#c\n', ["yaml-syntax comment-without-space «#c»"]],
    ["a: |x\n b\n", ["yaml-syntax bad-block-header «x»"]],
    ["[x]: y\n", ["yaml-syntax key-not-text «[x]»"]],
  ])("%j gives %j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    "note: 提示：请登录，再付款\n",
    "note: “开课前没人联系我”\n",
    "needs: [提分，省心, 记录原因，进入挽留]\n",
    "a: { note: 记录原因，进入挽留, k: 1 }\n",
    "a:\n  http://x.y\n",
    "at: 12:30\nlink: https://a.b/c?d=e#f\n",
    "when: tier in [a, b]\n",
    "when: 'a, b: c'\n",
    "a: { warn: \"> 3\", critical: '< 1' }\n",
    "alert:\n  warn: |\n    > 3\n",
    "# when: > 3, label：x\na: 1\n",
    "a: |\n  label：x\n  when: !x\n",
    "a: [\n  \t1 ]\n",
    "<<: { a: 1 }\n",
  ])("%j is fine", (text) => {
    expect(found(text)).toEqual([]);
  });

  test("a mistake keeps the rest of the model, so that the editor keeps drawing", () => {
    const { value } = parseDocument("a.yaml", "title: x\nstages:\n  a: 1\n  b：2\n  c: 3\nroles: { r: R }\n");
    expect(Object.keys(value?.data as object)).toEqual(["title", "stages", "roles"]);
  });

  test("a duplicate key names the first one, whose value is kept", () => {
    const { value, diagnostics } = parseDocument("a.yaml", "a: 1\na: 2\n");
    expect(diagnostics[0]?.related?.[0]?.range).toEqual({ file: "a.yaml", from: 0, to: 1 });
    expect(JSON.stringify(value?.data)).toBe('{"a":1}');
  });
});
