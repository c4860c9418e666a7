import type { Rect } from "../../base/geometry.ts";
import type { PlacedStage } from "../../layout/laid-out-graph.ts";
import type { GroupMark, Mark, Paint } from "../scene.ts";
import { withEmphasis } from "./emphasis-marks.ts";
import { chevronPath, tabPath } from "./shape-path.ts";
import { textMarks } from "./text-marks.ts";

/** White space between two chevrons, measured along the row. */
const chevronGap = 9;

/** `stage-3`, or `stage-off` for a stage beside the path. */
export function stagePaint(stage: Pick<PlacedStage, "index" | "count">): string {
  return stage.index < stage.count ? `stage-${stage.index}` : "stage-off";
}

/** The header of a stage and, for a group box, its frame. `stages` are all of the picture, for neighbours in the row. */
export function stageGroup(stage: PlacedStage, stages: readonly PlacedStage[]): GroupMark {
  const ink: Paint = `${stagePaint(stage)}-ink`;
  const group: GroupMark = {
    type: "group",
    role: "stage",
    subject: stage.subject,
    name: stage.name,
    ...(stage.link !== undefined && { link: stage.link }),
    marks: [
      headerShape(stage, stages),
      ...textMarks(stage.label, ink),
      ...textMarks(stage.detail, ink),
      ...textMarks(stage.corner, ink),
    ],
  };
  return withEmphasis(group, stage.emphasis);
}

/** The box behind all that belongs to a stage of a flow chart. */
export function frameMark(stage: PlacedStage): Mark {
  return {
    type: "rect",
    box: stage.area,
    radius: 8,
    fill: "frame-fill",
    stroke: { paint: "frame-stroke", width: 1.2 },
  };
}

function headerShape(stage: PlacedStage, stages: readonly PlacedStage[]): Mark {
  const paint = stagePaint(stage);
  const fill = `${paint}-fill`;
  const stroke = { paint: `${paint}-stroke`, width: 1 };
  const { header } = stage;
  if (stage.shape === "frame") return { type: "path", d: tabPath(header, 8), fill, stroke };
  if (stage.shape === "plain") return { type: "rect", box: header, radius: 6, fill, stroke };
  const row = stages.filter((other) => other.shape === "chevron" && other.header.y === header.y);
  const depth = Math.min(12, header.height * 0.2);
  const next = nearestRight(header, row);
  const gap = next === undefined ? 0 : next.x - (header.x + header.width);
  const overhang = next === undefined ? 0 : Math.max(0, gap + depth - chevronGap);
  const isFirst = row.every((other) => other.header.x >= header.x);
  return { type: "path", d: chevronPath(header, depth, { isFirst, overhang }), fill, stroke };
}

function nearestRight(header: Rect, row: readonly PlacedStage[]): Rect | undefined {
  return row
    .map((other) => other.header)
    .filter((other) => other.x > header.x)
    .reduce<Rect | undefined>((best, other) => (best && best.x <= other.x ? best : other), undefined);
}
