import type { Wording } from "../base/wording.ts";

/** Words of a page of pictures that stand in it without its script. */
export const interactivePageWords = {
  asText: { zh: "文字版", en: "As text" },
} as const satisfies Record<string, Wording>;
