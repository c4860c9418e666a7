import { modelSuffix } from "../find-models.ts";

/** How git shall start ketu. */
export interface DriverProgram {
  /** Absolute paths of Node and of the script that it runs. */
  readonly node: string;
  readonly script: string;
  /** Language of the lines; absent: that of whoever runs git. */
  readonly locale?: "zh" | "en";
}

/** The name of our drivers in git's settings, and their sections there. */
export const driverName = "ketu";
export const driverSections = [`diff.${driverName}`] as const;

/** What makes git use them. */
export const attributesLine = `*${modelSuffix} diff=${driverName}`;

/** A value of git's settings that we have written begins so; all others are somebody else's. */
const ownMark = ": ketu; ";

/** Whether a setting is one of ours, of whichever version. */
export function isOwnSetting(key: string, value: string): boolean {
  return value.startsWith(ownMark) || (key.endsWith(".xfuncname") && value === hunkHeads);
}

/**
 * A hunk is headed by the element that it is in: lines with ` · ` are facts, those without begin an element. `!` leaves out
 * what matches; a pattern of its own for each line, as git wants it.
 */
const hunkHeads = "! · \n^.*$";

/**
 * The settings of our drivers. Each command falls back to what git would do without ketu, when ketu is gone or fails: git
 * must go on working.
 */
export function driverSettings(program: DriverProgram): ReadonlyMap<string, string> {
  const run = [program.node, program.script, ...(program.locale ? ["--locale", program.locale] : [])]
    .map(shellQuoted)
    .join(" ");
  return new Map([
    // git appends the name of the file: a function takes it to its place.
    [`diff.${driverName}.textconv`, `${ownMark}f() { ${run} git textconv "$1" 2>/dev/null || cat "$1"; }; f`],
    [`diff.${driverName}.xfuncname`, hunkHeads],
  ]);
}

/** One word of a POSIX shell, whatever is in it. */
export function shellQuoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
