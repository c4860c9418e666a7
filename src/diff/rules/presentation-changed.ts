import type { ChangeRule } from "../change-rule.ts";
import { wholeModel } from "../canonical-model.ts";
import { labelOf } from "../labels.ts";

const presentationChanged: ChangeRule = {
  id: "presentation-changed",
  severity: "info",
  direction: "none",
  level: "general",
  title: { zh: "只是样子变了", en: "Presentation changed" },
  explanation: {
    zh: "视图、样式或图例变了，模型的意思没有变。",
    en: "Views, style or legend changed; the meaning of the model did not.",
  },
  mirror: "presentation-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
style: { page: A4 }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
style: { page: A3 }
`,
  },
  find(comparison) {
    const facts = comparison.facts.filter(
      (fact) =>
        "ref" in fact &&
        (fact.ref.startsWith("view:") ||
          (fact.op === "set" && isPresentation(fact.ref.slice(0, fact.ref.indexOf(":")), fact.path))),
    );
    const subjects = new Set(facts.map((fact) => ("ref" in fact ? fact.ref : wholeModel)));
    return [...subjects].map((subject) => {
      const { zh, en } = labelOf(subject, comparison);
      return {
        subject,
        message: { zh: `“${zh}”的样子变了`, en: `The presentation of “${en}” changed` },
        claims: facts.filter((fact) => "ref" in fact && fact.ref === subject),
      };
    });
  },
};
export default presentationChanged;

function isPresentation(kind: string, path: string): boolean {
  return kind === "model" && /^(style|legend)(\.|$)/.test(path);
}
