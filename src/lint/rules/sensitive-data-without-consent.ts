import { diagnose } from "../../base/diagnostic.ts";
import type { LintRule } from "../lint-rule.ts";
import { privacySeverity, sensitiveFields } from "../personal-fields.ts";
import { placeOfKey } from "../written-entry.ts";

const sensitiveDataWithoutConsent: LintRule<{ readonly id: string; readonly needed: string; readonly basis: string }> =
  {
    code: "sensitive-data-without-consent",
    severity: "warning",
    title: { zh: "敏感信息没有单独同意", en: "Sensitive data without separate consent" },
    explanation: {
      zh: "处理敏感个人信息要取得本人的单独同意（个人信息保护法第二十九条），不满十四周岁的儿童要取得监护人的同意（第三十一条）；只有法定义务、紧急情况等才例外。把 `basis` 写成 `separate_consent` 或 `guardian_consent`，并真正取得这份同意。模型声明了规则包时，这是错误。",
      en: "Sensitive personal data needs the separate consent of the person (PIPL art. 29), data of a child under 14 that of the guardian (art. 31); legal obligations and emergencies are the exceptions. Write `basis: separate_consent` or `guardian_consent`, and obtain it. Where the model declares rule packs this is an error.",
    },
    wrong: `ketu: 1
title: 客户管理模型
stages: { contact: 初次接触 }
fields: { student_age: { label: 学生年龄, type: integer, privacy: sensitive, category: minor_under_14, basis: contract, purpose: 匹配课程, keep: 3y, mask: band } }
`,
    right: `ketu: 1
title: 客户管理模型
stages: { contact: 初次接触 }
fields: { student_age: { label: 学生年龄, type: integer, privacy: sensitive, category: minor_under_14, basis: guardian_consent, purpose: 匹配课程, keep: 3y, mask: band } }
`,
    message: ({ id, needed, basis }) => ({
      zh: `敏感信息 \`${id}\` 需要 \`${needed}\`，现在的依据是 \`${basis}\``,
      en: `The sensitive data \`${id}\` needs \`${needed}\`; its basis is \`${basis}\``,
    }),
    hint: ({ needed }) => ({
      zh: `写上 \`basis: ${needed}\`，并取得这份同意。`,
      en: `Write \`basis: ${needed}\`, and obtain that consent.`,
    }),
    check(context) {
      const { model } = context;
      return sensitiveFields(model)
        .filter(({ basis = "", category }) => !exceptions.includes(basis) && basis !== neededFor(category))
        .map((field) => {
          const params = { id: field.id, needed: neededFor(field.category), basis: field.basis ?? "–" };
          const place = { ...placeOfKey(field, "basis", context), severity: privacySeverity(model) };
          return diagnose(sensitiveDataWithoutConsent, params, place);
        });
    },
  };
export default sensitiveDataWithoutConsent;

/** Grounds that need no consent at all (PIPL art. 13). */
const exceptions = ["legal_obligation", "vital_interest", "public_interest"];

function neededFor(category: string | undefined): string {
  return category === "minor_under_14" ? "guardian_consent" : "separate_consent";
}
