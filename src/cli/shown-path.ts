import { isAbsolute, relative } from "node:path";

/** A path as a person would write it: from the working directory when it lies below, else in full. */
export function shownPath(folder: string, path: string): string {
  const way = relative(folder, path);
  return way.startsWith("..") || isAbsolute(way) ? path : way;
}
