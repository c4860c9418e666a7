import type { DiagnosticKind } from "../../base/diagnostic.ts";
import type { Wording } from "../../base/wording.ts";
import { exampleOfRule } from "../example-of-rule.ts";
import { typeWords, type TypeName } from "../type-words.ts";

function examplesOf(found: string, type: TypeName): string {
  if (type === "number" || type === "integer") return `${found} >= 1`;
  if (type === "text" || type === "code") return `${found} == "…"`;
  if (type === "date") return `${found} >= 2026-01-01`;
  if (type === "duration") return `${found} > 7d`;
  return `${found} == …`;
}

const notACondition: DiagnosticKind<{ readonly found: string; readonly type: TypeName }> = {
  code: "not-a-condition",
  severity: "error",
  title: { zh: "这不是一个条件", en: "Not a condition" },
  explanation: {
    zh: "`when`、`enter_when`、`leave_when` 和 `forbid` 要的是条件：对每个客户回答“是”或“否”的表达式；`&&`、`||`、`!` 的两边也是这样。一个数、一段文字或一个分类本身不是条件，要拿它与什么比较才是。只有事件可以单独出现，意思是“至少发生过一次”。",
    en: "`when`, `enter_when`, `leave_when` and `forbid` hold a condition: an expression that is true or false for each customer. The same goes for the sides of `&&`, `||` and `!`. A number, a text or a scheme is no condition by itself; it becomes one by a comparison. Only an event stands alone, and means that it has happened at least once.",
  },
  wrong: exampleOfRule("age"),
  right: exampleOfRule("age >= 12"),
  message: ({ found, type }) => ({
    zh: `\`${found}\` 是${typeWords[type].zh}，不是条件`,
    en: `\`${found}\` is ${typeWords[type].en}, not a condition`,
  }),
  hint: ({ found, type }): Wording => ({
    zh: `拿它与一个值比较，例如 \`${examplesOf(found, type)}\`。`,
    en: `Compare it with something, as in \`${examplesOf(found, type)}\`.`,
  }),
};
export default notACondition;
