import type { Rect } from "../../base/geometry.ts";
import type { PlacedItem, PlacedLane, PlacedStage } from "../../layout/laid-out-graph.ts";
import type { GroupMark, Mark } from "../scene.ts";
import { toneCount } from "../theme.ts";
import { withEmphasis } from "./emphasis-marks.ts";
import { schemeDot } from "./kind-glyph.ts";
import { diamondPath, polygonPath } from "./shape-path.ts";
import { stagePaint } from "./stage-marks.ts";
import { textMarks } from "./text-marks.ts";

/** The band behind a lane. */
export function bandMark(lane: PlacedLane): Mark {
  return { type: "rect", box: lane.band, radius: 8, fill: "band-fill", stroke: { paint: "band-stroke", width: 1 } };
}

/** A lane: its name and what stands in it, in order. */
export function laneGroup(lane: PlacedLane, items: readonly GroupMark[]): GroupMark {
  return {
    type: "group",
    role: "lane",
    ...(lane.subject !== undefined && { subject: lane.subject }),
    marks: [...textMarks(lane.label, "ink-soft"), ...items],
  };
}

/** One thing of a lane. `stages`: all stages, of which a tile takes the tone. */
export function itemGroup(item: PlacedItem, stages: readonly PlacedStage[]): GroupMark {
  const group: GroupMark = {
    type: "group",
    role: "item",
    subject: item.subject,
    name: item.name,
    ...(item.link !== undefined && { link: item.link }),
    marks: item.shape === "tile" ? tileMarks(item, stages) : pieceMarks(item),
  };
  return withEmphasis(group, item.emphasis);
}

function pieceMarks(item: PlacedItem): readonly Mark[] {
  return [
    ...bodyMarks(item),
    ...textMarks(item.label, "ink"),
    ...textMarks(item.detail, "ink-soft"),
    ...textMarks(item.value, "ink"),
  ];
}

function bodyMarks(item: PlacedItem): readonly Mark[] {
  const { box } = item;
  if (item.shape === "tag") {
    return [{ type: "rect", box, radius: 6, fill: "tag-fill", stroke: { paint: "tag-stroke", width: 1 } }];
  }
  const scheme = schemeIndex(item.tone);
  const tone = item.shape === "chip" ? `tone-${scheme % toneCount}` : "pill-stroke";
  const body: Mark = {
    type: "rect",
    box,
    radius: Math.min(box.height / 2, 13),
    fill: "pill-fill",
    stroke: { paint: tone, width: 1.2 },
  };
  return item.dot ? [body, schemeDot(scheme, item.dot, tone)] : [body];
}

/** `scheme-2` gives 2; what is not a scheme gives 0. */
function schemeIndex(tone: string | undefined): number {
  return Number(/^scheme-(\d+)$/.exec(tone ?? "")?.[1] ?? 0);
}

function tileMarks(item: PlacedItem, stages: readonly PlacedStage[]): readonly Mark[] {
  const stage = stages.find((candidate) => candidate.index === item.stage);
  const bar: Mark | undefined = item.bar && {
    type: "rect",
    box: item.bar,
    radius: 2,
    fill: `${stage ? stagePaint(stage) : "stage-off"}-fill`,
    stroke: { paint: "bar-stroke", width: 1 },
  };
  return [
    ...(bar ? [bar] : []),
    ...textMarks(item.value, `${item.status ?? "neutral"}-text`),
    ...statusMark(item),
    ...textMarks(item.label, "ink"),
    ...textMarks(item.detail, "ink-soft"),
  ];
}

/** Space between a figure and the sign of its status, and half the size of that sign. */
const signGap = 7;
const signReach = 4.5;

/** The sign of a status behind the figure of a tile, in the shapes of the badges: disc, diamond, square. */
function statusMark(item: PlacedItem): readonly Mark[] {
  const { value, status, box } = item;
  const line = value?.lines.at(-1);
  if (!value || !line || value.anchor !== "start" || !status || status === "neutral" || status === "unknown") return [];
  const center = { x: line.x + line.width + signGap + signReach, y: line.y - value.size * 0.36 };
  if (center.x + signReach > box.x + box.width) return [];
  return [signOf(status, center)];
}

function signOf(status: "good" | "warn" | "critical", { x, y }: { x: number; y: number }): Mark {
  const fill = `${status}-stroke`;
  const square: Rect = { x: x - signReach, y: y - signReach, width: 2 * signReach, height: 2 * signReach };
  if (status === "good") return { type: "circle", center: { x, y }, radius: signReach, fill };
  if (status === "warn") return { type: "path", d: diamondPath(square), fill };
  const { x: left, y: top, width, height } = square;
  return {
    type: "path",
    d: polygonPath([
      { x: left, y: top },
      { x: left + width, y: top },
      { x: left + width, y: top + height },
      { x: left, y: top + height },
    ]),
    fill,
  };
}
