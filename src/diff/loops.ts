import type { Model } from "../model/model.ts";

/**
 * Sets of nodes between which customers can go round, each at least two. Winning a customer back and being referred
 * start the path anew and are no loops.
 */
export function loopsIn({ nodes, transitions }: Model): readonly ReadonlySet<string>[] {
  const steps = transitions.filter(
    ({ transitionKind }) => transitionKind !== "win_back" && transitionKind !== "referral",
  );
  const [forth, back] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const { from, to } of steps) {
    forth.set(from, [...(forth.get(from) ?? []), to]);
    back.set(to, [...(back.get(to) ?? []), from]);
  }
  const loops: ReadonlySet<string>[] = [];
  const open = new Set(nodes.map(({ id }) => id));
  // Two passes: who is finished last is tried first, against the steps.
  for (const id of finished(
    nodes.map((node) => node.id),
    forth,
  ).reverse()) {
    if (!open.has(id)) continue;
    const loop = new Set<string>();
    const pending = [id];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (!open.delete(next)) continue;
      loop.add(next);
      pending.push(...(back.get(next) ?? []));
    }
    if (loop.size > 1) loops.push(loop);
  }
  return loops;
}

/** Nodes in the order in which everything behind them has been seen. */
function finished(ids: readonly string[], forth: ReadonlyMap<string, readonly string[]>): string[] {
  const seen = new Set<string>();
  const done: string[] = [];
  for (const start of ids) {
    const pending: { readonly id: string; readonly isLeft: boolean }[] = [{ id: start, isLeft: false }];
    for (let step = pending.pop(); step; step = pending.pop()) {
      if (step.isLeft) done.push(step.id);
      else if (!seen.has(step.id)) {
        seen.add(step.id);
        pending.push({ id: step.id, isLeft: true });
        for (const id of forth.get(step.id) ?? []) pending.push({ id, isLeft: false });
      }
    }
  }
  return done;
}
