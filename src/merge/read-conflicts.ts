import { linesOf } from "./merge-lines.ts";

/** Two texts that one with conflict marks holds. */
export interface ConflictedTexts {
  readonly ours: string;
  readonly theirs: string;
  /** What stands behind the marks of the first conflict; empty for nothing. */
  readonly labels: { readonly ours: string; readonly theirs: string };
  /** How many signs a mark has. */
  readonly size: number;
}

/**
 * The two sides of a text with the conflict marks of git (of 7 signs or more, with what both come from between them or
 * without), each as if it were kept everywhere. Nothing for a text without conflicts, and for marks that are not paired.
 */
export function readConflicts(text: string): ConflictedTexts | undefined {
  const first = /^(<{7,})(?: (.*?))?\r?$/m.exec(text);
  if (!first) return undefined;
  const size = first[1]?.length ?? 7;
  const isMark = (line: string, sign: string): boolean =>
    line.startsWith(sign.repeat(size)) && /^(?: .*)?$/.test(line.slice(size).trimEnd());
  let [ours, theirs, label] = ["", "", ""];
  let within: "both" | "ours" | "base" | "theirs" = "both";
  for (const line of linesOf(text)) {
    if (within === "both" && isMark(line, "<")) within = "ours";
    else if (within === "ours" && isMark(line, "|")) within = "base";
    else if ((within === "ours" || within === "base") && isMark(line, "=")) within = "theirs";
    else if (within === "theirs" && isMark(line, ">")) {
      label ||= line.slice(size).trim();
      within = "both";
    } else {
      if (within === "both" || within === "ours") ours += line;
      if (within === "both" || within === "theirs") theirs += line;
    }
  }
  return within === "both" ? { ours, theirs, labels: { ours: first[2] ?? "", theirs: label }, size } : undefined;
}
