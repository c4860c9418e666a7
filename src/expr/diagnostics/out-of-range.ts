import type { DiagnosticKind } from "../../base/diagnostic.ts";
import { exampleOfRule } from "../example-of-rule.ts";

type Params = {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly answer: "always" | "never";
  readonly because: "range" | "fraction";
};

const outOfRange: DiagnosticKind<Params> = {
  code: "out-of-range",
  severity: "warning",
  title: { zh: "与声明的范围不符", en: "Outside the declared range" },
  explanation: {
    zh: "字段声明了 `range`，规则却拿它与范围之外的值比较，所以对每个客户答案都一样：这条比较要么永远成立，要么永远不成立。多半是常数写错了，或者范围声明得太窄。（值缺失的客户不在此列：那时结果是未知。）",
    en: "The value has a declared `range`, and the rule compares it with something beyond, so that the answer is the same for every customer: the comparison always holds, or never. Most often the constant is mistyped, or the range is declared too narrow. (Customers without the value are not counted: for them the answer is unknown.)",
  },
  wrong: exampleOfRule("age > 20"),
  right: exampleOfRule("age > 15"),
  message: ({ name, min, max, answer, because }) => {
    const [zh, en] = answer === "never" ? ["永远不成立", "never holds"] : ["永远成立", "always holds"];
    return because === "fraction"
      ? { zh: `\`${name}\` 是整数，这个比较${zh}`, en: `\`${name}\` is a whole number: this ${en}` }
      : {
          zh: `\`${name}\` 的范围是 ${min}..${max}，这个比较${zh}`,
          en: `\`${name}\` lies in ${min}..${max}: this ${en}`,
        };
  },
  hint: () => ({
    zh: "改正常数，或者放宽声明的 `range`。",
    en: "Correct the constant, or widen the declared `range`.",
  }),
};
export default outOfRange;
