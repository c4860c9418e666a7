import type { Words } from "./words.ts";

/** Words of the page of pictures. */
export const standaloneWords = {
  views: { zh: "视图", en: "Views" },
  asText: { zh: "文字版", en: "As text" },
  asPicture: { zh: "图", en: "Picture" },
  light: { zh: "浅色", en: "Light" },
  dark: { zh: "深色", en: "Dark" },
} as const satisfies Record<string, Words>;
