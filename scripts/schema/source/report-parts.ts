import { definition, key, object, use, type SchemaNode } from "./build.ts";

// What reports consist of, whatever they report.

export const severity: SchemaNode = {
  type: "string",
  enum: ["error", "warning", "info"],
  enumDescriptions: ["Must not stay as it is, unless somebody says why.", "Should be looked at.", "For the record."],
  "x-enum-zh": ["不能就这样留着，除非写明理由。", "应当看一看。", "备案即可。"],
};

/** As long as it is: what is written has no limit that a reader would have to know. */
export function listOf(items: SchemaNode): SchemaNode {
  return { type: "array", items };
}
export const text: SchemaNode = { type: "string" };

export const reference: SchemaNode = { type: "string", pattern: "^[a-z]+:" };

export const count: SchemaNode = { type: "integer", minimum: 0 };

export const fromOne: SchemaNode = { type: "integer", minimum: 1 };

export const wording = definition(
  ["One text in both languages.", "同一句话的两种语言。"],
  object(
    {
      zh: key(["Chinese.", "中文。"], text, ["“达标”的条件收紧了"]),
      en: key(["English.", "英文。"], text, ["The condition of “达标” is tighter"]),
    },
    { required: ["zh", "en"] },
  ),
);

export const aWording = { zh: "“达标”的条件收紧了", en: "The condition of “达标” is tighter" };

const point = definition(
  [
    "A point in a file. Line and column are absent where the text is not known.",
    "文件里的一个位置；不知道文件内容时没有行和列。",
  ],
  object(
    {
      line: key(["From 1.", "从 1 数起。"], fromOne, [5]),
      column: key(["From 1, in UTF-16 units.", "从 1 数起，按 UTF-16 单位。"], fromOne, [17]),
      offset: key(
        ["From the start of the file, from 0, in UTF-16 units.", "从文件开头算起，从 0 数起，按 UTF-16 单位。"],
        count,
        [190],
      ),
    },
    { required: ["offset"] },
  ),
);

export const aPlace = {
  file: "models/shop.ketu.yaml",
  from: { line: 5, column: 17, offset: 190 },
  to: { line: 5, column: 31, offset: 204 },
};

const place = definition(
  ["A stretch of a file; `to` is behind its last character.", "文件里的一段；`to` 在最后一个字符之后。"],
  object(
    {
      file: key(
        ["The file; one of a revision has the revision before it.", "文件；来自某个版本的，前面写着版本。"],
        text,
        ["models/shop.ketu.yaml", "main:models/shop.ketu.yaml"],
      ),
      from: key(["Its first character.", "第一个字符。"], use("point"), [aPlace.from]),
      to: key(["Behind its last character.", "最后一个字符之后。"], use("point"), [aPlace.to]),
    },
    { required: ["file", "from", "to"] },
  ),
);

/** A code of a finding or a change rule. */
export const ruleCode: SchemaNode = { type: "string", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" };

const finding = definition(
  ["Something wrong with a model, a waiver or the comparison.", "模型、豁免或比较本身的问题。"],
  object(
    {
      code: key(
        ["Stable; `ketu explain CODE` says what it means.", "稳定不变；`ketu explain 代码` 会解释它。"],
        ruleCode,
        ["not-compared"],
      ),
      severity: key(["How bad it is.", "严重程度。"], severity, ["error"]),
      message: key(["What is wrong, in the language of the report.", "问题是什么，用报告的语言。"], text, [
        "there is no file, folder or revision nowhere",
      ]),
      messages: key(["The same in both languages.", "同样的话，两种语言。"], use("wording"), [aWording]),
      hint: key(["What to do about it.", "怎么办。"], text, ["Write `age`."]),
      hints: key(["The same in both languages.", "同样的话，两种语言。"], use("wording"), [
        { zh: "写成 `age`。", en: "Write `age`." },
      ]),
      params: key(
        ["Values that the message was made from.", "组成消息的值。"],
        { type: "object", patternProperties: { "^": { type: ["string", "number"] } }, additionalProperties: false },
        [{ name: "agee" }],
      ),
      subject: key(["The element concerned, `kind:id`.", "涉及的元素，`种类:id`。"], text, ["class:tier.vip"]),
      place: key(["Where it is.", "位置。"], use("place"), [aPlace]),
      fix: key(["A change that mends it.", "可以改正它的修改。"], use("fix"), [
        { title: "Write `age`", titles: { zh: "改为 `age`", en: "Write `age`" }, safe: true, edits: [] },
      ]),
      related: key(["Other places that take part.", "相关的其他位置。"], listOf(use("related")), [[]]),
    },
    { required: ["code", "severity", "message", "messages", "params"] },
  ),
);

const fix = definition(
  ["A change of the text; all edits belong together.", "对文字的修改；各处要一起改。"],
  object(
    {
      title: key(["What it does.", "修改的说明。"], text, ["Write `age`"]),
      titles: key(["The same in both languages.", "同样的话，两种语言。"], use("wording"), [aWording]),
      safe: key(
        ["Whether the meaning is surely what the author wanted.", "是否肯定是作者的本意。"],
        { type: "boolean" },
        [false],
      ),
      edits: key(
        ["Replacements; their places do not overlap.", "替换；位置互不重叠。"],
        listOf(
          object(
            {
              place: key(["What is replaced.", "替换哪里。"], use("place"), [aPlace]),
              text: key(["What stands there afterwards.", "替换后的文字。"], text, ["age"]),
            },
            { required: ["place", "text"] },
          ),
        ),
        [[]],
      ),
    },
    { required: ["title", "titles", "safe", "edits"] },
  ),
);

const related = definition(
  ["Another place that takes part.", "相关的另一个位置。"],
  object(
    {
      message: key(["What it has to do with it.", "它与问题的关系。"], text, ["the first is here"]),
      messages: key(["The same in both languages.", "同样的话，两种语言。"], use("wording"), [aWording]),
      place: key(["Where it is.", "位置。"], use("place"), [aPlace]),
    },
    { required: ["message", "messages", "place"] },
  ),
);

/** For `use`. */
export const reportDefinitions: Readonly<Record<string, SchemaNode>> = { wording, point, place, finding, fix, related };
