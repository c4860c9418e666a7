import dompurify from "dompurify";
import fc from "fast-check";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import mermaidFormat from "../../src/render/formats/mermaid.ts";
import type { Diagram } from "../../src/views/diagram.ts";
import type { Graph } from "../../src/views/graph.ts";
import { hostileText } from "./hostile-text.ts";
import { diagramSaying, tableSaying, treeSaying } from "./sample-contents.ts";
import { graphSaying, sampleGraph } from "./sample-graph.ts";

type Parse = (text: string) => Promise<{ readonly diagramType: string; readonly config: object }>;
let parse: Parse;

beforeEach(() => {
  // Version 10 prints what it reads of blocks.
  for (const word of ["log", "debug", "info"] as const) vi.spyOn(console, word).mockImplementation(() => undefined);
});

beforeAll(async () => {
  // Mermaid's parser needs no DOM but for the cleaning of labels, which is not what is tested here.
  Object.assign(dompurify, { addHook: () => undefined, sanitize: String });
  const { default: mermaid } = await import("mermaid");
  parse = (text) => mermaid.parse(text);
});

const versions = ["mermaid", "mermaid-11", "mermaid-10"] as const;

async function parserOf(name: (typeof versions)[number]): Promise<Parse> {
  const { default: mermaid } = (await import(name)) as { default: { parse: Parse } };
  return (text) => mermaid.parse(text);
}

/** How many lines a file has but for those that depend on how much is said. */
function linesOf(output: string): number {
  return output.split("\n").filter((line) => !/^ {2}acc(?:Title|Descr): |^ *%% /.test(line)).length;
}

/** What is said of a long text only. */
const gitlab = /\n%% .*GitLab.*$/;
const flow: Graph = { ...sampleGraph, viewKind: "process_flow", frame: "layered", direction: "down", lanes: [] };

test.each(versions)("both views parse with the parser of %s: forges lag behind", async (name) => {
  const parser = await parserOf(name);
  for (const graph of [sampleGraph, flow]) expect(await parser(mermaidFormat.render(graph))).toBeTruthy();
  await expect(parser("flowchart LR\n a --> [")).rejects.toThrow();
});

/** Without the empty text, which leaves rows and titles out. */
const spokenText = hostileText.filter((text) => text !== "");

const contents = [
  ["a graph", graphSaying],
  ["a diagram", diagramSaying],
  ["a state machine", (text: string): Diagram => ({ ...diagramSaying(text), notation: "state" })],
  ["a tree", treeSaying],
  ["a table", tableSaying],
] as const;

test.each(contents)("whatever %s says, all three parsers take it, and it stays as many lines", async (_, saying) => {
  const parsers = await Promise.all(versions.map(parserOf));
  const lines = linesOf(mermaidFormat.render(saying("x")));
  await fc.assert(
    fc.asyncProperty(spokenText, async (text) => {
      const output = mermaidFormat.render(saying(text));
      expect(linesOf(output)).toBe(lines);
      for (const parser of parsers) await expect(parser(output)).resolves.toBeTruthy();
    }),
    { numRuns: 40 },
  );
});

test.each(contents)("%s that says nothing at all parses too", async (_, saying) => {
  for (const name of versions) expect(await (await parserOf(name))(mermaidFormat.render(saying("")))).toBeTruthy();
});

test("whatever a label says, the text still parses, with the configuration that we wrote", async () => {
  const expected = (await parse(mermaidFormat.render(sampleGraph))).config;
  await fc.assert(
    fc.asyncProperty(hostileText, async (text) => {
      const { config } = await parse(mermaidFormat.render(graphSaying(text)));
      expect({ ...config, title: "" }).toEqual({ ...expected, title: "" });
    }),
    { numRuns: 150 },
  );
});

test("a label cannot end its line, its quotes or start Markdown", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const plain = mermaidFormat.render(graphSaying("x")).split("\n").length;
      const output = mermaidFormat.render(graphSaying(text));
      const isWithoutTitle = !output.includes("\n  accTitle: ");
      expect(output.trimEnd().replace(gitlab, "").split("\n")).toHaveLength(plain - 1 - (isWithoutTitle ? 1 : 0));
      for (const [, label = ""] of output.matchAll(/^ *(?:subgraph |n_|g_).*?"(.*)"/gm)) {
        expect(label.replaceAll("<br/>", "")).not.toMatch(/["<>`*~\\|]|%%/);
        expect(label).not.toMatch(/^(?:\d+[.)](?:\s|$)|[-+] )/);
      }
    }),
  );
});

test("a figure stays as it is, and a list number does not become a list", () => {
  expect(mermaidFormat.render(graphSaying("4.6"))).toContain('["4.6"]');
  expect(mermaidFormat.render(graphSaying("1. 首次访问"))).toContain('["1#46; 首次访问"]');
});

test("a title keeps its signs: Mermaid would cut out what looks like a tag", () => {
  expect(mermaidFormat.render({ ...sampleGraph, title: "A<b> & 100%" })).toContain('title: "A＜b＞ ＆ 100\\u0025"');
});

test("every kind of node has its shape, and every kind of transition its line", () => {
  const lines = mermaidFormat.render(sampleGraph).split("\n");
  expect(lines).toContain('    n_end["首次访问<br/>官网<br/>12%"]:::touchpoint');
  expect(lines).toContain('    n_decide{"是否购买"}:::decision');
  expect(lines).toContain('    n_a_b[["流失"]]:::exit');
  expect(lines).toContain('    n_a_b_2[["停用"]]:::exit');
  expect(lines).toContain("  n_end --> n_graph");
  expect(lines).toContain('  n_decide -.->|"否"| n_a_b');
  expect(lines.some((line) => line.startsWith("  linkStyle 2,3 stroke:#"))).toBe(true);
});

test("lanes, which a flowchart cannot show, stand in comments", () => {
  expect(mermaidFormat.render(sampleGraph)).toContain("  %% 渠道 · 潜在客户 – 购买决策: 电话\n");
});

test("more links than Mermaid draws by default are said in the file", () => {
  const [first] = sampleGraph.edges;
  if (!first) throw new Error("no edge");
  const many = mermaidFormat.render({ ...sampleGraph, edges: Array.from({ length: 501 }, () => first) });
  expect(many).toContain("maxEdges");
  expect(mermaidFormat.render(sampleGraph)).not.toContain("maxEdges");
});

test("a graph without anything is still a flowchart", async () => {
  const empty: Graph = { ...sampleGraph, groups: [], nodes: [], edges: [], lanes: [] };
  expect((await parse(mermaidFormat.render(empty))).diagramType).toBe("flowchart-v2");
});

test("a diagram says its words, tones, weights and emphasis, and in comments what Mermaid cannot show", () => {
  const lines = mermaidFormat.render(diagramSaying("甲")).split("\n");
  expect(lines).toContain('      n_rect_end["甲<br/>甲<br/>甲<br/>甲"]:::plain');
  expect(lines).toContain('  n_start_end((" ")):::dot');
  expect(lines).toContain('  n_rect_end -->|"甲"| n_rect_end');
  expect(lines).toContain('  n_rect_end <-.->|"甲"| n_diamond_end');
  expect(lines).toContain('  n_diamond_end ===|"甲"| n_tag_end');
  expect(lines).toContain("  n_diamond_end -.- n_note_end");
  expect(lines).toContain("  class n_rect_end strong");
  expect(lines.some((line) => /^ {2}linkStyle 2 stroke:#\w+,color:#\w+,stroke-width:7px$/.test(line))).toBe(true);
  expect(lines).toContain("  %% 甲: 在 SVG 和网页里点击打开视图 甲");
  expect(lines).toContain("  %% 甲 · {}:::tone1 甲");
  expect(lines).toContain("  %% 甲 · -.-> #b32f2f 甲");
  expect(lines).toContain("  accTitle: 甲");
});

test("a line between a frame and what stands in it, which Mermaid cannot lay out, is a comment", () => {
  const output = mermaidFormat.render(diagramSaying("甲"));
  expect(output).toContain("  n_note_end -.-> n_outer\n");
  expect(output).not.toContain("n_outer -->");
  expect(output).toContain("  %% outer → rect end\n");
});

test("groups and boxes stand in reading order: Mermaid breaks loops from the first box on", () => {
  const { nodes, ...diagram } = diagramSaying("甲");
  const output = mermaidFormat.render({ ...diagram, nodes: [...nodes].reverse() });
  expect(output.indexOf("n_station_end([")).toBeLessThan(output.indexOf("subgraph n_outer"));
  const flipped = mermaidFormat.render({ ...diagram, nodes });
  expect(flipped.indexOf("subgraph n_outer")).toBeLessThan(flipped.indexOf("n_station_end(["));
});

test("a state machine is a state diagram: dots as [*], groups as composite states, lines as descriptions", async () => {
  const output = mermaidFormat.render({ ...diagramSaying("a: b"), notation: "state" });
  expect((await parse(output)).diagramType).toBe("stateDiagram");
  expect(output).toContain("  [*] --> s_rect_end\n");
  expect(output).toContain("  s_tag_end --> [*]\n");
  expect(output).toContain('  state "a: b<br/>a: b" as s_outer {\n');
  expect(output).toContain("    s_rect_end : a#58; b\n");
  expect(output).toContain("  s_rect_end --> s_rect_end : a#58; b\n");
});

test("a tree whose lines say nothing is a mind map around its title, another one a flowchart", async () => {
  const tree = treeSaying("甲");
  const output = mermaidFormat.render(tree);
  expect((await parse(output)).diagramType).toBe("mindmap");
  expect(output).toContain('\n  root(("甲"))\n    n_rect_end["');
  const labelled = { ...tree, edges: tree.edges.map((each) => ({ ...each, label: "分子" })) };
  expect((await parse(mermaidFormat.render(labelled))).diagramType).toBe("flowchart-v2");
});

test("a mind map has no entities, which its versions read differently: full-width signs stand for them", () => {
  const output = mermaidFormat.render(treeSaying("**a** #1; x_y < 2 %% _b_ 100%"));
  expect(output).toContain('["＊＊a＊＊ ＃1； x_y ＜ 2 ％％ ＿b＿ 100%<br/>');
  fc.assert(
    fc.property(hostileText, (text) => {
      const [, body = ""] = mermaidFormat.render(treeSaying(text)).split("\n  root");
      expect(body.split("\n%% ")[0]?.replaceAll("<br/>", "")).not.toMatch(/[#&<>`*$\\]/);
    }),
  );
});

test("icons and formulas stay words", () => {
  expect(mermaidFormat.render(graphSaying("fa:fa-car"))).toContain('["fa:#8288;fa-car"]');
  expect(mermaidFormat.render(graphSaying("$$x$$"))).toContain('["#36;#8288;#36;x#36;#8288;#36;"]');
});

test("a tree that runs in a circle is no mind map: nothing would be its root", async () => {
  const tree = treeSaying("甲");
  const [first] = tree.edges;
  if (!first) throw new Error("no edge");
  const circle = { ...tree, edges: [first, { ...first, id: "back", from: first.to, to: first.from }] };
  expect((await parse(mermaidFormat.render(circle))).diagramType).toBe("flowchart-v2");
});

test("a table stands as blocks in rows, each as wide as the widest section", () => {
  const lines = mermaidFormat.render(tableSaying("甲")).split("\n");
  expect(lines).toContain("  columns 4");
  expect(lines).toContain('  b1["甲"]:4');
  expect(lines).toContain('  b8["甲<br/>甲"] b9["甲"]:2 b10[" "]');
  expect(lines).toContain('  b11["甲"] b12["甲"] space b14["甲"]');
  expect(lines).toContain('  b15["甲"] space:3');
  expect(lines).toContain("  class b14 critical");
  expect(lines.some((line) => line.startsWith("  %% Mermaid 没有表格"))).toBe(true);
});

test("what GitLab draws only after a click is said in the file", () => {
  expect(mermaidFormat.render(diagramSaying("甲".repeat(60)))).toContain("%% 多于 2000 个字符，GitLab");
  expect(mermaidFormat.render({ ...sampleGraph, edges: [], lanes: [] })).not.toContain("GitLab");
});
