import {
  choice,
  element,
  expression,
  key,
  labelKey,
  object,
  ref,
  refs,
  scopedRef,
  use,
  type SchemaNode,
} from "./build.ts";

const entityNames = choice({
  customer: ["Each customer counts once.", "按客户数。"],
  order: ["Each order counts.", "按订单数。"],
  event: ["Each event counts.", "按事件数。"],
});

/** Figures and their thresholds. */
export const metricDefinitions: Readonly<Record<string, SchemaNode>> = {
  metric: element(
    [
      "A figure: how it is computed, in which unit, what is good, when to warn.",
      "指标：怎么算、什么单位、多少算好、何时预警。",
    ],
    {
      ...labelKey("获客成本", "Customer acquisition cost"),
      type: key(
        ["How it is computed. Absent: only figures that are given are shown.", "怎样计算。不写就只显示给出的数。"],
        choice({
          simple: ["An aggregate of events, nodes or a column.", "对事件、节点或列的汇总。"],
          ratio: ["One metric over another.", "两个指标之比。"],
          derived: ["An expression over other metrics.", "由其他指标推算。"],
          cumulative: ["An aggregate that adds up over time.", "随时间累计。"],
          conversion: ["Share that gets from one node or event to another.", "从一个节点（或事件）到另一个的转化率。"],
          retention: ["Share of customers that stay.", "留存率。"],
          repeat: ["Share of customers that buy again.", "复购率。"],
          clv: ["Customer lifetime value.", "客户生命周期价值。"],
          nps: ["Net promoter score.", "净推荐值。"],
          csat: ["Satisfaction.", "满意度。"],
          ces: ["Effort that service costs the customer.", "客户费力度。"],
        }),
        ["conversion"],
      ),
      agg: key(
        ["How values are aggregated.", "怎样汇总。"],
        choice({
          count: ["How many.", "计数。"],
          count_distinct: ["How many different customers.", "去重计数。"],
          sum: ["Sum.", "合计。"],
          average: ["Mean.", "平均。"],
          min: ["Least.", "最小。"],
          max: ["Greatest.", "最大。"],
          median: ["Median.", "中位数。"],
        }),
        ["count_distinct"],
      ),
      event: key(["Event that is counted.", "统计哪个事件。"], ref("event"), ["order_completed"]),
      node: key(["Node whose passing is counted.", "统计经过哪个节点。"], ref("node"), ["first_order"]),
      of: key(
        ["Column or attribute that is aggregated.", "汇总哪一列或哪个属性。"],
        scopedRef(["column", "attribute"]),
        ["costs.amount"],
      ),
      numerator: key(["Metric above the line.", "分子指标。"], ref("metric"), ["spend"]),
      denominator: key(["Metric below the line.", "分母指标。"], ref("metric"), ["new_customers"]),
      expr: key(["Expression over other metrics.", "由其他指标推算的式子。"], expression("metric"), [
        "1 - retention_rate",
      ]),
      base: key(["Node or event where the conversion starts.", "转化从哪个节点或事件算起。"], ref(["node", "event"]), [
        "book_trial",
      ]),
      conversion: key(["Node or event that counts as converted.", "到哪个节点或事件算转化。"], ref(["node", "event"]), [
        "first_order",
      ]),
      entity: key(["What is counted. Default: `customer`.", "按什么数。默认 `customer`。"], entityNames, ["customer"]),
      from: key(
        ["Which start counts. Default: `first`.", "从哪一次算起。默认 `first`。"],
        choice({
          first: ["The first one.", "第一次。"],
          any: ["Any one within the window.", "窗口内任一次。"],
          each: ["Each one by itself.", "每一次都算。"],
        }),
        ["first"],
      ),
      window: key(
        ["Time that a conversion may take, or that is added up.", "转化允许的时间，或累计多久。"],
        use("duration"),
        ["14d"],
      ),
      method: key(
        ["Which of the usual ways to compute.", "用哪种算法。"],
        choice({
          active: ["Retention: those still active.", "留存：仍然活跃的。"],
          returning: ["Retention: those of a cohort who come back.", "留存：同期群里再来的。"],
          historic: ["Lifetime value: from orders so far.", "生命周期价值：按已有订单。"],
          predictive: [
            "Lifetime value: from a fitted model (BG/NBD, Gamma-Gamma).",
            "生命周期价值：按拟合的模型（BG/NBD、Gamma-Gamma）。",
          ],
        }),
        ["active"],
      ),
      active_within: key(
        ["Who counts as active: an event within this time.", "多久内有事件算活跃。"],
        use("duration"),
        ["60d"],
      ),
      period: key(["Period that one figure covers.", "一个数覆盖的期间。"], use("cadence"), ["month"]),
      count_by: key(
        ["What counts as one purchase.", "怎样算一次购买。"],
        choice({ orders: ["Each order.", "每笔订单。"], days: ["Each day with an order.", "有订单的每一天。"] }),
        ["days"],
      ),
      amount: key(["Attribute that holds the amount.", "金额属性。"], ref("attribute"), ["amount"]),
      margin: key(["Share of the amount that remains.", "毛利率。"], use("amount"), ["45%"]),
      score: key(["Attribute that holds the score.", "分数属性。"], ref("attribute"), ["score"]),
      scale: key(["Scale of the score.", "分数的范围。"], use("range"), ["1..5"]),
      convention: key(
        ["How scores become one figure.", "分数怎样合成一个数。"],
        choice({ mean: ["Mean score.", "平均分。"], top2: ["Share of the two best scores.", "最高两档的占比。"] }),
        ["mean"],
      ),
      unit: key(
        [
          "Unit, for printing: `percent`, `person`, `score`, `day`, a currency such as `CNY`, or a word.",
          "单位，用于显示：`percent`、`person`、`score`、`day`、币种如 `CNY`，或一个词。",
        ],
        { type: "string", pattern: "\\S", maxLength: 40 },
        ["percent", "CNY"],
      ),
      better: key(
        ["Which way is good.", "往哪边算好。"],
        choice({ higher: ["Higher is better.", "越高越好。"], lower: ["Lower is better.", "越低越好。"] }),
        ["lower"],
      ),
      target: key(["What is aimed at, in the unit of the metric.", "目标值，按指标的单位。"], use("amount"), [
        300,
        "30%",
      ]),
      alert: key(["When to warn.", "何时预警。"], use("alert"), [{ warn: "< 60%", critical: "< 50%" }]),
      per: key(
        [
          "Says that the metric is one value per customer, so that class rules may use it.",
          "指标是每个客户一个值，分类规则可用。",
        ],
        choice({ customer: ["One value a customer.", "每个客户一个。"] }),
        ["customer"],
      ),
      owner: key(["Role in charge.", "负责的角色。"], ref("role"), ["marketing"]),
      stage: key(["Stages under which it is shown.", "显示在哪些阶段下。"], refs("stage"), [
        "loyalty",
        ["service", "loyalty"],
      ]),
    },
    { kind: "metric", short: ["A bare string is the label.", "只写一个字符串，就是名称。"] },
  ),
  alert: {
    description: "When to warn, and when it is critical.",
    "x-zh": "何时预警，何时告急。",
    ...object({
      warn: key(["Condition of a warning.", "预警条件。"], use("alertCondition"), [
        "< 60%",
        "change > 20% vs previous",
      ]),
      critical: key(["Condition of an alarm.", "告急条件。"], use("alertCondition"), ["< 50%"]),
      for: key(
        ["How many periods in a row it must hold. Default: 1.", "要连续几期才算。默认 1 期。"],
        {
          anyOf: [
            { type: "string", pattern: "^[1-9]\\d?( periods?)?$" },
            { type: "integer", minimum: 1, maximum: 99 },
          ],
        },
        ["2 periods", 2],
      ),
      min_n: key(
        ["Fewer cases than this are not judged.", "样本少于此数不判断。"],
        { type: "integer", minimum: 0 },
        [30],
      ),
    }),
  },
};
