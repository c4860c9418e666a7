import { diagnose } from "../../base/diagnostic.ts";
import { displayWidth } from "../../base/display-width.ts";
import type { LintRule } from "../lint-rule.ts";
import { labelsOf, placeOfText } from "../written-texts.ts";

/** Columns, of which a Chinese character takes two: what fits on one line of a heading, on two of a card or an arrow. */
const limits: Readonly<Record<string, number>> = { stage: 24, node: 36 };
const usualLimit = 40;

const labelTooLong: LintRule<{ readonly of: string; readonly width: number; readonly limit: number }> = {
  code: "label-too-long",
  severity: "info",
  title: { zh: "名称太长", en: "Label too long" },
  explanation: {
    zh: "名称要一眼看完：阶段宜在 12 个汉字（24 个字母）以内，节点 18 个汉字（36 个字母），其他 20 个汉字（40 个字母）。更长的名称在图上要换好几行，把别的内容挤小。名称写短，细节写进 `note`。",
    en: "A label is to be read at a glance: up to 24 letters (12 Chinese characters) for a stage, 36 (18) for a node, 40 (20) for the rest. A longer one takes several lines of the picture and makes all else smaller. Keep the label short and put the details into `note`.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { contact: { label: 初次接触, nodes: { call: 销售顾问在二十四小时之内给客户打首次电话 } } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, note: 销售顾问 24 小时内拨打 } } } }
`,
  message: ({ of, width, limit }) => ({
    zh: `\`${of}\` 的名称相当于 ${Math.ceil(width / 2)} 个汉字，宜在 ${limit / 2} 个以内`,
    en: `The label of \`${of}\` is ${width} letters wide; up to ${limit} are read at a glance`,
  }),
  hint: () => ({ zh: "名称写短，细节写进 `note:`。", en: "Shorten it and put the details into `note:`." }),
  check(context) {
    return labelsOf(context.model).flatMap((label) => {
      const limit = limits[label.of.slice(0, label.of.indexOf(":"))] ?? usualLimit;
      const widths = Object.entries(label.text).map(([locale, text]) => ({ locale, width: displayWidth(text) }));
      const long = widths.find(({ width }) => width > limit);
      if (!long) return [];
      const params = { of: label.of, width: long.width, limit };
      return [diagnose(labelTooLong, params, placeOfText(label, context, long.locale))];
    });
  },
};
export default labelTooLong;
