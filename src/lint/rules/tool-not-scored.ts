import { diagnose } from "../../base/diagnostic.ts";
import { inUse } from "../in-use.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfElement } from "../place-of-element.ts";

const toolNotScored: LintRule<{ readonly id: string; readonly criterion: string }> = {
  code: "tool-not-scored",
  severity: "warning",
  title: { zh: "备选工具少打了分", en: "Tool without a score" },
  explanation: {
    zh: "选工具按各项标准加权打分。少打一项就当作零分，这个工具会无缘无故地落在后面。每项标准都打分，或者去掉没人打分的标准。",
    en: "Tools are chosen by weighted scores. A missing score counts as nothing, and the tool falls behind for no reason. Score each tool by every criterion, or take the criterion out.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { contact: 初次接触 }
tools:
  criteria: { function: 5, price: 2 }
  options: { crm_a: { label: 甲 CRM, scores: { function: 4, price: 3 } }, crm_b: { label: 乙 CRM, scores: { function: 5 } } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { contact: 初次接触 }
tools:
  criteria: { function: 5, price: 2 }
  options: { crm_a: { label: 甲 CRM, scores: { function: 4, price: 3 } }, crm_b: { label: 乙 CRM, scores: { function: 5, price: 1 } } }
`,
  message: ({ id, criterion }) => ({
    zh: `工具 \`${id}\` 没有按 \`${criterion}\` 打分`,
    en: `The tool \`${id}\` has no score for \`${criterion}\``,
  }),
  hint: () => ({ zh: "在 `scores:` 里补上。", en: "Add it to `scores:`." }),
  check({ model }) {
    return inUse(model.tools).flatMap((tool) =>
      model.toolCriteria
        .filter(({ id }) => !tool.scores.some(({ criterion }) => criterion === id))
        .map(({ id: criterion }) => diagnose(toolNotScored, { id: tool.id, criterion }, placeOfElement(tool))),
    );
  },
};
export default toolNotScored;
