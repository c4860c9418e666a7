import type { Both } from "./page.ts";

/** What the generated page of the language says around the schema. */
export const languageWords = {
  title: { en: "The language", zh: "模型语言" },
  intro: {
    en: "A model is one YAML file whose name ends in `.ketu.yaml`. This page lists every key. Editors that know JSON Schema complete and explain the same keys with `schemas/model.schema.json`.",
    zh: "一个模型就是一个 YAML 文件，文件名以 `.ketu.yaml` 结尾。本页列出全部的键。支持 JSON Schema 的编辑器配上 `schemas/model.schema.json`，就能补全并解释这些键。",
  },
  smallest: { en: "The smallest model", zh: "最小的模型" },
  smallestIntro: {
    en: "Six stages are a model already, and give a picture:",
    zh: "写出六个阶段就是一个模型，已经能出图：",
  },
  growing: {
    en: "Nodes make the path, transitions the ways beside it, and metrics say how it goes:",
    zh: "节点连成路径，流转补上路径之外的走法，指标说明走得怎么样：",
  },
  principles: { en: "Principles", zh: "几条原则" },
  top: { en: "The file", zh: "文件" },
  common: { en: "Keys of every element", zh: "每个元素都有的键" },
  commonIntro: {
    en: "Stages, nodes, metrics and everything else with an id take these keys too. The tables below name them without repeating them.",
    zh: "阶段、节点、指标等凡有编号的元素，都可以写下面这些键。后文的表里只列名字，不再重复说明。",
  },
  forms: { en: "Forms of values", zh: "值的写法" },
  example: { en: "Example:", zh: "示例：" },
  key: { en: "Key", zh: "键" },
  what: { en: "What it says", zh: "含义" },
  value: { en: "Value", zh: "值" },
  such: { en: "Example", zh: "示例" },
  form: { en: "Form", zh: "写法" },
  also: { en: "Also:", zh: "还可以写：" },
  keyedById: { en: "A map keyed by id.", zh: "以编号为键的映射。" },
  keyedByStep: { en: "A map keyed by `from -> to`, or by an id.", zh: "以 `起点 -> 终点` 或编号为键的映射。" },
  keyedByCode: { en: "A map keyed by code.", zh: "以代码为键的映射。" },
  ordered: { en: "Order counts.", zh: "先后有意义。" },
  short: { en: "A bare string is the label.", zh: "只写一个字符串，就是名称。" },
  needs: { en: "Required:", zh: "必填：" },
  oneOfThese: { en: "one of the list below", zh: "见下方列表" },
  members: { en: "takes:", zh: "可取：" },
  onlyFor: { en: "Only in views of kind", zh: "只用于以下种类的视图：" },
  looksOnly: { en: "Changes the look, never the meaning.", zh: "只管样子，不改变意思。" },
} as const satisfies Readonly<Record<string, Both>>;

/** Two models that the page opens with; a test compiles both. */
export const openingModels: readonly { readonly intro: Both; readonly text: Both }[] = [
  {
    intro: languageWords.smallestIntro,
    text: {
      zh: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户, contact: 初次接触, needs: 需求确认, decision: 购买决策, service: 售后服务, loyalty: 客户忠诚 }
`,
      en: `ketu: 1
title: Customer model
locale: en
stages: { prospect: Prospect, contact: First contact, needs: Needs, decision: Decision, service: Service, loyalty: Loyalty }
`,
    },
  },
  {
    intro: languageWords.growing,
    text: {
      zh: `ketu: 1
title: 客户管理模型
stages:
  contact:
    label: 初次接触
    goal: 了解需求
    nodes:
      first_call: { label: 首次电话, metric: connect_rate }
      book_trial: { label: 预约试听, kind: milestone }
  decision:
    label: 购买决策
    goal: 促成购买
    nodes:
      decide: { label: 是否购买, kind: decision }
      first_order: { label: 首次购买, kind: milestone }
  churned:
    label: 流失
    goal: 记录原因
    off_path: true
    nodes: { lost: { label: 流失, kind: exit } }
transitions:
  decide -> first_order: 是
  decide -> lost: { label: 否, kind: churn }
metrics:
  connect_rate: { label: 接通率, unit: percent, better: higher, target: 60%, alert: { warn: "< 50%" } }
`,
      en: `ketu: 1
title: Customer model
locale: en
stages:
  contact:
    label: First contact
    goal: Learn what is needed
    nodes:
      first_call: { label: First call, metric: connect_rate }
      book_trial: { label: Trial booked, kind: milestone }
  decision:
    label: Decision
    goal: Make buying easy
    nodes:
      decide: { label: "Buys?", kind: decision }
      first_order: { label: First order, kind: milestone }
  churned:
    label: Lost
    goal: Learn the reason
    off_path: true
    nodes: { lost: { label: Lost, kind: exit } }
transitions:
  decide -> first_order: "Yes"
  decide -> lost: { label: "No", kind: churn }
metrics:
  connect_rate: { label: Answered, unit: percent, better: higher, target: 60%, alert: { warn: "< 50%" } }
`,
    },
  },
];

export const principles: readonly Both[] = [
  {
    en: "**Maps keyed by id.** The id is who an element is, the label is what people read. Node ids are unique in the whole model; class ids belong to their scheme (`tier.vip`). A changed id is a rename: `was: old_id`. What is out of use keeps its entry with `retired: 2026-06-30`.",
    zh: "**以编号为键的映射。** 编号说明“是谁”，名称给人看。节点编号在整个模型里唯一；类别编号属于它的分类体系（`tier.vip`）。改编号要声明：`was: old_id`。停用的条目保留，写上 `retired: 2026-06-30`。",
  },
  {
    en: "**A string where an object would do.** `contact: First contact` means `contact: { label: First contact }`.",
    zh: "**能写字符串就不必写对象。** `contact: 初次接触` 就是 `contact: { label: 初次接触 }`。",
  },
  {
    en: "**Text in any language.** Text is a bare string in the model's `locale`, or `{ zh: …, en: … }`.",
    zh: "**文字可用任何语言。** 直接写就是模型 `locale` 的语言，也可以写 `{ zh: …, en: … }`。",
  },
  {
    en: "**Order is the default path.** Each node leads to the next one of its stage, and the last one of a stage to the first of the next stage. `next: other_node` leads there instead, `next: none` nowhere. A node of kind `exit` leads nowhere; a `decision` with a written way out has only the written ones. `off_path: true` takes a stage out of the path. `transitions` adds the rest; `default_path: off` switches the default off.",
    zh: "**先后就是默认路径。** 每个节点通向本阶段的下一个节点，阶段的最后一个节点通向下一阶段的第一个。`next: other_node` 改为通向那里，`next: none` 表示没有下一步。`exit` 节点没有下一步；`decision` 只要写了出路，就只有写出的那些。`off_path: true` 让阶段不在路径上。其余的写在 `transitions` 里；`default_path: off` 关掉默认路径。",
  },
  {
    en: "**Meaning points at nodes.** Metrics, channels, events, fields and activities refer to ids. A reference to what is not declared is an error with a suggestion.",
    zh: "**含义都指向节点。** 指标、渠道、事件、字段、活动都引用编号。引用没有声明过的编号是错误，并给出建议。",
  },
  {
    en: "**`views`, `legend` and `style` are the only presentation.** Delete them and the model means the same.",
    zh: "**只有 `views`、`legend` 和 `style` 管呈现。** 删掉它们，模型的意思不变。",
  },
  {
    en: "**One small expression language** for conditions and figures: see [expressions](expressions.md).",
    zh: "**一门小的表达式语言**，用来写条件和算式：见[表达式](expressions.zh.md)。",
  },
  {
    en: '**Codes are text.** `0123`, `1.10` and 20-digit numbers lose digits as YAML numbers, so codes stand in quotes: `"0123"`.',
    zh: '**代码是文字。** `0123`、`1.10` 和 20 位的号码当成数字会丢位，所以要加引号：`"0123"`。',
  },
  {
    en: "**Many files.** `include:` splits one model into parts, which need only `ketu: 1`. `extends: ketu:lifecycle-6` or `extends: ../base.ketu.yaml` overlays a model: maps merge by id, `null` removes an entry, an added stage, node or class may say `before:` or `after:`.",
    zh: "**可以分成多个文件。** `include:` 把一个模型拆成几部分，各部分只需写 `ketu: 1`。`extends: ketu:lifecycle-6` 或 `extends: ../base.ketu.yaml` 在另一个模型上修改：映射按编号合并，`null` 删除一项，新增的阶段、节点、类别可写 `before:` 或 `after:`。",
  },
];

/** Kinds of elements, as a reference names them; `same` is any. A kind that the schema gains must be added here. */
export const kindWords: Readonly<Record<string, Both>> = {
  role: { en: "role", zh: "角色" },
  party: { en: "party", zh: "一方" },
  segment: { en: "segment", zh: "客户群体" },
  channel: { en: "channel", zh: "渠道" },
  stage: { en: "stage", zh: "阶段" },
  node: { en: "node", zh: "节点" },
  transition: { en: "transition", zh: "流转" },
  activity: { en: "activity", zh: "活动" },
  relationship: { en: "relationship", zh: "客户关系" },
  event: { en: "event", zh: "事件" },
  attribute: { en: "attribute of an event (`event.attribute`)", zh: "事件的属性（`事件.属性`）" },
  source: { en: "source", zh: "数据源" },
  column: { en: "column of a source (`source.column`)", zh: "数据源的列（`数据源.列`）" },
  field: { en: "field", zh: "字段" },
  trait: { en: "trait", zh: "特征" },
  scheme: { en: "scheme", zh: "分类体系" },
  class: { en: "class (`scheme.class`)", zh: "类别（`体系.类别`）" },
  code: { en: "code scheme", zh: "编码" },
  part: { en: "part of a code", zh: "码段" },
  metric: { en: "metric", zh: "指标" },
  policy: { en: "check of the data", zh: "数据检查" },
  process: { en: "process", zh: "过程" },
  step: { en: "step", zh: "步骤" },
  outcome: { en: "outcome", zh: "结果" },
  tool: { en: "tool", zh: "工具" },
  criterion: { en: "criterion", zh: "选型标准" },
  quote: { en: "quote", zh: "客户原话" },
  value: { en: "value (`field.value`)", zh: "取值（`字段.取值`）" },
  value_set: { en: "bundled value set (`ketu:…`)", zh: "内置取值集（`ketu:…`）" },
  preset: { en: "bundled preset", zh: "内置预设" },
  view: { en: "view", zh: "视图" },
  edition: { en: "edition", zh: "版本" },
  legend: { en: "entry of the legend", zh: "图例条目" },
  same: { en: "element of the same kind", zh: "同类元素" },
};
