import {
  choice,
  element,
  expression,
  key,
  labelKey,
  list,
  localized,
  mapOf,
  object,
  oneOrList,
  ref,
  refs,
  responsibility,
  use,
  type SchemaNode,
  type Words,
} from "./build.ts";

const shortLabel: Words = ["A bare string is the label.", "只写一个字符串，就是名称。"];

/** Who takes part, and what is done for them. */
export const peopleDefinitions: Readonly<Record<string, SchemaNode>> = {
  role: element(
    ["A role of the company: it owns, helps, reads.", "企业里的角色：负责、协助、阅读。"],
    labelKey("市场部", "Marketing"),
    {
      kind: "role",
      short: shortLabel,
    },
  ),
  party: element(
    ["A party of the relationships.", "客户关系里的一方。"],
    {
      ...labelKey("家长", "Parent"),
      kind: key(
        ["What the party is to the company. Default: `other`.", "这一方是谁。默认 `other`。"],
        choice({
          customer: ["Buys or uses.", "客户。"],
          company: ["The company itself.", "本公司。"],
          partner: ["Works together with the company.", "合作方。"],
          other: ["Anyone else.", "其他方。"],
        }),
        ["customer", "partner"],
      ),
    },
    { kind: "party", short: shortLabel },
  ),
  segment: element(
    ["A group of customers that the model aims at.", "目标客户群体。"],
    {
      ...labelKey("中小学生家长", "Parents"),
      needs: key(["What these customers need.", "这群客户的需求。"], use("texts"), ["省心", ["提分", "省心"]]),
      research: key(
        ["How it is known.", "依据哪些调研得知。"],
        oneOrList(
          choice({
            survey: ["A questionnaire.", "问卷。"],
            focus_group: ["A focus group.", "焦点小组。"],
            interview: ["Interviews.", "访谈。"],
            market_report: ["A market report.", "市场分析报告。"],
            order_history: ["The purchases so far.", "购买历史。"],
            behaviour_data: ["What customers did on pages and in apps.", "浏览、点击等行为数据。"],
            support_records: ["Records of service and complaints.", "服务与投诉记录。"],
          }),
        ),
        ["survey", ["survey", "order_history"]],
      ),
    },
    { kind: "segment", short: shortLabel },
  ),
  channel: element(
    ["A way on which customers and the company reach each other.", "客户与企业联系的渠道。"],
    {
      ...labelKey("搜索广告", "Search ads"),
      kind: key(
        ["What sort of channel.", "渠道的种类。"],
        choice({
          ads: ["Paid advertising.", "广告。"],
          search: ["Search engines, unpaid.", "自然搜索。"],
          social: ["Social media.", "社交媒体。"],
          content: ["Articles, video, live streams.", "内容：文章、视频、直播。"],
          voice: ["Telephone.", "电话。"],
          chat: ["Chat with a person or a bot.", "在线聊天。"],
          email: ["E-mail.", "电子邮件。"],
          message: ["Text messages and notifications.", "短信、推送等消息。"],
          web: ["Own website.", "官网。"],
          app: ["Own app or mini program.", "应用或小程序。"],
          commerce: ["Online shop.", "网上商店。"],
          meeting: ["Meetings, in a room or by video.", "面谈或视频会议。"],
          in_person: ["Face to face: a shop, a branch, a visit.", "当面：门店、网点、上门拜访。"],
          partner: ["Partners and resellers.", "合作伙伴、经销商。"],
          event: ["Fairs, talks, meetings.", "展会、讲座、活动。"],
          post: ["Letters and parcels.", "信件与包裹。"],
          other: ["Anything else.", "其他。"],
        }),
        ["ads"],
      ),
      sla: key(["How soon the company answers here.", "企业在这里多久内回应。"], use("duration"), ["1h"]),
      owner: key(["Role in charge.", "负责的角色。"], ref("role"), ["marketing"]),
    },
    { kind: "channel", short: shortLabel },
  ),
  activity: element(
    ["Something the company does for its customers.", "企业为客户做的一项活动。"],
    {
      ...labelKey("流失回访", "Win-back call"),
      kind: key(
        ["What sort of activity. Default: `service`.", "活动的种类。默认 `service`。"],
        choice({
          campaign: ["Brings in new customers.", "市场投放，吸引新客户。"],
          promotion: ["A price or a gift for a while.", "限时促销。"],
          personalised_offer: ["Advice or an offer for one customer.", "个性化推荐。"],
          loyalty_program: ["Points, levels, rewards.", "积分、等级、奖励计划。"],
          member_offer: ["For members only.", "会员专享。"],
          win_back: ["Wins lost customers back.", "挽回流失客户。"],
          service: ["Service and care.", "服务与关怀。"],
        }),
        ["win_back"],
      ),
      stages: key(["Stages that it accompanies.", "伴随哪些阶段。"], refs("stage"), [
        "loyalty",
        ["prospect", "contact"],
      ]),
      segment: key(["Segments that it aims at.", "针对哪些客户群体。"], refs("segment"), [
        "parents",
        ["parents", "schools"],
      ]),
      channel: key(["Channels that it uses.", "使用哪些渠道。"], refs("channel"), ["phone", ["phone", "wecom"]]),
      moves: key(["Metrics that it is meant to move.", "要推动哪些指标。"], refs("metric"), [
        "churn_rate",
        ["cac", "leads"],
      ]),
      responds_to: key(
        [
          "What it answers: nodes, classes (`tier.vip`) or values of a field (`churn_reason.quality`).",
          "回应什么：节点、类别(`tier.vip`)或字段取值(`churn_reason.quality`)。",
        ],
        refs(["node", "class", "value"]),
        ["feedback", ["churn_reason.quality", "tier.vip"]],
      ),
      every: key(["How often it takes place.", "多久一次。"], use("cadence"), ["month"]),
      cost: key(
        ["What one round costs, in the model's currency.", "一次的费用，按模型的币种。"],
        { type: "number", minimum: 0 },
        [2000],
      ),
      ...responsibility,
    },
    { kind: "activity", short: shortLabel },
  ),
  relationship: element(
    ["A relationship between parties.", "各方之间的一种关系。"],
    {
      ...labelKey("推荐", "Refers"),
      from: key(["Party (or parties) where it begins.", "从哪一方（可多个）。"], refs("party"), [
        "customer",
        ["customer", "school"],
      ]),
      to: key(["Party (or parties) that it reaches.", "到哪一方（可多个）。"], refs("party"), [
        "student",
        ["student", "company"],
      ]),
      event: key(["Event that records it.", "记录它的事件。"], ref("event"), ["referral_made"]),
      weight: key(
        [
          "How strong it is, drawn as width: `count` of the event, one of its attributes, or a number.",
          "强度，画成线的粗细：事件的 `count`（次数）、事件的某个属性，或一个数。",
        ],
        {
          anyOf: [
            { type: "string", pattern: "\\S", maxLength: 200 },
            { type: "number", minimum: 0 },
          ],
        },
        ["count", 2],
      ),
    },
    { kind: "relationship", needs: ["from", "to"] },
  ),
  quote: element(
    ["Words of a customer, to stand beside the figures.", "客户原话，放在数字旁边。"],
    {
      text: key(["What the customer said.", "客户说的话。"], localized, ["开课前没人联系我"]),
      node: key(["The node it is about.", "说的是哪个节点。"], ref("node"), ["feedback"]),
      stage: key(["The stage it is about.", "说的是哪个阶段。"], ref("stage"), ["service"]),
      at: key(["The day it was said.", "哪一天说的。"], use("isoDate"), ["2026-09-12"]),
      source: key(["Where it comes from.", "出处。"], localized, ["访谈"]),
    },
    { kind: "quote", needs: ["text"] },
  ),
  process: element(
    ["A process inside a stage, such as the handling of complaints.", "阶段内部的一个过程，例如投诉处理。"],
    {
      ...labelKey("投诉处理", "Complaint handling"),
      stage: key(["Stage that it belongs to.", "属于哪个阶段。"], ref("stage"), ["service"]),
      captures: key(["Fields that are collected on the way.", "过程中收集的字段。"], refs("field"), [
        "evidence",
        ["complaint_text", "evidence"],
      ]),
      steps: key(["Its steps, in order.", "各个步骤，按先后。"], mapOf("step", { kind: "step", isOrdered: true }), [
        { record: "收集详情", settle: { label: "解决", outcomes: { refund: "退款" } } },
      ]),
      owner: key(["Role in charge.", "负责的角色。"], ref("role"), ["care"]),
    },
    { kind: "process", needs: ["steps"] },
  ),
  step: element(
    ["One step of a process.", "过程里的一步。"],
    {
      ...labelKey("调查", "Investigate"),
      owner: key(["Role in charge.", "负责的角色。"], ref("role"), ["care"]),
      sla: key(["How soon it must be done.", "多久之内必须做完。"], use("duration"), ["24h"]),
      when: key(["Which customers take this step.", "哪些客户走这一步。"], expression("customer"), ["clv >= 5000"]),
      outcomes: key(["How it can end.", "可能的结果。"], mapOf("outcome", { kind: "outcome" }), [
        { refund: "退款", replace: "替换" },
      ]),
    },
    { kind: "step", short: shortLabel, isOrdered: true },
  ),
  outcome: element(["One way in which a step can end.", "步骤的一种结果。"], labelKey("退款", "Refund"), {
    kind: "outcome",
    short: shortLabel,
  }),
  tool: element(
    ["A tool that could be chosen.", "一个备选工具。"],
    {
      ...labelKey("甲 CRM", "CRM A"),
      scores: key(
        ["Its score for each criterion.", "各项标准的得分。"],
        object(
          {},
          {
            patternProperties: { "^[A-Za-z][A-Za-z0-9_-]*$": { type: "number", minimum: 0, maximum: 100 } },
            "x-keys": "id",
            "x-key-ref": "criterion",
          },
        ),
        [{ function: 4, ease: 3, price: 2 }],
      ),
    },
    { kind: "tool", short: shortLabel },
  ),
  tools: {
    description: "Choice of tools by weighted scores.",
    "x-zh": "工具选型：加权打分。",
    ...object({
      criteria: key(
        ["What counts, each with its weight.", "选型标准，各有权重。"],
        object(
          {},
          {
            patternProperties: { "^[A-Za-z][A-Za-z0-9_-]*$": { type: "number", minimum: 0, maximum: 100 } },
            "x-keys": "id",
            "x-declares": "criterion",
          },
        ),
        [{ function: 5, ease: 3, price: 2 }],
      ),
      options: key(["The tools to choose from.", "备选的工具。"], mapOf("tool", { kind: "tool" }), [
        { crm_a: { label: "甲 CRM", scores: { function: 4, ease: 3, price: 2 }, note: "现用" } },
      ]),
    }),
  },
  policies: {
    description: "How the data is looked after: quality, privacy.",
    "x-zh": "数据怎样维护：质量、隐私。",
    ...object({
      quality: key(
        ["Checks of the data, and who does them how often.", "数据检查：查什么、谁来查、多久一次。"],
        mapOf("quality", { kind: "policy" }),
        [{ no_duplicates: { check: "duplicates", every: "week", owner: "steward" } }],
      ),
      privacy: key(["Rules for personal data.", "个人信息的规则。"], use("privacy"), [
        { packs: ["pipl"], encrypt: "sensitive" },
      ]),
    }),
  },
  privacy: {
    description: "Rules for personal data.",
    "x-zh": "个人信息的规则。",
    ...object({
      packs: key(
        ["Rule packs to check against.", "按哪些规则检查。"],
        list(
          choice({
            pipl: ["Personal Information Protection Law of China.", "中国个人信息保护法。"],
            "gbt35273-2020": [
              "GB/T 35273-2020, personal information security specification.",
              "GB/T 35273-2020 个人信息安全规范。",
            ],
            "gbt45574-2025": [
              "GB/T 45574-2025, sensitive personal information.",
              "GB/T 45574-2025 敏感个人信息处理安全要求。",
            ],
            gdpr: ["General Data Protection Regulation of the EU.", "欧盟通用数据保护条例。"],
          }),
        ),
        [["pipl", "gbt45574-2025"]],
      ),
      notice: key(
        ["Where the privacy notice stands.", "隐私政策在哪里。"],
        { type: "string", pattern: "\\S", maxLength: 1000 },
        ["docs/privacy.md"],
      ),
      encrypt: key(
        ["From which level on data is stored encrypted.", "从哪一级起加密保存。"],
        choice({
          none: ["Nothing.", "不加密。"],
          personal: ["Personal and sensitive data.", "个人信息与敏感个人信息。"],
          sensitive: ["Sensitive data only.", "只加密敏感个人信息。"],
        }),
        ["sensitive"],
      ),
      access: key(
        ["Which roles may see which level.", "哪些角色可看哪一级。"],
        object({
          personal: key(["Roles that may see personal data.", "可看个人信息的角色。"], refs("role"), [
            ["sales", "care"],
          ]),
          sensitive: key(["Roles that may see sensitive data.", "可看敏感个人信息的角色。"], refs("role"), [
            ["steward"],
          ]),
        }),
        [{ sensitive: ["steward"] }],
      ),
    }),
  },
  quality: element(
    ["One check of the data.", "一项数据检查。"],
    {
      ...labelKey("查重", "Duplicates"),
      check: key(
        ["What is checked.", "查什么。"],
        choice({
          duplicates: ["Customers that occur twice.", "重复的客户。"],
          completeness: ["Share of values that are filled in.", "填写的比例。"],
          code_valid: ["Codes that obey their scheme.", "编码符合规则。"],
          values_valid: ["Values that obey type, range and value set.", "取值符合类型、范围与取值集。"],
          freshness: ["Data as fresh as `refresh` promises.", "按 `refresh` 及时更新。"],
        }),
        ["completeness"],
      ),
      fields: key(["Fields that it concerns; absent: all.", "涉及哪些字段；不写就是全部。"], refs("field"), [
        "mobile",
        ["name", "mobile"],
      ]),
      min: key(["Least share that passes.", "至少达到的比例。"], use("amount"), ["98%"]),
      every: key(["How often.", "多久一次。"], use("cadence"), ["week"]),
      owner: key(["Role in charge.", "负责的角色。"], ref("role"), ["steward"]),
    },
    { kind: "policy", needs: ["check"] },
  ),
};
