import { diagnose } from "../../base/diagnostic.ts";
import type { LintRule } from "../lint-rule.ts";
import { personalFields, privacySeverity } from "../personal-fields.ts";
import { placeOfElement } from "../place-of-element.ts";

/** Of sensitive data another rule asks for the consent that it needs. */
const personalDataWithoutBasis: LintRule<{ readonly id: string }> = {
  code: "personal-data-without-basis",
  severity: "warning",
  title: { zh: "个人信息没有写明依据", en: "Personal data without a lawful basis" },
  explanation: {
    zh: "处理个人信息要有合法依据：本人同意、履行合同、法定义务等（个人信息保护法第十三条）。在字段上写 `basis`。模型声明了规则包时，这是错误。",
    en: "Personal data is used on a lawful basis: consent, a contract, a legal obligation (PIPL art. 13, GDPR art. 6). Write `basis` on the field. Where the model declares rule packs this is an error.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { contact: 初次接触 }
fields:
  mobile: { label: 手机号, privacy: personal, purpose: 联系客户, keep: 3y, mask: mobile }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { contact: 初次接触 }
fields:
  mobile: { label: 手机号, privacy: personal, purpose: 联系客户, basis: contract, keep: 3y, mask: mobile }
`,
  message: ({ id }) => ({
    zh: `个人信息 \`${id}\` 没有写明依据`,
    en: `The personal data \`${id}\` has no lawful basis`,
  }),
  hint: () => ({
    zh: "写上 `basis:`，例如 `contract`（履行合同）或 `consent`（本人同意）。",
    en: "Add `basis:`, such as `contract` or `consent`.",
  }),
  check: ({ model }) =>
    personalFields(model)
      .filter(({ basis, privacy }) => basis === undefined && privacy === "personal")
      .map((field) =>
        diagnose(
          personalDataWithoutBasis,
          { id: field.id },
          { ...placeOfElement(field), severity: privacySeverity(model) },
        ),
      ),
};
export default personalDataWithoutBasis;
