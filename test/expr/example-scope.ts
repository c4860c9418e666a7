import type { Diagnostic } from "../../src/base/diagnostic.ts";
import { checkExpression } from "../../src/expr/check-expression.ts";
import { scopeOf, type Declaration } from "../../src/expr/expression-scope.ts";
import { parseExpression } from "../../src/expr/parse-expression.ts";

function declare(ref: Declaration["ref"], type: Declaration["type"], ...labels: readonly string[]): Declaration {
  return { name: ref.slice(ref.indexOf(":") + 1), ref, type, labels };
}

/** Names of every type, among them all that the examples of the diagnostics use. */
export const exampleScope = scopeOf([
  declare("field:age", { kind: "integer", range: { min: 3, max: 18 } }, "年龄"),
  declare("metric:clv", { kind: "number", unit: "CNY" }),
  declare("metric:retention_rate", { kind: "number" }),
  declare("field:name", { kind: "text" }, "姓名"),
  declare("field:need_type", { kind: "code", values: ["course", "price"], labels: [["课程"], ["优惠"]] }),
  declare("field:region", { kind: "code" }),
  declare("field:joined", { kind: "date" }),
  declare("trait:welcomed", { kind: "boolean" }),
  declare("trait:days_since_order", { kind: "integer", unit: "day" }),
  declare("event:order_completed", { kind: "event" }),
  declare("scheme:tier", { kind: "class", scheme: "tier", classes: ["vip", "regular"], labels: [["VIP 客户"], []] }),
  declare("scheme:tags", { kind: "class", scheme: "tags", classes: ["vip_tag", "promoter"] }),
]);

/** Where the expression stands in the file of these tests. */
export const start = 100;

/** What is found in an expression that stands unquoted in a file. */
export function findingsOf(text: string, expected?: "boolean" | "number"): readonly Diagnostic[] {
  const parsed = parseExpression(text, { file: "a.yaml", from: start, to: start + text.length });
  return [...parsed.diagnostics, ...(parsed.value ? checkExpression(parsed.value, exampleScope, expected) : [])];
}

/** `code at 'the marked text' → what the fix writes`, one line per finding. */
export function shortFindings(text: string, expected?: "boolean" | "number"): readonly string[] {
  return findingsOf(text, expected).map(({ code, range, fix }) => {
    const marked = text.slice((range?.from ?? 0) - start, (range?.to ?? 0) - start);
    return `${code} at ${marked}${fix ? ` → ${fix.edits.map((edit) => edit.text).join(" ; ")}` : ""}`;
  });
}

/** The text after a fix, without the quotes that the fix may have put around all of it. */
export function mendedText(text: string, { fix }: Diagnostic): string {
  const edits = [...(fix?.edits ?? [])].sort((a, b) => b.range.from - a.range.from);
  const mended = edits.reduce(
    (now, { range, text: piece }) => now.slice(0, range.from - start) + piece + now.slice(range.to - start),
    text,
  );
  return /^'.*'$/.test(mended) ? mended.slice(1, -1).replaceAll("''", "'") : mended;
}
