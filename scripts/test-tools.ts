/**
 * Programs from outside npm that some tests compare with. Each can be left out by name, and only by name:
 * `KETU_TEST_WITHOUT=chromium npm test`; what is left out is printed.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

interface TestTool {
  readonly name: string;
  readonly commands: readonly string[];
  /** Package of Debian and Ubuntu. */
  readonly aptPackage: string;
  /** Environment variable that tells the tests where it is. */
  readonly variable: string;
  readonly usedFor: string;
}

const tools: readonly TestTool[] = [
  {
    name: "chromium",
    commands: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    aptPackage: "chromium",
    variable: "KETU_CHROMIUM",
    usedFor: "text widths and pictures in a real browser (test/**/*.browser.test.ts)",
  },
  {
    name: "graphviz",
    commands: ["dot"],
    aptPackage: "graphviz",
    variable: "KETU_DOT",
    usedFor: "comparisons with dot (test/**/*.graphviz.test.ts)",
  },
  {
    name: "poppler",
    commands: ["pdftotext"],
    aptPackage: "poppler-utils",
    variable: "KETU_PDFTOTEXT",
    usedFor: "PDF as another program reads it (test/**/*.poppler.test.ts)",
  },
  {
    name: "shellcheck",
    commands: ["shellcheck"],
    aptPackage: "shellcheck",
    variable: "KETU_SHELLCHECK",
    usedFor: "what goes wrong in shell scripts (test/**/*.shellcheck.test.ts)",
  },
  {
    name: "xmllint",
    commands: ["xmllint"],
    aptPackage: "libxml2-utils",
    variable: "KETU_XMLLINT",
    usedFor: "SVG as another program reads it (test/**/*.xmllint.test.ts)",
  },
];

/** Installs what is missing where that is possible; ends the process with a plain message where it is not. */
export function prepareTestTools(): Readonly<Record<string, string>> {
  const leftOut = new Set((process.env["KETU_TEST_WITHOUT"] ?? "").split(",").filter((name) => name !== ""));
  for (const name of leftOut) {
    if (!tools.some((tool) => tool.name === name)) {
      fail(`KETU_TEST_WITHOUT names "${name}"; known: ${tools.map((tool) => tool.name).join(", ")}.`);
    }
  }
  const wanted = tools.filter((tool) => !leftOut.has(tool.name));
  const missing = wanted.filter((tool) => findCommand(tool.commands) === undefined);
  if (missing.length > 0) install(missing);
  for (const tool of tools) {
    if (leftOut.has(tool.name)) console.log(`Left out by KETU_TEST_WITHOUT: ${tool.name}, ${tool.usedFor}.`);
  }
  return Object.fromEntries(wanted.map((tool) => [tool.variable, findCommand(tool.commands) ?? ""]));
}

function install(missing: readonly TestTool[]): void {
  const packages = missing.map((tool) => tool.aptPackage);
  const apt = findCommand(["apt-get"]);
  if (apt === undefined || process.getuid?.() !== 0) {
    const lines = missing.map((tool) => `  ${tool.name}: ${tool.usedFor}`);
    fail(
      `Some tests need programs that are not here:\n${lines.join("\n")}\n` +
        `Install them (Debian, Ubuntu: sudo apt-get install ${packages.join(" ")}), or leave that part out:\n` +
        `  KETU_TEST_WITHOUT=${missing.map((tool) => tool.name).join(",")} npm test`,
    );
  }
  console.log(`Installing ${packages.join(", ")} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const commands = [["update"], ["install", "-y", "--no-install-recommends", ...packages]];
  for (const args of commands) {
    const { status } = spawnSync(apt, args, { env, stdio: ["ignore", "inherit", "inherit"] });
    if (status !== 0) fail(`apt-get ${args.join(" ")} failed with code ${status}.`);
  }
}

function findCommand(names: readonly string[]): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
