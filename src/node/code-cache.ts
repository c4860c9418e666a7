import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { isAscii } from "node:buffer";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { getHeapCodeStatistics } from "node:v8";
import { Script } from "node:vm";
import { writeFileAtomically } from "./write-file-atomically.ts";

/*
 * V8 compiles a function when it is first called, and a command line calls each of its functions for the first time in
 * every run. What V8 has compiled by the end of a run is kept, and the next run begins with it.
 * `module.enableCompileCache` keeps only what is compiled while a file is loaded, which is a small part.
 */

export interface CodeCacheOptions {
  /** Absolute folder of the cache. One that cannot be read or written is as good as none. */
  readonly folder: string;
  /** What the file is loaded for. Each use keeps the functions that it needs; letters and digits. */
  readonly use: string;
}

export interface LoadedFile {
  /** What `require` of the file would give. */
  readonly exports: unknown;
  /**
   * Keeps what is compiled by now, where nothing was kept before. With `isThorough`, also where this run has compiled much
   * that the kept code lacks; to find that out takes some 3 ms.
   */
  readonly keep: (isThorough?: boolean) => void;
}

/**
 * A program has up to a dozen parts, each kept per use. More files than this are left from other versions and seldom uses;
 * the oldest are dropped.
 */
const maxFiles = 160;
/** Bytes at the end of a cache file: how large all bytecode was when it was kept. */
const trailer = 8;
const worthKeeping = 1.03;

/** What a build splits off: also loaded from kept code. */
const part = /^\.\/[\w-]+\.cjs$/;

/**
 * Loads a CommonJS file as `require` does, but from the compiled code that an earlier process kept; so also the parts
 * beside it that it asks for (`./….cjs`).
 */
export function loadWithCodeCache(file: string, options: CodeCacheOptions): LoadedFile {
  const loaded = new Map<string, LoadedFile>();
  const requireFrom = (path: string): NodeJS.Require => {
    const plain = createRequire(path);
    const ask = (name: string): unknown => (part.test(name) ? load(join(dirname(path), name)) : plain(name));
    return Object.assign(ask, plain);
  };
  const load = (path: string): unknown => {
    const known = loaded.get(path);
    if (known) return known.exports;
    const fresh = loadFile(path, options, requireFrom(path));
    loaded.set(path, fresh);
    return fresh.exports;
  };
  return {
    exports: load(file),
    keep: (isThorough) => {
      for (const each of loaded.values()) each.keep(isThorough);
    },
  };
}

function loadFile(file: string, { folder, use }: CodeCacheOptions, requireOthers: NodeJS.Require): LoadedFile {
  const cacheFile = join(folder, nameOf(file, use));
  const kept = readKept(cacheFile);
  const bytes = readFileSync(file);
  // Reading ASCII as Latin-1 costs no decoding, and V8 holds it in half the room.
  const text = bytes.toString(isAscii(bytes) ? "latin1" : "utf8");
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${text}\n})`, {
    filename: file,
    cachedData: kept?.code,
  });
  const module = { exports: {} };
  const run = script.runInThisContext() as (...scope: readonly unknown[]) => void;
  run.call(module.exports, module.exports, requireOthers, module, file, dirname(file));
  let hasKept = kept !== undefined && script.cachedDataRejected !== true;
  return {
    exports: module.exports,
    keep: (isThorough = false) => {
      if (hasKept && !isThorough) return;
      const size = getHeapCodeStatistics().bytecode_and_metadata_size;
      if (hasKept && size < (kept?.size ?? 0) * worthKeeping) return;
      hasKept = true;
      writeKept(cacheFile, script.createCachedData(), size);
    },
  };
}

/** V8 itself refuses code of another version or of a text of another length; the rest is in the name. */
function nameOf(file: string, use: string): string {
  const { size, mtimeMs, ino } = statSync(file);
  const stamp = [size, Math.round(mtimeMs), ino].map((part) => part.toString(36)).join("-");
  return `${basename(file)}-${use}-${process.version}-${process.arch}-${stamp}`;
}

interface KeptCode {
  readonly code: Buffer;
  readonly size: number;
}

function readKept(cacheFile: string): KeptCode | undefined {
  try {
    const bytes = readFileSync(cacheFile);
    const end = bytes.length - trailer;
    if (end <= 0) return undefined;
    // From the start of the buffer: V8 copies code that is not aligned.
    return { code: bytes.subarray(0, end), size: bytes.readDoubleLE(end) };
  } catch {
    return undefined;
  }
}

function writeKept(cacheFile: string, code: Buffer, size: number): void {
  const end = Buffer.alloc(trailer);
  end.writeDoubleLE(size);
  try {
    writeFileAtomically(cacheFile, Buffer.concat([code, end]));
    dropOldest(dirname(cacheFile));
  } catch {
    // The next run compiles again.
  }
}

function dropOldest(folder: string): void {
  const names = readdirSync(folder);
  if (names.length <= maxFiles) return;
  const dated = names.map((name) => ({ name, modified: statSync(join(folder, name)).mtimeMs }));
  dated.sort((one, other) => other.modified - one.modified);
  for (const { name } of dated.slice(maxFiles)) rmSync(join(folder, name), { force: true });
}
