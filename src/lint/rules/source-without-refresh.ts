import { diagnose } from "../../base/diagnostic.ts";
import { inUse } from "../in-use.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfElement } from "../place-of-element.ts";

const sourceWithoutRefresh: LintRule<{ readonly id: string }> = {
  code: "source-without-refresh",
  severity: "info",
  title: { zh: "数据源没有更新频率", en: "Source without a refresh period" },
  explanation: {
    zh: "不写多久更新一次，就没有人知道图上的数字是昨天的还是去年的，也没法检查有没有按时更新。按业务的节奏写上 `refresh`。",
    en: "Without a refresh period nobody knows whether the figures are of yesterday or of last year, and whether they come in time cannot be checked. Write `refresh` as the business needs it.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { contact: 初次接触 }
sources: { crm: { kind: csv, path: data/crm.csv } }
fields: { region: { label: 地区, source: crm.region, purpose: 区域分析 } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { contact: 初次接触 }
sources: { crm: { kind: csv, path: data/crm.csv, refresh: day } }
fields: { region: { label: 地区, source: crm.region, purpose: 区域分析 } }
`,
  message: ({ id }) => ({
    zh: `数据源 \`${id}\` 没有写多久更新一次`,
    en: `The source \`${id}\` does not say how often it is refreshed`,
  }),
  hint: () => ({ zh: "写上 `refresh:`，例如 `refresh: day`。", en: "Add `refresh:`, such as `refresh: day`." }),
  check: ({ model }) =>
    inUse(model.sources)
      .filter(({ refresh }) => refresh === undefined)
      .map((source) => diagnose(sourceWithoutRefresh, { id: source.id }, placeOfElement(source))),
};
export default sourceWithoutRefresh;
