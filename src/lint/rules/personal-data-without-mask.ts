import { diagnose, type Fix } from "../../base/diagnostic.ts";
import type { Field } from "../../model/model.ts";
import type { LintContext } from "../lint-context.ts";
import type { LintRule } from "../lint-rule.ts";
import { maskByCheck, maskByLooks, personalFields, privacySeverity } from "../personal-fields.ts";
import { placeOfElement } from "../place-of-element.ts";
import { editsToAdd } from "../written-entry.ts";

const personalDataWithoutMask: LintRule<{ readonly id: string; readonly mask: string }> = {
  code: "personal-data-without-mask",
  severity: "warning",
  title: { zh: "个人信息没有脱敏方式", en: "Personal data that is shown unmasked" },
  explanation: {
    zh: "不写 `mask`，图、表和快报里出现的就是原值。写上脱敏方式，例如手机号 `138****5678`（`mobile`）、姓名 `张*`（`name`）；不该出现的用 `drop`。字段的检查规则说明了它是什么时，`ketu check --fix` 会补上。模型声明了规则包时，这是错误。",
    en: "Without `mask` the values themselves would stand in pictures, tables and reports. Say how it is masked: `138****5678` for `mobile`, `张*` for `name`, `drop` for what is not to be seen at all. Where the checks of a field say what it is, `ketu check --fix` adds it. Where the model declares rule packs this is an error.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { contact: 初次接触 }
fields: { mobile: { label: 手机号, privacy: personal, purpose: 联系客户, basis: contract, keep: 3y, check: [cn_mobile] } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { contact: 初次接触 }
fields: { mobile: { label: 手机号, privacy: personal, purpose: 联系客户, basis: contract, keep: 3y, check: [cn_mobile], mask: mobile } }
`,
  message: ({ id }) => ({
    zh: `个人信息 \`${id}\` 没有脱敏方式`,
    en: `The personal data \`${id}\` would be shown unmasked`,
  }),
  hint: ({ mask }) => ({ zh: `写上 \`mask: ${mask}\` 这样的脱敏方式。`, en: `Add a mask such as \`mask: ${mask}\`.` }),
  check(context) {
    const { model } = context;
    return personalFields(model)
      .filter(({ mask }) => mask === undefined)
      .map((field) => {
        const fix = fixOf(field, context);
        const place = { ...placeOfElement(field), severity: privacySeverity(model), ...(fix && { fix }) };
        return diagnose(personalDataWithoutMask, { id: field.id, mask: maskByLooks(field) ?? "drop" }, place);
      });
  },
};
export default personalDataWithoutMask;

function fixOf(field: Field, context: LintContext): Fix | undefined {
  const mask = maskByCheck(field);
  const edits =
    mask === undefined ? undefined : editsToAdd(field, { behind: "privacy", key: "mask", value: mask }, context);
  return edits && { title: { zh: `写上 \`mask: ${mask}\``, en: `Add \`mask: ${mask}\`` }, edits, isSafe: true };
}
