import type { Rect } from "../../base/geometry.ts";
import type { LaidOutGraph, PlacedItem, PlacedStage } from "../../layout/laid-out-graph.ts";
import type { CellStyle, VertexCell } from "./drawio-cell.ts";
import { drawioLabel } from "./drawio-label.ts";
import { alignOf, faintStyle, font, linkOf, type PageWriter, within } from "./drawio-page.ts";

export interface ItemContext {
  readonly graph: LaidOutGraph;
  readonly writer: PageWriter;
  readonly parent: string;
}

/** `stage-3`, or `stage-off` for a stage beside the path. */
export function stagePaint({ index, count }: Pick<PlacedStage, "index" | "count">): string {
  return index < count ? `stage-${index}` : "stage-off";
}

/** One thing of a lane, with its dot or bar. */
export function itemCells(item: PlacedItem, context: ItemContext): readonly VertexCell[] {
  const id = context.writer.idOf(item.subject);
  return [bodyCell(item, id, context), ...signCells(item, id, context)];
}

function bodyCell(item: PlacedItem, id: string, { writer, parent }: ItemContext): VertexCell {
  const { color } = writer;
  const { box } = item;
  const isTile = item.shape === "tile";
  const stroke = { pill: "pill-stroke", chip: schemeTone(item), tag: "tag-stroke", tile: "none" }[item.shape];
  const fill = { pill: "pill-fill", chip: "pill-fill", tag: "tag-fill", tile: "none" }[item.shape];
  const words = isTile ? (item.value ?? item.label) : item.label;
  return {
    type: "vertex",
    id,
    parent,
    subject: item.subject,
    tooltip: item.name,
    ...linkOf(item, writer),
    style: {
      ...faintStyle(item),
      rounded: 1,
      absoluteArcSize: 1,
      arcSize: item.shape === "tag" ? 12 : 26,
      ...font,
      ...alignOf(words),
      verticalAlign: "middle",
      spacing: 0,
      spacingLeft: words.anchor === "start" ? (words.lines[0]?.x ?? box.x) - box.x : 4,
      fillColor: fill === "none" ? fill : color(fill),
      strokeColor: stroke === "none" ? stroke : color(stroke),
    },
    label: drawioLabel([
      { text: item.value, color: color(`${item.status ?? "neutral"}-text`) },
      { text: item.label, color: color("ink") },
      { text: item.detail, color: color("ink-soft") },
    ]),
    box,
  };
}

function signCells(item: PlacedItem, id: string, { graph, writer }: ItemContext): readonly VertexCell[] {
  const { idOf, color } = writer;
  const stage = graph.stages.find(({ index }) => index === item.stage);
  const extra = (name: string, place: Rect, style: CellStyle): VertexCell => ({
    type: "vertex",
    id: idOf(`${name} ${item.subject}`),
    parent: id,
    style,
    box: within(place, item.box),
  });
  const { dot, bar } = item;
  const dotStyle = { shape: "ellipse", fillColor: color(schemeTone(item)), strokeColor: "none" };
  const barFill = color(`${stage ? stagePaint(stage) : "stage-off"}-fill`);
  return [
    ...(dot ? [extra("dot", { x: dot.x - 4, y: dot.y - 4, width: 8, height: 8 }, dotStyle)] : []),
    ...(bar ? [extra("bar", bar, { fillColor: barFill, strokeColor: color("bar-stroke") })] : []),
  ];
}

/** Classes of different schemes have different colours, of which there are six. */
function schemeTone({ tone }: PlacedItem): string {
  return `tone-${Number(/^scheme-(\d+)$/.exec(tone ?? "")?.[1] ?? 0) % 6}`;
}
