import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { format } from "prettier";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { afterAll, expect, test } from "vitest";
import { type DrawnPage, drawPage, type PageSettings } from "../../../src/node/markdown/draw-page.ts";
import { findBlocks } from "../../../src/node/markdown/find-blocks.ts";
import { elkEngine } from "../../support/elk-reference.ts";

const folder = mkdtempSync(join(tmpdir(), "ketu-page-"));
mkdirSync(join(folder, "models"));
writeFileSync(join(folder, "models/shop.ketu.yaml"), modelText("shop", "include: [part.yaml]\n"));
writeFileSync(join(folder, "models/part.yaml"), "ketu: 1\nchannels: { phone: 电话 }\n");
writeFileSync(
  join(folder, "figures.json"),
  '{ "ketu_measures": 1, "as_of": "2026-10-31", "sources": ["CRM"], "figures": {} }',
);
afterAll(() => rmSync(folder, { recursive: true }));

const services = { layoutEngine: elkEngine(), cache: { stages: new Map() } };

function modelText(id: string, rest = ""): string {
  const head = id === "" ? "" : `id: ${id}\n`;
  return `ketu: 1\n${head}title: 小店\nstages:\n  a: { label: 甲, goal: 目标, nodes: { b: { label: 乙, kind: milestone } } }\n${rest}`;
}

function draw(text: string, settings: Partial<PageSettings> = {}): Promise<DrawnPage> {
  const page = { file: "docs/guide.md", text, folder, root: folder };
  return drawPage(page, { format: "svg", pictureFolder: "guide.ketu", ...settings }, services);
}

function fence(text: string, options = ""): string {
  return `\`\`\`ketu${options}\n${text}\`\`\`\n`;
}

const withModel = fence(modelText("shop"));

test("a picture is linked right behind its block, between two comments", async () => {
  const { text, pictures, diagnostics } = await draw(`# Guide\n\n${withModel}\nText.\n`);
  expect(diagnostics).toEqual([]);
  expect(text).toBe(
    `# Guide\n\n${withModel}\n<!-- ketu:begin -->\n\n![小店](guide.ketu/shop.lifecycle_map.svg)\n\n<!-- ketu:end -->\n\nText.\n`,
  );
  expect([...pictures.keys()]).toEqual(["guide.ketu/shop.lifecycle_map.svg"]);
  expect(pictures.get("guide.ketu/shop.lifecycle_map.svg")).toMatch(/^<svg (?:(?!data-source)[\s\S])*<\/svg>\n$/);
});

test("several views, formats, and files: each picture has a name that says what it is", async () => {
  const page = [
    fence(modelText("shop"), " view=lifecycle_map,process_flow theme=dark locale=en"),
    fence(modelText(""), " page=16:9 look=2"),
    fence("", " src=models/shop.ketu.yaml measures=figures.json"),
    fence(modelText("shop"), " view=process_flow"),
    fence(modelText("Shop"), " view=process_flow"),
    fence(modelText("shop"), " view=process_flow"),
  ].join("\n");
  const { pictures, diagnostics } = await draw(page);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect([...pictures.keys()]).toEqual([
    "guide.ketu/shop.lifecycle_map.dark.en.svg",
    "guide.ketu/shop.process_flow.dark.en.svg",
    "guide.ketu/2.lifecycle_map.16-9.look-2.svg",
    "guide.ketu/shop.lifecycle_map.svg",
    "guide.ketu/shop.process_flow.svg",
    "guide.ketu/Shop.process_flow-2.svg",
  ]);
});

const container = fc.constantFrom("", "> ", "- ", "1. ", "> - ", "- > ", "> > ");

/** Puts lines into a list item or a quotation. */
function within(before: string, text: string): string {
  const rest = before.replace(/[-\d.]/g, " ");
  return text
    .split("\n")
    .map((row, index) => `${index === 0 ? before : row === "" ? rest.trimEnd() : rest}${row}`)
    .join("\n");
}

const part = fc.oneof(
  fc.constantFrom("Text.", "# Head", "```yaml\na: b\n```", "<!-- a comment -->", "* * *", "1. one\n2. two"),
  fc
    .record({ before: container, id: fc.constantFrom("", "shop", "b2b"), mark: fc.constantFrom("```", "~~~", "````") })
    .map(({ before, id, mark }) => within(before, `${mark}ketu\n${modelText(id).trimEnd()}\n${mark}`)),
);
const page = fc
  .array(part, { minLength: 1, maxLength: 5 })
  .chain((parts) =>
    fc
      .record({ gap: fc.constantFrom("\n", "\n\n"), lineBreak: fc.constantFrom("\n", "\r\n") })
      .map(({ gap, lineBreak }) => `${parts.join(gap)}\n`.replaceAll("\n", lineBreak)),
  );

test("a second run changes nothing, and no block loses a letter, whatever it stands in", async () => {
  await fc.assert(
    fc.asyncProperty(page, async (text) => {
      const first = await draw(text);
      const second = await draw(first.text);
      expect(second.text).toBe(first.text);
      expect(second.pictures).toEqual(first.pictures);
      expect(second.obsolete).toEqual([]);
      expect(findBlocks(first.text).map((block) => block.text)).toEqual(findBlocks(text).map((block) => block.text));
      expect(first.text.includes("\r\n")).toBe(text.includes("\r\n"));
      expect(/[^\r]\n/.test(first.text) && text.includes("\r\n")).toBe(false);
    }),
    { numRuns: 60 },
  );
});

test("each link stands beside its block, in the same list item or quotation", async () => {
  await fc.assert(
    fc.asyncProperty(page, async (text) => {
      const drawn = await draw(text);
      const places = siblingsOf(drawn.text);
      expect(places).toEqual(findBlocks(text).map(() => ["html", "paragraph", "html"]));
    }),
    { numRuns: 60 },
  );
});

interface MarkdownNode {
  readonly type: string;
  readonly lang?: string | null | undefined;
  readonly children?: readonly MarkdownNode[];
}

/** What follows each block where it stands. */
function siblingsOf(text: string): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const enter = ({ children = [] }: MarkdownNode): void => {
    children.forEach((child, index) => {
      if (child.type === "code" && child.lang === "ketu")
        found.push(children.slice(index + 1, index + 4).map(({ type }) => type));
      enter(child);
    });
  };
  enter(unified().use(remarkParse).parse(text));
  return found;
}

test("a formatter may lay the page out anew: it stays up to date", async () => {
  await fc.assert(
    fc.asyncProperty(page, async (text) => {
      const drawn = await draw(text);
      const formatted = await format(drawn.text, { parser: "markdown", embeddedLanguageFormatting: "off" });
      expect((await draw(formatted)).text).toBe(formatted);
    }),
    { numRuns: 30 },
  );
});

test.each(["", "> ", "- ", "1. ", "> - "])(
  "a mistake is told where it stands in the page, behind %j",
  async (before) => {
    const broken = modelText("shop").replace("label: 甲", "labl: 甲");
    const text = `# Guide\n\n${within(before, `\`\`\`ketu\n${broken}\`\`\``)}\n`;
    const { diagnostics, text: after, pictures } = await draw(text);
    const [found] = diagnostics.filter(({ severity }) => severity === "error");
    expect(found).toMatchObject({ code: "unknown-key", range: { file: "docs/guide.md" } });
    expect(text.slice(found?.range?.from, found?.range?.to)).toBe("labl");
    const [edit] = found?.fix?.edits ?? [];
    expect(edit && text.slice(0, edit.range.from) + edit.text + text.slice(edit.range.to)).toBe(
      text.replace("labl", "label"),
    );
    expect([after, pictures.size]).toEqual([text, 0]);
  },
);

test("a block with an error keeps the picture that it has", async () => {
  const good = await draw(`${withModel}\n${fence(modelText("b2b"))}`);
  const bad = good.text.replace("id: shop", "idd: shop");
  const { text, pictures, obsolete } = await draw(bad);
  expect(text).toBe(bad);
  expect([...pictures.keys()]).toEqual(["guide.ketu/b2b.lifecycle_map.svg"]);
  expect(obsolete).toEqual([]);
});

test("a picture that no block names any more is obsolete, but never one outside the folder of the page", async () => {
  const { text } = await draw(withModel);
  const renamed = await draw(text.replace("id: shop", "id: store"));
  expect(renamed.obsolete).toEqual(["guide.ketu/shop.lifecycle_map.svg"]);
  expect(renamed.text).toContain("](guide.ketu/store.lifecycle_map.svg)");
  for (const path of [
    "../shop.svg",
    "other.ketu/a.svg",
    "guide.ketu/../../a.svg",
    "guide.ketu/deep/a.svg",
    "/etc/a.svg",
  ]) {
    const strange = text.replace("guide.ketu/shop.lifecycle_map.svg", path);
    expect(strange).not.toBe(text);
    expect((await draw(strange)).obsolete).toEqual([]);
  }
});

test("where an end is missing nothing is written there", async () => {
  const opened = `${withModel}\n<!-- ketu:begin -->\n\nMy own text.\n\n${fence(modelText("b2b"))}`;
  for (const [text, at] of [
    [opened, "<!-- ketu:begin -->"],
    ["```ketu\nketu: 1\ntitle: 小店\n", "```ketu"],
  ] as const) {
    const drawn = await draw(text);
    const [found] = drawn.diagnostics;
    expect(found?.code).toBe("block-without-end");
    expect(text.slice(found?.range?.from, found?.range?.to)).toBe(at);
    expect(drawn.text.startsWith(text.trimEnd())).toBe(true);
  }
});

test.each([
  ["view=map colour=red", "unknown-block-option", "colour=red"],
  ["veiw=map", "unknown-block-option", "veiw=map"],
  ["theme=pink", "unknown-block-option", "theme=pink"],
  ["theme=", "unknown-block-option", "theme="],
  ["src=models/shop.ketu.yaml", "block-source-unusable", "src=models/shop.ketu.yaml"],
  ["measures=nowhere.json", "block-source-unusable", "measures=nowhere.json"],
  ["measures=../outside.json", "block-source-unusable", "measures=../outside.json"],
  ["view=nothing", "unknown-view", undefined],
])("the option %s is told as %s", async (options, code, at) => {
  const text = fence(modelText("shop"), ` ${options}`);
  const [found] = (await draw(text)).diagnostics.filter(({ severity }) => severity === "error");
  expect(found?.code).toBe(code);
  if (at !== undefined) expect(text.slice(found?.range?.from, found?.range?.to)).toBe(at);
});

test("a mistake in a file that a block names is told in that file", async () => {
  writeFileSync(join(folder, "models/broken.ketu.yaml"), modelText("shop").replace("label: 甲", "labl: 甲"));
  const { diagnostics, texts } = await draw(fence("", " src=models/broken.ketu.yaml"));
  const [found] = diagnostics.filter(({ severity }) => severity === "error");
  expect(found?.range?.file).toBe("docs/models/broken.ketu.yaml");
  expect(texts["docs/models/broken.ketu.yaml"]?.slice(found?.range?.from, found?.range?.to)).toBe("labl");
});

test("nothing that a model says breaks out of its link", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom("](", ")", "[", "`", "<b>", "![x](y)", "*", "-->", "|", "\\", "小店", "http://a.b"), {
        maxLength: 6,
      }),
      async (parts) => {
        const title = JSON.stringify(parts.join("") || "x");
        const drawn = await draw(
          fence(`ketu: 1\nid: shop\ntitle: ${title}\nstages: { a: { label: 甲, nodes: { b: 乙 } } }\n`),
        );
        const tree = JSON.stringify(unified().use(remarkParse).parse(drawn.text), (key, value: unknown) =>
          key === "position" ? undefined : value,
        );
        const urls = [...tree.matchAll(/"url":"([^"]*)"/g)].map((match) => match[1]);
        expect(urls).toEqual(["guide.ketu/shop.lifecycle_map.svg"]);
      },
    ),
    { numRuns: 60 },
  );
});
