import { existsSync, readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where the package lies: the nearest folder above this file with a `package.json`. */
export function packageFolder(): string {
  let here = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(here, "package.json"))) here = dirname(here);
  return here;
}

export function productVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder(), "package.json"), "utf8")) as { version: string };
  return version;
}

/** Changes with every build: what was made by another one may look different. */
export function productStamp(): string {
  const { size, mtimeMs } = statSync(fileURLToPath(import.meta.url));
  return `${productVersion()} ${size} ${mtimeMs}`;
}

/** Where ketu may keep what it can compute again: `KETU_CACHE_DIR`, else the platform's folder for caches. */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  const { KETU_CACHE_DIR: own, XDG_CACHE_HOME: xdg, LOCALAPPDATA: windows } = env;
  if (own) return own;
  if (xdg) return join(xdg, "ketu");
  if (process.platform === "win32" && windows) return join(windows, "ketu", "cache");
  return process.platform === "darwin"
    ? join(homedir(), "Library", "Caches", "ketu")
    : join(homedir(), ".cache", "ketu");
}

/** Where compiled code of the program is kept. */
export function codeFolder(env: NodeJS.ProcessEnv): string {
  return join(cacheFolder(env), "code");
}
