import type { ChangeRule } from "../change-rule.ts";
import { findTexts } from "../find-settings.ts";
import { propertyFindings } from "../property-changes.ts";

const quoteChanged: ChangeRule = {
  id: "quote-changed",
  severity: "info",
  direction: "none",
  level: "specific",
  title: { zh: "客户原话改了", en: "Quote changed" },
  explanation: {
    zh: "引用的客户原话改了字，换了出处，或者放到了别的节点、阶段旁边。原话要和客户说的一样：对一遍记录，只删节、不改写；换了位置，看看它还说的是不是那里的事。",
    en: "The words of a customer are others, come from somewhere else, or stand beside another node or stage. A quote has to be what the customer said: hold it against the record, shorten but do not rewrite it; where it has moved, see whether it is about that place.",
  },
  mirror: "quote-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
quotes: { q1: { stage: service, text: 讲得很清楚 } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
quotes: { q1: { stage: service, text: 讲得很清楚，也很耐心 } }
`,
  },
  find(comparison) {
    const places = propertyFindings(comparison, {
      kind: "quote",
      paths: ["source", "node", "stage"],
      name: { zh: "原话", en: "Quote" },
    });
    const words = findTexts(comparison, { path: "text", kinds: ["quote"] }, (label, after) => ({
      zh: `原话“${label.zh}”改为：${after.zh}`,
      en: `The quote “${label.en}” is now: ${after.en}`,
    })).map((found) => {
      const other = places.find(({ subject }) => subject === found.subject);
      return { ...found, claims: [...found.claims, ...(other?.claims ?? [])] };
    });
    return [...words, ...places.filter(({ subject }) => !words.some((found) => found.subject === subject))];
  },
};
export default quoteChanged;
