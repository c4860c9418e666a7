import { key, object, use, type SchemaNode } from "./build.ts";
import { count, listOf, reportDefinitions, text } from "./report-parts.ts";

const countKeys = {
  files: key(["Files looked at.", "检查过的文件数。"], count, [2]),
  errors: key(["Findings of severity error.", "错误数。"], count, [1]),
  warnings: key(["Findings of severity warning.", "警告数。"], count, [0]),
  infos: key(["Findings of severity info.", "提示数。"], count, [0]),
};

/** The schema of what `ketu check --format json` writes. */
export const reportSchema: SchemaNode = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Ketu findings",
  description:
    "What `ketu check --format json` writes. Later versions may add keys; none changes its meaning under the same `ketu_report`.",
  "x-zh": "`ketu check --format json` 的输出。以后可能增加键；在同一个 `ketu_report` 版本里，已有的键含义不变。",
  ...object(
    {
      ketu_report: key(["Version of this form.", "格式的版本。"], { type: "integer", const: 1 }, [1]),
      version: key(["Version of ketu.", "ketu 的版本。"], text, ["0.1.0"]),
      locale: key(
        ["Language of `message`, `hint` and `title`.", "`message`、`hint` 和 `title` 的语言。"],
        {
          type: "string",
          enum: ["zh", "en"],
          enumDescriptions: ["Chinese.", "English."],
          "x-enum-zh": ["中文。", "英文。"],
        },
        ["zh"],
      ),
      summary: key(["Counts.", "数量。"], object(countKeys, { required: Object.keys(countKeys) }), [
        { files: 2, errors: 1, warnings: 0, infos: 0 },
      ]),
      findings: key(["In the order of files and places.", "按文件和位置排列。"], listOf(use("finding")), [[]]),
    },
    { required: ["ketu_report", "version", "locale", "summary", "findings"] },
  ),
  definitions: reportDefinitions,
};
