import type { Words } from "./words.ts";

/** Words of a diagram in another page. */
export const embedWords = {
  loading: { zh: "正在画图…", en: "Drawing…" },
  noFile: { zh: "没能读取 {name}。", en: "{name} could not be read." },
  noPicture: { zh: "这个模型画不出图：{reason}", en: "This model gives no picture: {reason}" },
  empty: { zh: "这里还没有模型。", en: "There is no model here." },
} satisfies Record<string, Words>;
