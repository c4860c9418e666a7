import type { DiagnosticKind } from "../../base/diagnostic.ts";
import type { Wording } from "../../base/wording.ts";
import { exampleOfRule } from "../example-of-rule.ts";

/** Why a text is not an expression. `found` is the piece of text, `use` what belongs there. */
export type SyntaxProblem = {
  readonly reason: keyof typeof reasons;
  readonly found: string;
  readonly use?: string;
};

interface Reason {
  readonly message: (found: string, use: string) => Wording;
  readonly hint: (found: string, use: string) => Wording;
}

const reasons = {
  empty: {
    message: () => ({ zh: "这里应有一个表达式，却是空的", en: "An expression is expected here, but there is none" }),
    hint: () => ({
      zh: "写一个条件，例如 `age >= 12`；不需要条件就删掉这个键。",
      en: "Write a condition such as `age >= 12`, or delete the key.",
    }),
  },
  end: {
    message: () => ({ zh: "表达式没有写完", en: "The expression ends too early" }),
    hint: () => ({ zh: "最后一个运算符后面还缺一个值。", en: "A value is missing behind the last operator." }),
  },
  unexpected: {
    message: (found) => ({ zh: `表达式里不应出现 \`${found}\``, en: `\`${found}\` does not belong here` }),
    hint: () => ({
      zh: "两个值之间要有一个运算符（如 `==`、`&&`），每个运算符两边都要有值。",
      en: "Between two values stands one operator (such as `==` or `&&`), and each operator has a value on both sides.",
    }),
  },
  character: {
    message: (found) => ({
      zh: `表达式里不能用字符 \`${found}\``,
      en: `The character \`${found}\` means nothing in an expression`,
    }),
    hint: () => ({
      zh: '可以用 `== != < <= > >= && || ! + - * /`、`in`、括号；文字写在引号里，例如 `"course"`。',
      en: 'There are `== != < <= > >= && || ! + - * /`, `in` and brackets; text stands in quotes: `"course"`.',
    }),
  },
  number: {
    message: (found) => ({
      zh: `\`${found}\` 不是数，也不是时长`,
      en: `\`${found}\` is neither a number nor a duration`,
    }),
    hint: () => ({
      zh: "时长写成 `30m`、`24h`、`90d`、`2w`（分、时、天、周）；数里不写千分位；文字和编码要加引号。",
      en: "Durations are `30m`, `24h`, `90d`, `2w` (minutes, hours, days, weeks); numbers have no thousands separator; text and codes stand in quotes.",
    }),
  },
  digits: {
    message: (found) => ({
      zh: `数 \`${found}\` 太大，无法精确保存`,
      en: `The number \`${found}\` is too large to be held exactly`,
    }),
    hint: () => ({
      zh: "如果这是编号，请加引号当作文字。",
      en: "If this is a code or an id, write it as text, in quotes.",
    }),
  },
  date: {
    message: (found) => ({ zh: `没有 \`${found}\` 这一天`, en: `There is no day \`${found}\`` }),
    hint: () => ({
      zh: "日期写成 `2026-10-31`：年四位，月和日各两位。",
      en: "Dates are written `2026-10-31`: four digits, two and two.",
    }),
  },
  "unclosed-quote": {
    message: () => ({ zh: "引号没有配对", en: "A quote is opened and never closed" }),
    hint: () => ({ zh: "在文字末尾补上同样的引号。", en: "Close it with the same quote at the end of the text." }),
  },
  escape: {
    message: (found) => ({ zh: `引号里的 \`${found}\` 没有意义`, en: `\`${found}\` means nothing inside quotes` }),
    hint: () => ({
      zh: '反斜杠本身写成 `\\\\`；引号写成 `\\"`。',
      en: 'A backslash itself is written `\\\\`, a quote `\\"`.',
    }),
  },
  unclosed: {
    message: (found, use) => ({
      zh: `\`${found}\` 没有配对的 \`${use}\``,
      en: `\`${found}\` has no matching \`${use}\``,
    }),
    hint: (_, use) => ({ zh: `补上 \`${use}\`。`, en: `Add \`${use}\` where the bracket ends.` }),
  },
  range: {
    message: () => ({ zh: "`in` 后面应是范围或列表", en: "`in` takes a range or a list" }),
    hint: () => ({
      zh: '范围写成 `x in 1..5`，列表写成 `x in ["a", "b"]`。',
      en: 'A range is written `x in 1..5`, a list `x in ["a", "b"]`.',
    }),
  },
  "range-alone": {
    message: () => ({ zh: "范围 `..` 只能写在 `in` 后面", en: "A range `..` stands only behind `in`" }),
    hint: () => ({ zh: "写成 `x in 1..5`。", en: "Write `x in 1..5`." }),
  },
  "not-in": {
    message: () => ({ zh: "没有“不在其中”这个运算符", en: "There is no operator for “not in”" }),
    hint: () => ({ zh: "把整个条件取反：`!(x in 1..5)`。", en: "Turn the whole condition round: `!(x in 1..5)`." }),
  },
  chain: {
    message: () => ({ zh: "两个比较不能连写", en: "Comparisons cannot be chained" }),
    hint: () => ({
      zh: "`1 <= x <= 5` 写成 `x in 1..5` 或 `1 <= x && x <= 5`。",
      en: "Write `1 <= x <= 5` as `x in 1..5` or as `1 <= x && x <= 5`.",
    }),
  },
  call: {
    message: (found) => ({ zh: `没有函数 \`${found}\``, en: `There is no function \`${found}\`` }),
    hint: () => ({
      zh: "唯一的函数是 `missing(x)`；按客户计算的值请在 `traits` 里声明。",
      en: "The only function is `missing(x)`; values computed per customer are declared in `traits`.",
    }),
  },
  operator: {
    message: (found, use) => ({ zh: `\`${found}\` 应写成 \`${use}\``, en: `\`${found}\` is written \`${use}\`` }),
    hint: (_, use) => ({ zh: `改为 \`${use}\`。`, en: `Write \`${use}\`.` }),
  },
} satisfies Readonly<Record<string, Reason>>;

function reasonOf(problem: SyntaxProblem): Reason {
  return reasons[problem.reason];
}

const expressionSyntax: DiagnosticKind<SyntaxProblem> = {
  code: "expression-syntax",
  severity: "error",
  title: { zh: "表达式写法有误", en: "Not an expression" },
  explanation: {
    zh: "`when`、`enter_when`、`leave_when`、`forbid` 和 `expr` 里写的是一种很小的表达式语言：比较(`== != < <= > >=`)、`&& || !`、四则运算、`x in 1..5`、`x in [a, b]`、`missing(x)`。名称是已声明的字段、特征、事件、分类或指标；文字和编码写在引号里；日期写成 `2026-10-31`，时长写成 `90d`,`30%` 就是 0.3。标出的位置无法按这些规则读懂。",
    en: "`when`, `enter_when`, `leave_when`, `forbid` and `expr` hold a small expression language: comparisons (`== != < <= > >=`), `&& || !`, arithmetic, `x in 1..5`, `x in [a, b]` and `missing(x)`. A bare word is a declared field, trait, event, scheme or metric; text and codes stand in quotes; a date is `2026-10-31`, a duration `90d`, and `30%` is 0.3. The marked place cannot be read by these rules.",
  },
  wrong: exampleOfRule("age >= && age < 12"),
  right: exampleOfRule("age >= 6 && age < 12"),
  message: (problem) => reasonOf(problem).message(problem.found, problem.use ?? ""),
  hint: (problem) => reasonOf(problem).hint(problem.found, problem.use ?? ""),
};
export default expressionSyntax;
