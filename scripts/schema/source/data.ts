import {
  choice,
  codeText,
  column,
  definition,
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
  scopedRef,
  use,
  codeMapOf,
  type SchemaNode,
  type Words,
} from "./build.ts";
import { fieldTypes } from "./common.ts";

const typeKey = key(
  ["Type of the value. Default: `text`, or `code` with `values`.", "值的类型。默认 `text`；有 `values` 时是 `code`。"],
  choice(fieldTypes),
  ["integer"],
);
const rangeKey = key(["Least and greatest value; both belong to it.", "取值范围，两端都算在内。"], use("range"), [
  "3..18",
]);
const unitKey = key(["Unit of the value.", "单位。"], { type: "string", pattern: "\\S", maxLength: 40 }, [
  "CNY",
  "day",
]);

const algorithms: Readonly<Record<string, Words>> = {
  "iso7064-mod37-36": ["ISO/IEC 7064 MOD 37,36: one of A–Z 0–9.", "ISO/IEC 7064 MOD 37,36：一个字母或数字。"],
  "iso7064-mod37-2": ["ISO/IEC 7064 MOD 37-2: one of A–Z 0–9 or `*`.", "ISO/IEC 7064 MOD 37-2：一个字母、数字或 `*`。"],
  "iso7064-mod11-2": ["ISO/IEC 7064 MOD 11-2: a digit or X.", "ISO/IEC 7064 MOD 11-2：数字或 X。"],
  "iso7064-mod11-10": ["ISO/IEC 7064 MOD 11,10: a digit.", "ISO/IEC 7064 MOD 11,10：一位数字。"],
  "iso7064-mod97-10": ["ISO/IEC 7064 MOD 97-10: two digits.", "ISO/IEC 7064 MOD 97-10：两位数字。"],
  verhoeff: ["Verhoeff: a digit.", "Verhoeff：一位数字。"],
  damm: ["Damm: a digit.", "Damm：一位数字。"],
  luhn: ["Luhn: a digit, as on bank cards.", "Luhn：一位数字，银行卡用。"],
  "gs1-mod10": ["GS1 modulo 10: a digit, as in bar codes.", "GS1 模 10：一位数字，条码用。"],
  "gb32100-mod31": [
    "GB 32100 modulo 31, as in the unified social credit code.",
    "GB 32100 模 31，统一社会信用代码用。",
  ],
};

/** What is known about customers, and where from. */
export const dataDefinitions: Readonly<Record<string, SchemaNode>> = {
  event: element(
    [
      "Something that happens to a customer, and the rows that record it. Any further key names an attribute: its value is the column.",
      "客户身上发生的一件事，以及记录它的数据行。其余的键都是属性名，值是列名。",
    ],
    {
      ...labelKey("下单", "Order"),
      source: key(["Source that records it.", "记录在哪个数据源。"], ref("source"), ["orders"]),
      name: key(
        [
          "Its name in the source, where one source records several events.",
          "它在数据源里的名字（一个数据源记多种事件时）。",
        ],
        column,
        ["page_viewed"],
      ),
      at: key(["Column of the time.", "时间列。"], column, ["paid_at"]),
      customer: key(["Column of the customer.", "客户列。"], column, ["customer_id"]),
    },
    {
      kind: "event",
      short: ["A bare string is the label.", "只写一个字符串，就是名称。"],
      more: {
        patternProperties: {
          "^(?!(label|note|tags|source|name|at|customer|was|retired|replaced_by)$)[A-Za-z][A-Za-z0-9_-]*$": definition(
            ["An attribute of the event: the column that holds it.", "事件的一个属性：写出所在的列。"],
            column,
          ),
        },
        "x-keys": "attribute",
      },
    },
  ),
  source: element(
    ["Where data comes from: how it is collected, stored and refreshed.", "数据从哪里来：怎样收集、存储、更新。"],
    {
      ...labelKey("订单表", "Orders"),
      kind: key(
        ["What sort of source. Default: `csv`.", "数据源的种类。默认 `csv`。"],
        choice({
          csv: ["A text file with separators.", "带分隔符的文本文件。"],
          json: ["A JSON file, or one object a line.", "JSON 文件，或一行一个对象。"],
          parquet: ["A Parquet file.", "Parquet 文件。"],
          xlsx: ["A sheet of an Excel file.", "Excel 文件。"],
          postgres: ["A table of a PostgreSQL server.", "PostgreSQL 的表。"],
          clickhouse: ["A table of a ClickHouse server.", "ClickHouse 的表。"],
        }),
        ["csv"],
      ),
      path: key(
        ["The file, relative to the model.", "文件，相对于模型。"],
        { type: "string", pattern: "\\S", maxLength: 1000 },
        ["data/orders.csv"],
      ),
      table: key(["The table, for servers.", "服务器上的表。"], column, ["sales.orders"]),
      preset: key(["Column names of a known system.", "已知系统的列名。"], ref("preset"), ["zoho.contacts"]),
      key: key(
        ["Column, or columns together, that tell rows apart.", "区分各行的列（可多列合用）。"],
        oneOrList(column),
        ["order_id", ["month", "channel"]],
      ),
      at: key(["Column of the time.", "时间列。"], column, ["month"]),
      collect: key(
        ["How it is collected.", "怎样收集。"],
        choice({
          online_form: ["An online form.", "在线表单。"],
          survey: ["A questionnaire.", "问卷。"],
          interview: ["Talks with customers.", "访谈。"],
          transaction: ["Records of orders and payments.", "交易记录。"],
          tracking: ["Tracking of pages and apps.", "埋点。"],
          manual: ["Typed by hand.", "手工录入。"],
          import: ["Taken over from another system.", "从别的系统导入。"],
        }),
        ["online_form"],
      ),
      store: key(
        ["Where it is stored.", "存在哪里。"],
        choice({ cloud: ["With a cloud provider.", "云端。"], local: ["In the company.", "本地。"] }),
        ["cloud"],
      ),
      refresh: key(["How often it is refreshed.", "多久更新一次。"], use("cadence"), ["day"]),
      owner: key(["Role in charge.", "负责的角色。"], ref("role"), ["steward"]),
    },
    { kind: "source" },
  ),
  field: element(
    ["One thing to know about a customer, an order or an event.", "要了解的一项信息：关于客户、订单或事件。"],
    {
      ...labelKey("手机号", "Mobile number"),
      group: key(
        ["What sort of information.", "信息的种类。"],
        choice({
          basic: ["Who the customer is.", "基本信息。"],
          transaction: ["What was bought.", "交易信息。"],
          behaviour: ["What the customer did.", "行为信息。"],
          needs: ["What the customer wants.", "需求信息。"],
          value: ["What the customer is worth.", "价值信息。"],
          interaction: ["What was said and answered.", "互动信息。"],
        }),
        ["basic"],
      ),
      type: typeKey,
      per: key(
        ["Whose value it is. Default: `customer`.", "是谁的值。默认 `customer`。"],
        choice({
          customer: ["One value a customer.", "每个客户一个。"],
          order: ["One value an order.", "每笔订单一个。"],
          event: ["One value an event.", "每个事件一个。"],
        }),
        ["order"],
      ),
      range: rangeKey,
      unit: unitKey,
      source: key(["Column that holds it: `source.column`.", "在哪一列：`数据源.列`。"], scopedRef("column"), [
        "crm.Mobile",
      ]),
      values: key(["Allowed values.", "允许的取值。"], use("valueSet"), [
        { high: "高", low: "低" },
        "ketu:gb2260.province",
      ]),
      privacy: key(
        ["How much it says about a person. Default: `none`.", "涉及个人的程度。默认 `none`。"],
        choice({
          none: ["Nothing about a person.", "不涉及个人。"],
          personal: ["Personal data.", "个人信息。"],
          sensitive: ["Sensitive personal data.", "敏感个人信息。"],
        }),
        ["personal"],
      ),
      category: key(
        ["What makes it sensitive.", "属于哪一类敏感信息。"],
        choice({
          biometric: ["Fingerprint, face, voice.", "生物识别。"],
          religion: ["Religion.", "宗教信仰。"],
          specific_identity: ["A specific identity.", "特定身份。"],
          health: ["Health.", "医疗健康。"],
          financial_account: ["Financial accounts.", "金融账户。"],
          location_track: ["Where a person went.", "行踪轨迹。"],
          minor_under_14: ["A child under 14.", "不满十四周岁未成年人。"],
          other: ["Other sensitive data.", "其他。"],
        }),
        ["minor_under_14"],
      ),
      purpose: key(["What it is needed for.", "处理目的。"], localized, ["联系客户"]),
      basis: key(
        ["On what lawful ground it is used.", "处理的合法依据。"],
        choice({
          consent: ["Consent of the person.", "本人同意。"],
          separate_consent: ["Separate consent of the person.", "本人单独同意。"],
          guardian_consent: ["Consent of the guardian.", "监护人同意。"],
          contract: ["Needed for a contract.", "订立、履行合同所必需。"],
          legal_obligation: ["Required by law.", "履行法定职责或义务。"],
          vital_interest: ["Protects life or health.", "紧急情况下保护生命健康。"],
          public_interest: ["In the public interest.", "公共利益。"],
          legitimate_interest: ["Legitimate interest (GDPR).", "正当利益(GDPR)。"],
          public_information: ["Made public by the person.", "本人已公开的信息。"],
        }),
        ["contract"],
      ),
      keep: key(["How long it is kept.", "保存期限。"], use("keep"), ["3y"]),
      mask: key(
        ["How it is shown to those who need not see it.", "给不必知道的人看时怎样脱敏。"],
        choice({
          name: ["First character: `张*`.", "只留姓：`张*`。"],
          mobile: ["`138****5678`.", "`138****5678`。"],
          id_number: ["`110101********1234`.", "`110101********1234`。"],
          card: ["Last four digits.", "只留末四位。"],
          email: ["First letter and domain.", "只留首字母和域名。"],
          district: ["Address down to the district.", "地址只到区县。"],
          band: ["The band that a number falls in.", "只给所在区间。"],
          hash: ["A keyed hash; still personal data.", "带密钥的散列；仍是个人信息。"],
          drop: ["Nothing.", "不给出。"],
        }),
        ["mobile"],
      ),
      check: key(
        ["What its values must obey.", "取值要符合什么。"],
        oneOrList(
          choice({
            required: ["Never empty.", "必填。"],
            unique: ["No two alike.", "不重复。"],
            cn_mobile: ["A mobile number of mainland China.", "中国大陆手机号。"],
            cn_resident_id: ["A resident ID number (GB 11643).", "居民身份证号(GB 11643)。"],
            cn_credit_code: ["A unified social credit code (GB 32100).", "统一社会信用代码(GB 32100)。"],
            email: ["An e-mail address.", "电子邮箱。"],
            url: ["A web address.", "网址。"],
            past: ["Not in the future.", "不晚于今天。"],
          }),
        ),
        ["required", ["required", "unique", "cn_mobile"]],
      ),
    },
    { kind: "field", short: ["A bare string is the label.", "只写一个字符串，就是名称。"] },
  ),
  trait: element(
    [
      "One value per customer, computed from events: by exactly one of `since_last`, `since_first`, `count`, `sum`, `first`, `last`, `happened`.",
      "由事件算出的值，每个客户一个。`since_last`、`since_first`、`count`、`sum`、`first`、`last`、`happened` 恰好写一个。",
    ],
    {
      ...labelKey("距上次下单天数", "Days since last order"),
      type: typeKey,
      range: rangeKey,
      unit: unitKey,
      since_last: key(["Time since the last such event.", "距上一次该事件多久。"], ref("event"), ["order_completed"]),
      since_first: key(["Time since the first such event.", "距第一次该事件多久。"], ref("event"), ["order_completed"]),
      count: key(["How many such events.", "该事件有几次。"], ref("event"), ["order_completed"]),
      sum: key(["Sum of an attribute: `event.attribute`.", "某属性的合计：`事件.属性`。"], scopedRef("attribute"), [
        "order_completed.amount",
      ]),
      first: key(
        ["First value of an attribute: `event.attribute`.", "某属性的第一个值：`事件.属性`。"],
        scopedRef("attribute"),
        ["survey_answered.score"],
      ),
      last: key(
        ["Last value of an attribute: `event.attribute`.", "某属性最近的值：`事件.属性`。"],
        scopedRef("attribute"),
        ["survey_answered.score"],
      ),
      happened: key(["Whether such an event happened.", "该事件是否发生。"], ref("event"), ["welcome_called"]),
      within: key(
        ["Only this long: after `after`, or before the as-of day.", "只看这么久：在 `after` 之后，或截止日之前。"],
        use("duration"),
        ["7d"],
      ),
      after: key(["Counted from this event on.", "从哪个事件算起。"], ref("event"), ["order_completed"]),
    },
    { kind: "trait" },
  ),
  code: element(
    ["A code scheme: how codes of customers are made up.", "一套编码：客户编码怎样组成。"],
    {
      ...labelKey("客户编码", "Customer number"),
      kind: key(
        ["Whether the code stays. Default: `identity`.", "编码变不变。默认 `identity`。"],
        choice({
          identity: ["Issued once, never changed.", "身份码：发放后不变。"],
          dimension: ["Computed again whenever the customer changes.", "维度码：客户变了就重算。"],
        }),
        ["dimension"],
      ),
      pattern: key(
        ["The parts in braces, in order, with fixed text between.", "各码段写在花括号里，按先后，中间可有固定文字。"],
        { type: "string", pattern: "\\{[^{}]+\\}", maxLength: 1000, "x-form": "braces" },
        ["{type}-{tier}-{need}"],
      ),
      parts: key(["Its parts.", "各个码段。"], mapOf("codePart", { kind: "part", isOrdered: true }), [
        { type: { values: { P: "个人", E: "企业" } }, serial: { digits: 6, from: 1 } },
      ]),
      forbid: key(["Combinations that must not occur.", "不允许出现的组合。"], oneOrList(expression("code")), [
        'type == "E" && tier == "P"',
        ['type == "E" && tier == "P"'],
      ]),
      issue: key(
        ["Who issues and who reviews.", "谁发放，谁审核。"],
        object({
          by: key(["Role that issues codes.", "发放编码的角色。"], ref("role"), ["sales"]),
          review: key(["Role that reviews them.", "审核的角色。"], ref("role"), ["steward"]),
        }),
        [{ by: "sales", review: "steward" }],
      ),
    },
    { kind: "code", needs: ["pattern", "parts"] },
  ),
  codePart: element(
    ["One part of a code. Which key it has says where it comes from.", "编码的一段。写哪个键，就说明它从哪里来。"],
    {
      ...labelKey("客户类型", "Customer type"),
      values: key(["One of these values.", "取这些值之一。"], use("valueSet"), [{ P: "个人", E: "企业" }]),
      field: key(["The value of this field.", "取这个字段的值。"], ref("field"), ["region"]),
      take: key(
        ["Only so many characters of it.", "只取其中几个字符。"],
        { type: "string", pattern: "^(first|last) [1-9]\\d?$" },
        ["first 2", "last 4"],
      ),
      at: key(
        ["When the value is taken.", "什么时候取值。"],
        choice({
          issue: ["When the code is issued; it stays, even if the field changes.", "发放时取值，以后字段变了也不改。"],
        }),
        ["issue"],
      ),
      else: key(["What stands there when the value is missing.", "缺值时写什么。"], codeText, ["00"]),
      codes: key(["Which code stands for which value.", "哪个取值用哪个代码。"], codeMapOf(codeText), [
        { course: "C", price: "D" },
      ]),
      fixed: key(["Always this text.", "固定的文字。"], codeText, ["86"]),
      digits: key(["A serial of so many digits.", "流水号，几位。"], { type: "integer", minimum: 1, maximum: 18 }, [6]),
      per: key(["A serial of its own for each value of these parts.", "按这些码段分别编流水号。"], refs("part"), [
        "type",
        ["type", "province"],
      ]),
      from: key(["First serial. Default: 1.", "流水号从几开始。默认 1。"], { type: "integer", minimum: 0 }, [1]),
      algorithm: key(["A check character, computed like this.", "校验码的算法。"], choice(algorithms), [
        "iso7064-mod37-36",
      ]),
      from_part: key(
        ["A part of another scheme: `code.part`.", "取另一套编码的一段：`编码.码段`。"],
        scopedRef("part"),
        ["customer_id.type"],
      ),
      scheme: key(
        ["The code of the customer's class in this scheme.", "取客户在这套分类里的类别代码。"],
        ref("scheme"),
        ["tier"],
      ),
    },
    { kind: "part", isOrdered: true },
  ),
  duplicates: definition(
    ["How customers that occur twice are found.", "怎样找出重复的客户。"],
    object({
      match: key(
        [
          "Fields that give customers away as the same; a list inside: all of them together.",
          "按哪些字段查重；里面再套一层列表，表示几个字段合起来看。",
        ],
        list(oneOrList(ref("field"))),
        [["mobile", ["name", "region"]]],
      ),
      threshold: key(
        ["How alike two customers must be, from 0 to 1.", "相似到什么程度算重复，0 到 1。"],
        { type: "number", minimum: 0, maximum: 1 },
        [0.92],
      ),
      keep: key(
        ["Which of them is kept.", "保留哪一条。"],
        choice({
          newest: ["The newest.", "最新的。"],
          oldest: ["The oldest.", "最早的。"],
          most_complete: ["The one with most values.", "最完整的。"],
        }),
        ["newest"],
      ),
    }),
  ),
};
