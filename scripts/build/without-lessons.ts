import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

/** What `ketu explain` prints of a kind of finding, and nothing else reads. */
const lessons = ["explanation", "wrong", "right"];

/**
 * Leaves the lessons out of the kinds of findings: the editor shows messages and hints only, and the lessons are a tenth
 * of its worker.
 */
export const withoutLessons: Plugin = {
  name: "without-lessons",
  setup(build) {
    build.onLoad({ filter: /\/(diagnostics|rules)\/[\w-]+\.ts$/ }, ({ path }) => ({
      contents: lessons.reduce(emptied, readFileSync(path, "utf8")),
      loader: "ts",
    }));
  },
};

/** The source with the value of a property of its topmost object replaced by an empty text. */
function emptied(source: string, key: string): string {
  const head = new RegExp(`^  ${key}:`, "m").exec(source);
  if (!head) return source;
  const from = head.index + head[0].length;
  return `${source.slice(0, from)} ""${source.slice(endOfValue(source, from))}`;
}

/** Where the comma behind a value stands, past all that is quoted or in brackets. */
function endOfValue(source: string, from: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at++) {
    const sign = source.charAt(at);
    if (`"'\``.includes(sign)) at = endOfQuote(source, at);
    else if ("{[(".includes(sign)) depth++;
    else if ("}])".includes(sign)) depth--;
    else if (sign === "," && depth === 0) return at;
  }
  throw new Error("a property without a comma behind it");
}

function endOfQuote(source: string, from: number): number {
  for (let at = from + 1; at < source.length; at++) {
    if (source[at] === "\\") at++;
    else if (source[at] === source[from]) return at;
  }
  throw new Error("a text without an end");
}
