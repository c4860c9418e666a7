import type { Severity } from "../base/diagnostic.ts";
import type { Wording } from "../base/wording.ts";

export const severityWords: Readonly<Record<Severity, Wording>> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  info: { zh: "提示", en: "info" },
};

const plurals: Readonly<Record<Severity, string>> = { error: "errors", warning: "warnings", info: "notes" };

/** `2 errors, 1 warning in 3 files`. */
export function summaryWords(counts: Readonly<Record<Severity, number>>, files: number): Wording {
  const found = (["error", "warning", "info"] as const).filter((severity) => counts[severity] > 0);
  const filesEn = `${files} ${files === 1 ? "file" : "files"}`;
  if (found.length === 0)
    return { zh: `检查了 ${files} 个文件，没有发现问题`, en: `${filesEn} checked, nothing to report` };
  const zh = found.map((severity) => `${counts[severity]} 个${severityWords[severity].zh}`).join("、");
  const en = found.map((severity) => {
    const one = severity === "info" ? "note" : severity;
    return `${counts[severity]} ${counts[severity] === 1 ? one : plurals[severity]}`;
  });
  return { zh: `${files} 个文件，${zh}`, en: `${en.join(", ")} in ${filesEn}` };
}

export const explainWords = {
  wrong: { zh: "错误的写法", en: "Wrong" },
  right: { zh: "正确的写法", en: "Right" },
} satisfies Readonly<Record<string, Wording>>;
