import {
  definition,
  key,
  languageMap,
  languageTagPattern,
  object,
  oneOrList,
  plainText,
  use,
  type SchemaNode,
} from "./build.ts";
import { commonDefinitions } from "./common.ts";

const number: SchemaNode = { type: "number" };

const figure = definition(
  [
    "One figure, in the unit of its metric; a ratio is a number: 0.27 is 27 %.",
    "一个数，按指标的单位；比率写成小数：0.27 就是 27%。",
  ],
  object(
    {
      value: key(
        ["The figure; `null`: asked for, but there was no data.", "数值；`null` 表示没有数据。"],
        { type: ["number", "null"] },
        [287, null],
      ),
      n: key(["How many cases stand behind it.", "样本数。"], { type: "integer", minimum: 0 }, [240]),
      numerator: key(["What was divided.", "分子。"], number, [68880]),
      denominator: key(["By what it was divided.", "分母。"], number, [240]),
      previous: key(["The same figure of the period before.", "上一期的同一个数。"], number, [300]),
      source: key(
        [
          "Where it comes from, when that differs from the file's `sources`.",
          "出处（与整个文件的 `sources` 不同时）。",
        ],
        { type: "string", pattern: "\\S", maxLength: 2000 },
        ["客服系统"],
      ),
    },
    { required: ["value"] },
  ),
);

const words = definition(
  [
    "Words: the same in every language, or one text per language (`zh`, `en`, …).",
    "文字：各语言相同；或按语言分写（`zh`、`en` 等）。",
  ],
  {
    anyOf: [plainText(), languageMap(languageTagPattern, plainText())],
    examples: ["CRM", { zh: "收银系统", en: "Point of sale" }],
  },
);

/** The schema of a file with figures. */
export const measuresSchema: SchemaNode = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Ketu figures",
  description: "Figures to show in the pictures of a model. Only aggregates: never a row, never a customer.",
  "x-zh": "显示在图上的数字。只有汇总数，没有明细，也没有任何一个客户。",
  ...object(
    {
      ketu_measures: key(["Version of this form.", "文件格式的版本。"], { type: "integer", const: 1 }, [1]),
      as_of: key(["Last day that the figures cover.", "数据截至哪一天。"], use("isoDate"), ["2026-10-31"]),
      sources: key(
        [
          "Where the figures come from: words, or the words of each language (`zh`, `en`, …).",
          "数据来源，用文字说明；也可按语言分写（`zh`、`en` 等）。",
        ],
        oneOrList(use("words")),
        [["订单表", "线索表"], [{ zh: "收银系统", en: "Point of sale" }]],
      ),
      figures: key(
        ["Figures by element, keyed `kind:id`.", "各个元素的数字，键写成 `kind:id`。"],
        {
          type: "object",
          patternProperties: {
            "^(metric|node|stage|class|channel|activity|transition|segment|scheme|event|value|relationship|party|code|source|field):\\S(.*\\S)?$":
              use("figure"),
          },
          additionalProperties: false,
          maxProperties: 100_000,
          "x-keys": "element",
        },
        [{ "metric:cac": { value: 287, n: 240, previous: 300 }, "node:first_visit": { value: 12480 } }],
      ),
    },
    { required: ["ketu_measures", "as_of", "figures"] },
  ),
  definitions: { figure, words, ...(commonDefinitions.isoDate && { isoDate: commonDefinitions.isoDate }) },
};
