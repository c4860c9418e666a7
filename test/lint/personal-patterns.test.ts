import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPersonalValues } from "../../src/lint/personal-patterns.ts";
import { compileTexts } from "../support/compile-texts.ts";

const found = (text: string): readonly string[] =>
  findPersonalValues(text).map(({ form, from, to, masked }) => `${form} ${text.slice(from, to)} ${masked}`);

describe("what tells who somebody is, is found in a text, with its masked form", () => {
  test.each([
    ["打 13912347856 找她", "mobile 13912347856 139****7856"],
    ["电话:+86 139-1234-7856。", "mobile +86 139-1234-7856 +86 ****7856"],
    ["call +44 20 7183 8750", "mobile +44 20 7183 8750 +44 ****8750"],
    ["证件 320311197706025210,", "id_number 320311197706025210 320311********5210"],
    ["卡号 6225 8812 3456 7891 234", undefined],
    ["卡号 6222021234567894", "card 6222021234567894 6222****7894"],
    ["写给 li.lei@qq.com", "email li.lei@qq.com l***@qq.com"],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual(expected === undefined ? [] : [expected]);
  });
});

test.each([
  "139****7856",
  "13800138000",
  "13812345678",
  "13900000000",
  "11010519491231002X",
  "320311197706025211",
  "service@ketu.cn",
  "li.lei@example.com",
  "https://me:pass@host.cn/13912347856x",
  "ORD-13912347856",
  "1391234785612",
  "0.13912347856",
  "2026-09-12 10:20",
  "400-820-8820",
  "version 1.2.3+4 5",
])("%s is nobody's", (text) => {
  expect(found(text)).toEqual([]);
});

test("what is masked is no finding any more, whatever stands around it", () => {
  const number = fc
    .integer({ min: 3, max: 9 })
    .chain((second) =>
      fc.integer({ min: 0, max: 999_999_999 }).map((rest) => `1${second}${String(rest).padStart(9, "0")}`),
    );
  fc.assert(
    fc.property(fc.string(), number, fc.string(), (before, value, after) => {
      const text = `${before} ${value} ${after}`;
      const masked = findPersonalValues(text).reduceRight(
        (whole, { from, to, masked: instead }) => whole.slice(0, from) + instead + whole.slice(to),
        text,
      );
      expect(findPersonalValues(masked)).toEqual([]);
    }),
  );
});

describe("personal data in the files of a model", () => {
  const model = (rest: string): string => `ketu: 1\ntitle: t\nstages: { a: 甲, b: 乙 }\n${rest}`;
  const codes = async (text: string, measures?: string): Promise<readonly string[]> => {
    const { diagnostics } = await compileTexts(
      text,
      measures === undefined ? {} : { measures: { file: "f.json", text: measures } },
    );
    return diagnostics
      .filter(({ code }) => code === "personal-data-in-text")
      .map(({ severity, range, message }) => `${severity} ${range?.file ?? ""} ${message.en}`);
  };

  test("is found in comments, keys, values and figures, and the message does not repeat it", async () => {
    expect(await codes(model("note: x # li.lei@qq.com\n"))).toEqual([
      "warning main.ketu.yaml The e-mail address `l***@qq.com` stands here in clear",
    ]);
    expect(await codes(model("note: 13912347856 王\n"))).toHaveLength(1);
    expect(
      await codes(
        model(""),
        '{ "ketu_measures": 1, "as_of": "2026-10-31", "sources": "li.lei@qq.com", "figures": {} }',
      ),
    ).toEqual(["warning f.json The e-mail address `l***@qq.com` stands here in clear"]);
  });

  test("a number is a number, however many digits it has", async () => {
    const figures = '{ "ketu_measures": 1, "as_of": "2026-10-31", "figures": { "stage:a": { "value": 13912347856 } } }';
    expect(await codes(model(""), figures)).toEqual([]);
    expect(await codes(model("metrics: { sales: { label: 销售额, target: 13912347856 } }\n"))).toEqual([]);
  });

  test("is an error where the model says that it obeys rules", async () => {
    const [finding] = await codes(model("note: li.lei@qq.com\npolicies: { privacy: { packs: [pipl] } }\n"));
    expect(finding).toMatch(/^error /);
  });

  test("is masked by its fix", async () => {
    const { diagnostics } = await compileTexts(model("note: 13912347856 王\n"));
    const found = diagnostics.filter(({ code }) => code === "personal-data-in-text");
    expect(found.map(({ fix }) => fix?.edits.map(({ text }) => text))).toEqual([["139****7856"]]);
  });
});
