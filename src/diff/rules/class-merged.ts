import type { ChangeRule } from "../change-rule.ts";
import { regroupedClasses, factsOfRegroupedClasses } from "../regrouped-classes.ts";
import { regroupingFindings } from "../regrouping.ts";

const classMerged: ChangeRule = {
  id: "class-merged",
  severity: "error",
  direction: "down",
  level: "composite",
  title: { zh: "分类合并", en: "Classes merged" },
  explanation: {
    zh: "几类客户并成了一类：原来属于它们的每个客户现在都在这一类，别人一个也没进来，这是从规则证明的。并掉的编号没有了，按它写的名单、报表和对接会断；以前的数加起来才能和现在比。",
    en: "Several classes became one: every customer of them is in this one now, and nobody else is, which is proved from the rules. The ids that went are gone, and lists, reports and integrations that go by them break; earlier figures have to be added up before they compare.",
  },
  mirror: "class-split",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { clv: { label: 价值, type: integer, range: 0..10000 } }
schemes: { tier: { label: 分层, match: first, classes: { gold: { label: 金卡客户, when: clv >= 5000 }, silver: { label: 银卡客户, when: clv >= 1000 }, rest: { label: 其他, when: clv < 1000 || missing(clv) } } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { clv: { label: 价值, type: integer, range: 0..10000 } }
schemes: { tier: { label: 分层, match: first, classes: { key: { label: 重要客户, when: clv >= 1000 }, rest: { label: 其他, when: clv < 1000 || missing(clv) } } } }
stages: { service: 售后服务 }
`,
  },
  find(comparison) {
    const groups = regroupedClasses(comparison, "merged");
    const name = { zh: "分类", one: "class", several: "classes" };
    return regroupingFindings(comparison, { way: "merged", name, groups }, (group) =>
      factsOfRegroupedClasses(group, comparison),
    );
  },
};
export default classMerged;
