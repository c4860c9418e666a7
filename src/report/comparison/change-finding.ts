import { diagnose, type Diagnostic } from "../../base/diagnostic.ts";
import type { Change } from "../../diff/change.ts";

/** How many of those who depend on a changed element are named. */
const mostNamed = 4;

/** A change as a finding, so that every report format can tell it: at its place in head, or in base where it is gone. */
export function changeFinding(change: Change): Diagnostic {
  const { rule, severity, subject, message, hint, witness, impacted, fingerprint } = change;
  const range = change.head ?? change.base;
  const named = impacted.slice(0, mostNamed).map(({ words }) => words);
  const more = impacted.length - named.length;
  const zh = [
    ...(witness ? [`${witness.zh}。`] : []),
    ...(hint ? [hint.zh] : []),
    ...(named.length > 0
      ? [`受影响：${named.map((words) => words.zh).join("；")}${more > 0 ? `，等 ${impacted.length} 处` : ""}。`]
      : []),
  ];
  const en = [
    ...(witness ? [`${witness.en}.`] : []),
    ...(hint ? [hint.en] : []),
    ...(named.length > 0
      ? [`Affected: ${named.map((words) => words.en).join("; ")}${more > 0 ? ` and ${more} more` : ""}.`]
      : []),
  ];
  const kind = { code: rule, severity, message: () => message };
  return diagnose(
    { ...kind, title: message, explanation: message, wrong: "", right: "" },
    { fingerprint },
    { subject, ...(range && { range }), ...(zh.length > 0 && { hint: { zh: zh.join(""), en: en.join(" ") } }) },
  );
}
