import { diagnose } from "../../base/diagnostic.ts";
import { inUse } from "../in-use.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfElement } from "../place-of-element.ts";

const codeWithoutReview: LintRule<{ readonly id: string }> = {
  code: "code-without-review",
  severity: "info",
  title: { zh: "编码发放没有审核", en: "Code that is issued without review" },
  explanation: {
    zh: "新建的客户编码要有人审核，才能防止错误和重复：同一个客户建了两次，编码也就有了两个。在 `issue` 里写明谁发放（`by`）、谁审核（`review`），两者不是同一个角色。",
    en: "New codes are reviewed to keep wrong and duplicate ones out: a customer who is entered twice gets two codes. Say in `issue` who issues them (`by`) and who reviews them (`review`), two different roles.",
  },
  wrong: `ketu: 1
title: 客户管理模型
roles: { sales: 销售部, steward: 数据管理员 }
stages: { contact: { label: 初次接触, owner: sales, informed: steward } }
codes:
  customer_id:
    kind: identity
    pattern: "C{serial}{check}"
    parts: { serial: { digits: 6 }, check: { algorithm: iso7064-mod37-36 } }
    issue: { by: sales }
`,
  right: `ketu: 1
title: 客户管理模型
roles: { sales: 销售部, steward: 数据管理员 }
stages: { contact: { label: 初次接触, owner: sales, informed: steward } }
codes:
  customer_id:
    kind: identity
    pattern: "C{serial}{check}"
    parts: { serial: { digits: 6 }, check: { algorithm: iso7064-mod37-36 } }
    issue: { by: sales, review: steward }
`,
  message: ({ id }) => ({ zh: `编码 \`${id}\` 的发放没有人审核`, en: `Nobody reviews the issue of \`${id}\`` }),
  hint: () => ({
    zh: "在 `issue:` 里写上 `review:`，换一个角色来审核。",
    en: "Add `review:` to `issue:`, with another role than the one that issues.",
  }),
  check: ({ model }) =>
    inUse(model.codes)
      .filter(({ codeKind, issue }) => codeKind === "identity" && (!issue?.review || issue.review === issue.by))
      .map((code) => diagnose(codeWithoutReview, { id: code.id }, placeOfElement(code))),
};
export default codeWithoutReview;
