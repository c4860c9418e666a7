#!/usr/bin/env node
import { existsSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";

const program = new URL("../dist/cli.js", import.meta.url);
if (existsSync(program)) {
  // Before anything else is loaded. Where the folder cannot be written, Node goes on without a cache.
  const { KETU_CACHE_DIR, XDG_CACHE_HOME } = process.env;
  enableCompileCache(join(KETU_CACHE_DIR ?? join(XDG_CACHE_HOME ?? join(homedir(), ".cache"), "ketu"), "compile"));
  const { main } = await import(program.href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  console.error("ketu is not built yet. In a checkout of its repository: npm run build");
  process.exitCode = 70;
}
