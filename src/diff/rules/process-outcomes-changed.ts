import type { ChangeRule } from "../change-rule.ts";
import type { ElementRef } from "../../base/element-ref.ts";
import { textIn } from "../../base/localized-text.ts";
import type { Wording } from "../../base/wording.ts";
import type { Side } from "../comparison.ts";
import { findingOf, propertyChanges, sameWords } from "../property-changes.ts";

const processOutcomesChanged: ChangeRule = {
  id: "process-outcomes-changed",
  severity: "warning",
  direction: "down",
  level: "specific",
  title: { zh: "步骤的结果变了", en: "Outcomes of a step changed" },
  explanation: {
    zh: "这一步可能的结果多了、少了或者换了叫法。记录结果的表单、统计各种结果的报表都要跟着改。",
    en: "The step can end in other ways, or they are called something else. Forms that record the outcome and reports that count outcomes have to follow.",
  },
  mirror: "process-outcomes-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
processes: { complaint: { label: 投诉处理, stage: service, steps: { settle: { label: 解决, outcomes: { refund: 退款 } } } } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
processes: { complaint: { label: 投诉处理, stage: service, steps: { settle: { label: 解决, outcomes: { refund: 退款, replace: 更换 } } } } }
`,
  },
  find(comparison) {
    return propertyChanges(comparison, "step", ["outcomes"]).map((change) => {
      const [before = sameWords(""), after = sameWords("")] = [comparison.base, comparison.head].map((side) =>
        outcomesIn(side, change.subject),
      );
      return findingOf({ ...change, before, after }, { zh: "结果", en: "Outcomes" });
    });
  },
};
export default processOutcomesChanged;

function outcomesIn({ index }: Side, subject: ElementRef): Wording {
  const step = index.elementByRef.get(subject);
  const labels = step?.kind === "step" ? step.outcomes.map(({ id, label }) => ({ id, label })) : [];
  const words = (language: "zh" | "en"): readonly string[] =>
    labels.map(({ id, label }) => textIn(label, language, Object.values(label)[0] ?? id));
  return { zh: words("zh").join("、"), en: words("en").join(", ") };
}
