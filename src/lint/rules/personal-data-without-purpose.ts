import { diagnose } from "../../base/diagnostic.ts";
import type { LintRule } from "../lint-rule.ts";
import { personalFields, privacySeverity } from "../personal-fields.ts";
import { placeOfElement } from "../place-of-element.ts";

const personalDataWithoutPurpose: LintRule<{ readonly id: string }> = {
  code: "personal-data-without-purpose",
  severity: "warning",
  title: { zh: "个人信息没有写明目的", en: "Personal data without a purpose" },
  explanation: {
    zh: "收集个人信息要有明确、合理的目的（个人信息保护法第六条）。在字段上写 `purpose`，一句话说清拿来做什么；说不清的，就不该收集。模型声明了规则包（`policies.privacy.packs`）时，这是错误。",
    en: "Personal data is collected for a stated purpose (PIPL art. 6, GDPR art. 5). Write `purpose` on the field, one sentence about what it is for; what cannot be said should not be collected. Where the model declares rule packs (`policies.privacy.packs`) this is an error.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { contact: 初次接触 }
fields:
  mobile: { label: 手机号, privacy: personal, basis: contract, keep: 3y, mask: mobile }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { contact: 初次接触 }
fields:
  mobile: { label: 手机号, privacy: personal, purpose: 联系客户, basis: contract, keep: 3y, mask: mobile }
`,
  message: ({ id }) => ({ zh: `个人信息 \`${id}\` 没有写明目的`, en: `The personal data \`${id}\` has no purpose` }),
  hint: () => ({ zh: "写上 `purpose:`。", en: "Add `purpose:`." }),
  check: ({ model }) =>
    personalFields(model)
      .filter(({ purpose }) => purpose === undefined)
      .map((field) =>
        diagnose(
          personalDataWithoutPurpose,
          { id: field.id },
          { ...placeOfElement(field), severity: privacySeverity(model) },
        ),
      ),
};
export default personalDataWithoutPurpose;
