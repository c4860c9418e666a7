import { diagnose } from "../../base/diagnostic.ts";
import { inUse } from "../in-use.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfElement } from "../place-of-element.ts";

/** Silent while no event has a source: then the model does not speak of data yet. */
const eventWithoutSource: LintRule<{ readonly id: string }> = {
  code: "event-without-source",
  severity: "info",
  title: { zh: "事件没有数据来源", en: "Event without a source" },
  explanation: {
    zh: "别的事件都写了记录在哪个数据源，这个没有，用到它的指标和条件就算不出来。写上 `source`；还没有记录的，先补上采集。",
    en: "Other events say in which source they are recorded and this one does not, so metrics and conditions that use it cannot be computed. Write `source`; if nothing records it yet, that is the first thing to arrange.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, event: called }, book: { label: 预约, event: booked } } } }
events: { called: { label: 接通, source: log }, booked: 预约 }
sources: { log: { kind: csv, path: data/log.csv, refresh: day } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, event: called }, book: { label: 预约, event: booked } } } }
events: { called: { label: 接通, source: log }, booked: { label: 预约, source: log } }
sources: { log: { kind: csv, path: data/log.csv, refresh: day } }
`,
  message: ({ id }) => ({
    zh: `事件 \`${id}\` 没有写记录在哪个数据源`,
    en: `The event \`${id}\` does not say which source records it`,
  }),
  hint: () => ({ zh: "写上 `source:`。", en: "Add `source:`." }),
  check({ model }) {
    const events = inUse(model.events);
    if (events.every(({ source }) => source === undefined)) return [];
    return events
      .filter(({ source }) => source === undefined)
      .map((event) => diagnose(eventWithoutSource, { id: event.id }, placeOfElement(event)));
  },
};
export default eventWithoutSource;
