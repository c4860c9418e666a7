import { closeSync, openSync, readSync } from "node:fs";
import { writeFileAtomically } from "./write-file-atomically.ts";

/** Gives a file of UTF-8 text a new text, in one piece. A byte order mark that it began with stays. */
export function replaceTextFile(path: string, text: string): void {
  writeFileAtomically(path, beginsWithMark(path) ? `\uFEFF${text}` : text);
}

function beginsWithMark(path: string): boolean {
  const file = openSync(path, "r");
  try {
    const start = Buffer.alloc(3);
    return readSync(file, start, 0, 3, 0) === 3 && start.equals(Buffer.from([0xef, 0xbb, 0xbf]));
  } finally {
    closeSync(file);
  }
}
