import { both, type LabelledEdit } from "./rename-edits.ts";
import { hardCorpus } from "./rename-corpus-hard.ts";

const plainCorpus: readonly LabelledEdit[] = [
  // Renames: the id alone
  ...both(
    "channel",
    [
      ["  phone:", "  hotline:"],
      ["channel: phone", "channel: hotline"],
    ],
    ["channel:phone", "channel:hotline"],
  ),
  ...both(
    "role",
    [
      ["sales:", "selling:"],
      ["owner: sales", "owner: selling"],
    ],
    ["role:sales", "role:selling"],
  ),
  ...both("node", [["first_call:", "intro_call:"]], ["node:first_call", "node:intro_call"]),
  ...both("metric", [["csat", "satisfaction"]], ["metric:csat", "metric:satisfaction"]),
  ...both("field", [["mobile", "cell"]], ["field:mobile", "field:cell"]),
  ...both("activity", [["open_class:", "autumn_campaign:"]], ["activity:open_class", "activity:autumn_campaign"]),
  ...both("class", [["      vip:", "      gold:"]], ["class:tier.vip", "class:tier.gold"]),
  ...both("value", [["quality:", "defect:"]], ["value:reason.quality", "value:reason.defect"]),
  ...both(
    "stage",
    [
      ["  prospect:", "  lead_in:"],
      ["[prospect]", "[lead_in]"],
      ["stage: prospect", "stage: lead_in"],
    ],
    ["stage:prospect", "stage:lead_in"],
  ),
  // Renames with a new label, or a new setting
  ...both(
    "channel and label",
    [["  wecom: { label: 企业微信", "  chat: { label: {企业微信群|Chat groups}"]],
    ["channel:wecom", "channel:chat"],
  ),
  ...both(
    "node and label",
    [["welcome: { label: 开课回访", "start_call: { label: {开课电话回访|Welcome phone call}"]],
    ["node:welcome", "node:start_call"],
  ),
  ...both(
    "metric and target",
    [
      ["connect_rate", "reach_rate"],
      ["target: 60%", "target: 65%"],
    ],
    ["metric:connect_rate", "metric:reach_rate"],
  ),
  ...both(
    "field and range",
    [
      [
        "age: { label: 学生年龄, type: integer, range: 3..18",
        "years: { label: {学生的年龄|Age of student}, type: integer, range: 3..20",
      ],
    ],
    ["field:age", "field:years"],
  ),
  ...both(
    "activity and channel",
    [
      [
        "care_visit: { label: 低分回访, kind: service, stages: [service], channel: phone",
        "low_score_visit: { label: {低分客户回访|Visit after low score}, kind: service, stages: [service], channel: wecom",
      ],
    ],
    ["activity:care_visit", "activity:low_score_visit"],
  ),
  ...both(
    "class and label",
    [["      rest: { label: 普通客户", "      normal: { label: {一般客户|Normal customers}"]],
    ["class:tier.rest", "class:tier.normal"],
  ),
  ...both(
    "two at once",
    [
      ["  ads:", "  search:"],
      ["channel: ads", "channel: search"],
      ["leads", "lead_count"],
    ],
    ["channel:ads", "channel:search"],
    ["metric:leads", "metric:lead_count"],
  ),
  ...both(
    "two neighbours at once",
    [
      ["quality:", "defect:"],
      ["price:", "cost:"],
    ],
    ["value:reason.quality", "value:reason.defect"],
    ["value:reason.price", "value:reason.cost"],
  ),
  ...both("scheme", [["  tier:", "  level:"]], ["scheme:tier", "scheme:level"]),
  // Moves
  ...both("node to another stage", [
    ["      feedback: { label: 售后反馈, kind: feedback, metric: csat }\n", ""],
    [
      "    nodes:\n      first_visit",
      "    nodes:\n      feedback: { label: {售后反馈|Feedback}, kind: feedback, metric: csat }\n      first_visit",
    ],
  ]),
  ...both(
    "node to another stage under a new id",
    [
      ["      feedback: { label: 售后反馈, kind: feedback, metric: csat }\n", ""],
      [
        "    nodes:\n      first_visit",
        "    nodes:\n      reply: { label: {售后反馈|Feedback}, kind: feedback, metric: csat }\n      first_visit",
      ],
    ],
    ["node:feedback", "node:reply"],
  ),
  // Swaps
  ...both("labels of two values", [
    ["quality: 产品质量, service: 服务不满", "quality: {服务不满|Bad service}, service: {产品质量|Product quality}"],
  ]),
  ...both("labels of two roles", [
    ["sales: 销售部, care: 客服部", "sales: {客服部|Customer care}, care: {销售部|Sales}"],
  ]),
  // Look-alikes: one deleted, another one added
  ...both("channel like the deleted one", [
    [
      "  wecom: { label: 企业微信, kind: chat, owner: care }\n",
      "  wechat_ads: { label: {微信广告|Chat ads}, kind: ads, sla: 2h }\n",
    ],
  ]),
  ...both("value of another meaning", [["price: 价格太高", "moved: {搬家了|Moved away}"]]),
  ...both("field of another kind", [
    [
      "  age: { label: 学生年龄, type: integer, range: 3..18 }\n",
      "  grade: { label: {学生年级|School grade}, type: text, check: [required] }\n",
    ],
  ]),
  ...both("activity of another kind", [
    [
      "  open_class: { label: 公开课投放, kind: campaign, stages: [prospect], channel: ads, moves: leads }\n",
      "  open_day: { label: {校园开放日|Open day}, kind: service, stages: [service], channel: wecom, every: year }\n",
    ],
  ]),
  ...both("metric of another thing", [
    [
      "  leads: { label: 线索数, unit: person, better: higher, owner: sales }\n",
      "  refunds: { label: {退款数|Refunds}, unit: CNY, better: lower, owner: care }\n",
    ],
    [", moves: leads", ""],
  ]),
  ...both("node of another kind", [
    ["      welcome: { label: 开课回访, kind: touchpoint, channel: phone, sla: 7d }\n", ""],
    [
      "    nodes:\n      first_visit",
      "    nodes:\n      web_form: { label: {网页表单|Web form}, kind: milestone }\n      first_visit",
    ],
  ]),
  // Split and merge
  ...both("one channel into two", [
    [
      "  wecom: { label: 企业微信, kind: chat, owner: care }\n",
      "  wecom_one: { label: {企业微信一|Chat one}, kind: chat, owner: care }\n  wecom_two: { label: {企业微信二|Chat two}, kind: chat, owner: care }\n",
    ],
  ]),
  ...both("one value into two", [
    ["quality: 产品质量", "content_quality: {内容质量|Content quality}, tool_quality: {工具质量|Tool quality}"],
  ]),
  ...both("two values into one", [["quality: 产品质量, service: 服务不满", "both: {质量或服务|Quality or service}"]]),
  ...both("two nodes into one", [
    [
      "      leave_contact: { label: 留下联系方式, kind: milestone, captures: [mobile] }\n      first_call: { label: 首次电话, kind: touchpoint, channel: phone, metric: connect_rate }\n",
      "      contact: { label: {留资与首次电话|Contact and first call}, kind: milestone, captures: [mobile] }\n",
    ],
  ]),
  // Only gone, only new
  ...both("only gone", [
    ["  care_visit: { label: 低分回访, kind: service, stages: [service], channel: phone, moves: csat }\n", ""],
  ]),
  ...both("only new", [["  wecom:", "  mail: { label: {邮件|Mail}, kind: email }\n  wecom:"]]),
];

/** 64 edits in Chinese and the same 64 in English. */
export const renameCorpus: readonly LabelledEdit[] = [...plainCorpus, ...hardCorpus];
