import { closeSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * Replaces a file in one piece: readers see the old content or the new, never a part, and a failure leaves the old one.
 * Makes missing folders, keeps the mode of a file that is there, and follows a symbolic link to its target.
 */
export function writeFileAtomically(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const target = orElse(() => realpathSync(path), path);
  const mode = orElse(() => statSync(target).mode & 0o777, 0o666);
  // In the same folder, because a rename does not cross file systems; hidden, so that no `*.svg` catches it.
  const mark = `${process.pid}.${process.hrtime.bigint().toString(36)}`;
  const temporary = join(dirname(target), `.${basename(target)}.${mark}.tmp`);
  try {
    const file = openSync(temporary, "wx", mode);
    try {
      writeFileSync(file, content);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function orElse<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
