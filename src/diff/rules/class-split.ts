import type { Severity } from "../../base/diagnostic.ts";
import type { ChangeRule } from "../change-rule.ts";
import { regroupedClasses, factsOfRegroupedClasses } from "../regrouped-classes.ts";
import { type Regrouping, regroupingFindings } from "../regrouping.ts";

const classSplit: ChangeRule = {
  id: "class-split",
  severity: "error",
  direction: "down",
  level: "composite",
  title: { zh: "分类拆分", en: "Class split" },
  explanation: {
    zh: "一类客户分成了几类：原来属于它的每个客户，现在恰好属于其中一类，别人一个也没进来，这是从规则证明的。几类加起来就是以前那一类，报表可以这样比。原来的编号没有了的话，按它写的名单、报表和对接会断，所以是错误；还在的话是警告。",
    en: "One class became several: every customer of it is in exactly one of these now, and nobody else is, which is proved from the rules. Added up they are the class as it was, so reports can still be compared. Where the old id is gone, lists, reports and integrations that go by it break, so it is an error; where it stays, it is a warning.",
  },
  mirror: "class-merged",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { clv: { label: 价值, type: integer, range: 0..10000 } }
schemes: { tier: { label: 分层, match: first, classes: { key: { label: 重要客户, when: clv >= 1000 }, rest: { label: 其他, when: clv < 1000 || missing(clv) } } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { clv: { label: 价值, type: integer, range: 0..10000 } }
schemes: { tier: { label: 分层, match: first, classes: { gold: { label: 金卡客户, when: clv >= 5000 }, silver: { label: 银卡客户, when: clv >= 1000 }, rest: { label: 其他, when: clv < 1000 || missing(clv) } } } }
stages: { service: 售后服务 }
`,
  },
  find(comparison) {
    const groups = regroupedClasses(comparison, "split");
    const name = { zh: "分类", one: "class", several: "classes" };
    const severity = ({ isKept }: Regrouping): Severity => (isKept ? "warning" : "error");
    return regroupingFindings(comparison, { way: "split", name, groups, severity }, (group) =>
      factsOfRegroupedClasses(group, comparison),
    );
  },
};
export default classSplit;
