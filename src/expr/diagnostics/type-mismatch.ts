import type { DiagnosticKind } from "../../base/diagnostic.ts";
import type { Wording } from "../../base/wording.ts";
import { exampleOfRule } from "../example-of-rule.ts";
import { typeWords, type TypeName } from "../type-words.ts";

/** `left` and `right` are parts as written; which are there depends on the reason. */
export type Mismatch = {
  readonly reason: keyof typeof reasons;
  readonly operator?: string;
  readonly left: string;
  readonly leftType?: TypeName;
  readonly right?: string;
  readonly rightType?: TypeName;
};

/** All parts, the absent ones empty. */
interface Parts {
  readonly operator: string;
  readonly left: string;
  readonly leftType: Wording;
  readonly right: string;
  readonly rightType: Wording;
}

interface Reason {
  readonly message: (parts: Parts) => Wording;
  readonly hint: (parts: Parts) => Wording;
}

const reasons = {
  operands: {
    message: ({ operator, left, leftType, right, rightType }) => ({
      zh: `\`${left}\` 是${leftType.zh},\`${right}\` 是${rightType.zh}，两者之间不能用 \`${operator}\``,
      en: `\`${left}\` is ${leftType.en} and \`${right}\` is ${rightType.en}: \`${operator}\` cannot stand between them`,
    }),
    hint: ({ leftType, rightType }) => ({
      zh: `让两边同类：要么都是${leftType.zh}，要么都是${rightType.zh}。`,
      en: `Make both sides ${leftType.en}, or both ${rightType.en}.`,
    }),
  },
  operand: {
    message: ({ operator, left, leftType }) => ({
      zh: `\`${left}\` 是${leftType.zh}，不能用 \`${operator}\` 计算`,
      en: `\`${left}\` is ${leftType.en}; \`${operator}\` calculates with numbers`,
    }),
    hint: () => ({
      zh: "四则运算只用于数、日期和时长。",
      en: "Calculate with numbers, dates and durations only.",
    }),
  },
  order: {
    message: ({ operator, left, leftType }) => ({
      zh: `\`${left}\` 是${leftType.zh}，没有大小，不能用 \`${operator}\` 比较`,
      en: `\`${left}\` is ${leftType.en}, which has no order: \`${operator}\` cannot compare it`,
    }),
    hint: () => ({
      zh: '用 `==`、`!=` 或 `in ["a", "b"]`；要数事件的次数，请声明一个 `count` 特征。',
      en: 'Use `==`, `!=` or `in ["a", "b"]`; to count how often an event happened, declare a trait with `count`.',
    }),
  },
  result: {
    message: ({ left, leftType }) => ({
      zh: `这里要算出一个数，而 \`${left}\` 是${leftType.zh}`,
      en: `A number is wanted here, and \`${left}\` is ${leftType.en}`,
    }),
    hint: () => ({
      zh: "用其他指标做四则运算，例如 `1 - retention_rate`。",
      en: "Calculate with other metrics, such as `1 - retention_rate`.",
    }),
  },
  "event-missing": {
    message: ({ left }) => ({
      zh: `事件 \`${left}\` 不会缺失：它要么发生过，要么没有`,
      en: `The event \`${left}\` is never missing: it has happened or it has not`,
    }),
    hint: ({ left }) => ({
      zh: `没有发生过写成 \`!${left}\`。`,
      en: `That it has not happened is written \`!${left}\`.`,
    }),
  },
  "never-missing": {
    message: ({ left }) => ({ zh: `\`${left}\` 不会缺失`, en: `\`${left}\` is never missing` }),
    hint: () => ({
      zh: "`missing( )` 里写字段、特征、分类或指标的名称。",
      en: "`missing( )` takes the name of a field, a trait, a scheme or a metric.",
    }),
  },
  "not-a-class": {
    message: ({ left, right }) => ({
      zh: `分类 \`${left}\` 只能与它的类别比较，\`${right}\` 不是类别`,
      en: `The scheme \`${left}\` is compared with its classes, and \`${right}\` is none`,
    }),
    hint: ({ left }) => ({ zh: `写成 \`${left} == 类别的 id\`。`, en: `Write \`${left} ==\` and the id of a class.` }),
  },
  "quoted-class": {
    message: ({ right }) => ({
      zh: `类别 \`${right}\` 不加引号`,
      en: `The class \`${right}\` stands without quotes`,
    }),
    hint: ({ left, right }) => ({
      zh: `类别是模型里声明的名称：\`${left} == ${right}\`；引号只用于文字和编码。`,
      en: `A class is a name of the model: \`${left} == ${right}\`; quotes are for text and codes.`,
    }),
  },
} satisfies Readonly<Record<string, Reason>>;

const noWords: Wording = { zh: "", en: "" };

function partsOf({ operator = "", left, leftType, right = "", rightType }: Mismatch): Parts {
  return {
    operator,
    left,
    right,
    leftType: leftType ? typeWords[leftType] : noWords,
    rightType: rightType ? typeWords[rightType] : noWords,
  };
}

function reasonOf({ reason }: Mismatch): Reason {
  return reasons[reason];
}

const typeMismatch: DiagnosticKind<Mismatch> = {
  code: "type-mismatch",
  severity: "error",
  title: { zh: "类型不相配", en: "Types that do not fit" },
  explanation: {
    zh: "每个字段、特征和指标都有类型，每个运算符只接受相配的类型：数与数比较，日期与日期比较，文字和编码只问是否相等，分类与它的类别比较。类型不相配的规则永远没有意义，所以在使用之前就指出来。如果数据里的数是以文字保存的，请把字段声明为 `integer` 或 `number`。",
    en: "Every field, trait and metric has a type, and every operator takes operands that fit: numbers with numbers, dates with dates, text and codes only for equality, a scheme with its classes. A rule whose types do not fit can never mean anything, so it is reported before it is used. Where data keeps numbers as text, declare the field as `integer` or `number`.",
  },
  wrong: exampleOfRule('age > "12"'),
  right: exampleOfRule("age > 12"),
  message: (params) => reasonOf(params).message(partsOf(params)),
  hint: (params) => reasonOf(params).hint(partsOf(params)),
};
export default typeMismatch;
