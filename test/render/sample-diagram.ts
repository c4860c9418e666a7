import type { LaidOutDiagram, PlacedBox } from "../../src/layout/laid-out-diagram.ts";
import type { PlacedText } from "../../src/layout/laid-out-graph.ts";

function text(words: string, x: number, y: number): PlacedText {
  return { lines: [{ text: words, x, y, width: words.length * 14 }], size: 14, weight: 700, anchor: "middle" };
}

function box(id: string, place: Pick<PlacedBox, "box" | "shape">, more: Partial<PlacedBox> = {}): PlacedBox {
  const { x, y, width, height } = place.box;
  const label = text(id, x + width / 2, y + height / 2 + 5);
  return { id, subject: `party:${id}`, role: "node", tone: "plain", label, name: id, ...place, ...more };
}

/** A laid-out diagram with a group, every tone of line end, a label and a link. */
export const sampleDiagram: LaidOutDiagram = {
  type: "laid-out-diagram",
  subject: "view:network",
  viewKind: "relationship_graph",
  locale: "zh",
  width: 560,
  height: 300,
  name: "客户关系图谱",
  title: text("客户关系图谱", 100, 40),
  boxes: [
    box("group", { shape: "rect", box: { x: 20, y: 60, width: 240, height: 160 } }, { role: "group" }),
    box(
      "parent",
      { shape: "round", box: { x: 40, y: 100, width: 120, height: 60 } },
      { parent: "group", tone: "accent" },
    ),
    box(
      "school",
      { shape: "cylinder", box: { x: 400, y: 100, width: 120, height: 60 } },
      { link: "view:map", tone: "tone-1" },
    ),
  ],
  connectors: [
    {
      id: "refers",
      subject: "relationship:refers",
      from: "parent",
      to: "school",
      points: [
        { x: 160, y: 120 },
        { x: 300, y: 120 },
        { x: 300, y: 140 },
        { x: 400, y: 140 },
      ],
      line: "dashed",
      head: "arrow",
      tail: "none",
      tone: "plain",
      width: 2,
      label: { box: { x: 220, y: 110, width: 40, height: 18 }, text: text("推荐", 240, 125) },
      name: "推荐",
    },
  ],
  captions: [],
  legend: [],
  remarks: [],
};
