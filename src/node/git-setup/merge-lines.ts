import { execFile } from "node:child_process";
import type { Three } from "../../merge/three-ways.ts";

export interface LinesToMerge {
  /** Absolute paths. */
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly markerSize: number;
  /** What stands behind the marks of a conflict. */
  readonly labels: Three<string>;
  /** Whether what both come from stands between the two sides of a conflict. */
  readonly hasBase: boolean;
}

/** A merge line by line, as git does it; or why git cannot. */
export type LineMerge = { readonly bytes: Buffer; readonly hasConflicts: boolean } | { readonly problem: string };

/** Merges three files without changing them. */
export function mergeLines({ base, ours, theirs, markerSize, labels, hasBase }: LinesToMerge): Promise<LineMerge> {
  const names = [labels.ours, labels.base, labels.theirs].flatMap((label) => ["-L", label]);
  const style = hasBase ? ["--diff3"] : [];
  const args = ["merge-file", "--stdout", `--marker-size=${markerSize}`, ...style, ...names, ours, base, theirs];
  return new Promise((resolve) => {
    execFile("git", args, { encoding: "buffer", maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      // The exit code is the number of conflicts, at most 127; above that git has failed.
      const code = error === null ? 0 : error.code;
      if (typeof code === "number" && code <= 127) resolve({ bytes: stdout, hasConflicts: code > 0 });
      else resolve({ problem: stderr.toString("utf8").trim().split("\n")[0] || String(error?.message) });
    });
  });
}
