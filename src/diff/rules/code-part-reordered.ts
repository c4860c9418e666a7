import type { ChangeRule } from "../change-rule.ts";
import type { CanonicalValue } from "../canonical-model.ts";
import { findingOf, propertyChanges, sameWords } from "../property-changes.ts";
import { valueWords } from "../value-words.ts";

const codePartReordered: ChangeRule = {
  id: "code-part-reordered",
  severity: "error",
  direction: "down",
  level: "specific",
  title: { zh: "码段换了先后", en: "Parts of a code reordered" },
  explanation: {
    zh: "已经发出的编码按旧规则写成，各段的位置和新的不同，按位置读的程序会把一段当成另一段。",
    en: "Codes that have been issued follow the old rule: their parts stand at other places, and programs that read by position take one part for another.",
  },
  mirror: "code-part-reordered",
  example: {
    base: `ketu: 1
title: 客户管理模型
codes: { customer_id: { label: 客户编码, kind: identity, pattern: "{type}{serial}", parts: { type: { values: { P: 个人, E: 企业 } }, serial: { digits: 6, from: 1 } } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
codes: { customer_id: { label: 客户编码, kind: identity, pattern: "{serial}{type}", parts: { serial: { digits: 6, from: 1 }, type: { values: { P: 个人, E: 企业 } } } } }
stages: { service: 售后服务 }
`,
  },
  find(comparison) {
    return propertyChanges(comparison, "code", ["parts", "pattern"]).flatMap((change) => {
      const own = change.facts.filter(
        ({ path, before, after }) =>
          (path === "parts" || path === "pattern") && sortedParts(before) === sortedParts(after),
      );
      if (own.length === 0) return [];
      const told = own.find(({ path }) => path === "pattern") ?? own[0];
      const words = { before: sameWords(valueWords(told?.before)), after: sameWords(valueWords(told?.after)) };
      return [findingOf({ ...change, ...words, facts: own }, { zh: "码段先后", en: "Order of the parts" })];
    });
  },
};
export default codePartReordered;

/** What there is, whatever its order: ids of parts, or the parts and separators of a pattern. */
function sortedParts(value: CanonicalValue | undefined): string {
  const pieces =
    typeof value === "string" ? (value.match(/\{[^{}]*\}|[^{}]/g) ?? []) : [valueWords(value).split(", ")].flat();
  return [...pieces].sort().join(" ");
}
