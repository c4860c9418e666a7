import type { ChangeRule } from "../change-rule.ts";
import { idOf } from "../../base/element-ref.ts";
import { findingOf, propertyChanges } from "../property-changes.ts";

/** All values that came and went with the set are one edit. */
const valueSetChanged: ChangeRule = {
  id: "value-set-changed",
  severity: "error",
  direction: "down",
  level: "composite",
  title: { zh: "取值集换了", en: "Value set changed" },
  explanation: {
    zh: "字段的取值换成了另一套标准的，或者由标准改成自己列。已经存下的数据要对照换算。",
    en: "The values of the field are taken from another standard, or are listed by hand now. Stored data has to be converted.",
  },
  mirror: "value-set-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { region: { label: 地区, type: code, values: ketu:gb2260.province } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { region: { label: 地区, type: code, values: { north: 北方, south: 南方 } } }
stages: { service: 售后服务 }
`,
  },
  find(comparison) {
    return propertyChanges(comparison, "field", ["valueSet"]).map((change) => {
      const values = comparison.facts.filter(
        (fact) => "ref" in fact && fact.ref.startsWith(`value:${idOf(change.subject)}.`),
      );
      const { claims, ...found } = findingOf(change, { zh: "取值集", en: "Value set" });
      return { ...found, claims: [...claims, ...values] };
    });
  },
};
export default valueSetChanged;
