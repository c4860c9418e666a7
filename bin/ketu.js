#!/usr/bin/env node
"use strict";
// CommonJS, see package.json beside it: an ESM entry would start Node's module loader first.
const { existsSync } = require("node:fs");
const { enableCompileCache } = require("node:module");
const { homedir } = require("node:os");
const { join } = require("node:path");

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const program = join(__dirname, "..", "dist", "cli.cjs");
if (major < 22 || (major === 22 && minor < 22)) {
  console.error(`ketu needs Node 22.22 or newer; this is ${process.version}`);
  process.exitCode = 70;
} else if (existsSync(program)) {
  // Before anything else is loaded. Where the folder cannot be written, Node goes on without a cache.
  const { KETU_CACHE_DIR, XDG_CACHE_HOME } = process.env;
  enableCompileCache(join(KETU_CACHE_DIR || join(XDG_CACHE_HOME || join(homedir(), ".cache"), "ketu"), "compile"));
  require(program)
    .main(process.argv.slice(2))
    .then((code) => {
      process.exitCode = code;
    });
} else {
  console.error("ketu is not built yet. In a checkout of its repository: npm run build");
  process.exitCode = 70;
}
