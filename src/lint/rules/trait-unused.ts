import { diagnose } from "../../base/diagnostic.ts";
import { unnamed } from "../in-use.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfElement } from "../place-of-element.ts";

const traitUnused: LintRule<{ readonly id: string }> = {
  code: "trait-unused",
  severity: "info",
  title: { zh: "特征没有用到", en: "Trait used by nothing" },
  explanation: {
    zh: "每个客户都要为这个特征算一遍，却没有类别、条件或视图用到它。把它写进某个类别的 `when`，或者去掉。",
    en: "It is computed for every customer, yet no class, condition or view uses it. Use it in the `when` of a class, or remove it.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { loyalty: 客户忠诚 }
events: { order_completed: 下单 }
traits: { orders: { label: 购买次数, count: order_completed } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { loyalty: 客户忠诚 }
events: { order_completed: 下单 }
traits: { orders: { label: 购买次数, count: order_completed } }
schemes: { tags: { label: 客户标签, match: any, classes: { regular: { label: 老客户, when: orders >= 3 } } } }
`,
  message: ({ id }) => ({ zh: `特征 \`${id}\` 没有用到`, en: `Nothing uses the trait \`${id}\`` }),
  hint: () => ({ zh: "写进某个类别的 `when:`，或者去掉。", en: "Use it in the `when:` of a class, or remove it." }),
  check: (context) =>
    unnamed(context.model.traits, context).map((trait) =>
      diagnose(traitUnused, { id: trait.id }, placeOfElement(trait)),
    ),
};
export default traitUnused;
