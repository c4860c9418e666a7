import { diagnose } from "../../base/diagnostic.ts";
import type { LintRule } from "../lint-rule.ts";
import { personalFields, privacySeverity } from "../personal-fields.ts";
import { placeOfElement } from "../place-of-element.ts";

const personalDataWithoutRetention: LintRule<{ readonly id: string }> = {
  code: "personal-data-without-retention",
  severity: "warning",
  title: { zh: "个人信息没有保存期限", en: "Personal data without a retention period" },
  explanation: {
    zh: "个人信息的保存期限应当是实现目的所需的最短时间（个人信息保护法第十九条）。在字段上写 `keep`，例如 `3y`；到期就删除或匿名化。模型声明了规则包时，这是错误。",
    en: "Personal data is kept no longer than its purpose needs (PIPL art. 19, GDPR art. 5). Write `keep` on the field, such as `3y`; after that it is deleted or made anonymous. Where the model declares rule packs this is an error.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { contact: 初次接触 }
fields:
  mobile: { label: 手机号, privacy: personal, purpose: 联系客户, basis: contract, mask: mobile }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { contact: 初次接触 }
fields:
  mobile: { label: 手机号, privacy: personal, purpose: 联系客户, basis: contract, keep: 3y, mask: mobile }
`,
  message: ({ id }) => ({
    zh: `个人信息 \`${id}\` 没有保存期限`,
    en: `The personal data \`${id}\` has no retention period`,
  }),
  hint: () => ({ zh: "写上 `keep:`，例如 `keep: 3y`。", en: "Add `keep:`, such as `keep: 3y`." }),
  check: ({ model }) =>
    personalFields(model)
      .filter(({ keep }) => keep === undefined)
      .map((field) =>
        diagnose(
          personalDataWithoutRetention,
          { id: field.id },
          { ...placeOfElement(field), severity: privacySeverity(model) },
        ),
      ),
};
export default personalDataWithoutRetention;
