import { execFile } from "node:child_process";

export interface LinesToMerge {
  /** Absolute paths. */
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly markerSize: number;
}

/** A merge line by line, as git does it; or why git cannot. */
export type LineMerge = { readonly bytes: Buffer; readonly hasConflicts: boolean } | { readonly problem: string };

/** Merges three files without changing them. */
export function mergeLines({ base, ours, theirs, markerSize }: LinesToMerge): Promise<LineMerge> {
  const names = ["-L", "ours", "-L", "base", "-L", "theirs"];
  const args = ["merge-file", "--stdout", `--marker-size=${markerSize}`, ...names, ours, base, theirs];
  return new Promise((resolve) => {
    execFile("git", args, { encoding: "buffer", maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      // The exit code is the number of conflicts, at most 127; above that git has failed.
      const code = error === null ? 0 : error.code;
      if (typeof code === "number" && code <= 127) resolve({ bytes: stdout, hasConflicts: code > 0 });
      else resolve({ problem: stderr.toString("utf8").trim().split("\n")[0] || String(error?.message) });
    });
  });
}
