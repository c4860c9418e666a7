import { diagnose } from "../../base/diagnostic.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfText, textsOf } from "../written-texts.ts";

/** Texts that somebody meant to replace; folded to lower case, without blanks at the ends. */
const placeholder =
  /^(待定|待补充|待确认|未命名|未知|新节点|新阶段|新活动|名称|标题|测试|占位|[?？.…]+|[xX]{2,}|todo|tbd|tba|untitled|placeholder|new node|new stage|lorem ipsum.*|foo|bar|asdf)$/;

const placeholderLabel: LintRule<{ readonly of: string; readonly text: string }> = {
  code: "placeholder-label",
  severity: "warning",
  title: { zh: "文字还没填", en: "Placeholder left in" },
  explanation: {
    zh: "“待定”“TODO”“新节点”这样的文字是起草时占位用的，会原样印在给客户的图上。换成真正的名称；还没想好的内容，可以先去掉。",
    en: "Words such as `TBD`, `TODO` or `New node` hold a place while one drafts, and would be printed as they are in the picture for the client. Write the real name; what is not decided yet can be left out for now.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { contact: { label: 初次接触, nodes: { call: 新节点 } } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { contact: { label: 初次接触, nodes: { call: 首次电话 } } }
`,
  message: ({ text }) => ({ zh: `“${text}”是占位的文字`, en: `“${text}” only holds a place` }),
  hint: () => ({ zh: "写上真正的名称。", en: "Write the real name." }),
  check: (context) =>
    textsOf(context.model).flatMap((written) => {
      const found = Object.entries(written.text).find(([, text]) => placeholder.test(text.trim().toLowerCase()));
      if (!found) return [];
      const [locale, text] = found;
      return [diagnose(placeholderLabel, { of: written.of, text }, placeOfText(written, context, locale))];
    }),
};
export default placeholderLabel;
