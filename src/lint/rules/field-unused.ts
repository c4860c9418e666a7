import { diagnose } from "../../base/diagnostic.ts";
import type { Field } from "../../model/model.ts";
import { inUse } from "../in-use.ts";
import type { LintContext } from "../lint-context.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfElement } from "../place-of-element.ts";
import { isUnsure } from "../unsure.ts";

/** Capturing and checking a field is not yet using it; a written purpose is, and so is an answer to one of its values. */
const fieldUnused: LintRule<{ readonly id: string }> = {
  code: "field-unused",
  severity: "info",
  title: { zh: "收集了却不用的字段", en: "Field that is collected and not used" },
  explanation: {
    zh: "收集客户信息要花客户的时间，也要保管好；没有用处的信息就不该收集。这个字段没有被任何类别、条件、编码、指标、视图、查重或活动用到，也没有写明用途（`purpose`）。用起来，写明用途，或者不再收集。",
    en: "Asking customers for information costs their time, and what is kept must be guarded; what serves nothing should not be asked. No class, condition, code, metric, view, search for duplicates or activity uses this field, and no `purpose` is written. Use it, say what for, or stop asking.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { needs: { label: 需求确认, nodes: { needs_form: { label: 需求确认单, captures: [urgency] } } } }
fields: { urgency: { label: 紧急程度, values: { high: 高, low: 低 } } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { needs: { label: 需求确认, nodes: { needs_form: { label: 需求确认单, captures: [urgency] } } } }
fields: { urgency: { label: 紧急程度, values: { high: 高, low: 低 }, purpose: 紧急的需求优先处理 } }
`,
  message: ({ id }) => ({
    zh: `收集了字段 \`${id}\`，却没有用到它`,
    en: `The field \`${id}\` is collected, and nothing uses it`,
  }),
  hint: () => ({
    zh: "用在类别、编码或视图里，写上 `purpose:`，或者不再收集。",
    en: "Use it in a class, code or view, write its `purpose:`, or stop collecting it.",
  }),
  check(context) {
    if (isUnsure(context.model)) return [];
    return inUse(context.model.fields)
      .filter((field) => !field.purpose && !isUsed(field, context))
      .map((field) => diagnose(fieldUnused, { id: field.id }, placeOfElement(field)));
  },
};
export default fieldUnused;

/** Who collects a field or checks it. */
const collectors = ["node:", "process:", "policy:"];

function isUsed({ ref, values }: Field, { mentionsByRef }: LintContext): boolean {
  if (values.some((value) => mentionsByRef.has(value.ref))) return true;
  return (mentionsByRef.get(ref) ?? []).some(({ from }) => !collectors.some((kind) => from?.startsWith(kind)));
}
