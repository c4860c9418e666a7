import type { Wording } from "../base/wording.ts";

/** What a picture shows, in one sentence for a screen reader. */
export function pictureSentence(counts: {
  readonly stages: number;
  readonly nodes: number;
  readonly transitions: number;
}): Wording {
  const { stages, nodes, transitions } = counts;
  return {
    zh: `${stages} 个阶段、${nodes} 个关键节点、${transitions} 条流转`,
    en: `${count(stages, "stage")}, ${count(nodes, "key node")}, ${count(transitions, "transition")}`,
  };
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}
