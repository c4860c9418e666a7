import { diagnose } from "../../base/diagnostic.ts";
import type { LintRule } from "../lint-rule.ts";
import { sensitiveFields } from "../personal-fields.ts";
import { placeOfElement } from "../place-of-element.ts";
import { isUnsure } from "../unsure.ts";

/** Once, at the first sensitive field. */
const sensitiveDataWithoutRoles: LintRule<{ readonly id: string }> = {
  code: "sensitive-data-without-roles",
  severity: "warning",
  title: { zh: "敏感信息没有限定谁能看", en: "Sensitive data without named roles" },
  explanation: {
    zh: "敏感个人信息只能给确有必要的人看（个人信息保护法第五十一条：合理确定操作权限）。在 `policies.privacy.access` 里写明 `sensitive:` 由哪些角色查看，其他人看到的就是脱敏后的内容。",
    en: "Sensitive data is only for those who need it (PIPL art. 51: who may handle it is determined). Name the roles in `policies.privacy.access` under `sensitive:`; all others see it masked.",
  },
  wrong: `ketu: 1
title: 客户管理模型
roles: { steward: 数据管理员 }
stages: { contact: { label: 初次接触, owner: steward } }
fields: { student_age: { label: 学生年龄, type: integer, privacy: sensitive, category: minor_under_14, basis: guardian_consent, purpose: 匹配课程, keep: 3y, mask: band } }
`,
  right: `ketu: 1
title: 客户管理模型
roles: { steward: 数据管理员 }
stages: { contact: { label: 初次接触, owner: steward } }
fields: { student_age: { label: 学生年龄, type: integer, privacy: sensitive, category: minor_under_14, basis: guardian_consent, purpose: 匹配课程, keep: 3y, mask: band } }
policies: { privacy: { access: { sensitive: [steward] } } }
`,
  message: ({ id }) => ({
    zh: `没有写明哪些角色能看敏感信息，例如 \`${id}\``,
    en: `It is not said which roles may see sensitive data such as \`${id}\``,
  }),
  hint: () => ({
    zh: "在 `policies: { privacy: { access: { sensitive: [角色] } } }` 里写明。",
    en: "Name them in `policies: { privacy: { access: { sensitive: [role] } } }`.",
  }),
  check({ model }) {
    const [field] = sensitiveFields(model);
    const hasRoles = model.privacy?.access.some(({ level, roles }) => level === "sensitive" && roles.length > 0);
    return field && !hasRoles && !isUnsure(model)
      ? [diagnose(sensitiveDataWithoutRoles, { id: field.id }, placeOfElement(field))]
      : [];
  },
};
export default sensitiveDataWithoutRoles;
