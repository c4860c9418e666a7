#!/usr/bin/env node
"use strict";
// CommonJS, see package.json beside it: an ESM entry would start Node's module loader first.
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const program = join(__dirname, "..", "dist", "start.cjs");
if (existsSync(program)) {
  require(program)
    .start(process.argv.slice(2))
    .then((code) => {
      process.exitCode = code;
    });
} else {
  console.error("ketu is not built yet. In a checkout of its repository: npm run build");
  process.exitCode = 70;
}
