import type { Rect } from "../../base/geometry.ts";
import type {
  LaidOutGraph,
  PlacedCard,
  PlacedLane,
  PlacedNote,
  PlacedRoute,
  PlacedStage,
} from "../../layout/laid-out-graph.ts";
import { badgeCell, glyphStyle } from "./badge-cell.ts";
import type { CellStyle, DrawioCell, VertexCell } from "./drawio-cell.ts";
import { drawioLabel } from "./drawio-label.ts";
import { itemCells, type ItemContext, stagePaint } from "./item-cells.ts";
import {
  attachedCell,
  type DrawioLayer,
  faintStyle,
  font,
  leftWords,
  linkOf,
  type PageWriter,
  textCell,
  within,
} from "./drawio-page.ts";

/** Names of layers, as the layers panel of draw.io shows them. */
export interface LayerNames {
  readonly ground: string;
  readonly stages: string;
  readonly lanes: string;
  readonly nodes: string;
  readonly lines: string;
}

/** A map or a flow as layers of cells. */
export function graphLayers(graph: LaidOutGraph, writer: PageWriter, names: LayerNames): readonly DrawioLayer[] {
  const { idOf, nextLayer } = writer;
  const layer = (name: string, cells: (parent: string) => readonly DrawioCell[]): DrawioLayer => {
    const id = nextLayer();
    return { id, name, cells: cells(id) };
  };
  const cards = new Map(graph.cards.map((card) => [card.subject, { id: idOf(card.subject), card }]));
  const notes = new Map((graph.notes ?? []).map((note) => [note.id, { id: idOf(note.id), note }]));
  return [
    layer(names.ground, (parent) => groundCells(graph, writer, parent)),
    layer(names.stages, (parent) => graph.stages.flatMap((stage) => stageCells(stage, { graph, writer, parent }))),
    layer(names.lanes, (parent) => [
      ...graph.lanes.map((lane) => laneName(lane, writer, parent)),
      ...graph.items.flatMap((item) => itemCells(item, { graph, writer, parent })),
    ]),
    layer(names.nodes, (parent) => [
      ...[...cards.values()].flatMap(({ id, card }) => cardCells(card, { id, writer, parent })),
      ...[...notes.values()].map(({ id, note }) => noteCell(note, { id, writer, parent })),
    ]),
    layer(names.lines, (parent) =>
      graph.routes
        .flatMap((route) => {
          const [from, to] = [cards.get(route.from), cards.get(route.to)];
          if (!from || !to) return [];
          const ends = { from: { id: from.id, box: from.card.box }, to: { id: to.id, box: to.card.box } };
          return [attachedCell(writer, { ...route, ...ends, parent, ...routeLook(route, writer) })];
        })
        .concat(
          [...notes.values()].flatMap(({ id, note }) => {
            const card = cards.get(note.about);
            if (!note.tie || !card) return [];
            const ends = { from: { id: card.id, box: card.card.box }, to: { id, box: note.box } };
            return [attachedCell(writer, { name: note.name, points: note.tie, ...ends, parent, ...tieLook(writer) })];
          }),
        ),
    ),
  ];
}

function groundCells({ stages, lanes, separators }: LaidOutGraph, writer: PageWriter, parent: string): DrawioCell[] {
  const { idOf, color } = writer;
  const box = (name: string, rect: Rect, style: CellStyle): VertexCell => ({
    type: "vertex",
    id: idOf(name),
    parent,
    style: { rounded: 1, absoluteArcSize: 1, arcSize: 16, ...style },
    box: rect,
  });
  return [
    ...stages
      .filter(({ shape }) => shape === "frame")
      .map(({ subject, area }) =>
        box(`frame ${subject}`, area, { fillColor: color("frame-fill"), strokeColor: color("frame-stroke") }),
      ),
    ...lanes.map(({ kind, band }) => box(`band ${kind}`, band, { fillColor: color("band-fill"), strokeColor: "none" })),
    ...separators.map(([from, to]): DrawioCell => ({
      type: "edge",
      id: idOf("separator"),
      parent,
      style: { endArrow: "none", dashed: 1, dashPattern: "2 4", strokeColor: color("separator") },
      ends: [from, to],
      corners: [],
    })),
  ];
}

/** The header of a stage; its owner stands in it as a text of its own, as that is at another side than the name. */
function stageCells(stage: PlacedStage, context: ItemContext): readonly VertexCell[] {
  const header = stageCell(stage, context);
  const { corner } = stage;
  if (!corner) return [header];
  const place = { parent: header.id, name: `owner ${stage.subject}`, relativeTo: stage.header };
  return [header, textCell(context.writer, corner, { ...place, paint: `${stagePaint(stage)}-ink` })];
}

function stageCell(stage: PlacedStage, { graph, writer, parent }: ItemContext): VertexCell {
  const { idOf, color } = writer;
  const paint = stagePaint(stage);
  const ink = color(stage.emphasis === "faint" ? "ink-soft" : `${paint}-ink`);
  const isFirst = graph.stages.every((other) => other.header.y !== stage.header.y || other.header.x >= stage.header.x);
  const depth = Math.min(12, stage.header.height * 0.2);
  const shape: CellStyle =
    stage.shape === "chevron"
      ? { shape: "mxgraph.arrows2.arrow", dy: 0, dx: depth, notch: isFirst ? 0 : depth }
      : { rounded: 1, absoluteArcSize: 1, arcSize: 12 };
  return {
    type: "vertex",
    id: idOf(stage.subject),
    parent,
    subject: stage.subject,
    tooltip: stage.name,
    ...linkOf(stage, writer),
    style: {
      ...faintStyle(stage),
      ...shape,
      ...font,
      ...leftWords,
      spacingLeft: Math.max(8, (stage.label.lines[0]?.x ?? 0) - stage.header.x),
      spacingRight: 14,
      fillColor: color(`${paint}-fill`),
      strokeColor: color(`${paint}-stroke`),
    },
    label: drawioLabel([
      { text: stage.label, color: ink },
      { text: stage.detail, color: ink },
    ]),
    box: stage.header,
  };
}

function laneName({ kind, label }: PlacedLane, writer: PageWriter, parent: string): VertexCell {
  return textCell(writer, label, { parent, name: `lane ${kind}`, paint: "ink-soft" });
}

interface CardContext {
  readonly id: string;
  readonly writer: PageWriter;
  readonly parent: string;
}

function cardCells(card: PlacedCard, { id, writer, parent }: CardContext): readonly VertexCell[] {
  const { color, idOf } = writer;
  const { box, kind } = card;
  const isFlow = card.shape === "flow";
  const tone = color(`kind-${kind}`);
  const extra = (name: string, place: Rect, style: CellStyle): VertexCell => ({
    type: "vertex",
    id: idOf(`${name} ${card.subject}`),
    parent: id,
    style: { ...style, ...faintStyle(card), fillColor: tone, strokeColor: "none" },
    box: within(place, box),
  });
  const body: VertexCell = {
    type: "vertex",
    id,
    parent,
    subject: card.subject,
    tooltip: card.name,
    ...linkOf(card, writer),
    style: {
      ...faintStyle(card),
      ...(isFlow ? flowStyle(kind, box) : { rounded: 1, absoluteArcSize: 1, arcSize: 12 }),
      ...font,
      ...(isFlow ? { align: "center", verticalAlign: "middle", spacing: 0 } : leftWords),
      ...(!isFlow && { spacingLeft: (card.label.lines[0]?.x ?? box.x) - box.x }),
      fillColor: color("card-fill"),
      strokeColor: isFlow ? tone : color(kind === "exit" ? "card-exit-stroke" : "card-stroke"),
      ...(isFlow && { strokeWidth: 1.6 }),
    },
    label: drawioLabel([
      { text: card.label, color: color("ink") },
      { text: card.detail, color: color("ink-soft") },
    ]),
    box,
  };
  return [
    body,
    ...(isFlow ? [] : [extra("bar", { ...box, width: 5 }, { rounded: 0 })]),
    ...(card.glyph
      ? [extra("sign", { x: card.glyph.x - 5, y: card.glyph.y - 5, width: 10, height: 10 }, glyphStyle(kind))]
      : []),
    ...(card.badge ? [badgeCell(card.badge, { writer, parent: id, parentBox: box })] : []),
  ];
}

/** The shapes that the flow has in our own picture. */
function flowStyle(kind: PlacedCard["kind"], box: Rect): CellStyle {
  switch (kind) {
    case "decision":
      return { shape: "rhombus", perimeter: "rhombusPerimeter" };
    case "milestone":
      return { shape: "hexagon", perimeter: "hexagonPerimeter2", fixedSize: 1, size: Math.min(12, box.height / 3) };
    case "feedback":
      return { rounded: 1, arcSize: 50 };
    case "exit":
      return { shape: "mxgraph.basic.octagon2", dx: Math.min(8, box.height / 4) };
    case "touchpoint":
      return { rounded: 1, absoluteArcSize: 1, arcSize: 8 };
  }
}

const dashes: Readonly<Partial<Record<PlacedRoute["kind"], string>>> = {
  churn: "6 4",
  win_back: "6 3 1.5 3",
  referral: "3.5 3.5",
  return: "1.5 3",
};

function routeLook(
  { kind, ...route }: PlacedRoute,
  { color }: PageWriter,
): { readonly style: CellStyle; readonly ink: string } {
  const isRed = kind === "churn" || kind === "win_back";
  const dash = dashes[kind];
  return {
    style: {
      ...faintStyle(route),
      strokeColor: color(isRed ? "route-red" : "route"),
      strokeWidth: 1.6,
      endArrow: "block",
      endFill: 1,
      endSize: 6,
      ...(dash && { dashed: 1, fixDash: 1, dashPattern: dash }),
      labelBackgroundColor: color("band-fill"),
    },
    ink: color(isRed ? "route-red-ink" : "route-ink"),
  };
}

function noteCell(note: PlacedNote, { id, writer, parent }: CardContext): VertexCell {
  const { color } = writer;
  return {
    type: "vertex",
    id,
    parent,
    tooltip: note.name,
    style: {
      ...{ shape: "note", size: 10, backgroundOutline: 1 },
      ...font,
      ...leftWords,
      spacingLeft: (note.text.lines[0]?.x ?? note.box.x) - note.box.x,
      fillColor: color("tag-fill"),
      strokeColor: color("tag-stroke"),
    },
    label: drawioLabel([{ text: note.text, color: color("ink") }]),
    box: note.box,
  };
}

function tieLook({ color }: PageWriter): { readonly style: CellStyle; readonly ink: string } {
  const style = { strokeColor: color("route"), strokeWidth: 1.4, endArrow: "none", dashed: 1, dashPattern: "1.5 3" };
  return { style, ink: color("route-ink") };
}
