/*
 * Runs a script of this repository on a fresh machine: `node scripts/bootstrap.mjs scripts/start.ts [arguments]`.
 * Only Node's own modules and only what Node 20 knows, because this runs before anything is installed: it installs the
 * locked packages when they are missing or stale, and then hands over to the Node that is one of them.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const isWindows = process.platform === "win32";
const node = join(root, "node_modules", "node", "bin", isWindows ? "node.exe" : "node");

const [script, ...rest] = process.argv.slice(2);
if (script === undefined) {
  fail("usage: node scripts/bootstrap.mjs <script> [arguments]");
}

if (!isInstalled()) {
  console.error("Installing the locked packages (npm ci) …");
  // The Node that runs npm may be older than what the packages ask for; they are run by the one that is installed here.
  run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], root);
}
if (!existsSync(node)) {
  // npm can be told not to run install scripts; this one brings the binary.
  console.error("Fetching the Node that this repository is developed with …");
  run(process.execPath, ["installArchSpecificPackage.js"], join(root, "node_modules", "node"));
}
if (!existsSync(node)) fail(`Node is still missing at ${node}. Delete node_modules and run again.`);

const path = [dirname(node), join(root, "node_modules", ".bin"), process.env.PATH ?? ""].join(delimiter);
const child = spawn(node, [script, ...rest], { cwd: root, stdio: "inherit", env: { ...process.env, PATH: path } });
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => {
  process.exitCode = code ?? (signal === "SIGINT" ? 130 : 1);
});

/** Whether every package of the lock file that this machine needs is there in the locked version. */
function isInstalled() {
  const wanted = readJson(join(root, "package-lock.json"))?.packages;
  const present = readJson(join(root, "node_modules", ".package-lock.json"))?.packages;
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([name, entry]) => name === "" || entry.optional === true || present[name]?.version === entry.version,
  );
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

function run(command, args, cwd) {
  const { status, error } = spawnSync(command, args, {
    cwd,
    stdio: ["ignore", "inherit", "inherit"],
    shell: isWindows,
  });
  if (error) fail(`${command} cannot be run: ${error.message}`);
  if (status !== 0) fail(`${command} ${args.join(" ")} failed with code ${status}.`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
