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
export const driverSections = [`diff.${driverName}`, `merge.${driverName}`] as const;

/** What makes git use them. */
export const attributesLine = `*${modelSuffix} diff=${driverName} merge=${driverName}`;

/** A command that we have written into git's settings begins so; all others are somebody else's. */
const ownMark = ": ketu; ";

/**
 * A hunk is headed by the element that it is in: lines with ` · ` are facts, those without begin an element. `!` leaves out
 * what matches; a pattern of its own for each line, as git wants it.
 */
const hunkHeads = "! · \n^.*$";
const mergeName = "ketu: models by what they mean";

/** Whether a setting is one of ours, of whichever version. */
export function isOwnSetting(value: string): boolean {
  return value.startsWith(ownMark) || value === hunkHeads || value === mergeName;
}

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
    [`merge.${driverName}.name`, mergeName],
    // Exit codes above 1 are failures of ours; git then merges line by line.
    [
      `merge.${driverName}.driver`,
      `${ownMark}f() { ${run.replaceAll("%", "%%")} git merge-driver "$@"; s=$?; [ $s -le 1 ] && return $s; ` +
        `git merge-file -L ours -L base -L theirs --marker-size="$5" "$2" "$1" "$3"; }; f %O %A %B %P %L %S %X %Y`,
    ],
  ]);
}

/** One word of a POSIX shell, whatever is in it. */
export function shellQuoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
