import type { ChangeRule } from "../change-rule.ts";
import { idOf, type ElementRef } from "../../base/element-ref.ts";
import { labelOf } from "../labels.ts";
import { type Likeness, suggestRenames } from "../suggest-renames.ts";

const names: Readonly<Record<keyof Likeness, { readonly zh: string; readonly en: string }>> = {
  label: { zh: "名称", en: "label" },
  id: { zh: "编号", en: "id" },
  place: { zh: "引用和位置", en: "references and place" },
  settings: { zh: "设置", en: "settings" },
};

const renameUndeclared: ChangeRule = {
  id: "rename-undeclared",
  severity: "info",
  direction: "none",
  level: "closing",
  title: { zh: "像是改名，没有声明", en: "Looks like a rename, undeclared" },
  explanation: {
    zh: "一个元素没有了，一个很像它的出现了：名称、引用、位置或设置相同。如果是改名，在新的那个里写上 `was:`，一去一来就合成一处改名；不是的话不用管。工具不猜，只提醒。",
    en: "One element is gone and one very like it has come: label, references, place or settings are the same. If it is a rename, write `was:` in the new one, and the two findings become one; if not, leave it. Nothing is guessed.",
  },
  mirror: "rename-undeclared",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
metrics: { leads: { label: 线索数, unit: person, better: higher } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
metrics: { lead_count: { label: 线索数, unit: person, better: higher } }
`,
  },
  find(comparison) {
    return suggestRenames(comparison).map(({ was, now, score, likeness }) => {
      const [before, after] = [was, now].map((ref) => labelOf(ref, comparison));
      const percent = Math.round(score * 100);
      const alike = Object.entries(likeness) as (readonly [keyof Likeness, number])[];
      const words = (language: "zh" | "en"): string =>
        alike
          .map(([part, value]) => `${names[part][language]} ${Math.round(value * 100)}%`)
          .join(language === "zh" ? "，" : ", ");
      return {
        subject: now,
        message: {
          zh: `“${after?.zh}”（${idOf(now)}）像是“${before?.zh}”（${idOf(was)}）改了编号：${percent}% 相像`,
          en: `“${after?.en}” (${idOf(now)}) looks like “${before?.en}” (${idOf(was)}) under a new id: ${percent}% alike`,
        },
        hint: {
          zh: `相像的有：${words("zh")}。是改名就写上 \`was: ${shortId(was)}\`。`,
          en: `Alike are: ${words("en")}. If it is a rename, write \`was: ${shortId(was)}\`.`,
        },
        claims: [],
        arguments: [was],
      };
    });
  },
};
export default renameUndeclared;

/** As `was:` takes it: without the owner. */
function shortId(ref: ElementRef): string {
  return idOf(ref).slice(idOf(ref).lastIndexOf(".") + 1);
}
