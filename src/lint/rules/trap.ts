import { diagnose } from "../../base/diagnostic.ts";
import type { ModelIndex } from "../../model/index-model.ts";
import type { Node } from "../../model/model.ts";
import type { LintRule } from "../lint-rule.ts";
import { nodesInUse, nodesOnPath } from "../../model/nodes-in-use.ts";
import { placeOfElement } from "../place-of-element.ts";
import { reachedNodes } from "../../model/reached-nodes.ts";
import { isUnsure } from "../unsure.ts";

const trap: LintRule<{ readonly loop: string }> = {
  code: "trap",
  severity: "warning",
  title: { zh: "走不出去的圈", en: "Loop that cannot be left" },
  explanation: {
    zh: "客户走进这个圈以后只能一直绕下去：圈里没有一步通往路径的终点，也没有一步通往出口。多半是少写了一条出路，例如“已解决”之后回到主路，或者“不再联系”之后流失。",
    en: "Once in this loop a customer goes round for ever: no step of it leads to the end of the path or to an exit. Usually a way out is missing, such as back to the path once the matter is settled, or to an exit when contact ends.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages:
  service: { label: 售后服务, nodes: { ticket: 工单, visit: { label: 上门, next: none }, renew: 续费 } }
transitions: { visit -> ticket: 未解决 }
`,
  right: `ketu: 1
title: 客户管理模型
stages:
  service: { label: 售后服务, nodes: { ticket: 工单, visit: 上门, renew: 续费 } }
transitions: { visit -> ticket: 未解决 }
`,
  message: ({ loop }) => ({ zh: `走不出去的圈：${loop}`, en: `A loop that cannot be left: ${loop}` }),
  hint: () => ({
    zh: "从圈里加一步流转，通往主路或出口。",
    en: "Add a step from the loop to the path or to an exit.",
  }),
  check({ model, index }) {
    // With a broken step about, a way out may only seem to be missing.
    if (isUnsure(model, ["node", "transition"])) return [];
    // Where nobody comes, nobody is trapped: another rule says so.
    const reached = reachedNodes(model, index);
    const nodes = nodesInUse(model, index).filter(({ id }) => reached.has(id));
    const free = nodesWithAnEnd(nodes, nodesOnPath(model, index).at(-1), index);
    const trapped = nodes.filter(({ id }) => !free.has(id));
    const told = new Set<string>();
    return trapped.flatMap(({ id }) => {
      const loop = newLoopFrom(id, index, told);
      const first = trapped.find((node) => loop.includes(node.id));
      if (!first) return [];
      const at = loop.indexOf(first.id);
      const names = [...loop.slice(at), ...loop.slice(0, at), first.id];
      return [diagnose(trap, { loop: names.join(" → ") }, placeOfElement(first))];
    });
  },
};
export default trap;

/** Ids of the nodes from which some way leads to an exit, to the end of the path, or to a node without a step. */
function nodesWithAnEnd(nodes: readonly Node[], last: Node | undefined, index: ModelIndex): ReadonlySet<string> {
  const ends = nodes.filter(
    (node) => node === last || node.nodeKind === "exit" || !index.transitionsByFrom.has(node.id),
  );
  const found = new Set(ends.map(({ id }) => id));
  const pending = [...found];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    for (const { from } of index.transitionsByTo.get(id) ?? []) {
      if (found.has(from)) continue;
      found.add(from);
      pending.push(from);
    }
  }
  return found;
}

/** The loop that one comes into by always taking the first step; none where that leads to nodes that are told already. */
function newLoopFrom(start: string, index: ModelIndex, told: Set<string>): readonly string[] {
  const places = new Map<string, number>();
  let id: string | undefined = start;
  while (id !== undefined && !told.has(id)) {
    places.set(id, places.size);
    told.add(id);
    id = index.transitionsByFrom.get(id)?.[0]?.to;
  }
  const begin = id === undefined ? undefined : places.get(id);
  return begin === undefined ? [] : [...places.keys()].slice(begin);
}
