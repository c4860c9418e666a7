import {
  boolean,
  choice,
  codeText,
  definition,
  element,
  expression,
  key,
  labelKey,
  localized,
  mapOf,
  ref,
  refs,
  responsibility,
  use,
  type SchemaNode,
  type Words,
} from "./build.ts";
import { nodeKinds } from "./common.ts";

const shortLabel: Words = ["A bare string is the label.", "只写一个字符串，就是名称。"];

const transitionKeys: Readonly<Record<string, SchemaNode>> = {
  ...labelKey("是", "Yes"),
  kind: key(
    ["What the step means. Default: `advance`.", "这一步的性质。默认 `advance`。"],
    choice({
      advance: ["Onwards.", "推进。"],
      churn: ["The customer is lost.", "流失。"],
      win_back: ["A lost customer is won back.", "挽回。"],
      referral: ["The customer brings another one.", "推荐。"],
      return: ["Back to an earlier node.", "返回较早的节点。"],
    }),
    ["churn"],
  ),
  when: key(["Which customers take this step.", "哪些客户走这一步。"], expression("customer"), [
    "clv >= 5000",
    "missing(clv)",
  ]),
  activity: key(["The activity that brings it about.", "促成这一步的活动。"], ref("activity"), ["winback_call"]),
};

export const journeyDefinitions: Readonly<Record<string, SchemaNode>> = {
  stage: element(
    ["A stage of the customer lifecycle, with its key nodes.", "生命周期的一个阶段，连同其中的关键节点。"],
    {
      ...labelKey("潜在客户", "Prospect"),
      goal: key(["What the stage is to achieve.", "这个阶段的目标。"], localized, [
        "吸引注意，引导建立联系",
        { en: "Win attention" },
      ]),
      ...responsibility,
      enter_when: key(["Who comes into the stage.", "进入条件。"], expression("customer"), ["trial_booked"]),
      leave_when: key(["Who has completed the stage.", "离开条件。"], expression("customer"), ["needs_signed"]),
      practices: key(["How the work of this stage is done well.", "这个阶段的做法。"], use("texts"), [
        "24 小时内回电",
        ["24 小时内回电", "先问需求"],
      ]),
      metric: key(["Metrics by which the stage is judged.", "衡量这个阶段的指标。"], refs("metric"), [
        "cac",
        ["cac", "leads"],
      ]),
      off_path: key(
        [
          "Takes the stage out of the path between stages; inside it, order still counts.",
          "不在阶段之间的路径上；阶段内部仍按先后。",
        ],
        boolean,
        [true],
      ),
      nodes: key(
        ["Key nodes, in the order of the path.", "关键节点，先后就是路径。"],
        mapOf("node", { kind: "node", isOrdered: true }),
        [{ first_visit: "首次访问", leave_contact: { label: "留下联系方式", kind: "milestone" } }],
      ),
    },
    { kind: "stage", short: shortLabel, isOrdered: true },
  ),
  node: element(
    [
      "A key node: where something happens between the customer and the company.",
      "关键节点：客户与企业之间发生一件事的地方。",
    ],
    {
      ...labelKey("首次访问", "First visit"),
      kind: key(["What sort of node. Default: `touchpoint`.", "节点的种类。默认 `touchpoint`。"], choice(nodeKinds), [
        "milestone",
      ]),
      goal: key(["What the node is to achieve.", "这个节点的目标。"], localized, ["拿到联系方式"]),
      channel: key(["Channels on which it happens.", "发生在哪些渠道。"], refs("channel"), [
        "phone",
        ["search", "account"],
      ]),
      event: key(["Event that shows that a customer was here.", "说明客户到过这里的事件。"], ref("event"), [
        "order_completed",
      ]),
      occurrence: key(
        ["Which occurrence of the event counts. Default: `any`.", "算第几次发生。默认 `any`。"],
        choice({
          first: ["Only the first one of a customer.", "只算每个客户的第一次。"],
          repeat: ["All but the first one.", "第一次以后的。"],
          any: ["Every one.", "每一次都算。"],
        }),
        ["first"],
      ),
      captures: key(["Fields that are collected here.", "在这里收集的字段。"], refs("field"), [
        "mobile",
        ["name", "mobile"],
      ]),
      metric: key(["Metrics shown on the node.", "显示在节点上的指标。"], refs("metric"), [
        "connect_rate",
        ["visitors", "leads"],
      ]),
      sla: key(["How soon it must happen.", "多久之内必须做到。"], use("duration"), ["24h"]),
      next: key(
        [
          "The node that follows instead of the one below; `none`: no default step.",
          "默认的下一步改到这个节点；`none`：没有默认的下一步。",
        ],
        { ...ref("node"), "x-words": ["none"] },
        ["first_order", "none"],
      ),
      ...responsibility,
    },
    { kind: "node", short: shortLabel, isOrdered: true },
  ),
  transition: element(
    ["A step between two nodes, keyed `from -> to`.", "两个节点之间的一步，键写成 `from -> to`。"],
    transitionKeys,
    { kind: "transition", short: shortLabel },
  ),
  namedTransition: element(
    [
      "A step with an id of its own, for where two steps join one pair of nodes.",
      "有自己编号的一步，用在同一对节点之间有两步的时候。",
    ],
    {
      ...transitionKeys,
      from: key(["Node where the step begins.", "从哪个节点出发。"], ref("node"), ["decide"]),
      to: key(["Node where the step ends.", "到哪个节点。"], ref("node"), ["lost"]),
    },
    { kind: "transition" },
  ),
  value: element(["One allowed value, under its code.", "一个取值，键是它的代码。"], labelKey("课程", "Course"), {
    kind: "value",
    short: shortLabel,
  }),
  values: definition(["Allowed values by code.", "按代码列出的取值。"], {
    type: "object",
    patternProperties: { "^[^\\n]+$": use("value") },
    additionalProperties: false,
    maxProperties: 20_000,
    "x-keys": "code",
    "x-declares": "value",
  }),
  class: element(
    ["A class of customers.", "一类客户。"],
    {
      ...labelKey("VIP 客户", "VIP"),
      code: key(
        [
          "Its code in dimension codes: text, quoted when it looks like a number.",
          "在维度编码里的代码：是文字，像数字时要加引号。",
        ],
        codeText,
        ["V", "01"],
      ),
      when: key(
        [
          "Which customers belong to it. A missing value is a case of its own.",
          "哪些客户属于这一类。缺值也是一种情况。",
        ],
        expression("customer"),
        ["clv >= 5000", "clv < 1 || missing(clv)"],
      ),
      stage: key(["Stages where its customers are found.", "这类客户处在哪些阶段。"], refs("stage"), [
        "loyalty",
        ["service", "loyalty"],
      ]),
    },
    { kind: "class", short: shortLabel, isOrdered: true },
  ),
  scheme: element(
    ["A classification of customers: tiers, types, tags.", "一套客户分类：分层、分型、标签。"],
    {
      ...labelKey("客户分层", "Tier"),
      match: key(
        ["How many classes a customer may be in. Default: `one`.", "一个客户可属于几类。默认 `one`。"],
        choice({
          one: ["Exactly one; the tool proves it.", "恰好一类，由工具证明。"],
          first: ["The first one that fits.", "先符合的那一类。"],
          any: ["Any number: tags.", "任意多类：标签。"],
        }),
        ["any"],
      ),
      classes: key(
        ["Its classes, in order.", "各个类别，按先后。"],
        mapOf("class", { kind: "class", isOrdered: true }),
        [{ vip: { label: "VIP 客户", when: "clv >= 5000" }, regular: "普通客户" }],
      ),
    },
    { kind: "scheme", needs: ["classes"] },
  ),
};
