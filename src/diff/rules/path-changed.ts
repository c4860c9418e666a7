import type { ChangeRule } from "../change-rule.ts";
import type { Fact } from "../fact.ts";
import { labelOf } from "../labels.ts";
import { valueWords } from "../value-words.ts";

/** What no rule has explained still shows, fact by fact. */
const pathChanged: ChangeRule = {
  id: "path-changed",
  severity: "info",
  direction: "none",
  level: "rest",
  title: { zh: "其他改动", en: "Other change" },
  explanation: {
    zh: "没有规则专门说明这处改动，所以照原样列出来：哪个元素的哪一项，以前是什么，现在是什么。",
    en: "No rule says more about this difference, so it is listed as it is: which part of which element, what it was and what it is.",
  },
  mirror: "path-changed",
  example: {
    base: "ketu: 1\ntitle: 客户管理模型\nstages: { service: 售后服务 }\nquotes: { q1: { stage: service, text: 讲得很清楚, at: 2026-09-12 } }\n",
    head: "ketu: 1\ntitle: 客户管理模型\nstages: { service: 售后服务 }\nquotes: { q1: { stage: service, text: 讲得很清楚, at: 2026-09-13 } }\n",
  },
  find(comparison) {
    return comparison.facts.map((fact) => {
      const subject = "ref" in fact ? fact.ref : fact.of.includes(":") ? (fact.of as `stage:${string}`) : "model:model";
      return {
        subject,
        message: sentence(fact, labelOf(subject, comparison)),
        claims: [fact],
        arguments: [argumentOf(fact)],
      };
    });
  },
};
export default pathChanged;

function argumentOf(fact: Fact): string {
  if (fact.op === "set") return fact.path;
  return fact.op === "order" ? `order ${fact.of}` : fact.op;
}

function sentence(
  fact: Fact,
  { zh, en }: { readonly zh: string; readonly en: string },
): { readonly zh: string; readonly en: string } {
  switch (fact.op) {
    case "add":
      return { zh: `新增“${zh}”`, en: `“${en}” was added` };
    case "remove":
      return { zh: `去掉“${zh}”`, en: `“${en}” was removed` };
    case "move":
      return { zh: `“${zh}”换了位置`, en: `“${en}” has moved` };
    case "order":
      return { zh: `“${zh}”里的先后变了`, en: `The order in “${en}” is another one` };
    case "set": {
      const [before, after] = [valueWords(fact.before), valueWords(fact.after)];
      return {
        zh: `“${zh}”的 ${fact.path}：${before || "（无）"} → ${after || "（无）"}`,
        en: `${fact.path} of “${en}”: ${before || "(none)"} → ${after || "(none)"}`,
      };
    }
  }
}
