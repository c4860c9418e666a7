import { dirname, relative, sep } from "node:path";
import { isInside } from "../workspace.ts";

/** One text that a picture was made from, as the picture carries it. */
export interface SourceFile {
  /** A path with `/` below the folder that all files of the picture share; see `isSafeName`. */
  readonly name: string;
  /** As it was read, a byte order mark included: encoded as UTF-8 it gives the same bytes. */
  readonly text: string;
}

/** A file that was read from a disk. */
export interface ReadSource {
  /** Absolute. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The files of a model for its picture, in their order. Names are relative to the nearest folder that holds all files of
 * the model, so that `include` and `extends` hold when they are taken out; figures from elsewhere lie at the top, so that
 * a picture does not tell where it was made.
 */
export function sourceFiles(model: readonly ReadSource[], figures: ReadSource | undefined): readonly SourceFile[] {
  const home = commonFolder(model.map(({ path }) => path));
  const named = model.map((source) => ({ name: nameFrom(home, source.path), text: textOf(source) }));
  if (!figures || model.some(({ path }) => path === figures.path)) return named;
  const near = nameFrom(home, figures.path);
  const name = near.startsWith("../") ? free(near.slice(near.lastIndexOf("/") + 1), named) : near;
  return [...named, { name, text: textOf(figures) }];
}

function commonFolder(paths: readonly string[]): string {
  return paths.map(dirname).reduce((home, folder) => {
    let here = home;
    while (!isInside(here, folder) && dirname(here) !== here) here = dirname(here);
    return here;
  });
}

function nameFrom(home: string, path: string): string {
  return relative(home, path).split(sep).join("/");
}

function textOf({ bytes }: ReadSource): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}

function free(name: string, taken: readonly SourceFile[]): string {
  let count = 1;
  let candidate = name;
  while (taken.some((file) => file.name === candidate)) candidate = `${(count += 1)}-${name}`;
  return candidate;
}

/** Longer names fit no file system. */
const longestName = 1000;

/**
 * Whether a name stays below the folder it is put into, on every system: no `..`, no drive, nothing hidden, no sign that
 * some system gives a meaning.
 */
export function isSafeName(name: string): boolean {
  const parts = name.split("/");
  return name.length <= longestName && parts.every((part) => isSafePart(part));
}

function isSafePart(part: string): boolean {
  if (part === "" || part.startsWith(".") || /[. ]$/.test(part) || part.length > 200) return false;
  // The names of devices on Windows, whatever their extension.
  if (/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(part)) return false;
  return !/[\p{Cc}\p{Cs}\\:*?"<>|\u2028\u2029]/u.test(part);
}
