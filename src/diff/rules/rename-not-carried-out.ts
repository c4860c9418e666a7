import type { ChangeRule } from "../change-rule.ts";
import { idOf } from "../../base/element-ref.ts";
import { labelOf } from "../labels.ts";

const reasons = {
  unknown: { zh: "但改动前没有它", en: "it was not there before the change" },
  "two-targets": { zh: "但还有别的元素也这样写", en: "another element says so too" },
  "still-there": { zh: "但它还在", en: "it is still there" },
  taken: { zh: "但改动前两个都在", en: "both were there before the change" },
} as const;

const renameNotCarriedOut: ChangeRule = {
  id: "rename-not-carried-out",
  severity: "warning",
  direction: "none",
  level: "closing",
  title: { zh: "改名的声明用不上", en: "Declared rename not carried out" },
  explanation: {
    zh: "`was:` 说的旧编号在改动前的模型里没有，或者几个元素都说自己以前叫它，或者它还在，或者新旧两个以前都在。这时按一去一来比较，不猜。",
    en: "The former id of a `was:` is not in the model before the change, or several elements claim it, or it is still there, or both were there before. They are then compared as one gone and one new; nothing is guessed.",
  },
  mirror: {
    none: {
      zh: "声明写在新的一边，反过来比较就没有声明了。",
      en: "Only the new side declares, so on the way back nothing is declared.",
    },
  },
  example: {
    base: `ketu: 1
title: 客户管理模型
channels: { web: 网站 }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
channels: { web: 网站, shop: { label: 商城, was: store } }
stages: { service: 售后服务 }
`,
  },
  find(comparison) {
    return comparison.renames.problems.map(({ subject, was, reason }) => {
      const { zh, en } = labelOf(subject, comparison);
      return {
        subject,
        message: {
          zh: `“${zh}”写着 \`was: ${idOf(was)}\`，${reasons[reason].zh}`,
          en: `“${en}” says \`was: ${idOf(was)}\`, but ${reasons[reason].en}`,
        },
        claims: [],
        arguments: [was],
      };
    });
  },
};
export default renameNotCarriedOut;
