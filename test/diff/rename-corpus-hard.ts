import { both, type LabelledEdit } from "./rename-edits.ts";

/*
 * Edits in which whole things come apart or together, and honest hard cases: new words under a new id, look-alikes that
 * are something else.
 */

const serviceStage = `  service:
    label: 售后服务
    owner: care
    nodes:
      welcome: { label: 开课回访, kind: touchpoint, channel: phone, sla: 7d }
      feedback: { label: 售后反馈, kind: feedback, metric: csat }
`;
const firstCall = "      first_call: { label: 首次电话, kind: touchpoint, channel: phone, metric: connect_rate }\n";
const classes = `      vip: { label: 重要客户, code: V, stage: service }
      rest: { label: 普通客户, code: N, stage: prospect }
`;
const careVisit = "  care_visit: { label: 低分回访, kind: service, stages: [service], channel: phone, moves: csat }\n";
const openClass =
  "  open_class: { label: 公开课投放, kind: campaign, stages: [prospect], channel: ads, moves: leads }\n";
const csat = "  csat: { label: 满意度, unit: score, better: higher, owner: care, target: 4.5 }\n";

const leaveContact = "      leave_contact: { label: 留下联系方式, kind: milestone, captures: [mobile] }\n";
const twoLines = [
  [
    "  phone: { label: 电话, kind: voice, owner: sales, sla: 1h }\n",
    "  sales_line: { label: {销售电话|Sales telephone}, kind: voice, owner: sales, sla: 1h }\n  care_line: { label: {客服电话|Care telephone}, kind: voice, owner: care }\n",
  ],
  [firstCall, firstCall.replace("label: 首次电话", "label: {首次电话|First call}").replace("phone", "sales_line")],
  ["channel: phone", "channel: care_line"],
] as const;

export const hardCorpus: readonly LabelledEdit[] = [
  // Stages split and merged
  ...both("one stage into two new ones", [
    [
      serviceStage,
      "  onboarding: { label: {开课|Onboarding}, owner: care, nodes: { welcome: { label: {开课回访|Welcome call}, kind: touchpoint, channel: phone, sla: 7d } } }\n  aftercare: { label: {售后|Aftercare}, owner: care, nodes: { feedback: { label: {售后反馈|Feedback}, kind: feedback, metric: csat } } }\n",
    ],
    ["stages: [service]", "stages: [onboarding, aftercare]"],
    ["stage: service", "stage: [onboarding, aftercare]"],
  ]),
  ...both("a part of a stage becomes a stage", [
    [
      "      feedback: { label: 售后反馈",
      "  listening:\n    label: {倾听客户|Listening}\n    nodes:\n      feedback: { label: {售后反馈|Feedback}",
    ],
  ]),
  ...both("two stages into a new one", [
    [
      "  prospect:\n    label: 潜在客户\n    owner: sales\n",
      "  journey:\n    label: {客户旅程|Journey}\n    owner: sales\n",
    ],
    ["  service:\n    label: 售后服务\n    owner: care\n    nodes:\n", ""],
    ["[prospect]", "[journey]"],
    ["[service]", "[journey]"],
    ["stage: service", "stage: journey"],
    ["stage: prospect", "stage: journey"],
  ]),
  ...both(
    "a stage with another label and owner",
    [
      [
        "  service:\n    label: 售后服务\n    owner: care",
        "  support:\n    label: {售后支持|After-sales support}\n    owner: sales",
      ],
      ["[service]", "[support]"],
      ["stage: service", "stage: support"],
    ],
    ["stage:service", "stage:support"],
  ),
  // Classes split and merged
  ...both("one class into two", [
    [
      classes,
      "      gold: { label: {重要客户甲|Key customers A}, code: G, stage: service }\n      silver: { label: {重要客户乙|Key customers B}, code: S, stage: service }\n      rest: { label: {普通客户|Other customers}, code: N, stage: prospect }\n",
    ],
  ]),
  ...both("two classes into one", [
    [classes, "      everybody: { label: {全部客户|All customers}, code: A, stage: [service, prospect] }\n"],
  ]),
  ...both(
    "a class under another code",
    [["      vip: { label: 重要客户, code: V", "      key: { label: {重点客户|Key accounts}, code: K"]],
    ["class:tier.vip", "class:tier.key"],
  ),
  ...both(
    "a scheme and a class of it",
    [
      ["  tier:\n", "  level:\n"],
      ["      vip: {", "      top: {"],
    ],
    ["scheme:tier", "scheme:level"],
  ),
  // Nodes split and merged
  ...both("one node into two", [
    [
      firstCall,
      "      sales_call: { label: {销售首次电话|First sales call}, kind: touchpoint, channel: phone, metric: connect_rate }\n      care_call: { label: {客服首次电话|First care call}, kind: touchpoint, channel: phone, metric: connect_rate }\n",
    ],
  ]),
  ...both("two nodes of one stage into one", [
    [
      "      welcome: { label: 开课回访, kind: touchpoint, channel: phone, sla: 7d }\n      feedback: { label: 售后反馈, kind: feedback, metric: csat }\n",
      "      listen: { label: {回访与反馈|Call and feedback}, kind: feedback, channel: phone, metric: csat }\n",
    ],
  ]),
  ...both(
    "a node and its neighbour",
    [
      ["first_visit:", "landing:"],
      ["leave_contact:", "lead_form:"],
    ],
    ["node:first_visit", "node:landing"],
    ["node:leave_contact", "node:lead_form"],
  ),
  // Renames that are hard to see
  ...both(
    "a node with other words at the same place",
    [["welcome: { label: 开课回访", "hello: { label: {新生问候|Greeting of new students}"]],
    ["node:welcome", "node:hello"],
  ),
  ...both(
    "a metric with other words",
    [
      [
        csat,
        "  happiness: { label: {客户满意程度|How satisfied customers are}, unit: score, better: higher, owner: care, target: 4.5 }\n",
      ],
      ["metric: csat", "metric: happiness"],
      ["moves: csat", "moves: happiness"],
    ],
    ["metric:csat", "metric:happiness"],
  ),
  ...both(
    "an activity with another channel and other words",
    [
      [
        openClass,
        "  trial_lesson: { label: {公开试听课投放|Open trial class campaign}, kind: campaign, stages: [prospect], channel: wecom, moves: leads }\n",
      ],
    ],
    ["activity:open_class", "activity:trial_lesson"],
  ),
  ...both(
    "a field with another type",
    [
      [
        "  age: { label: 学生年龄, type: integer, range: 3..18 }\n",
        "  age_band: { label: {学生年龄|Age of the student}, type: text }\n",
      ],
    ],
    ["field:age", "field:age_band"],
  ),
  ...both(
    "a value with a longer label",
    [["price: 价格太高", "too_expensive: {价格太高了|Price too high for us}"]],
    ["value:reason.price", "value:reason.too_expensive"],
  ),
  ...both(
    "a role with a shorter label",
    [
      ["care: 客服部", "service_team: {客服|Care}"],
      ["owner: care", "owner: service_team"],
    ],
    ["role:care", "role:service_team"],
  ),
  ...both(
    "three of different kinds at once",
    [
      ["  phone:", "  hotline:"],
      ["channel: phone", "channel: hotline"],
      ["csat", "satisfaction"],
      ["      rest:", "      others:"],
    ],
    ["channel:phone", "channel:hotline"],
    ["metric:csat", "metric:satisfaction"],
    ["class:tier.rest", "class:tier.others"],
  ),
  // Look-alikes that are something else
  ...both("an activity of the same stage and channel", [
    [
      careVisit,
      "  birthday: { label: {生日祝福|Birthday wishes}, kind: loyalty_program, stages: [service], channel: phone, every: year }\n",
    ],
  ]),
  ...both("a metric of the same owner and unit", [
    [
      "  leads: { label: 线索数, unit: person, better: higher, owner: sales }\n",
      "  visits: { label: {到访数|Visits}, unit: person, better: lower, owner: sales, target: 5 }\n",
    ],
    [", moves: leads", ""],
  ]),
  ...both("a channel of the same kind", [
    [
      "  ads: { label: 搜索广告, kind: ads }\n",
      "  poster: { label: {地铁海报|Posters}, kind: ads, owner: care, sla: 9d }\n",
    ],
    [", channel: ads", ""],
  ]),
  ...both("a role that does something else", [
    ["care: 客服部", "legal: {法务部|Legal}"],
    ["    owner: care\n", ""],
    [", owner: care", ""],
  ]),
  ...both("a node that stands somewhere else", [
    [firstCall, ""],
    ["      feedback: {", "      refund: { label: {退款办理|Refund}, kind: milestone }\n      feedback: {"],
  ]),
  ...both("a class with a rule of its own", [
    [
      "      rest: { label: 普通客户, code: N, stage: prospect }\n",
      "      asleep: { label: {沉睡客户|Sleeping}, code: Z }\n",
    ],
  ]),
  // Things in use that come apart and together
  ...both("a channel in use into two", [...twoLines]),
  ...both("two channels in use into one", [
    [
      "  ads: { label: 搜索广告, kind: ads }\n  phone: { label: 电话, kind: voice, owner: sales, sla: 1h }\n",
      "  line: { label: {广告与电话|Ads and telephone}, kind: voice, owner: sales }\n",
    ],
    ["channel: ads", "channel: line"],
    ["channel: phone", "channel: line"],
  ]),
  ...both("two nodes into one that has all of both", [
    [
      `${leaveContact}${firstCall}`,
      "      contact: { label: {留资与首次电话|Contact and first call}, kind: touchpoint, channel: phone, captures: [mobile], metric: connect_rate }\n",
    ],
  ]),
  ...both("a node into the one behind it", [
    [
      `${leaveContact}${firstCall}`,
      "      first_call: { label: {首次电话|First call}, kind: touchpoint, channel: phone, captures: [mobile], metric: connect_rate }\n",
    ],
  ]),
  ...both(
    "a channel into two while another one is renamed",
    [...twoLines, ["  ads:", "  search:"], ["channel: ads", "channel: search"]],
    ["channel:ads", "channel:search"],
  ),
  ...both(
    "a node renamed with a new one beside it",
    [
      [
        "      first_call:",
        "      voicemail: { label: {语音留言|Voicemail}, kind: touchpoint, channel: phone }\n      intro_call:",
      ],
    ],
    ["node:first_call", "node:intro_call"],
  ),
];
