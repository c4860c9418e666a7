import { diagnose } from "../../base/diagnostic.ts";
import type { LintRule } from "../lint-rule.ts";
import { sensitiveFields } from "../personal-fields.ts";
import { placeOfElement } from "../place-of-element.ts";

const sensitiveDataWithoutCategory: LintRule<{ readonly id: string }> = {
  code: "sensitive-data-without-category",
  severity: "warning",
  title: { zh: "敏感信息没有类别", en: "Sensitive data without a category" },
  explanation: {
    zh: "敏感个人信息按类别有不同的要求：未满十四周岁儿童的信息要监护人同意，生物识别信息要单独存放。写上 `category`，后面的检查才知道按哪一条来。",
    en: "What the law asks of sensitive data depends on its category: data of a child under 14 needs the consent of the guardian, biometric data is stored apart. Write `category`, so that it can be checked against the right rule.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { contact: 初次接触 }
fields:
  student_age: { label: 学生年龄, type: integer, privacy: sensitive, basis: guardian_consent, purpose: 匹配课程, keep: 3y, mask: band }
policies: { privacy: { access: { sensitive: [] } } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { contact: 初次接触 }
fields:
  student_age: { label: 学生年龄, type: integer, privacy: sensitive, category: minor_under_14, basis: guardian_consent, purpose: 匹配课程, keep: 3y, mask: band }
policies: { privacy: { access: { sensitive: [] } } }
`,
  message: ({ id }) => ({ zh: `敏感信息 \`${id}\` 没有写明类别`, en: `The sensitive data \`${id}\` has no category` }),
  hint: () => ({
    zh: "写上 `category:`，例如 `minor_under_14` 或 `health`。",
    en: "Add `category:`, such as `minor_under_14` or `health`.",
  }),
  check: ({ model }) =>
    sensitiveFields(model)
      .filter(({ category }) => category === undefined)
      .map((field) => diagnose(sensitiveDataWithoutCategory, { id: field.id }, placeOfElement(field))),
};
export default sensitiveDataWithoutCategory;
