import { stringify } from "yaml";

/** A small seeded generator (mulberry32), so that a failing picture can be made again from its number. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Tree = Record<string, unknown>;

const zhWords = [
  "客户",
  "需求",
  "方案",
  "首次",
  "电话",
  "回访",
  "试听",
  "合同",
  "确认",
  "服务",
  "续费",
  "推荐",
  "报价",
  "线上",
  "门店",
  "会员",
];
const enWords = [
  "customer",
  "needs",
  "proposal",
  "first",
  "call",
  "follow-up",
  "trial",
  "contract",
  "confirmed",
  "service",
  "renewal",
  "referral",
  "quote",
  "online",
  "store",
  "membership",
];

export interface RandomModelSize {
  readonly stages: number;
  /** On average, per stage. */
  readonly nodesPerStage: number;
  readonly locale: "zh" | "en";
  /** Up to how many words a label has. */
  readonly longest: number;
}

/** A size for each seed: 1 to 15 stages, 0 to about 8 nodes each, both languages, short and long labels. */
export function randomSize(seed: number): RandomModelSize {
  const random = seededRandom(seed * 7919 + 1);
  return {
    stages: 1 + Math.floor(random() * random() * 15),
    nodesPerStage: Math.floor(random() * 9),
    locale: seed % 2 === 0 ? "zh" : "en",
    longest: random() < 0.3 ? 9 : 4,
  };
}

/**
 * A valid model with lanes, decisions with up to four ways out, and per ten nodes three transitions back and two that
 * skip stages. `shuffle` permutes the keys of the maps whose order means nothing.
 */
export function randomModel(seed: number, size: RandomModelSize = randomSize(seed), shuffle = 0): Tree {
  const random = seededRandom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const label = (longest = size.longest): string => {
    const words = Array.from({ length: 1 + Math.floor(random() * longest) }, () =>
      pick(size.locale === "zh" ? zhWords : enWords),
    );
    return size.locale === "zh" ? words.join("") : words.join(" ");
  };
  const stages: Tree = {};
  const nodeIds: { id: string; stage: number }[] = [];
  for (let s = 0; s < size.stages; s++) {
    const nodes: Tree = {};
    const count = Math.round(size.nodesPerStage * (0.5 + random()));
    for (let n = 0; n < count; n++) {
      const id = `n${s}_${n}`;
      const kind = pick(["touchpoint", "touchpoint", "milestone", "decision", "feedback"]);
      nodes[id] = {
        label: label(),
        kind,
        ...(random() < 0.4 && { channel: pick(["c0", "c1", "c2"]) }),
        ...(random() < 0.3 && { sla: "24h" }),
        ...(random() < 0.2 && { note: label(12) }),
        ...(random() < 0.3 && { metric: pick(["m0", "m1", "m2"]) }),
      };
      nodeIds.push({ id, stage: s });
    }
    stages[`s${s}`] = { label: label(3), goal: label(6), owner: "r0", ...(count > 0 && { nodes }) };
  }
  const hasExit = nodeIds.length > 2 && random() < 0.6;
  if (hasExit) stages["out"] = { label: label(2), off_path: true, nodes: { gone: { label: label(), kind: "exit" } } };
  const transitions = randomTransitions({ nodeIds, stages, hasExit, random, label });
  const model: Tree = {
    ketu: 1,
    id: `random-${seed}`,
    title: label(5),
    locale: size.locale,
    roles: { r0: label(2), r1: label(2) },
    channels: { c0: label(2), c1: label(3), c2: label(2) },
    stages,
    ...(Object.keys(transitions).length > 0 && { transitions }),
    activities: randomActivities(size, random, label),
    schemes: {
      k0: {
        label: label(2),
        match: "any",
        classes: { a: { label: label(2), stage: "s0" }, b: { label: label(3), stage: `s${size.stages - 1}` } },
      },
    },
    metrics: Object.fromEntries(
      [0, 1, 2].map((m) => [
        `m${m}`,
        {
          label: label(3),
          type: "simple",
          agg: "count",
          event: "e0",
          unit: pick(["person", "percent"]),
          better: "higher",
          target: 10 * m + 1,
          stage: `s${Math.floor(random() * size.stages)}`,
        },
      ]),
    ),
    events: { e0: { label: label(2) } },
  };
  return shuffle === 0 ? model : shuffleUnordered(model, seededRandom(shuffle));
}

/** The same as YAML text. */
export function randomModelText(seed: number, size?: RandomModelSize, shuffle?: number): string {
  return stringify(randomModel(seed, size, shuffle), { lineWidth: 0 });
}

interface TransitionInput {
  readonly nodeIds: readonly { readonly id: string; readonly stage: number }[];
  readonly stages: Tree;
  readonly hasExit: boolean;
  readonly random: () => number;
  readonly label: (longest?: number) => string;
}

function randomTransitions({ nodeIds, stages, hasExit, random, label }: TransitionInput): Tree {
  const transitions: Tree = {};
  const add = (from: string, to: string, extra: Tree): void => {
    if (from !== to) transitions[`${from} -> ${to}`] ??= { ...(random() < 0.6 && { label: label(3) }), ...extra };
  };
  const at = (index: number): string => nodeIds[Math.max(0, Math.min(nodeIds.length - 1, index))]?.id ?? "";
  nodeIds.forEach(({ id, stage }, index) => {
    const node = ((stages[`s${stage}`] as Tree)["nodes"] as Record<string, Tree>)[id];
    if (node?.["kind"] !== "decision") return;
    // A decision has two to four written ways out, the next step among them.
    const ways = 2 + Math.floor(random() * 3);
    add(id, at(index + 1), { label: label(2) });
    for (let way = 1; way < ways; way++) {
      if (way === 1 && hasExit) add(id, "gone", { label: label(2), kind: "churn" });
      else add(id, at(index + 1 - 3 + Math.floor(random() * 8)), { label: label(2) });
    }
  });
  const count = nodeIds.length;
  for (let back = 0; back < Math.round(count * 0.3); back++) {
    const from = Math.floor(random() * count);
    add(at(from), at(Math.floor(random() * (from + 1))), { kind: "return" });
  }
  for (let skip = 0; skip < Math.round(count * 0.2); skip++) {
    const from = Math.floor(random() * count);
    add(at(from), at(from + 2 + Math.floor(random() * Math.max(1, count - from))), {});
  }
  if (hasExit && count > 0 && random() < 0.7) add("gone", at(Math.floor(random() * count)), { kind: "win_back" });
  return transitions;
}

function randomActivities(
  { stages }: RandomModelSize,
  random: () => number,
  label: (longest?: number) => string,
): Tree {
  const kinds = ["campaign", "promotion", "loyalty_program", "service"];
  return Object.fromEntries(
    Array.from({ length: 1 + Math.floor(random() * 5) }, (_, index) => {
      const from = Math.floor(random() * stages);
      const to = Math.min(stages - 1, from + Math.floor(random() * 3));
      const own = Array.from({ length: to - from + 1 }, (__, offset) => `s${from + offset}`);
      return [`a${index}`, { label: label(), kind: kinds[index % kinds.length], stages: own, channel: "c0" }];
    }),
  );
}

const unordered = ["roles", "channels", "transitions", "activities", "schemes", "metrics", "events"];

function shuffleUnordered(model: Tree, random: () => number): Tree {
  const shuffled = { ...model };
  for (const key of unordered) {
    const map = model[key];
    if (map && typeof map === "object") shuffled[key] = Object.fromEntries(permute(Object.entries(map), random));
  }
  return shuffled;
}

function permute<T>(items: readonly T[], random: () => number): readonly T[] {
  const result = [...items];
  for (let index = result.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [result[index], result[other]] = [result[other] as T, result[index] as T];
  }
  return result;
}
