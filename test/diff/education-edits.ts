/** One edit of the online-education model, as a reviewer would meet it, and the rules that fire: exactly these. */
export interface RealEdit {
  readonly name: string;
  /** Pieces of the text, each in it exactly once, with what stands there afterwards. */
  readonly edits: readonly (readonly [before: string, after: string])[];
  readonly rules: readonly string[];
}

/** Edits of the path and of what happens along it. */
export const structureEdits: readonly RealEdit[] = [
  {
    name: "a node in the middle of a stage",
    edits: [["      book_trial: {", "      add_wechat: { label: 加企业微信, kind: touchpoint }\n      book_trial: {"]],
    rules: ["node-added"],
  },
  {
    name: "a node at the end of a stage, between two stages",
    edits: [["  decision:\n    label: 购买决策", "      sample: { label: 样课 }\n  decision:\n    label: 购买决策"]],
    rules: ["node-added"],
  },
  {
    name: "a node less in the middle",
    edits: [["      quote:       { label: 方案与报价, kind: touchpoint, channel: shop, event: quote_sent }\n", ""]],
    rules: ["node-removed"],
  },
  {
    name: "two nodes swapped",
    edits: [
      [
        "      renew: { label: 续费",
        "      refer: { label: 推荐新客户, kind: milestone, event: referral_made }\n      renew: { label: 续费",
      ],
      [
        "metric: repeat_rate }\n      refer: { label: 推荐新客户, kind: milestone, event: referral_made }",
        "metric: repeat_rate }",
      ],
    ],
    rules: ["node-order-changed"],
  },
  {
    name: "a stage in the middle",
    edits: [
      [
        "  service:\n    label: 售后服务",
        "  onboarding: { label: 入学, nodes: { kickoff: 开学典礼 } }\n  service:\n    label: 售后服务",
      ],
    ],
    rules: ["stage-added-mid-flow"],
  },
  {
    name: "a stage without nodes in the middle",
    edits: [["  service:\n    label: 售后服务", "  onboarding: { label: 入学 }\n  service:\n    label: 售后服务"]],
    rules: ["stage-added-mid-flow"],
  },
  {
    name: "a stage beside the path",
    edits: [["transitions:  ", "  paused: { label: 暂停, off_path: true }\ntransitions:  "]],
    rules: ["stage-added"],
  },
  {
    name: "a stage split in two",
    edits: [["      decide:      {", "  choosing:\n    label: 下决定\n    nodes:\n      decide:      {"]],
    rules: ["stage-split"],
  },
  {
    name: "a stage merged into the one before it",
    edits: [
      [
        "  needs:\n    label: 需求确认\n    goal: 建立信任，给出方案\n    owner: sales\n    enter_when: trial_booked\n    leave_when: needs_signed\n    nodes:\n",
        "",
      ],
    ],
    rules: ["stage-merged"],
  },
  {
    name: "a node in the next stage",
    edits: [
      [
        "      book_trial: { label: 预约试听, kind: milestone, channel: wecom, event: trial_booked, captures: [student_age] }\n",
        "",
      ],
      [
        "      trial:      {",
        "      book_trial: { label: 预约试听, kind: milestone, channel: wecom, event: trial_booked, captures: [student_age] }\n      trial:      {",
      ],
    ],
    rules: ["node-moved-to-other-stage"],
  },
  {
    name: "another kind of node",
    edits: [["{ label: 首次访问, kind: touchpoint", "{ label: 首次访问, kind: milestone"]],
    rules: ["node-kind-changed"],
  },
  {
    name: "a way out less",
    edits: [["  decide -> lost: { label: 否, kind: churn }\n", ""]],
    rules: ["node-became-unreachable"],
  },
  {
    name: "a way less that nobody depends on",
    edits: [["  refer -> leave_contact: { label: 推荐的新客户直接留资, kind: referral }\n", ""]],
    rules: ["transition-removed"],
  },
  {
    name: "a way more",
    edits: [["  decide -> first_order: 是\n", "  decide -> first_order: 是\n  trial -> quote: 当场报价\n"]],
    rules: ["transition-added"],
  },
  {
    name: "a way back, which closes a cycle",
    edits: [["  decide -> first_order: 是\n", "  decide -> first_order: 是\n  decide -> quote: 再报价\n"]],
    rules: ["cycle-introduced"],
  },
  {
    name: "a way that leads elsewhere",
    edits: [["  lost -> book_trial: {", "  lost -> first_call: {"]],
    rules: ["transition-retargeted"],
  },
  {
    name: "another kind of way",
    edits: [["推荐的新客户直接留资, kind: referral", "推荐的新客户直接留资, kind: return"]],
    rules: ["transition-kind-changed"],
  },
  {
    name: "a default step described",
    edits: [["  decide -> first_order: 是\n", "  decide -> first_order: 是\n  quote -> decide: {}\n"]],
    rules: [],
  },
  {
    name: "a shorter time limit",
    edits: [["event: call_connected, sla: 24h", "event: call_connected, sla: 8h"]],
    rules: ["sla-tightened"],
  },
  {
    name: "no time limit of a channel any more",
    edits: [["kind: voice, sla: 1h", "kind: voice"]],
    rules: ["sla-relaxed"],
  },
  {
    name: "a longer time limit of a step",
    edits: [["{ label: 调查核实, sla: 3d }", "{ label: 调查核实, sla: 5d }"]],
    rules: ["sla-relaxed"],
  },
  {
    name: "an entry for fewer",
    edits: [["enter_when: trial_booked", "enter_when: trial_booked && call_connected"]],
    rules: ["stage-entry-tightened"],
  },
  {
    name: "an exit for more",
    edits: [["leave_when: needs_signed", "leave_when: needs_signed || trial_attended"]],
    rules: ["stage-exit-loosened"],
  },
  { name: "another goal", edits: [["goal: 及时处理问题与投诉", "goal: 主动关怀"]], rules: ["stage-goal-changed"] },
  {
    name: "a channel more, used by a node",
    edits: [
      ["  shop:    {", "  sms: { label: 短信, kind: chat }\n  shop:    {"],
      ["channel: [search, account]", "channel: [search, account, sms]"],
    ],
    rules: ["channel-added"],
  },
  {
    name: "another channel of a node",
    edits: [["kind: milestone, channel: wecom", "kind: milestone, channel: phone"]],
    rules: ["node-channel-changed"],
  },
  {
    name: "a step more",
    edits: [["      explain:     {", "      review: 复核\n      explain:     {"]],
    rules: ["process-step-added"],
  },
  { name: "a step less", edits: [["      explain:     { label: 道歉与解释 }\n", ""]], rules: ["process-step-removed"] },
  {
    name: "a relationship less",
    edits: [["  enrols:   { label: 就读, from: student, to: school }\n", ""]],
    rules: ["relationship-removed"],
  },
  {
    name: "an activity that answers less",
    edits: [["responds_to: [feedback, tags.unwelcomed]", "responds_to: [feedback]"]],
    rules: ["activity-response-removed"],
  },
  {
    name: "an activity more",
    edits: [
      ["  vip_lessons:  {", "  birthday: { label: 生日关怀, kind: service, stages: [service] }\n  vip_lessons:  {"],
    ],
    rules: ["activity-added"],
  },
];

/** Edits of who answers for things, and of personal data. */
export const governanceEdits: readonly RealEdit[] = [
  {
    name: "another owner of a stage",
    edits: [["goal: 了解需求与兴趣\n    owner: marketing", "goal: 了解需求与兴趣\n    owner: sales"]],
    rules: ["owner-changed"],
  },
  {
    name: "no owner of a process any more",
    edits: [["stage: service\n    owner: care", "stage: service"]],
    rules: ["owner-removed"],
  },
  {
    name: "an owner of a node",
    edits: [["{ label: 售后反馈, kind: feedback", "{ label: 售后反馈, owner: care, kind: feedback"]],
    rules: ["owner-added"],
  },
  {
    name: "help for a stage",
    edits: [["goal: 提供充分信息与支持\n", "goal: 提供充分信息与支持\n    supports: [care]\n"]],
    rules: ["supports-changed"],
  },
  {
    name: "no basis",
    edits: [
      [
        "{ label: 姓名, group: basic, source: crm.Full_Name, type: text, privacy: personal, basis: contract,",
        "{ label: 姓名, group: basic, source: crm.Full_Name, type: text, privacy: personal,",
      ],
    ],
    rules: ["field-basis-removed"],
  },
  {
    name: "another basis",
    edits: [["basis: contract, mask: district", "basis: consent, mask: district"]],
    rules: ["field-basis-changed"],
  },
  { name: "no mask", edits: [["basis: contract, mask: mobile,", "basis: contract,"]], rules: ["mask-removed"] },
  {
    name: "another mask",
    edits: [["basis: contract, mask: mobile,", "basis: contract, mask: hash,"]],
    rules: ["mask-changed"],
  },
  {
    name: "a wider purpose",
    edits: [["purpose: 区域分析", "purpose: 区域分析与广告投放"]],
    rules: ["purpose-changed"],
  },
  {
    name: "kept for longer",
    edits: [["purpose: 区域分析, keep: 3y", "purpose: 区域分析, keep: 10y"]],
    rules: ["retention-extended"],
  },
  {
    name: "kept for a shorter time",
    edits: [["purpose: 客户价值, keep: 5y", "purpose: 客户价值, keep: 24m"]],
    rules: ["retention-shortened"],
  },
  {
    name: "the same period in other words",
    edits: [["purpose: 客户价值, keep: 5y", "purpose: 客户价值, keep: 60m"]],
    rules: [],
  },
  {
    name: "more who may look",
    edits: [["access: { sensitive: [steward] }", "access: { sensitive: [steward, sales] }"]],
    rules: ["access-widened"],
  },
  {
    name: "a set of rules less",
    edits: [["packs: [pipl, gbt45574-2025]", "packs: [pipl]"]],
    rules: ["privacy-pack-removed"],
  },
  {
    name: "a role more",
    edits: [["  steward:   数据管理员", "  steward:   数据管理员\n  legal: 法务部"]],
    rules: ["role-added"],
  },
  {
    name: "a personal field, captured at a node",
    edits: [
      [
        "  need_type:    {",
        "  wechat: { label: 微信号, type: text, privacy: personal, basis: contract, mask: hash, purpose: 联系客户, keep: 3y }\n  need_type:    {",
      ],
      ["captures: [name, mobile]", "captures: [name, mobile, wechat]"],
    ],
    rules: ["personal-field-added"],
  },
];
