import dompurify from "dompurify";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import mermaidFormat from "../../src/render/formats/mermaid.ts";
import type { Graph } from "../../src/views/graph.ts";
import { hostileText } from "./hostile-text.ts";
import { graphSaying, sampleGraph } from "./sample-graph.ts";

type Parse = (text: string) => Promise<{ readonly diagramType: string; readonly config: object }>;
let parse: Parse;

beforeAll(async () => {
  // Mermaid's parser needs no DOM but for the cleaning of labels, which is not what is tested here.
  Object.assign(dompurify, { addHook: () => undefined, sanitize: String });
  const { default: mermaid } = await import("mermaid");
  parse = (text) => mermaid.parse(text);
});

const flow: Graph = { ...sampleGraph, viewKind: "process_flow", frame: "layered", direction: "down", lanes: [] };

test.each(["mermaid", "mermaid-11", "mermaid-10"])(
  "both views parse with the parser of %s: forges lag behind",
  async (name) => {
    const { default: mermaid } = (await import(name)) as { default: { parse: Parse } };
    for (const graph of [sampleGraph, flow]) {
      expect(await mermaid.parse(mermaidFormat.render(graph))).toBeTruthy();
    }
    await expect(mermaid.parse("flowchart LR\n a --> [")).rejects.toThrow();
  },
);

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
      const plain = mermaidFormat.render(sampleGraph).split("\n").length;
      const output = mermaidFormat.render(graphSaying(text));
      expect(output.split("\n")).toHaveLength(plain);
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
