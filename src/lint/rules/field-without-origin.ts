import { diagnose } from "../../base/diagnostic.ts";
import { inUse } from "../in-use.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfElement } from "../place-of-element.ts";
import { isUnsure } from "../unsure.ts";

/** Silent while no field has a source: then the model does not speak of data yet. */
const fieldWithoutOrigin: LintRule<{ readonly id: string }> = {
  code: "field-without-origin",
  severity: "info",
  title: { zh: "字段没有来处", en: "Field that comes from nowhere" },
  explanation: {
    zh: "这个字段既没有写从哪个数据源的哪一列来（`source`），也没有节点或过程收集它（`captures`），表里会一直是空的。",
    en: "The field names no column that it is read from (`source`), and no node or process captures it (`captures`): it would stay empty.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { contact: 初次接触 }
sources: { crm: { kind: csv, path: data/crm.csv, refresh: day } }
fields: { region: { label: 地区, source: crm.region, purpose: 区域分析 }, hobby: { label: 爱好, purpose: 个性化推荐 } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { contact: 初次接触 }
sources: { crm: { kind: csv, path: data/crm.csv, refresh: day } }
fields: { region: { label: 地区, source: crm.region, purpose: 区域分析 }, hobby: { label: 爱好, source: crm.hobby, purpose: 个性化推荐 } }
`,
  message: ({ id }) => ({ zh: `字段 \`${id}\` 没有来处`, en: `The field \`${id}\` comes from nowhere` }),
  hint: () => ({
    zh: "写上 `source: 数据源.列`，或者让一个节点收集它（`captures`）。",
    en: "Add `source: source.column`, or let a node capture it (`captures`).",
  }),
  check({ model }) {
    const captured = new Set([...model.nodes, ...model.processes].flatMap(({ captures }) => captures));
    const fields = inUse(model.fields);
    if (fields.every(({ source }) => source === undefined) || isUnsure(model, ["node", "process"])) return [];
    return fields
      .filter(({ id, source }) => source === undefined && !captured.has(id))
      .map((field) => diagnose(fieldWithoutOrigin, { id: field.id }, placeOfElement(field)));
  },
};
export default fieldWithoutOrigin;
