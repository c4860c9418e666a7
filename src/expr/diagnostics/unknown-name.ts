import type { DiagnosticKind } from "../../base/diagnostic.ts";
import { exampleOfRule } from "../example-of-rule.ts";

interface Params extends Readonly<Record<string, string>> {
  readonly name: string;
  /** What was probably meant; empty when nothing is near. */
  readonly use: string;
  /**
   * `near`: a similar name; `class`: the name of a class; `null`: another language's word for a missing value; `minus`:
   * names with a minus sign and no spaces.
   */
  readonly reason: "near" | "class" | "null" | "minus" | "unknown";
}

const unknownName: DiagnosticKind<Params> = {
  code: "unknown-name",
  severity: "error",
  title: { zh: "规则里的名称没有声明", en: "A rule uses a name that is not declared" },
  explanation: {
    zh: "规则里不带引号的词，是模型中声明的 id:`fields` 的字段、`traits` 的特征、`events` 的事件、`schemes` 的分类，以及标了 `per: customer` 的指标。写的是 id，不是显示用的名称。要与一段文字或一个编码比较，请把它放在引号里；要问一个值是否缺失，写 `missing(名称)`。",
    en: "A bare word of a rule is an id of the model: a field, a trait, an event, a scheme, or a metric marked `per: customer`. It is the id that counts, not the label. Text and codes to compare with stand in quotes, and whether a value is absent is asked with `missing(name)`.",
  },
  wrong: exampleOfRule("agee >= 12"),
  right: exampleOfRule("age >= 12"),
  message: ({ name, reason, use }) => {
    if (reason === "class")
      return { zh: `\`${name}\` 是一个类别，不能单独使用`, en: `\`${name}\` is a class and cannot stand alone` };
    if (reason === "minus")
      return {
        zh: `没有声明 \`${name}\`；减号两边要有空格`,
        en: `\`${name}\` is not declared; a minus sign has spaces round it`,
      };
    if (reason === "null") return { zh: `没有 \`${name}\` 这个值`, en: `There is no value \`${name}\`` };
    if (reason === "near")
      return {
        zh: `没有声明 \`${name}\`，是不是 \`${use}\`？`,
        en: `\`${name}\` is not declared; did you mean \`${use}\`?`,
      };
    return { zh: `没有声明 \`${name}\``, en: `\`${name}\` is not declared` };
  },
  hint: ({ reason, use }) => {
    if (reason === "unknown")
      return {
        zh: "用已声明的字段、特征、事件、分类或按客户计算的指标；文字要加引号。",
        en: "Use a declared field, trait, event, scheme or per-customer metric; text stands in quotes.",
      };
    return { zh: `写成 \`${use}\`。`, en: `Write \`${use}\`.` };
  },
};
export default unknownName;
