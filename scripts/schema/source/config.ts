import type { DiagnosticKind } from "../../../src/base/diagnostic.ts";
import { diagnostics as expr } from "../../../src/expr/generated/diagnostics.ts";
import { diagnostics as layout } from "../../../src/layout/generated/diagnostics.ts";
import { diagnostics as lint } from "../../../src/lint/generated/diagnostics.ts";
import { rules } from "../../../src/lint/generated/rules.ts";
import { diagnostics as model } from "../../../src/model/generated/diagnostics.ts";
import { diagnostics as views } from "../../../src/views/generated/diagnostics.ts";
import { severityWords } from "../../../src/report/report-words.ts";
import { choice, definition, key, object, use, type SchemaNode, type Words } from "./build.ts";

/** Kinds that are no errors: an error says that a model cannot be read or resolved, and no config changes that. */
const adjustable = [rules, lint, model, expr, views, layout]
  .flatMap((kinds): readonly Pick<DiagnosticKind, "code" | "severity" | "title">[] => Object.values(kinds))
  .filter(({ severity }) => severity !== "error")
  .sort(({ code: one }, { code: other }) => (one < other ? -1 : 1));

/** What a rule finds, and what it is where nothing is written. */
function wordsOf({ title, severity }: Pick<DiagnosticKind, "title" | "severity">): Words {
  const { en, zh } = severityWords[severity];
  return [`${title.en}; as it comes: ${en}.`, `${title.zh}；不写时是${zh}。`];
}

const levels = definition(
  [
    "How severe a finding is, by the code of its rule; what is not named stays as it is.",
    "按规则的代码写严重程度；没写的不变。",
  ],
  {
    ...object(
      Object.fromEntries(
        adjustable.map(({ code, title, severity }) => [code, key(wordsOf({ title, severity }), use("level"), ["off"])]),
      ),
    ),
    "x-keys": "rule",
    examples: [{ "node-without-owner": "error", "label-too-long": "off" }],
  },
);

/** The schema of `ketu.config.yaml`. */
export const configSchema: SchemaNode = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Ketu config",
  description: "How a team works with ketu: which findings count, for all models or some. It changes no model.",
  "x-zh": "一个团队怎样用 ketu：哪些问题算数，对全部模型还是其中一些。它不改变任何模型。",
  ...object(
    {
      ketu: key(["Version of this form.", "文件格式的版本。"], { type: "integer", const: 1 }, [1]),
      rules: key(["Severities for all models.", "对全部模型的严重程度。"], use("levels"), [
        { "stage-without-goal": "warning", "label-too-long": "off" },
      ]),
      models: key(
        [
          "Severities for some models only, by path from the folder of this file: a folder with all below it, or one model. The longest path that fits counts.",
          "只对一部分模型的严重程度，按路径写（从这个文件所在的文件夹算起）：一个文件夹连同其中的全部，或者一个模型。路径越具体越优先。",
        ],
        {
          type: "object",
          patternProperties: { "^\\S(.*\\S)?$": use("levels") },
          additionalProperties: false,
          maxProperties: 1000,
          "x-keys": "path",
        },
        [{ drafts: { "node-without-owner": "off" }, "clients/acme/model.ketu.yaml": { "field-unused": "off" } }],
      ),
    },
    { required: ["ketu"] },
  ),
  definitions: {
    levels,
    level: definition(["What is made of a finding.", "这类问题怎么算。"], {
      ...choice({
        error: ["An error: the model is refused.", "错误：模型不通过。"],
        warning: ["A warning.", "警告。"],
        info: ["A remark.", "提示。"],
        off: ["Not reported.", "不报告。"],
      }),
      examples: ["warning", "off"],
    }),
  },
};
