import {
  codeText,
  choice,
  definition,
  formOnly,
  key,
  languageTagPattern,
  localized,
  lookOnly,
  mapOf,
  object,
  oneOrList,
  ref,
  use,
  type SchemaNode,
} from "./build.ts";
import { commonDefinitions, slug } from "./common.ts";
import { dataDefinitions } from "./data.ts";
import { journeyDefinitions } from "./journey.ts";
import { metricDefinitions } from "./metrics.ts";
import { peopleDefinitions } from "./people.ts";
import { viewDefinitions } from "./views.ts";

const slugText = "[A-Za-z][A-Za-z0-9_-]*";

const sections: Readonly<Record<string, SchemaNode>> = {
  roles: key(["Roles of the company.", "负责人与权限：企业里的角色。"], mapOf("role", { kind: "role" }), [
    { marketing: "市场部", sales: "销售部" },
  ]),
  parties: key(["Parties of the relationships.", "客户关系里的各方。"], mapOf("party", { kind: "party" }), [
    { customer: "家长", student: "学生" },
  ]),
  segments: key(
    ["Groups of customers that the model aims at.", "目标客户群体。"],
    mapOf("segment", { kind: "segment" }),
    [{ parents: { label: "中小学生家长", needs: ["提分", "省心"] } }],
  ),
  channels: key(["Channels.", "渠道。"], mapOf("channel", { kind: "channel" }), [
    { phone: { label: "电话", kind: "voice" } },
  ]),
  stages: key(
    ["Stages of the customer lifecycle; their order is the default path.", "生命周期阶段，先后就是默认的路径。"],
    mapOf("stage", { kind: "stage", isOrdered: true }),
    [{ prospect: "潜在客户", contact: { label: "初次接触", nodes: { first_call: "首次电话" } } }],
  ),
  transitions: key(
    [
      "Steps beyond the default path, or more about default ones, keyed `from -> to`.",
      "默认路径之外的流转，或对默认流转的说明；键写成 `from -> to`。",
    ],
    {
      type: "object",
      patternProperties: {
        [`^${slugText}\\s*(->|→)\\s*${slugText}$`]: use("transition"),
        [`^${slugText}$`]: use("namedTransition"),
      },
      additionalProperties: false,
      maxProperties: 20_000,
      "x-keys": "step",
      "x-key-ref": "node",
      "x-declares": "transition",
    },
    [{ "decide -> first_order": "是", "decide → lost": { label: "否", kind: "churn" } }],
  ),
  activities: key(["Marketing and service activities.", "市场与服务活动。"], mapOf("activity", { kind: "activity" }), [
    { open_class: { label: "公开课", kind: "campaign" } },
  ]),
  relationships: key(
    ["Relationships between parties.", "客户关系图谱。"],
    mapOf("relationship", { kind: "relationship" }),
    [{ refers: { label: "推荐", from: "customer", to: "customer" } }],
  ),
  events: key(["Events, and where they are recorded.", "事件，以及从哪里来。"], mapOf("event", { kind: "event" }), [
    { order_completed: { label: "下单", source: "orders", at: "paid_at", amount: "amount" } },
  ]),
  sources: key(["Where data comes from.", "数据源：收集、存储、更新。"], mapOf("source", { kind: "source" }), [
    { orders: { kind: "csv", path: "data/orders.csv", key: "order_id", refresh: "day" } },
  ]),
  fields: key(["What must be known about customers.", "客户信息需求。"], mapOf("field", { kind: "field" }), [
    { mobile: { label: "手机号", group: "basic", source: "crm.Mobile" } },
  ]),
  traits: key(
    ["Values per customer, computed from events.", "由事件算出的、每个客户一个的值。"],
    mapOf("trait", { kind: "trait" }),
    [{ orders_count: { label: "下单次数", type: "integer", count: "order_completed" } }],
  ),
  schemes: key(["Classifications of customers.", "分类、分层、标签。"], mapOf("scheme", { kind: "scheme" }), [
    { tags: { label: "客户标签", match: "any", classes: { at_risk: "流失风险" } } },
  ]),
  codes: key(["Code schemes.", "维度编码。"], mapOf("code", { kind: "code" }), [
    { member_no: { kind: "identity", pattern: "M{serial}", parts: { serial: { digits: 6 } } } },
  ]),
  duplicates: key(["How customers that occur twice are found.", "查重。"], use("duplicates"), [
    { match: ["mobile", ["name", "region"]], threshold: 0.92, keep: "newest" },
  ]),
  metrics: key(
    ["Figures: definition, target, alert.", "指标：口径、目标、预警。"],
    mapOf("metric", { kind: "metric" }),
    [{ cac: { label: "获客成本", type: "ratio", numerator: "spend", denominator: "new_customers", target: 300 } }],
  ),
  policies: key(["How the data is looked after.", "维护、隐私、安全。"], use("policies"), [
    { quality: { complete: { check: "completeness", min: "98%" } } },
  ]),
  processes: key(["Processes inside stages.", "阶段内部的过程。"], mapOf("process", { kind: "process" }), [
    { complaint: { label: "投诉处理", steps: { record: "收集详情" } } },
  ]),
  tools: key(["Choice of tools.", "工具选型。"], use("tools"), [
    { criteria: { function: 5 }, options: { crm_a: { label: "甲 CRM", scores: { function: 4 } } } },
  ]),
  quotes: key(["Words of customers.", "客户原话。"], mapOf("quote", { kind: "quote" }), [
    { q1: { node: "feedback", text: "开课前没人联系我", at: "2026-09-12" } },
  ]),
  views: lookOnly(
    key(
      ["Pictures and tables to make; without them every view has a default.", "视图；不写也有一套默认的。"],
      mapOf("view", { kind: "view" }),
      [{ map: { kind: "lifecycle_map", lanes: ["nodes", "metrics"] } }],
    ),
  ),
  legend: lookOnly(
    key(["Own words for entries of the legend.", "图例里的自定文字。"], mapOf("legendEntry", { kind: "legend" }), [
      { touchpoint: "客户触点" },
    ]),
  ),
  style: lookOnly(key(["How things look.", "样子。"], use("style"), [{ look: 1, page: "16:9" }])),
};

const modelFile = definition(
  ["One file of a model: the main one, or a part that it includes.", "模型的一个文件：主文件，或它引入的部分。"],
  object(
    {
      ketu: formOnly(key(["Version of the language.", "语言的版本。"], { type: "integer", const: 1 }, [1])),
      id: key(["Id of the model. Default: the file's name.", "模型的编号。默认取文件名。"], slug, ["k12-online"]),
      title: key(["Title of the model.", "模型的标题。"], localized, [
        "客户管理模型",
        { zh: "在线教育客户管理模型", en: "Online education customer model" },
      ]),
      subtitle: key(["A line under the title.", "标题下的一行。"], localized, ["从潜在客户到忠诚客户"]),
      locale: key(
        ["Language of bare strings. Default: `zh`.", "直接写的文字是什么语言。默认 `zh`。"],
        { type: "string", pattern: languageTagPattern },
        ["zh", "en"],
      ),
      version: key(
        ["Version of the model: text, quoted when it looks like a number.", "模型的版本：是文字，像数字时要加引号。"],
        codeText,
        ["3.2"],
      ),
      owner: key(["Role in charge of the model.", "负责这个模型的角色。"], ref("role"), ["success"]),
      note: key(["A remark on the whole model.", "对整个模型的注释。"], localized, ["试行版"]),
      calendar: key(
        ["How days become weeks and months.", "怎样划分周与月。"],
        object({
          time_zone: key(
            ["Time zone, by its IANA name.", "时区，用 IANA 的名字。"],
            { type: "string", pattern: "^[A-Za-z]+([/_+-][A-Za-z0-9]+)*$", maxLength: 60 },
            ["Asia/Shanghai"],
          ),
          week_starts: key(
            ["First day of the week. Default: `monday`.", "一周从哪天开始。默认 `monday`。"],
            choice({ monday: ["Monday.", "星期一。"], sunday: ["Sunday.", "星期日。"] }),
            ["monday"],
          ),
        }),
        [{ time_zone: "Asia/Shanghai", week_starts: "monday" }],
      ),
      currency: key(
        ["Currency, by its ISO 4217 code.", "币种，用 ISO 4217 代码。"],
        { type: "string", pattern: "^[A-Z]{3}$" },
        ["CNY"],
      ),
      default_path: key(
        ["Whether order makes the path. Default: `on`.", "先后是否就是路径。默认 `on`。"],
        {
          anyOf: [
            choice({
              on: ["Each node leads to the next.", "每个节点通向下一个。"],
              off: ["Only written transitions count.", "只算写出来的流转。"],
            }),
            { type: "boolean" },
          ],
        },
        ["off"],
      ),
      include: formOnly(
        key(
          ["Further files of this model, inside its folder.", "这个模型的其他文件，须在同一文件夹内。"],
          oneOrList({ type: "string", pattern: "\\S", maxLength: 1000 }),
          ["metrics.ketu.yaml", ["stages.ketu.yaml", "metrics.ketu.yaml"]],
        ),
      ),
      extends: formOnly(
        key(
          [
            "The model that this one overlays: a bundled template (`ketu:…`) or a file.",
            "在哪个模型上修改：内置模板(`ketu:…`)或一个文件。",
          ],
          { type: "string", pattern: "\\S", maxLength: 1000 },
          ["ketu:lifecycle-6", "../base.ketu.yaml"],
        ),
      ),
      ...sections,
    },
    { required: ["ketu"] },
  ),
);

/** The schema of a main file. */
export const modelSchema: SchemaNode = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Ketu model",
  description: "A customer management model.",
  "x-zh": "客户管理模型。",
  allOf: [
    use("modelFile"),
    { if: { not: { required: ["extends"] } }, then: { required: ["title"] } },
    {
      if: { not: { anyOf: [{ required: ["extends"] }, { required: ["include"] }] } },
      then: { required: ["stages"] },
    },
  ],
  definitions: {
    modelFile,
    ...commonDefinitions,
    ...journeyDefinitions,
    ...peopleDefinitions,
    ...dataDefinitions,
    ...metricDefinitions,
    ...viewDefinitions,
  },
};

/** The schema of a file that another one includes. */
export const partSchema: SchemaNode = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Part of a Ketu model",
  description: "A file that a customer management model includes.",
  "x-zh": "客户管理模型引入的一个文件。",
  $ref: "model.schema.json#/definitions/modelFile",
};
