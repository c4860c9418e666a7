import type { BoxShape, Diagram, DiagramEdge, DiagramNode, PictureWords, Tone } from "../../src/views/diagram.ts";
import type { TablePicture } from "../../src/views/table-picture.ts";

const shapes: readonly BoxShape[] = [
  "rect",
  "round",
  "pill",
  "diamond",
  "hexagon",
  "octagon",
  "cylinder",
  "tag",
  "note",
  "station",
  "start",
  "end",
];
const tones: readonly Tone[] = ["plain", "accent", "quiet", "red", "tone-0", "tone-1"];

function wordsSaying(text: string): PictureWords {
  return {
    subject: "view:sample",
    viewKind: "process_flow",
    locale: "zh",
    page: "auto",
    title: text,
    subtitle: text,
    summary: text,
    legendTitle: text,
    legend: [
      { mark: { type: "box", shape: "diamond", tone: "tone-1" }, label: text },
      { mark: { type: "line", line: "dashed", head: "open", tone: "red" }, label: text },
      { mark: { type: "sign", text }, label: text },
    ],
    footer: text,
    remarks: [text],
  };
}

const edge = (from: string, to: string, more: Partial<DiagramEdge> = {}): DiagramEdge => {
  const base = { line: "solid", head: "arrow", tone: "plain", name: `${from} → ${to}` } as const;
  return { id: `${from}/${to}/${more.line ?? ""}`, from, to, ...base, ...more };
};

/** A diagram with every shape, groups in groups, a loop, parallel lines and every kind of line; `text` wherever an author can write. */
export function diagramSaying(text: string): Diagram {
  const nodes = shapes.map((shape, place): DiagramNode => {
    const base = { id: `${shape} end`, shape, tone: tones[place % tones.length] ?? "plain", name: text };
    if (shape === "start" || shape === "end") return { ...base, label: "" };
    const words = { label: text, detail: text, lines: [text], badge: { text, status: "warn", name: text } } as const;
    const emphasis = place === 0 ? "strong" : "faint";
    return {
      ...base,
      ...words,
      emphasis,
      link: `view:${text}`,
      ...(place < 3 && { group: place < 2 ? "inner" : "outer" }),
    };
  });
  return {
    ...wordsSaying(text),
    type: "diagram",
    frame: "layered",
    direction: "right",
    layerHeadings: [text],
    groups: [
      { id: "outer", label: text, detail: text, tone: "plain", name: text },
      { id: "inner", parent: "outer", label: text, tone: "red", name: text },
    ],
    nodes,
    edges: [
      edge("start end", "rect end", { head: "open" }),
      edge("rect end", "rect end", { label: text }),
      edge("rect end", "diamond end", { label: text, weight: 1, tone: "red", emphasis: "strong" }),
      edge("rect end", "diamond end", { line: "dashed", tail: "arrow", label: text, emphasis: "faint" }),
      edge("diamond end", "tag end", { line: "double", head: "none", label: text }),
      edge("diamond end", "note end", { line: "dash-dot", head: "none" }),
      edge("note end", "outer", { line: "dotted", tone: "tone-1" }),
      edge("outer", "rect end"),
      edge("tag end", "end end", { head: "open" }),
    ],
  };
}

/** A tree whose lines say nothing. */
export function treeSaying(text: string): Diagram {
  const { nodes, ...diagram } = diagramSaying(text);
  const [root, ...others] = nodes
    .filter(({ shape }) => shape !== "start" && shape !== "end")
    .map(({ group: _group, ...node }) => node);
  const first = root?.id ?? "";
  return {
    ...diagram,
    frame: "tree",
    groups: [],
    nodes: root ? [root, ...others] : [],
    edges: others.map(({ id }) => edge(first, id, { head: "none" })),
  };
}

/** A drawn table with two sections of different widths, a group of rows, a span, a gap, a status and a link. */
export function tableSaying(text: string): TablePicture {
  const column = { label: text, detail: text, align: "start" } as const;
  return {
    ...wordsSaying(text),
    type: "table-picture",
    sections: [
      {
        heading: text,
        corner: text,
        columns: [column, column, { ...column, isGap: true }],
        rows: [
          { label: text, isGroup: true, cells: [] },
          {
            label: text,
            detail: text,
            cells: [
              { text, span: 2, tone: "tone-0" },
              { text: "", isGap: true },
            ],
          },
          { label: text, cells: [{ text }, { text: "" }, { text, status: "critical", link: `view:${text}` }] },
        ],
      },
      {
        corner: "",
        columns: [{ label: "", align: "middle" }],
        rows: [{ label: "", cells: [{ text, size: "large" }] }],
      },
    ],
  };
}
