import { diagnose } from "../base/diagnostic.ts";
import type { Diagnostic } from "../base/diagnostic.ts";
import { findComments } from "./comments.ts";
import type { Comment } from "./comments.ts";
import invalidWaiver from "./diagnostics/invalid-waiver.ts";
import type { WaiverMistake } from "./diagnostics/invalid-waiver.ts";
import type { ParsedNode, Waiver } from "./parsed-document.ts";
import { walk } from "./walk.ts";

/** The waivers of a text, and those that are written wrongly. */
export interface ReadWaivers {
  readonly waivers: readonly Waiver[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the comments `# ketu-ignore code[, code] [until 2026-12-31]: reason`. */
export function readWaivers(file: string, text: string, root: ParsedNode): ReadWaivers {
  const waivers: Waiver[] = [];
  const diagnostics: Diagnostic[] = [];
  if (!text.includes("ketu-ignore")) return { waivers, diagnostics };
  for (const comment of findComments(text, root)) {
    if (!/^#\s*ketu-ignore(?![\w-])/.test(comment.text)) continue;
    const range = { file, from: comment.from, to: comment.to };
    const read = readComment(comment.text);
    if (typeof read === "string") diagnostics.push(diagnose(invalidWaiver, { what: read }, { range }));
    else {
      const { isTop, ...place } = covered(comment, text, root);
      waivers.push({ ...read, range, covers: { file, ...place }, isTop });
    }
  }
  return { waivers, diagnostics };
}

function readComment(comment: string): Pick<Waiver, "codes" | "until" | "reason"> | WaiverMistake {
  const body = comment.replace(/^#\s*ketu-ignore/, "");
  const colon = body.search(/[:：]/);
  const head = (colon === -1 ? body : body.slice(0, colon)).trim();
  const reason = colon === -1 ? "" : body.slice(colon + 1).trim();
  const [, names = "", day] = /^(.*?)(?:(?:^|\s+)until(?:\s+(.*))?)?$/.exec(head) ?? [];
  const codes = names.split(/[\s,，、]+/).filter((code) => code !== "");
  if (codes.length === 0 || !codes.every((code) => /^[a-z][a-z0-9-]*$/.test(code))) return "no-code";
  const hasUntil = /(^|\s)until(\s|$)/.test(head);
  if (hasUntil && !isDay(day ?? "")) return "bad-date";
  if (reason === "") return "no-reason";
  return { codes, reason, ...(hasUntil && day !== undefined && { until: day }) };
}

/** Whether a text is a day of the calendar, as in `2026-12-31`. */
function isDay(text: string): boolean {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

interface Covered {
  readonly from: number;
  readonly to: number;
  readonly isTop: boolean;
}

/** The entry or item that begins on the comment's own line, else the one on the next line that has one. */
function covered(comment: Comment, text: string, root: ParsedNode): Covered {
  const lineStart = text.lastIndexOf("\n", comment.from) + 1;
  const isTrailing = text.slice(lineStart, comment.from).trim() !== "";
  const after = isTrailing ? lineStart : comment.to;
  let found: Covered | undefined;
  walk(root, (node, { entry, parent }) => {
    if (!parent) return;
    const from = entry ? entry.keyFrom : node.from;
    // Parents come first, so the first one on a line is the outermost.
    if (from >= after && (!found || from < found.from)) found = { from, to: node.to, isTop: parent === root };
  });
  const isReached = found && (!isTrailing || found.from < comment.from);
  return found && isReached ? found : { from: lineStart, to: comment.to, isTop: false };
}
