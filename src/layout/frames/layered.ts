import type { Rect } from "../../base/geometry.ts";
import type { GraphNode } from "../../views/graph.ts";
import type { LaidOutGraph, PlacedStage } from "../laid-out-graph.ts";
import type { Look } from "../look.ts";
import type { CellPlan, RoutedPlan } from "../routing/cell-plan.ts";
import { canvasPad } from "../sheets.ts";
import type { SizedCard } from "./card-size.ts";
import { isNoteCard, noteSize } from "./pinned-notes.ts";
import { flowShapeSize } from "./flow-shape-size.ts";
import type { ColumnWidths } from "./grid-band.ts";
import { placeHeading } from "./heading.ts";
import { offPathPlan } from "./off-path.ts";
import { planCells } from "./plan-cells.ts";
import { footOf, type FrameInput, pictureOf, type PreparedFrame } from "./prepared-frame.ts";
import { headerSizes, nameFits, type StageHeader } from "./stage-header.ts";
import { type BandPlan, planBands, type StageSpan } from "./stage-plan.ts";
import { turnedPlan, turnedRect, turnedRoutes } from "./turn-plan.ts";

/*
 * The process flow: each stage is a box around its shapes, the boxes follow one another to the right or down. The flow
 * down is the flow right, turned over its diagonal; so "across" is along a band of stages, "deep" is along a stage.
 */

/** Space between the box of a stage and its shapes; less than that of a shape and a line, so that lines run outside. */
const boxPad = 12;
/** In a flow that runs down, the name of a stage stands at the left of its box: wide enough for its words within this. */
const sideWidths = { least: 132, most: 210 } as const;
/** In it, shapes of a stage stand side by side and need room for the labels between them. */
const rowSpaceDown = 44;
/** A picture of few stages is at least this wide, for its heading and legend. */
const leastWidth = 560;

/** Measures a process flow and says what the router needs. */
export function prepareLayered(input: FrameInput): PreparedFrame {
  const flow = measureFlow(input);
  const plan = planOf(flow, input.cardWidth);
  return { plan: flow.isDown ? turnedPlan(plan) : plan, place: (answer) => placeFlow(flow, answer) };
}

type MeasuredFlow = ReturnType<typeof measureFlow>;

function measureFlow({ graph, stages, entries, bandCount, cardWidth, look }: FrameInput) {
  const isDown = graph.direction === "down";
  const bands = planBands(stages, { bandCount, entries, isOffPathARow: false });
  const sideWidth = sideWidthOf(stages, look);
  const boxes = headerSizes(
    bands
      .flatMap((band) => band.stages)
      .map((stage) => ({ stage, width: isDown ? sideWidth : boxWidth(stage, { cardWidth, look }) })),
    { shape: "frame", look },
  );
  const narrow = isDown ? narrowDown(bands, { cardWidth, sideWidth }) : narrowWidth(bands, { cardWidth, look });
  const width = Math.max(narrow, leastWidth);
  const isRigid = (node: GraphNode): boolean => node.kind === "decision" || isNoteCard(node);
  const size = (node: GraphNode): SizedCard => (isNoteCard(node) ? noteSize : flowShapeSize)(node, cardWidth, look);
  const offPath = { shape: "frame", cardWidth, pad: boxPad, look } as const;
  return {
    graph,
    look,
    isDown,
    bands,
    boxes,
    sideWidth,
    /** The least that it takes across. */
    width,
    heading: placeHeading(graph, width, look),
    headerRoom: isDown ? sideWidth + boxPad : Math.max(0, ...boxes.map(({ header }) => header.height)) + boxPad,
    cells: planCells(graph, bands, { size, isRigid, isDown, look }),
    offPath: offPathPlan(bands, isDown ? { ...offPath, sideWidth } : offPath),
  };
}

/** The plan of the flow as if it ran to the right. */
function planOf(
  { look, bands, boxes, heading, headerRoom, cells, offPath, isDown }: MeasuredFlow,
  cardWidth: number,
): CellPlan {
  const edge = canvasPad + boxPad;
  const widths = isDown ? deepest(cells.cards, bands, [...boxes, ...offPath.headers]) : [];
  const top = isDown ? canvasPad : heading.bottom;
  const withRows = new Set(cells.cards.filter(({ isOffPath }) => !isOffPath).map(({ band }) => band));
  return {
    bands: bands.map(({ columns }, band) => ({
      columns: columns.map((stage, column) => ({ stage, width: widths[band]?.[column] ?? cardWidth })),
      // The router puts the headers on the first row; a band without rows keeps room for them itself.
      above: (band > 0 ? boxPad : top) + (withRows.has(band) ? 0 : headerRoom),
      below: boxPad + (band < bands.length - 1 ? look.bandGap : 0),
    })),
    cards: cells.cards,
    edges: cells.edges,
    spacing: isDown ? { ...look.flow.spacing, row: rowSpaceDown } : look.flow.spacing,
    gutter: look.flow.gutter,
    margin: { left: isDown ? heading.bottom + boxPad : edge, right: edge },
    offPath: offPath.room,
    box: { header: headerRoom, pad: boxPad },
  };
}

function placeFlow({ graph, look, boxes, heading, cells, ...flow }: MeasuredFlow, answer: RoutedPlan): LaidOutGraph {
  const { isDown, headerRoom, sideWidth } = flow;
  const routed = isDown ? turnedRoutes(answer) : answer;
  const offPath = flow.offPath.place(routed);
  const width = Math.max(routed.width + (isDown ? canvasPad : 0), flow.width);
  return pictureOf(graph, {
    width,
    heading,
    foot: footOf(graph, { width, y: routed.height + look.headerGap, look }),
    stages: [...placeBoxes(boxes, answer, { isDown, headerRoom, sideWidth }), ...offPath.stages],
    lanes: [],
    items: offPath.items,
    ...cells.place(routed),
    separators: [],
  });
}

function boxWidth(stage: StageSpan, { cardWidth, look }: ColumnWidths): number {
  const columns = stage.last - stage.first + 1;
  return columns * cardWidth + (columns - 1) * look.flow.gutter.inner + 2 * boxPad;
}

/** Breaks no word of a name, as far as that is reasonable. */
function sideWidthOf(stages: FrameInput["stages"], look: Look): number {
  const style = { shape: "frame", look } as const;
  const widths = [sideWidths.least, 150, 170, 190, sideWidths.most];
  const isEnough = (width: number): boolean => stages.every(({ group }) => nameFits(group.label, style, width));
  return widths.find(isEnough) ?? sideWidths.most;
}

/** The rows of the path and of the stages beside it, side by side. */
function narrowDown(
  bands: readonly BandPlan[],
  { cardWidth, sideWidth }: { readonly cardWidth: number; readonly sideWidth: number },
): number {
  const rowsOf = (stages: readonly StageSpan[]): number =>
    Math.max(0, ...stages.map((stage) => stage.arrangement.rows));
  const widths = bands.map(({ stages, offPath }) => {
    const groups = [stages, offPath].filter((list) => list.length > 0);
    return groups.reduce((sum, list) => sum + sideWidth + rowsOf(list) * (cardWidth + rowSpaceDown) - rowSpaceDown, 0);
  });
  return 2 * canvasPad + widths.reduce((sum, width) => sum + width, 0);
}

function narrowWidth(bands: readonly BandPlan[], { cardWidth, look }: ColumnWidths): number {
  const widths = bands.map(({ columns }) => columns.length * (cardWidth + look.flow.gutter.inner));
  return 2 * canvasPad + Math.max(0, ...widths);
}

/**
 * By band and column: the height of the highest shape, which is the width of a turned column; at least what the header at
 * its side needs.
 */
function deepest(
  cards: CellPlan["cards"],
  bands: readonly BandPlan[],
  headers: readonly StageHeader[],
): readonly (readonly number[])[] {
  const widths = bands.map(({ columns }) => columns.map(() => 40));
  const widen = (band: number, column: number, least: number): void => {
    const row = widths[band];
    if (row) row[column] = Math.max(row[column] ?? 0, least);
  };
  for (const { band, column, height } of cards) widen(band, column, height);
  for (const { stage, header } of headers) {
    const columns = stage.last - stage.first + 1;
    const least = (header.height - 2 * boxPad) / columns;
    for (let column = stage.first; column <= stage.last; column++) widen(stage.band, column, least);
  }
  return widths;
}

/** The boxes of the stages of the path; all of one band are equally deep. */
function placeBoxes(
  boxes: readonly StageHeader[],
  answer: RoutedPlan,
  { isDown, headerRoom, sideWidth }: Pick<MeasuredFlow, "isDown" | "headerRoom" | "sideWidth">,
): readonly PlacedStage[] {
  const tops = answer.bands.map((band) => band.pathTop ?? band.cardsTop - headerRoom);
  const floors = tops.map((top) => top + headerRoom);
  for (const { stage } of boxes) {
    for (const { subject } of stage.nodes) {
      const box = answer.cards.get(subject);
      const bottom = box ? box.y + box.height : 0;
      floors[stage.band] = Math.max(floors[stage.band] ?? 0, bottom);
    }
  }
  return boxes.flatMap(({ stage, header }) => {
    const band = answer.bands[stage.band];
    const [first, last] = [band?.columns[stage.first], band?.columns[stage.last]];
    const [top, floor] = [tops[stage.band], floors[stage.band]];
    if (!first || !last || top === undefined || floor === undefined) return [];
    const upright: Rect = {
      x: first.x - boxPad,
      y: top,
      width: last.x + last.width - first.x + 2 * boxPad,
      height: floor + boxPad - top,
    };
    const area = isDown ? turnedRect(upright) : upright;
    const headerBox = isDown ? { ...area, width: sideWidth } : { ...area, height: headerRoom - boxPad };
    return {
      subject: stage.group.subject,
      index: stage.index,
      count: boxes.length,
      shape: "frame",
      header: headerBox,
      area,
      ...header.placeIn(headerBox),
      name: stage.group.name,
    };
  });
}
