import type { ChangeRule } from "../change-rule.ts";
import { idOf } from "../../base/element-ref.ts";
import { removals } from "../element-changes.ts";
import type { SetFact } from "../fact.ts";
import { dependentsIn } from "../impact.ts";
import { labelOf } from "../labels.ts";

const metricRemovedWhileUsed: ChangeRule = {
  id: "metric-removed-while-used",
  severity: "error",
  direction: "down",
  level: "composite",
  title: { zh: "去掉了还在用的指标", en: "Metric removed while used" },
  explanation: {
    zh: "改动之前，有别的指标、活动、阶段或视图在用这个指标，而它们还在。它们失去了依据：先给它们换一个指标，或者先标记停用。",
    en: "Before the change other metrics, activities, stages or views used this metric, and they are still there. They lose what they stood on: give them another metric first, or retire this one.",
  },
  mirror: {
    none: {
      zh: "反过来只是新增一个指标，由 metric-added 说明。",
      en: "The way back is a new metric, which metric-added reports.",
    },
  },
  example: {
    base: `ketu: 1
title: 客户管理模型
metrics: { leads: 线索数, orders: 订单数 }
activities: { call: { label: 回访, kind: service, moves: [leads, orders] } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
metrics: { leads: 线索数 }
activities: { call: { label: 回访, kind: service, moves: [leads] } }
stages: { service: 售后服务 }
`,
  },
  find(comparison) {
    const users = dependentsIn([comparison.base.model]);
    return removals(comparison, "metric", { zh: "还在用的指标", en: "Metric" }).flatMap((found) => {
      const left = (users.get(found.subject) ?? []).filter((ref) => comparison.head.index.elementByRef.has(ref));
      if (left.length === 0) return [];
      const names = left.map((ref) => labelOf(ref, comparison));
      const hint = {
        zh: `以前用它的有：${names.map(({ zh }) => zh).join("、")}`,
        en: `It was used by: ${names.map(({ en }) => en).join(", ")}`,
      };
      // What named it has lost that name in the same breath.
      const dropped = comparison.facts.filter(
        (fact) => fact.op === "set" && left.includes(fact.ref) && isDroppedName(fact, idOf(found.subject)),
      );
      return [{ ...found, hint, claims: [...found.claims, ...dropped] }];
    });
  },
};
export default metricRemovedWhileUsed;

/** Whether the only thing that a list of names lost is this one. */
function isDroppedName({ before, after }: SetFact, id: string): boolean {
  const [was, is] = [before, after].map((value) => (Array.isArray(value) ? value.map(String) : []));
  return Boolean(was?.includes(id)) && was?.filter((name) => name !== id).join() === is?.join();
}
