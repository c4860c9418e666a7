import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const page = "```ketu\nketu: 1\ntitle: 小店\nstages: { a: { label: 甲, goal: 目标, nodes: { b: 乙 } } }\n```\n";

/** A program of a user, by the public names, which has to end by itself. */
function run(program: string): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    cwd: root,
    input: page,
    encoding: "utf8",
    timeout: 60_000,
  });
}

const programs = {
  "markdown-it": `
    import MarkdownIt from "markdown-it";
    import ketu from "ketu/markdown-it";
    import { readFileSync } from "node:fs";
    process.stdout.write(new MarkdownIt().use(ketu).render(readFileSync(0, "utf8")));`,
  remark: `
    import { unified } from "unified";
    import remarkParse from "remark-parse";
    import remarkStringify from "remark-stringify";
    import ketu from "ketu/remark";
    import { readFileSync } from "node:fs";
    const file = await unified().use(remarkParse).use(ketu).use(remarkStringify).process(readFileSync(0, "utf8"));
    process.stdout.write(String(file));`,
};

test.each(["markdown-it", "remark"] as const)(
  "ketu/%s draws a block for a program that imports it, and lets it end",
  (name) => {
    const { status, stdout, stderr } = run(programs[name]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/<figure class="ketu">\n<svg [\s\S]*小店[\s\S]*<\/svg>\n<\/figure>/);
  },
);

/** The configs that the documentation shows, as programs of their own: each gives the function that takes a parser. */
const hosts = [
  {
    host: "vitepress",
    program: (config: string) =>
      `${config.replace(/import .* from "vitepress";/, "const defineConfig = (config) => config;").replace("export default", "const config =")}
       config.markdown.config(parser);`,
  },
  {
    host: "amendLibrary",
    program: (config: string) =>
      `${config.replace("export default function", "function configure")}
       const { markdownTemplateEngine } = configure({ amendLibrary: (name, amend) => name === "md" && amend(parser) });
       if (markdownTemplateEngine !== false) throw new Error("Liquid first");`,
  },
];

test.each(["markdown.md", "markdown.zh.md"].flatMap((page) => hosts.map((host) => ({ page, ...host }))))(
  "the config for $host in docs/$page draws blocks",
  ({ page: name, host, program }) => {
    const text = readFileSync(resolve(root, "docs", name), "utf8");
    const config = [...text.matchAll(/```js\n([\s\S]*?)```/g)]
      .map((match) => match[1] ?? "")
      .find((js) => js.includes(host));
    const { status, stdout, stderr } = run(`
      import MarkdownIt from "markdown-it";
      import { readFileSync } from "node:fs";
      const parser = new MarkdownIt();
      ${program(config ?? "")}
      process.stdout.write(parser.render(readFileSync(0, "utf8")));`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/<figure class="ketu">\n<svg [\s\S]*data-subject="node:b"/);
  },
);

test("every file that the package exports is built", () => {
  const { exports } = JSON.parse(readFileSync(resolve(root, "package.json"), "utf8")) as {
    exports: Readonly<Record<string, string | { readonly default: string }>>;
  };
  const files = Object.values(exports).flatMap((target) => (typeof target === "string" ? [] : [target.default]));
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) expect(readFileSync(resolve(root, file), "utf8").length).toBeGreaterThan(100);
});
