import type { Wording } from "../../../base/wording.ts";
import { counted } from "../comparison-words.ts";

/** What a comment says around the findings. */
export const commentWords = {
  title: { zh: "模型的改动", en: "Changes of the models" },
  number: { zh: "#", en: "#" },
  severity: { zh: "级别", en: "Severity" },
  change: { zh: "改了什么", en: "What changed" },
  hits: { zh: "影响谁", en: "Whom it hits" },
  witness: { zh: "例证", en: "Proof" },
  reason: { zh: "豁免的理由", en: "Why it is waived" },
  failed: {
    zh: "无法比较：有一边不是没有错误的模型",
    en: "Could not be compared: one side is no model without errors",
  },
  details: {
    zh: "细节：位置、建议、影响到的全部路径",
    en: "Details: places, advice, the ways to all who are affected",
  },
  picture: { zh: "改动周围的图", en: "Picture of what changed and its neighbours" },
  before: { zh: "原来在", en: "was at" },
  now: { zh: "现在在", en: "now at" },
  fingerprint: { zh: "指纹", en: "fingerprint" },
  affected: { zh: "影响到", en: "affects" },
  whole: { zh: "完整的比较，带图", en: "The whole comparison, with its picture" },
  waived: (count: number): Wording => ({
    zh: `已豁免的 ${count} 处改动`,
    en: `${counted(count, ["waived change", "waived changes"])}`,
  }),
  otherPictures: (count: number, limit: string): Wording => ({
    zh: `还有 ${count} 幅图不在这里：一页上的 Mermaid 超过 ${limit} 个字符，GitLab 就不画了。`,
    en: `${counted(count, ["picture is", "pictures are"])} not here: GitLab draws ${limit} characters of Mermaid on a page and no more.`,
  }),
  more: (count: number): Wording => ({ zh: `还有 ${count} 处`, en: `and ${count} more` }),
  unchanged: (models: Wording): Wording => ({
    zh: `比较了 ${models.zh}，意思没有改动。`,
    en: `Compared ${models.en}: no change of meaning.`,
  }),
} as const;

/** What a plan has left out, as one sentence; empty where it has left out nothing. */
export function leftOutWords(parts: readonly Wording[], limit: Wording): Wording {
  if (parts.length === 0) return { zh: "", en: "" };
  return {
    zh: `为了不超过 ${limit.zh}，这里省略了：${parts.map(({ zh }) => zh).join("、")}。`,
    en: `To stay within ${limit.en}, this leaves out: ${parts.map(({ en }) => en).join(", ")}.`,
  };
}
