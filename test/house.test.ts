import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const src = resolve(import.meta.dirname, "../src");

/** Who may import whom: the table of src/README.md. `types` after a room allows type-only imports. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  base: [],
  messages: ["base"],
  syntax: ["base"],
  schema: ["base", "syntax"],
  expr: ["base"],
  model: ["base", "syntax", "schema", "expr"],
  lint: ["base", "syntax", "expr", "model"],
  codes: ["base", "expr", "model"],
  diff: ["base", "expr", "model", "messages"],
  assist: ["base", "syntax", "schema", "expr", "model", "messages", "views types"],
  carry: ["base", "syntax", "schema", "model", "diff", "assist"],
  merge: ["base", "syntax", "schema", "model", "diff", "assist", "carry"],
  views: ["base", "expr", "model", "messages"],
  layout: ["base", "views", "messages", "model types"],
  scene: ["base", "views", "layout", "messages"],
  render: ["base", "views", "scene", "messages", "model types", "layout types"],
  report: ["base", "messages", "diff types"],
  node: [
    "base",
    "messages",
    "syntax",
    "schema",
    "expr",
    "model",
    "lint",
    "codes",
    "diff",
    "assist",
    "carry",
    "merge",
    "views",
    "layout",
    "scene",
    "render",
    "report",
    ".",
  ],
  cli: ["base", "report", "node", "."],
};

function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : path.endsWith(".ts") ? [path] : []));
}

function roomOf(path: string): string {
  const parts = relative(src, path).split("/");
  return parts.length > 1 ? (parts[0] ?? ".") : ".";
}

const imports = filesBelow(src).flatMap((file) =>
  [
    ...readFileSync(file, "utf8").matchAll(/^(?:import|export)\s(type\s)?[^;]*?from\s+"([^"]+)"|import\("([^"]+)"\)/gm),
  ].map((match) => ({ file, isType: match[1] !== undefined, name: match[2] ?? match[3] ?? "" })),
);

test("every folder of src has a row in the table, and every row a folder", () => {
  const folders = readdirSync(src).filter((name) => statSync(join(src, name)).isDirectory());
  expect(folders.sort()).toEqual(Object.keys(mayImport).sort());
});

test("every import stays within the row of its room", () => {
  const broken = imports
    .filter(({ name }) => name.startsWith("."))
    .map(({ file, name, isType }) => ({
      file,
      isType,
      room: roomOf(file),
      target: roomOf(resolve(dirname(file), name)),
    }))
    .filter(({ room, target }) => room !== "." && room !== target)
    .filter(({ room, target, isType }) => {
      const row = mayImport[room] ?? [];
      return !row.includes(target) && !(isType && row.includes(`${target} types`));
    })
    .map(({ file, room, target }) => `${relative(src, file)}: ${room} may not import ${target}`);
  expect(broken).toEqual([]);
});

test("the core imports no package that needs a host, and `yaml` only in syntax", () => {
  const allowed: Readonly<Record<string, readonly string[]>> = { syntax: ["yaml", "js-yaml"] };
  const broken = imports
    .filter(({ name }) => !name.startsWith("."))
    .filter(({ file }) => !["node", "cli"].includes(roomOf(file)))
    .filter(({ file, name }) => !(allowed[roomOf(file)] ?? []).includes(name))
    .map(({ file, name }) => `${relative(src, file)} imports ${name}`);
  expect(broken).toEqual([]);
});

test("the core reads no clock, no randomness and prints nothing", () => {
  const forbidden = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bconsole\.|\bprocess\.|\bperformance\./;
  const broken = filesBelow(src)
    .filter((file) => !["node", "cli"].includes(roomOf(file)) && !file.includes("/generated/"))
    .filter((file) => forbidden.test(readFileSync(file, "utf8").replace(/^\s*(\/\/|\*|\/\*).*$/gm, "")))
    .map((file) => relative(src, file));
  expect(broken).toEqual([]);
});

test("the page knows the core by its public name only", () => {
  const site = resolve(src, "../site");
  const allowed = /^(ketu|lit(\/.*)?|@codemirror\/.*|@lezer\/(common|highlight))$/;
  const broken = filesBelow(site).flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/\b(?:from\s+|import\()"([^"]+)"/g)]
      .map((match) => match[1] ?? "")
      .filter((name) =>
        name.startsWith(".") ? relative(site, resolve(dirname(file), name)).startsWith("..") : !allowed.test(name),
      )
      .map((name) => `${relative(site, file)} imports ${name}`),
  );
  expect(broken).toEqual([]);
});

test("no text holds the mark of a merge that somebody did not finish", () => {
  const root = resolve(src, "..");
  const folders = ["src", "site", "test", "scripts", "schemas", "models", "docs", "bench"];
  const texts = [
    ...folders.flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => join(root, folder, name)),
    ),
    ...["README.md", "CHANGELOG.md"].map((name) => join(root, name)),
  ].filter((path) => /\.(md|ts|yaml|json|css|html)$/.test(path));
  expect(texts.length).toBeGreaterThan(1000);
  expect(texts.filter((path) => /^(<{7}|>{7}) /m.test(readFileSync(path, "utf8")))).toEqual([]);
});
