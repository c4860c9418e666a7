import type { ChangeRule } from "../change-rule.ts";
import { findGuards } from "../find-guards.ts";

/** Every place of a condition about customers. */
const places = [
  { kind: "transition", path: "when" },
  { kind: "stage", path: "enterWhen" },
  { kind: "stage", path: "leaveWhen" },
  { kind: "class", path: "when" },
  { kind: "step", path: "when" },
] as const;

const conditionRewritten: ChangeRule = {
  id: "condition-rewritten",
  severity: "info",
  direction: "none",
  level: "specific",
  title: { zh: "条件换了写法", en: "Condition rewritten" },
  explanation: {
    zh: "条件的写法变了，而已经证明：以前符合的客户现在都符合，以前不符合的现在也不符合。谁都不受影响。",
    en: "The condition is written in another way, and it is proved that the same customers pass as before. Nobody is affected.",
  },
  mirror: "condition-rewritten",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { score: { label: 意向评分, type: integer, range: 0..100 } }
stages: { decision: { label: 购买决策, nodes: { trial: 试听, order: 下单 } } }
transitions: { trial -> order: { label: 达标, when: score >= 60 } }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { score: { label: 意向评分, type: integer, range: 0..100 } }
stages: { decision: { label: 购买决策, nodes: { trial: 试听, order: 下单 } } }
transitions: { trial -> order: { label: 达标, when: score > 59 } }
`,
  },
  find(comparison) {
    return places.flatMap((place) =>
      findGuards(comparison, { ...place, relation: "equivalent" }, ({ zh, en }) => ({
        zh: `“${zh}”的条件换了写法，意思一样`,
        en: `The condition of “${en}” is written in another way and means the same`,
      })),
    );
  },
};
export default conditionRewritten;
