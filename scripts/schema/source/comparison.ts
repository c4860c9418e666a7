import { definition, key, object, use, type SchemaNode } from "./build.ts";
import {
  aPlace,
  aWording,
  count,
  fromOne,
  listOf,
  reference,
  reportDefinitions,
  ruleCode,
  severity,
  text,
} from "./report-parts.ts";

const direction: SchemaNode = {
  type: "string",
  enum: ["up", "down", "gov", "none"],
  enumDescriptions: [
    "People and systems that have to satisfy the process.",
    "Those that read it: metrics, segments, interfaces, issued codes.",
    "Privacy, control and ownership.",
    "None of these.",
  ],
  "x-enum-zh": [
    "要满足流程的人和系统。",
    "读取流程的：指标、客户群、接口、已发的编码。",
    "个人信息、管控和归属。",
    "都不是。",
  ],
};

const anyValue: SchemaNode = {};

const impact = definition(
  ["An element that depends on the changed one.", "依赖这个元素的另一个元素。"],
  object(
    {
      ref: key(["The element, `kind:id`.", "这个元素，`种类:id`。"], reference, ["metric:conversion"]),
      path: key(
        [
          "The shortest way to it, from the changed element on, both included.",
          "到它的最短路径，从改动的元素起，两端都在内。",
        ],
        listOf(reference),
        [["node:order", "metric:conversion"]],
      ),
      words: key(["The same way in the author's labels.", "同一条路径，用作者的名称写出。"], use("wording"), [
        { zh: "下单 ← 转化率", en: "下单 ← 转化率" },
      ]),
    },
    { required: ["ref", "path", "words"] },
  ),
);

/** What a change has, waived or not. */
const changeKeys = {
  rule: key(["Stable; `ketu explain RULE` says what it means.", "稳定不变；`ketu explain 规则` 会解释它。"], ruleCode, [
    "guard-tightened",
  ]),
  severity: key(["How bad it is.", "严重程度。"], severity, ["error"]),
  direction: key(["Whom it hits.", "影响到谁。"], direction, ["up"]),
  subject: key(
    [
      "The element concerned, `kind:id`; `model:model` is the whole model.",
      "涉及的元素，`种类:id`；`model:model` 是整个模型。",
    ],
    reference,
    ["transition:trial->order"],
  ),
  message: key(["What changed, in the language of the report.", "改了什么，用报告的语言。"], text, [aWording.en]),
  messages: key(["The same in both languages.", "同样的话，两种语言。"], use("wording"), [aWording]),
  hint: key(["Why it matters, or what to do.", "为什么要紧，或怎么办。"], text, ["Say where they go now."]),
  hints: key(["The same in both languages.", "同样的话，两种语言。"], use("wording"), [
    { zh: "说明他们现在去哪里。", en: "Say where they go now." },
  ]),
  witness: key(["A customer who proves it.", "一个能证明它的客户。"], text, [
    "score = 60: passed before and does not any more",
  ]),
  witnesses: key(["The same in both languages.", "同样的话，两种语言。"], use("wording"), [
    { zh: "score = 60：以前符合，现在不符合", en: "score = 60: passed before and does not any more" },
  ]),
  claims: key(
    [
      "Keys of the facts that it explains. Each fact is claimed by one change.",
      "它说明的事实的键；每件事实只归一处改动。",
    ],
    listOf(text),
    [["set transition:trial->order when"]],
  ),
  impacted: key(
    ["Elements that depend on the subject, nearest first.", "依赖它的元素，近的在前。"],
    listOf(use("impact")),
    [[]],
  ),
  fingerprint: key(
    [
      "16 hexadecimal digits from rule, subject and arguments: stable under line shifts, language and unrelated edits.",
      "由规则、元素和参数得出的 16 位十六进制数：行号移动、换语言、别处的改动都不影响它。",
    ],
    { type: "string", pattern: "^[0-9a-f]{16}$" },
    ["d2f3cf3709945f46"],
  ),
  places: key(
    ["Where the subject stands in each version; absent where it does not.", "它在两个版本里的位置；没有就不写。"],
    object({
      base: key(["In base.", "改动前。"], use("place"), [aPlace]),
      head: key(["In head.", "改动后。"], use("place"), [aPlace]),
    }),
    [{ base: aPlace }],
  ),
};

const neededInChange = [
  "rule",
  "severity",
  "direction",
  "subject",
  "message",
  "messages",
  "claims",
  "impacted",
  "fingerprint",
  "places",
];

const change = definition(
  ["A judged difference.", "一处改动，连同判断。"],
  object(
    {
      number: key(
        ["Its number in the tables and pictures of this model, from 1.", "它在这个模型的表和图里的序号，从 1 数起。"],
        fromOne,
        [1],
      ),
      ...changeKeys,
    },
    { required: ["number", ...neededInChange] },
  ),
);

const waivedChange = definition(
  ["A change that a waiver covers.", "已豁免的改动。"],
  object(
    {
      ...changeKeys,
      reason: key(["Why it may be, as the waiver says.", "豁免的理由。"], text, ["Agreed on 3 March"]),
    },
    { required: [...neededInChange, "reason"] },
  ),
);

const fact = definition(
  [
    "One difference, judged by nobody. All facts of a model together turn base into head.",
    "一处不同，未加判断。一个模型的全部事实合起来，就把改动前变成改动后。",
  ],
  object(
    {
      key: key(["Its name within this model, which changes claim.", "它在这个模型里的键，改动用它来认领。"], text, [
        "set transition:trial->order when",
      ]),
      op: key(
        ["What happened.", "发生了什么。"],
        {
          type: "string",
          enum: ["add", "remove", "set", "move", "order"],
          enumDescriptions: [
            "The element is new.",
            "The element is gone.",
            "A property has another value.",
            "The element stands in another home.",
            "A list whose order means something is another one.",
          ],
          "x-enum-zh": ["新增元素。", "去掉元素。", "属性换了值。", "元素换了地方。", "一个讲究先后的列表变了。"],
        },
        ["set"],
      ),
      ref: key(["The element; absent for `order`.", "元素；`order` 没有这一项。"], reference, [
        "transition:trial->order",
      ]),
      of: key(["What `order` is the order of.", "`order` 说的是谁的先后。"], text, ["stages", "stage:service"]),
      path: key(["The property, for `set`.", "属性，`set` 才有。"], text, ["when", "label.zh"]),
      before: key(
        [
          "What was there: a value (`set`; absent: none), a home (`move`), or the list (`order`).",
          "原来的：值（`set`；没有就不写）、所在（`move`）或列表（`order`）。",
        ],
        anyValue,
        ["score >= 60"],
      ),
      after: key(["What is there now, likewise.", "现在的，同上。"], anyValue, ["score >= 80"]),
      home: key(
        [
          "What an added or removed element stands in, where it can stand in another.",
          "新增或去掉的元素在谁里面（可以换地方的才有）。",
        ],
        reference,
        ["stage:service"],
      ),
      settings: key(
        ["All properties of an added or removed element, by path.", "新增或去掉的元素的全部属性，按路径。"],
        { type: "object", patternProperties: { "^": anyValue }, additionalProperties: false },
        [{ "label.zh": "试听课" }],
      ),
    },
    { required: ["key", "op"] },
  ),
);

const model = definition(
  ["One model of the comparison.", "比较里的一个模型。"],
  object(
    {
      name: key(["Its path in head, else in base.", "它改动后的路径；没有了的，用改动前的。"], text, [
        "models/shop.ketu.yaml",
      ]),
      outcome: key(
        ["What became of it.", "结果。"],
        {
          type: "string",
          enum: ["compared", "added", "removed", "failed"],
          enumDescriptions: [
            "Both versions were read, and all changes are here.",
            "It is in head only.",
            "It is in base only.",
            "One side is no model without errors: nothing is known of the difference.",
          ],
          "x-enum-zh": [
            "两个版本都读了，改动都在这里。",
            "只在改动后有。",
            "只在改动前有。",
            "有一边不是没有错误的模型：不知道有什么不同。",
          ],
        },
        ["compared"],
      ),
      base: key(["Main file in base; absent where it is not there.", "改动前的主文件；没有就不写。"], text, [
        "main:models/shop.ketu.yaml",
      ]),
      head: key(["Main file in head; absent where it is not there.", "改动后的主文件；没有就不写。"], text, [
        "models/shop.ketu.yaml",
      ]),
      changes: key(
        ["What no waiver covers, the most severe first.", "没有豁免的改动，严重的在前。"],
        listOf(use("change")),
        [[]],
      ),
      waived: key(["What a waiver covers.", "已豁免的改动。"], listOf(use("waivedChange")), [[]]),
      waivers: key(
        ["About waivers that have run out or cover nothing.", "过期的或没有用到的豁免。"],
        listOf(use("finding")),
        [[]],
      ),
      errors: key(["Why it failed; empty otherwise.", "无法比较的原因；能比较时是空的。"], listOf(use("finding")), [
        [],
      ]),
      facts: key(["All differences.", "全部不同之处。"], listOf(use("fact")), [[]]),
    },
    { required: ["name", "outcome", "changes", "waived", "waivers", "errors", "facts"] },
  ),
);

const countKeys = {
  models: key(["Models that differ, or may.", "有改动或可能有改动的模型数。"], count, [2]),
  failed_models: key(["Models that could not be compared.", "无法比较的模型数。"], count, [0]),
  errors: key(["Changes and waivers of severity error.", "严重程度为错误的改动和豁免。"], count, [1]),
  warnings: key(["Of severity warning.", "严重程度为警告的。"], count, [2]),
  infos: key(["Of severity info.", "严重程度为提示的。"], count, [4]),
  up: key(["Changes that hit whoever has to satisfy the process.", "影响要满足流程的人和系统的改动。"], count, [1]),
  down: key(["Changes that hit whoever reads it.", "影响读取流程者的改动。"], count, [2]),
  gov: key(["Changes of privacy, control and ownership.", "个人信息、管控和归属的改动。"], count, [0]),
  none: key(["Changes that hit none of these.", "都不影响的改动。"], count, [4]),
  waived: key(["Changes that a waiver covers; they count nowhere else.", "已豁免的改动；别处不再计。"], count, [1]),
};

const someCounts = {
  models: 1,
  failed_models: 0,
  errors: 1,
  warnings: 0,
  infos: 0,
  up: 1,
  down: 0,
  gov: 0,
  none: 0,
  waived: 0,
};

/** The schema of what `ketu diff --format json` writes. */
export const comparisonSchema: SchemaNode = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Ketu comparison",
  description:
    "What `ketu diff --format json` writes. Later versions may add keys; none changes its meaning under the same `ketu_comparison`.",
  "x-zh": "`ketu diff --format json` 的输出。以后可能增加键；在同一个 `ketu_comparison` 版本里，已有的键含义不变。",
  ...object(
    {
      ketu_comparison: key(["Version of this form.", "格式的版本。"], { type: "integer", const: 1 }, [1]),
      version: key(["Version of ketu.", "ketu 的版本。"], text, ["0.1.0"]),
      locale: key(
        ["Language of `message`, `hint` and `witness`.", "`message`、`hint` 和 `witness` 的语言。"],
        {
          type: "string",
          enum: ["zh", "en"],
          enumDescriptions: ["Chinese.", "English."],
          "x-enum-zh": ["中文。", "英文。"],
        },
        ["zh"],
      ),
      counts: key(
        ["How many there are of what.", "各有多少。"],
        object(countKeys, { required: Object.keys(countKeys) }),
        [someCounts],
      ),
      failures: key(
        [
          "Why there was no comparison at all; empty where there was one. Not the same as no change.",
          "根本没有比较成的原因；比较成了就是空的。这不等于没有改动。",
        ],
        listOf(use("finding")),
        [[]],
      ),
      models: key(["Model by model, by their paths.", "逐个模型，按路径排列。"], listOf(use("model")), [[]]),
    },
    { required: ["ketu_comparison", "version", "locale", "counts", "failures", "models"] },
  ),
  definitions: { ...reportDefinitions, impact, change, waivedChange, fact, model },
};
