import type { DiagnosticKind } from "../../base/diagnostic.ts";

const unknownAttribute: DiagnosticKind<{
  readonly event: string;
  readonly name: string;
  readonly known: string;
  readonly suggestion: string;
}> = {
  code: "unknown-attribute",
  severity: "error",
  title: { zh: "事件没有这个属性", en: "Event without this attribute" },
  explanation: {
    zh: "事件除了来源、时间和客户，还可以有带名字的属性，例如下单的金额。特征和指标按名字引用属性，所以属性要先在事件上写明它在哪一列。",
    en: "Besides source, time and customer an event may have named attributes, such as the amount of an order. Traits and metrics refer to attributes by name, so the event must say first in which column the attribute is.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户, contact: 初次接触 }
events: { answered: { label: 答卷, score: score } }
traits: { nps: { label: 推荐意愿, last: answered.points } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户, contact: 初次接触 }
events: { answered: { label: 答卷, score: score } }
traits: { nps: { label: 推荐意愿, last: answered.score } }
`,
  message: ({ event, name }) => ({
    zh: `事件 \`${event}\` 没有属性 \`${name}\``,
    en: `The event \`${event}\` has no attribute \`${name}\``,
  }),
  hint: ({ suggestion, known, name }) => {
    if (suggestion) return { zh: `是不是想写 \`${suggestion}\`？`, en: `Did you mean \`${suggestion}\`?` };
    if (known) return { zh: `它的属性：${known}`, en: `Its attributes: ${known}` };
    return { zh: `在事件上加一行 \`${name}: 列名\`。`, en: `Add \`${name}: column\` to the event.` };
  },
};
export default unknownAttribute;
