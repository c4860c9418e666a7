import { diagnose } from "../../base/diagnostic.ts";
import { unnamed } from "../in-use.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfElement } from "../place-of-element.ts";

const sourceUnused: LintRule<{ readonly id: string }> = {
  code: "source-unused",
  severity: "info",
  title: { zh: "数据源没有用到", en: "Source used by nothing" },
  explanation: {
    zh: "没有事件、字段或指标从这个数据源取数，收集和更新它没有用处。",
    en: "No event, field or metric reads from this source, so collecting and refreshing it serves nothing.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
sources: { crm: { kind: csv, path: data/crm.csv } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
sources: { crm: { kind: csv, path: data/crm.csv } }
fields: { region: { label: 地区, source: crm.region, purpose: 区域分析 } }
`,
  message: ({ id }) => ({ zh: `数据源 \`${id}\` 没有用到`, en: `Nothing reads from the source \`${id}\`` }),
  hint: () => ({
    zh: "在字段或事件上写 `source:`，或者去掉这个数据源。",
    en: "Name it in the `source:` of a field or an event, or remove it.",
  }),
  check: (context) =>
    unnamed(context.model.sources, context).map((source) =>
      diagnose(sourceUnused, { id: source.id }, placeOfElement(source)),
    ),
};
export default sourceUnused;
