/*
 * Paths with `/`, as names of files. The core has no file system: this is text only.
 */

/** The folder part of a path, without the last `/`; empty for a bare name. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash > 0 ? path.slice(0, slash) : slash === 0 ? "/" : "";
}

/** A path as seen from a folder, `.` and `..` resolved as far as the folder goes; `\` counts as `/`. */
export function joinPath(folder: string, path: string): string {
  const whole = folder === "" ? path : folder.endsWith("/") ? folder + path : `${folder}/${path}`;
  const isRooted = whole.startsWith("/");
  const steps: string[] = [];
  for (const step of whole.replaceAll("\\", "/").split("/")) {
    if (step === "" || step === ".") continue;
    if (step === ".." && steps.length > 0 && steps.at(-1) !== "..") steps.pop();
    else if (step !== ".." || !isRooted) steps.push(step);
  }
  return (isRooted ? "/" : "") + steps.join("/");
}

/** `/x`, `C:\x`, `https://…`: not relative to anything. */
export function isAbsolutePath(path: string): boolean {
  return /^([A-Za-z][A-Za-z0-9+.-]*:|[\\/])/.test(path);
}
