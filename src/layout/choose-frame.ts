import { prepareGrid } from "./frames/grid.ts";
import { prepareSwimlanes } from "./frames/swimlanes.ts";
import { prepareLayered } from "./frames/layered.ts";
import type { FrameInput, PreparedFrame } from "./frames/prepared-frame.ts";
import { columnTotal } from "./frames/stage-plan.ts";
import type { CellPlan } from "./routing/cell-plan.ts";
import { leastPoints, printedPoints, type Sheet } from "./sheets.ts";

/** More columns than this side by side are too wide to read in one pass; the map wraps into rows of stages. */
const mostColumns = 8;
/** With fewer columns than this the cards are wider, so that heading and legend have room. */
const fewColumns = 4;
/** What a plan should print, in points: more than is legible, for the router will widen it. */
const wantedPoints = leastPoints + 0.4;
/** How many arrangements may be routed before the best is taken, and up to how many cards that is worth its time. */
const mostTries = 3;
const mostCardsToTry = 150;

/** At least one. */
export type Choices = readonly [PreparedFrame, ...PreparedFrame[]];

type FrameShape = Pick<FrameInput, "graph" | "stages" | "entries" | "look">;

/**
 * Measured arrangements of a picture that suit its page, the likeliest first, at least one: rows of stages and width of
 * cards. Without a sheet, as few rows as keep within eight columns. With one, the widest cards and fewest rows that may
 * print at a legible size, then what may print largest.
 */
export function chooseFrames(shape: FrameShape, sheet: Sheet | undefined): Choices {
  const { cardWidths, smallestText } = shape.look;
  const columns = columnTotal(shape.stages);
  if (!sheet) {
    const usual =
      columns < fewColumns
        ? Math.min(cardWidths.widest, (cardWidths.usual * fewColumns) / Math.max(1, columns))
        : cardWidths.usual;
    return [prepare({ ...shape, bandCount: Math.ceil(columns / mostColumns), cardWidth: Math.round(usual) })];
  }
  const path = shape.stages.filter(({ group }) => !group.offPath).length;
  const counts = Array.from({ length: Math.max(1, Math.min(path, 12)) }, (_, index) => index + 1);
  const choices = cardWidths.steps.flatMap((cardWidth) =>
    counts.map((bandCount) => {
      const size = roughSize(shape, columns, { bandCount, cardWidth });
      return { bandCount, cardWidth, points: printedPoints(smallestText, size, sheet) };
    }),
  );
  const legible = choices.filter(({ points }) => points >= wantedPoints);
  const likely = [...choices].sort((a, b) => b.points - a.points).slice(0, 3);
  const tries = [...new Set([...legible.slice(0, 2), ...likely])].map(({ bandCount, cardWidth }) => {
    const frame = prepare({ ...shape, bandCount, cardWidth });
    return { frame, points: printedPoints(smallestText, plannedSize(frame.plan), sheet) };
  });
  const isLegible = ({ points }: { readonly points: number }): boolean => points >= wantedPoints;
  const ranked = [
    ...tries.filter(isLegible),
    ...tries.filter((choice) => !isLegible(choice)).sort((a, b) => b.points - a.points),
  ];
  const [first, ...others] = ranked.map(({ frame }) => frame);
  const more = shape.graph.nodes.length > mostCardsToTry ? 0 : mostTries - 1;
  return [first ?? prepare({ ...shape, bandCount: 1, cardWidth: cardWidths.usual }), ...others.slice(0, more)];
}

function prepare(input: FrameInput): PreparedFrame {
  switch (input.graph.frame) {
    case "grid":
      return prepareGrid(input);
    case "layered":
      return prepareLayered(input);
    case "swimlanes":
      return prepareSwimlanes(input);
  }
}

/** A guess from counts alone, good enough to rank arrangements; pixels. */
function roughSize(
  { graph, stages }: FrameShape,
  columns: number,
  { bandCount, cardWidth }: { readonly bandCount: number; readonly cardWidth: number },
): { readonly width: number; readonly height: number } {
  const rows = Math.max(0, ...stages.map(({ arrangement }) => arrangement.rows));
  const across = Math.max(Math.ceil(columns / bandCount), ...stages.map(({ arrangement }) => arrangement.columns));
  const deep = 110 + 70 * graph.lanes.length + 100 * rows;
  if (graph.frame === "layered" && graph.direction === "down") {
    return { width: bandCount * (180 + rows * (cardWidth + 50)), height: 200 + across * 130 };
  }
  return { width: 190 + across * (cardWidth + 54), height: 160 + bandCount * deep };
}

/** The size that a plan will at least take, before lines widen it; pixels. */
function plannedSize(plan: CellPlan): { readonly width: number; readonly height: number } {
  const widths = plan.bands.map(({ columns }) =>
    columns.reduce((sum, { width }) => sum + width + plan.gutter.stage, 0),
  );
  const rowHeights = new Map<string, number>();
  for (const { band, row, isOffPath, height } of plan.cards) {
    const key = `${band}/${isOffPath}/${row}`;
    rowHeights.set(key, Math.max(height, rowHeights.get(key) ?? 0));
  }
  const rows = [...rowHeights.values()].reduce((sum, height) => sum + height + plan.spacing.row, 0);
  const offPath = new Set(plan.cards.filter(({ isOffPath }) => isOffPath).map(({ band }) => band)).size;
  const furniture = plan.bands.reduce((sum, { above, below }) => sum + above + below + (plan.box?.header ?? 0), 0);
  return {
    width: Math.max(0, ...widths) + plan.margin.left + plan.margin.right,
    height: rows + furniture + offPath * (plan.offPath.above + plan.offPath.below) + 80,
  };
}
