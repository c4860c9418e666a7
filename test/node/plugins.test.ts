import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import MarkdownIt from "markdown-it";
import remarkParse from "remark-parse";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { VFile } from "vfile";
import { afterAll, expect, test } from "vitest";
import markdownItKetu from "../../src/node/plugins/markdown-it.ts";
import remarkKetu, { type KetuOptions } from "../../src/node/plugins/remark.ts";
import { xmlProblems } from "../render/xml-problems.ts";

const folder = mkdtempSync(join(tmpdir(), "ketu-plugins-"));
writeFileSync(join(folder, "shop.ketu.yaml"), modelText("从文件来"));
afterAll(() => rmSync(folder, { recursive: true }));

function modelText(title: string): string {
  return `ketu: 1\ntitle: ${title}\nstages: { a: { label: 甲, goal: 目标, nodes: { b: 乙, c: 丙 } } }\n`;
}

function fence(text: string, options = ""): string {
  return `\`\`\`ketu${options}\n${text}\`\`\`\n`;
}

const page = `# Head\n\n${fence(modelText("小店"))}\nText.\n\n- ${fence(modelText("小店"), " view=process_flow theme=auto").replaceAll("\n", "\n  ")}\n`;

/** Both plug-ins as a site would use them, one of each for all pages with the same options; HTML of the page. */
const readers = {
  remark: async (text: string, options: KetuOptions = {}): Promise<string> => String(await withRemark(text, options)),
  "markdown-it": async (text: string, options: KetuOptions = {}): Promise<string> =>
    parserWith(options).render(text, { path: join(folder, "page.md") }),
};

function withRemark(text: string, options: KetuOptions = {}): Promise<VFile> {
  return processorWith(options).process(new VFile({ path: join(folder, "page.md"), value: text }));
}

const processorWith = kept((options) =>
  unified().use(remarkParse).use(remarkKetu, options).use(remarkStringify).freeze(),
);
const parserWith = kept((options) => new MarkdownIt().use(markdownItKetu, options));

function kept<Reader>(make: (options: KetuOptions) => Reader): (options: KetuOptions) => Reader {
  const made = new Map<string, Reader>();
  return (options) => {
    const key = JSON.stringify(options);
    const reader = made.get(key) ?? make(options);
    made.set(key, reader);
    return reader;
  };
}

function svgsIn(html: string): readonly string[] {
  return [...html.matchAll(/<svg [\s\S]*?<\/svg>/g)].map(([svg]) => svg);
}

test.each(["remark", "markdown-it"] as const)(
  "%s gives no host anything to run as a template, and a reader sees it as it was written",
  async (reader) => {
    for (const text of [modelText('"小店 {{ 1 + 1 }}{{{x}}}"'), "ketu: 1\ntitel: '{{ 1 + 1 }}'\nstages: { a: 甲 }\n"]) {
      // An image of remark is no HTML yet: who makes HTML of it writes its text.
      for (const as of reader === "remark" ? (["svg"] as const) : (["svg", "image"] as const)) {
        const html = await readers[reader](fence(text), { as });
        expect(html).not.toContain("{{");
        expect(html.replaceAll("&#123;", "{").replaceAll("%7B", "{").replaceAll("%20", " ")).toContain("{{ 1 + 1 }}");
      }
    }
  },
);

test("where a page becomes a Vue component, a picture with a style sheet is an image, which keeps it", () => {
  const parser = parserWith({});
  const env = { path: join(folder, "page.md"), relativePath: "page.md" };
  const auto = fence(modelText("小店"), " theme=auto");
  expect(parser.render(auto, env)).toMatch(
    /^<img class="ketu" alt="小店" src="data:image\/svg\+xml,[^"]*prefers-color-scheme/,
  );
  expect(parser.render(fence(modelText("小店")), env)).toMatch(/^<figure class="ketu">/);
  expect(parser.render(auto, { path: env.path })).toMatch(/^<figure class="ketu">/);
});

test.each(["remark", "markdown-it"] as const)(
  "%s puts the pictures into the page, each with ids of its own",
  async (reader) => {
    const html = await readers[reader](page);
    const svgs = svgsIn(html);
    expect(svgs.length).toBe(2);
    for (const svg of svgs) expect(xmlProblems(svg.replaceAll(/^ {2}/gm, ""))).toEqual([]);
    expect(html).not.toContain("ketu: 1");
    const ids = svgs.flatMap((svg) => [...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
    expect(new Set(ids).size).toBe(ids.length);
    const classes = svgs.map((svg) => new Set([...svg.matchAll(/\.(ketu-[\w-]+)\{/g)].map((match) => match[1])));
    expect(classes[0]?.size).toBe(0);
    expect(classes[1]?.size).toBeGreaterThan(3);
  },
);

test.each(["remark", "markdown-it"] as const)(
  "%s gives ids of their own to two blocks that are the same",
  async (reader) => {
    const svgs = svgsIn(await readers[reader](fence(modelText("小店")) + "\n" + fence(modelText("小店"))));
    const ids = svgs.flatMap((svg) => [...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
    expect(svgs.length).toBe(2);
    expect(new Set(ids).size).toBe(ids.length);
  },
);

test.each(["remark", "markdown-it"] as const)("%s draws the model of a file, relative to the page", async (reader) => {
  expect(await readers[reader](fence("", " src=shop.ketu.yaml"))).toContain("从文件来");
});

test.each(["remark", "markdown-it"] as const)(
  "%s says in the page what is wrong, with the lines of the page",
  async (reader) => {
    const html = await readers[reader](`# Head\n\n${fence(modelText("小店").replace("goal", "gaol"))}`);
    expect(html).toContain('<div class="ketu-problem" role="alert"><pre>error[unknown-key]');
    expect(html).toMatch(/┌─ page\.md:6:26/);
    expect(html).toContain("did you mean `goal`");
    expect(svgsIn(html)).toEqual([]);
    expect(await readers[reader](fence("ketu: 1\n"), { locale: "zh" })).toContain("错误[missing-key]");
  },
);

test.each(["remark", "markdown-it"] as const)("%s ends a strict build at a model with an error", async (reader) => {
  await expect((async () => readers[reader](fence("ketu: 1\n"), { strict: true }))()).rejects.toThrow("missing-key");
});

test.each(["remark", "markdown-it"] as const)("%s gives an image where a host takes no HTML", async (reader) => {
  const html = await readers[reader](fence(modelText("小店")), { as: "image" });
  expect(svgsIn(html)).toEqual([]);
  const uri = /data:image\/svg\+xml,([^")]+)/.exec(html)?.[1] ?? "";
  expect(decodeURIComponent(uri.replaceAll("&#39;", "'").replaceAll("\\", ""))).toMatch(/^<svg [\s\S]*<\/svg>$/);
});

test.each(["remark", "markdown-it"] as const)("%s leaves other fences alone", async (reader) => {
  const other = "```yaml\nketu: 1\n```\n\n```ketus\na\n```\n";
  const plain = { remark: other, "markdown-it": new MarkdownIt().render(other) }[reader];
  expect(await readers[reader](other)).toBe(plain);
});

test.each(["remark", "markdown-it"] as const)("%s leaves out the links that ketu md has written", async (reader) => {
  const links = "<!-- ketu:begin -->\n\n![小店](guide.ketu/1.svg)\n\n<!-- ketu:end -->\n";
  const block = fence(modelText("小店"));
  for (const written of [links, links.replaceAll("\n\n", "\n")]) {
    const html = await readers[reader](`${block}\n${written}\nText.\n\n${block}\n${written}\nMore text.\n`);
    expect(svgsIn(html).length).toBe(2);
    expect(html).not.toMatch(/ketu:begin|ketu:end|guide\.ketu/);
    expect(html).toContain("Text.");
    expect(html).toContain("More text.");
  }
  const open = await readers[reader](`${block}\n<!-- ketu:begin -->\n\nMy own words.\n\n${block}\n${links}`);
  expect(open).toContain("My own words.");
  expect(svgsIn(open).length).toBe(2);
});

test("markdown-it leaves out these links also where a page may hold HTML", () => {
  const parser = new MarkdownIt({ html: true }).use(markdownItKetu);
  const html = parser.render(
    `${fence(modelText("小店"))}\n<!-- ketu:begin -->\n\n![小店](guide.ketu/1.svg)\n\n<!-- ketu:end -->\n\nText.\n`,
  );
  expect(html).toMatch(/<\/figure>\n<p>Text\.<\/p>\n$/);
});

test("remark keeps findings as messages of the file, at the block", async () => {
  const file = await withRemark(`Text.\n\n${fence(modelText("小店").replace("goal: 目标, ", ""))}`);
  expect(file.messages.map(({ ruleId, source, line }) => [source, ruleId, line])).toContainEqual([
    ...["ketu", "stage-without-goal", 3],
  ]);
});

const hostile = fc
  .array(
    fc.constantFrom("</svg>", "<script>", "</pre>", "-->", "]]>", '"', "'", "&", "<", "`", "\\", "${x}", "小店", " "),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(""));

test("no text of a model becomes markup of the page, drawn or reported", async () => {
  await fc.assert(
    fc.asyncProperty(hostile, fc.boolean(), async (text, isBroken) => {
      const model = modelText(JSON.stringify(text)).replace("goal:", isBroken ? `${JSON.stringify(text)}:` : "goal:");
      for (const html of [await readers["markdown-it"](fence(model)), await readers.remark(fence(model))]) {
        const tags = new Set([...html.matchAll(/<\/?([a-z]+)/gi)].map((match) => match[1]));
        expect([...tags].filter((tag) => !known.has(tag ?? ""))).toEqual([]);
        for (const svg of svgsIn(html)) expect(xmlProblems(svg)).toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
});

const known = new Set(["figure", "svg", "title", "desc", "g", "rect", "path", "circle", "text", "div", "pre", "style"]);
