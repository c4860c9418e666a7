import { diagnose } from "../../base/diagnostic.ts";
import { inUse } from "../in-use.ts";
import type { LintRule } from "../lint-rule.ts";
import { maskByLooks } from "../personal-fields.ts";
import { placeOfElement } from "../place-of-element.ts";
import { hasKey } from "../written-entry.ts";

/** A field with a list of values holds a choice, not a name or a number. */
const personalDataUnmarked: LintRule<{ readonly id: string }> = {
  code: "personal-data-unmarked",
  severity: "warning",
  title: { zh: "像是个人信息却没有标注", en: "Data that looks personal and is not marked" },
  explanation: {
    zh: "从名称、列名或检查规则看，这个字段存的是个人信息，却没有写 `privacy`。不标注就不会脱敏、不会计入保存期限，也不会出现在隐私说明里。写上 `privacy: personal`（或 `sensitive`）；确实不是个人信息的，写明 `privacy: none`。",
    en: "By its name, column or checks this field holds personal data, and no `privacy` is written. What is not marked is not masked, not deleted in time and not named in the privacy notice. Write `privacy: personal` (or `sensitive`); where it is nothing personal, say `privacy: none`.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { contact: 初次接触 }
fields: { mobile: { label: 手机号, purpose: 联系客户 } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { contact: 初次接触 }
fields: { mobile: { label: 手机号, privacy: personal, purpose: 联系客户, basis: contract, keep: 3y, mask: mobile } }
`,
  message: ({ id }) => ({
    zh: `字段 \`${id}\` 像是个人信息，却没有标注`,
    en: `The field \`${id}\` looks personal and is not marked`,
  }),
  hint: () => ({
    zh: "写上 `privacy: personal`；确实不是的，写 `privacy: none`。",
    en: "Add `privacy: personal`, or `privacy: none` where it is nothing personal.",
  }),
  check(context) {
    return inUse(context.model.fields)
      .filter((field) => field.privacy === "none" && field.values.length === 0 && maskByLooks(field) !== undefined)
      .filter((field) => !hasKey(field, "privacy", context))
      .map((field) => diagnose(personalDataUnmarked, { id: field.id }, placeOfElement(field)));
  },
};
export default personalDataUnmarked;
