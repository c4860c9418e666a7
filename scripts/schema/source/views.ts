import {
  boolean,
  choice,
  definition,
  element,
  key,
  labelKey,
  list,
  localized,
  mapOf,
  numberChoice,
  object,
  oneOrList,
  ref,
  refs,
  use,
  type SchemaNode,
  type Words,
} from "./build.ts";
import { nodeKinds, pages, slug } from "./common.ts";
import { graphOptions, pinKeys } from "./graph-options.ts";

/** What each view kind shows. */
const viewKinds: Readonly<Record<string, Words>> = {
  lifecycle_map: [
    "Stages across; lanes down: activities, channels, key nodes and transitions, classes, metrics.",
    "客户管理模型图：阶段横排，活动、渠道、关键节点与流转、类别、指标分行。",
  ],
  process_flow: ["Key nodes and transitions as a graph, stages as groups.", "流程图：关键节点与流转，阶段为组。"],
  elements: [
    "The classic notation: customer, channel, activity, class, relationship.",
    "经典画法：客户、渠道、活动、类别、关系。",
  ],
  relationship_graph: ["Who refers, partners, buys for whom.", "客户关系图谱。"],
  path_map: ["The planned path and, over it, what customers really did.", "行为路径图：计划的路径与客户实际走的路。"],
  classification_tree: ["Schemes, classes, rules, codes.", "分类树：分类体系、类别、规则、代码。"],
  code_anatomy: ["A code taken apart.", "编码拆解图。"],
  data_flow: ["From source to event or field, to metric, to view.", "数据流：数据源、事件或字段、指标、视图。"],
  metric_tree: ["A figure and what drives it.", "指标树。"],
  matrix: ["Two kinds of elements against each other.", "两类元素的对照矩阵。"],
  calendar: ["Activities, refreshes and checks by time.", "日历：活动、更新、检查。"],
  chart: ["Pie, bar, line, funnel, sankey or cohort table.", "统计图：饼、条、线、漏斗、桑基、同期群。"],
  dashboard: ["Map or graph with live figures, charts, alerts.", "客户管理维护图：图上带实时数字、统计图与预警。"],
  plan_table: ["The customer management plan as a table.", "客户管理方案表。"],
  codebook: ["Code schemes and value sets as a handbook.", "编码手册。"],
  bulletin: ["A report for a period, with comparisons and editions.", "客户管理快报。"],
  sheet: ["Several views on one sheet.", "一页多图：几个视图排在一张纸上。"],
  training_deck: ["The model revealed step by step, for training.", "培训课件：模型逐步展开。"],
};

const bulletinSections: Readonly<Record<string, Words>> = {
  summary: ["Summary.", "摘要。"],
  acquisition: ["New customers.", "获客。"],
  retention: ["Customers who stay.", "留存。"],
  conversion: ["Conversion.", "转化。"],
  satisfaction: ["Satisfaction.", "满意度。"],
};
const planSections: Readonly<Record<string, Words>> = {
  segments: ["Whom the plan is for.", "目标客户群体。"],
  information: ["What must be known.", "客户信息需求。"],
  tools: ["Which tools.", "工具选择。"],
  collection: ["How data is collected and stored.", "收集与存储。"],
  maintenance: ["How it is kept up.", "更新与维护。"],
  actions: ["What is done with it.", "分析与行动。"],
};
const axes: Readonly<Record<string, Words>> = {
  stages: ["Stages.", "阶段。"],
  nodes: ["Key nodes.", "关键节点。"],
  channels: ["Channels.", "渠道。"],
  activities: ["Activities.", "活动。"],
  classes: ["Classes.", "类别。"],
  metrics: ["Metrics.", "指标。"],
  roles: ["Roles (owners).", "角色（负责人）。"],
  fields: ["Fields.", "字段。"],
  segments: ["Segments.", "客户群体。"],
  sources: ["Sources of data.", "数据源。"],
};
const axis = choice(axes);

const selectionKeys: Readonly<Record<string, SchemaNode>> = {
  stages: key(["Stages.", "阶段。"], refs("stage"), ["service", ["prospect", "contact"]]),
  kinds: key(["Node kinds.", "节点种类。"], oneOrList(choice(nodeKinds)), ["milestone", ["milestone", "exit"]]),
  owners: key(["Roles in charge.", "负责的角色。"], refs("role"), ["sales", ["sales", "care"]]),
  channels: key(["Channels.", "渠道。"], refs("channel"), ["phone", ["phone", "wecom"]]),
  classes: key(["Classes of customers.", "客户类别。"], refs("class"), ["tier.vip", ["tier.vip", "tags.at_risk"]]),
  tags: key(["Own keywords.", "自定的关键词。"], oneOrList(slug), ["pilot", ["pilot", "phase_2"]]),
  parties: key(["Parties of the relationships.", "关系图谱里的哪几方。"], refs("party"), [
    "school",
    ["school", "company"],
  ]),
  around: key(
    ["A node or a party, and what lies within so many steps of it.", "某个节点或某一方，以及几步以内的。"],
    object(
      {
        node: key(["The node in the middle.", "中心节点。"], ref("node"), ["decide"]),
        party: key(["The party in the middle, in a picture of relationships.", "关系图里居中的一方。"], ref("party"), [
          "customer",
        ]),
        hops: key(
          ["How many steps. Default: 1.", "几步以内。默认 1。"],
          { type: "integer", minimum: 0, maximum: 100 },
          [2],
        ),
      },
      { minProperties: 1 },
    ),
    [{ node: "decide", hops: 2 }],
  ),
};

const readersKey = key(["Roles for whom it is made.", "给哪些角色看。"], refs("role"), ["sales", ["sales", "care"]]);
const kpisKey = key(["Metrics to show.", "显示哪些指标。"], refs("metric"), ["cac", ["cac", "clv"]]);
const sectionNames = { ...bulletinSections, ...planSections };

/** Options of each kind; every other option is refused for it. `x-for` says which kinds take a key. */
const optionKinds: Readonly<Record<string, readonly [kinds: readonly string[], schema: SchemaNode]>> = {
  lanes: [
    ["lifecycle_map", "dashboard"],
    key(
      ["Lanes, from top to bottom.", "从上到下有哪些行。"],
      list(
        choice({
          activities: ["Activities.", "活动。"],
          channels: ["Channels.", "渠道。"],
          nodes: ["Key nodes and transitions.", "关键节点与流转。"],
          classes: ["Classes.", "客户分类。"],
          metrics: ["Metrics.", "指标。"],
        }),
      ),
      [["activities", "channels", "nodes", "classes", "metrics"]],
    ),
  ],
  direction: [
    [
      ...["process_flow", "elements", "classification_tree", "data_flow", "metric_tree", "path_map"],
      "relationship_graph",
    ],
    key(
      ["Which way the picture runs. Default: `right`.", "图往哪个方向展开。默认 `right`。"],
      choice({ right: ["From left to right.", "从左到右。"], down: ["From top to bottom.", "从上到下。"] }),
      ["down"],
    ),
  ],
  shows: [
    ["relationship_graph", "elements"],
    key(["Relationships to draw; absent: all.", "画哪些关系；不写就是全部。"], refs("relationship"), [
      "refers",
      ["refers", "partners"],
    ]),
  ],
  from: [
    ["relationship_graph"],
    key(
      [
        "Whether it is drawn from the model or from records. Default: `model`.",
        "按模型画，还是按数据记录画。默认 `model`。",
      ],
      choice({
        model: ["The parties of the model.", "模型里的各方。"],
        records: ["Real customers, masked.", "真实客户，已脱敏。"],
      }),
      ["records"],
    ),
  ],
  schemes: [
    ["classification_tree", "codebook"],
    key(["Schemes to show; absent: all.", "显示哪些分类；不写就是全部。"], refs("scheme"), ["tier", ["tier", "tags"]]),
  ],
  code: [
    ["code_anatomy"],
    key(["The code schemes to take apart; absent: all.", "拆解哪些编码；不写就是全部。"], refs("code"), [
      "customer_id",
      ["customer_id", "profile"],
    ]),
  ],
  codes: [
    ["codebook"],
    key(["Code schemes to show; absent: all.", "显示哪些编码；不写就是全部。"], refs("code"), [
      "profile",
      ["customer_id", "profile"],
    ]),
  ],
  rows: [
    ["matrix"],
    key(
      ["What stands in the rows; absent: what goes best with the columns.", "行是什么；不写就取最适合与列对照的。"],
      axis,
      ["classes"],
    ),
  ],
  columns: [
    ["matrix"],
    key(
      ["What stands in the columns; absent: what goes best with the rows.", "列是什么；不写就取最适合与行对照的。"],
      axis,
      ["activities"],
    ),
  ],
  chart: [
    ["chart"],
    key(
      ["Which chart.", "哪种统计图。"],
      choice({
        pie: ["Shares of a whole.", "饼图。"],
        bar: ["Bars.", "条形图。"],
        line: ["Over time.", "折线图。"],
        funnel: ["How many reach each step.", "漏斗图。"],
        sankey: ["How many go where.", "桑基图。"],
        cohort: ["Groups by start, over time.", "同期群表。"],
      }),
      ["funnel"],
    ),
  ],
  metric: [["chart", "metric_tree"], key(["The metric to show.", "显示哪个指标。"], ref("metric"), ["new_customers"])],
  by: [
    ["chart"],
    key(["Field or scheme by which it is split.", "按哪个字段或分类拆分。"], ref(["field", "scheme"]), ["region"]),
  ],
  steps: [
    ["chart", "path_map"],
    key(["Nodes to follow, in order.", "依次经过哪些节点。"], list(ref("node")), [
      ["first_visit", "book_trial", "first_order"],
    ]),
  ],
  window: [
    ["chart", "path_map"],
    key(["Time that the whole way may take.", "走完全程允许的时间。"], use("duration"), ["30d"]),
  ],
  grain: [["chart"], key(["Period of one point.", "一个点代表的期间。"], use("cadence"), ["month"])],
  base: [["dashboard"], key(["View that carries the figures.", "数字放在哪个视图上。"], ref("view"), ["map"])],
  charts: [
    ["dashboard"],
    key(["Views of kind `chart` beside it.", "旁边放哪些统计图。"], refs("view"), ["funnel", ["funnel", "region"]]),
  ],
  every: [["bulletin", "calendar"], key(["Period that it covers.", "每期多长。"], use("cadence"), ["month"])],
  compare: [
    ["bulletin", "chart", "dashboard"],
    key(
      ["What figures are compared with.", "与什么比较。"],
      oneOrList(
        choice({
          previous: ["The period before.", "环比：上一期。"],
          last_year: ["The same period a year ago.", "同比：去年同期。"],
          target: ["The target.", "目标。"],
        }),
      ),
      ["previous", ["previous", "last_year", "target"]],
    ),
  ],
  sections: [
    ["bulletin", "plan_table"],
    key(["Sections, in order.", "各节，按先后。"], list(choice(sectionNames)), [["summary", "conversion"]]),
  ],
  kpis: [["bulletin", "dashboard"], kpisKey],
  editions: [
    ["bulletin", "dashboard", "plan_table"],
    key(["Editions for different readers.", "给不同读者的版本。"], mapOf("edition", { kind: "edition" }), [
      { board: { readers: ["success"], kpis: ["cac", "clv"] } },
    ]),
  ],
  reveal: [
    ["training_deck"],
    key(
      ["How the model appears.", "模型怎样展开。"],
      choice({
        stage_by_stage: ["One stage after the other.", "一个阶段一个阶段地出现。"],
        all_at_once: ["All at once.", "一次全部出现。"],
      }),
      ["stage_by_stage"],
    ),
  ],
  ...graphOptions,
  quiz: [["training_deck"], key(["Whether questions follow.", "后面有没有小测验。"], boolean, [true])],
};

const commonViewKeys: Readonly<Record<string, SchemaNode>> = {
  ...labelKey("管理层看的图", "Picture for the board"),
  kind: key(["What the view shows.", "视图显示什么。"], choice(viewKinds), ["lifecycle_map"]),
  only: key(["Shows only these.", "只显示这些。"], use("selection"), [{ stages: ["service", "loyalty"] }]),
  without: key(["Leaves these out.", "不显示这些。"], use("selection"), [{ kinds: ["exit"] }]),
  ...pinKeys,
  page: key(["Page to fit on; absent: the one of `style`.", "画在多大的页面上；不写就用 `style` 的。"], choice(pages), [
    "A3",
    "16:9",
  ]),
  readers: readersKey,
};

const viewOptions = Object.fromEntries(
  Object.entries(optionKinds).map(([name, [kinds, schema]]) => [name, { ...schema, "x-for": kinds }]),
);
const lifeNames = ["was", "retired", "replaced_by"];

/** Refuses the options of other kinds. */
const perKind = Object.keys(viewKinds).map((kind) => ({
  if: { properties: { kind: { const: kind } }, required: ["kind"] },
  then: {
    ...(kind === "sheet" && { required: ["views"] }),
    propertyNames: {
      enum: [
        ...Object.keys(commonViewKeys),
        ...lifeNames,
        ...Object.keys(optionKinds).filter((name) => optionKinds[name]?.[0].includes(kind)),
      ],
    },
  },
}));

/** Presentation: views and style. */
export const viewDefinitions: Readonly<Record<string, SchemaNode>> = {
  view: element(
    ["A picture, table or text made from the model.", "由模型生成的一张图、一张表或一篇文字。"],
    { ...commonViewKeys, ...viewOptions },
    {
      kind: "view",
      needs: ["kind"],
      more: { allOf: perKind },
    },
  ),
  selection: definition(
    ["A choice of elements; several keys: all of them must hold.", "选取元素；写了几个键，就要同时符合。"],
    object(selectionKeys),
  ),
  edition: element(
    ["An edition for certain readers.", "给某些读者的版本。"],
    {
      ...labelKey("管理层版", "Board edition"),
      readers: readersKey,
      kpis: kpisKey,
      sections: key(["Sections, in order; absent: all.", "各节，按先后；不写就是全部。"], list(choice(sectionNames)), [
        ["summary", "conversion"],
      ]),
    },
    { kind: "edition" },
  ),
  legendEntry: element(
    ["Own words for an entry of the legend.", "图例条目的自定文字。"],
    { label: key(["What the legend says.", "图例上写什么。"], localized, ["客户触点"]) },
    {
      kind: "legend",
      short: ["A bare string is the label.", "只写一个字符串，就是名称。"],
    },
  ),
  style: definition(
    ["How things look. Delete it and the model means the same.", "样子。删掉它，模型的意思不变。"],
    object({
      look: key(
        [
          "Number of the look: sizes of text, cards and spaces. A look never changes, so that a picture stays as it is: what is better comes under a new number. Default: 1.",
          "样式的编号：文字、卡片和间距的大小。一个编号的样式永远不变，图也就不会变；改进的样式用新的编号。默认 1。",
        ],
        numberChoice([
          [1, ["The first look.", "最初的样式。"]],
          [
            2,
            [
              "Larger text at the same distances, easier to read on slides and paper.",
              "字更大，间距不变，投影和打印更好读。",
            ],
          ],
        ]),
        [1, 2],
      ),
      theme: key(
        ["Colours.", "配色。"],
        choice({
          default: ["Light, calm blues.", "浅色。"],
          dark: ["Dark.", "深色。"],
          print: ["Black on white, without fills.", "黑白打印。"],
          brand: ["From the five colours of `brand`.", "用 `brand` 的五种颜色。"],
          auto: ["Light or dark, as the reader's screen is (SVG).", "随读者的屏幕深浅(SVG)。"],
        }),
        ["dark"],
      ),
      page: key(["Page to fit on. Default: `auto`.", "画在多大的页面上。默认 `auto`。"], choice(pages), ["16:9"]),
      brand: key(
        ["Colours and logo of the company.", "企业的颜色与标志。"],
        object({
          colors: key(
            ["Five colours: ink, accent, good, warning, critical.", "五种颜色：墨色、主色、良好、预警、告急。"],
            { type: "array", items: { type: "string", pattern: "^#[0-9A-Fa-f]{6}$" }, minItems: 5, maxItems: 5 },
            [["#1b2733", "#2f6fb0", "#2b8a57", "#a8660f", "#b93a3a"]],
          ),
          logo: key(
            ["An SVG or PNG file, or a data URI.", "SVG 或 PNG 文件，或 data URI。"],
            { type: "string", pattern: "\\S", maxLength: 500_000 },
            ["logo.svg"],
          ),
        }),
        [{ colors: ["#1b2733", "#2f6fb0", "#2b8a57", "#a8660f", "#b93a3a"], logo: "logo.svg" }],
      ),
    }),
  ),
};
