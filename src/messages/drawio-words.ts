import type { Wording } from "../base/wording.ts";

/** Names of the layers of a draw.io page. */
export const drawioWords = {
  ground: { zh: "底色", en: "Ground" },
  stages: { zh: "阶段", en: "Stages" },
  lanes: { zh: "泳道", en: "Lanes" },
  shapes: { zh: "图形", en: "Shapes" },
  lines: { zh: "连线", en: "Lines" },
  words: { zh: "标题与图例", en: "Title and legend" },
} as const satisfies Record<string, Wording>;
