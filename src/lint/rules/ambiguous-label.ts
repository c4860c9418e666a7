import { diagnose } from "../../base/diagnostic.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfElement } from "../place-of-element.ts";
import { sameLabels } from "../same-labels.ts";

/** Classes of two schemes: they stand beside each other in one lane, where only the label tells them apart. */
const ambiguousLabel: LintRule<{ readonly id: string; readonly first: string; readonly text: string }> = {
  code: "ambiguous-label",
  severity: "info",
  title: { zh: "名称有歧义", en: "Ambiguous label" },
  explanation: {
    zh: "两套分类里各有一个同名的类别，例如客户分层和客户规模里都有“其他”。它们在图上并排出现，只看名称不知道属于哪一套。把分类的意思写进名称里，例如“其他规模”。",
    en: "Two schemes have a class of the same name, such as “Other” in both tier and size. They stand side by side in the picture, where the name alone does not tell to which scheme it belongs. Put the sense of the scheme into the name, such as “Other size”.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { loyalty: 客户忠诚 }
schemes:
  tier: { label: 客户分层, match: any, classes: { vip: VIP 客户, other: 其他 } }
  size: { label: 客户规模, match: any, classes: { large: 大型客户, other: 其他 } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { loyalty: 客户忠诚 }
schemes:
  tier: { label: 客户分层, match: any, classes: { vip: VIP 客户, other: 普通客户 } }
  size: { label: 客户规模, match: any, classes: { large: 大型客户, other: 其他规模 } }
`,
  message: ({ id, first, text }) => ({
    zh: `类别 \`${id}\` 和另一套分类的 \`${first}\` 都叫“${text}”`,
    en: `The class \`${id}\` and \`${first}\` of another scheme are both called “${text}”`,
  }),
  hint: () => ({ zh: "把分类的意思写进名称里。", en: "Put the sense of the scheme into the name." }),
  check({ model }) {
    return sameLabels(model.classes)
      .filter(({ first, second }) => first.scheme !== second.scheme)
      .map(({ first, second, text }) => {
        const message = { zh: "另一个在这里", en: "The other one is here" };
        const related = [{ message, range: placeOfElement(first).range }];
        const params = { id: second.id, first: first.id, text };
        return diagnose(ambiguousLabel, params, { ...placeOfElement(second), related });
      });
  },
};
export default ambiguousLabel;
