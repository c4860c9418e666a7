import { definition, key, object, use, type SchemaNode } from "./build.ts";
import { aWording, listOf, ruleCode, severity, text, wording } from "./report-parts.ts";

const someSentence = { ...aWording, rule: "guard-tightened", severity: "error" };

const someModel = {
  file: "models/shop.ketu.yaml",
  title: { zh: "小店", en: "Shop" },
  state: "changed",
  sentences: [someSentence],
};

const sentence = definition(
  ["One thing that is told, in both languages.", "一句话的两种语言。"],
  object(
    {
      zh: key(["Chinese.", "中文。"], text, [aWording.zh]),
      en: key(["English.", "英文。"], text, [aWording.en]),
      rule: key(
        [
          "Of the change that it tells; `ketu explain RULE` says what it means. Absent where it tells none.",
          "所说的改动属于哪条规则，`ketu explain 规则` 会解释它；说的不是改动时没有。",
        ],
        ruleCode,
        ["guard-tightened"],
      ),
      severity: key(["Of that change; absent likewise.", "这处改动的严重程度；同样可能没有。"], severity, ["error"]),
    },
    { required: ["zh", "en"] },
  ),
);

const model = definition(
  ["What a commit did to one model.", "一次提交对一个模型做了什么。"],
  object(
    {
      file: key(
        ["Its main file at that commit, from the root of the repository.", "当时的主文件，从仓库的根算起。"],
        text,
        ["models/shop.ketu.yaml"],
      ),
      title: key(["Its title at that commit.", "当时的标题。"], use("wording"), [{ zh: "小店", en: "Shop" }]),
      state: key(
        ["What became of it.", "它怎么了。"],
        {
          type: "string",
          enum: ["added", "removed", "changed", "unreadable"],
          enumDescriptions: [
            "It is new.",
            "It is gone.",
            "It was there before, and its text is another one.",
            "It had errors at that commit: nothing is known of what changed.",
          ],
          "x-enum-zh": ["新建。", "没有了。", "原来就有，文本改了。", "这一版有错误：改了什么无从知道。"],
        },
        ["changed"],
      ),
      sentences: key(
        [
          "What changed. None where the text changed and the meaning did not.",
          "改了什么。文本改了、意思没变时是空的。",
        ],
        listOf(use("sentence")),
        [[someSentence]],
      ),
    },
    { required: ["file", "title", "state", "sentences"] },
  ),
);

const commit = "9c1185a5c5e9fc54612808977ee8f548b2258d31";

const entry = definition(
  ["A commit that touches a model.", "改动了模型的一次提交。"],
  object(
    {
      commit: key(
        ["Its whole name.", "提交的完整名称。"],
        { type: "string", pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" },
        [commit],
      ),
      at: key(
        ["When its author wrote it, in the author's time zone.", "作者写下它的时间，按作者的时区。"],
        { type: "string", pattern: "^[+-]?\\d{4,}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$" },
        ["2026-11-03T23:30:00+08:00"],
      ),
      authors: key(
        ["Who wrote it; of a merge those whose commits it brings.", "谁写的；一次合并写明其中提交的作者。"],
        { ...listOf(text), minItems: 1 },
        [["张三"]],
      ),
      subject: key(["The first line of its message; may be empty.", "提交说明的第一行，可能是空的。"], text, [
        "Care takes over",
      ]),
      models: key(
        ["Each model that it touches, by its file.", "它改动的每个模型，按文件排列。"],
        listOf(use("model")),
        [[someModel]],
      ),
    },
    { required: ["commit", "at", "authors", "subject", "models"] },
  ),
);

/** The schema of what `ketu log --format json` writes. */
export const historySchema: SchemaNode = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Ketu history",
  description:
    "What `ketu log --format json` writes. Later versions may add keys; none changes its meaning under the same `ketu_log`.",
  "x-zh": "`ketu log --format json` 的输出。以后可能增加键；在同一个 `ketu_log` 版本里，已有的键含义不变。",
  ...object(
    {
      ketu_log: key(["Version of this form.", "格式的版本。"], { type: "integer", const: 1 }, [1]),
      version: key(["Version of ketu.", "ketu 的版本。"], text, ["0.1.0"]),
      locale: key(
        ["Language that was asked for. All texts are there in both.", "所要的语言。所有文字都有两种语言。"],
        {
          type: "string",
          enum: ["zh", "en"],
          enumDescriptions: ["Chinese.", "English."],
          "x-enum-zh": ["中文。", "英文。"],
        },
        ["zh"],
      ),
      entries: key(
        [
          "Every commit of the main line that touches a model, the latest first, also those without a change of meaning.",
          "主线上改动了模型的每次提交，最近的在前，没有改变意思的也在内。",
        ],
        listOf(use("entry")),
        [[]],
      ),
      left_out: key(
        ["What is not told, and why; empty where everything is.", "没有列出的和原因；全部列出时是空的。"],
        listOf(use("wording")),
        [[]],
      ),
    },
    { required: ["ketu_log", "version", "locale", "entries", "left_out"] },
  ),
  definitions: { wording, sentence, model, entry },
};
