import { idOf } from "../base/element-ref.ts";
import { contains, type Rect } from "../base/geometry.ts";
import type { LaidOutGraph, PlacedText } from "../layout/laid-out-graph.ts";
import { cardGroup } from "./marks/card-marks.ts";
import { bandMark, itemGroup, laneGroup } from "./marks/lane-marks.ts";
import { legendGroup } from "./marks/legend-marks.ts";
import { logoMarks } from "./marks/logo-marks.ts";
import { routeGroup } from "./marks/route-marks.ts";
import { frameMark, stageGroup } from "./marks/stage-marks.ts";
import { textMarks } from "./marks/text-marks.ts";
import type { GroupMark, Mark, Paint, Scene } from "./scene.ts";
import { type Logo, paletteOf, type Theme } from "./theme.ts";

export interface SceneOptions {
  /** With it the picture also carries the colours for a reader who prefers dark. */
  readonly darkTheme?: Theme;
  /** Absent: the logo of the theme, if it has one. */
  readonly logo?: Logo;
}

/**
 * What is laid out, drawn: styles only, nothing moves. Marks come in reading order (title, stages, lanes, cards along
 * the path, transitions, legend, foot), which is also the paint order: what lies under everything (frames, bands,
 * separators) comes first as a nameless backdrop, and transitions cross neither cards nor each other's labels.
 */
export function buildScene(laidOut: LaidOutGraph, theme: Theme, options: SceneOptions = {}): Scene {
  const stageCount = laidOut.stages.reduce((count, stage) => Math.max(count, stage.count), 0);
  const logo = options.logo ?? theme.logo;
  return {
    type: "scene",
    id: sceneId(laidOut.subject),
    locale: laidOut.locale,
    width: laidOut.width,
    height: laidOut.height,
    ...(laidOut.sheet && { sheet: laidOut.sheet }),
    title: laidOut.title.lines.map((line) => line.text).join(" "),
    description: laidOut.name,
    background: "background",
    palette: paletteOf(theme, stageCount),
    ...(options.darkTheme && { darkPalette: paletteOf(options.darkTheme, stageCount) }),
    marks: [...backdrop(laidOut), ...titleMarks(laidOut, logo), ...contentMarks(laidOut), ...footMarks(laidOut)],
  };
}

function backdrop(laidOut: LaidOutGraph): readonly Mark[] {
  const marks: Mark[] = [
    ...laidOut.stages.filter((stage) => stage.shape === "frame").map(frameMark),
    ...laidOut.lanes.map(bandMark),
    ...laidOut.separators.map(([from, to]): Mark => ({
      type: "path",
      d: `M${from.x} ${from.y}L${to.x} ${to.y}`,
      stroke: { paint: "separator", width: 1, dash: [2, 4] },
    })),
  ];
  return marks.length > 0 ? [{ type: "group", role: "backdrop", marks }] : [];
}

function titleMarks(laidOut: LaidOutGraph, logo: Logo | undefined): readonly Mark[] {
  const title: GroupMark = {
    type: "group",
    role: "title",
    marks: [...textMarks(laidOut.title, "ink"), ...textMarks(laidOut.subtitle, "ink-soft")],
  };
  return [title, ...(logo ? logoMarks(laidOut, logo) : [])];
}

function contentMarks(laidOut: LaidOutGraph): readonly Mark[] {
  const { stages } = laidOut;
  const cards = new Map(laidOut.cards.map((card) => [card.subject, card]));
  const surroundings = { groundAt: groundsOf(laidOut), cards };
  return [
    ...stages.map((stage) => stageGroup(stage, stages)),
    ...laidOut.lanes.map((lane) =>
      laneGroup(
        lane,
        laidOut.items
          .filter((item) => item.lane === lane.kind && contains(lane.band, item.box))
          .map((item) => itemGroup(item, stages)),
      ),
    ),
    ...laidOut.items
      .filter((item) => !laidOut.lanes.some((lane) => item.lane === lane.kind && contains(lane.band, item.box)))
      .map((item) => itemGroup(item, stages)),
    ...laidOut.cards.map(cardGroup),
    ...laidOut.routes.map((route) => routeGroup(route, surroundings)),
  ];
}

function footMarks(laidOut: LaidOutGraph): readonly Mark[] {
  const line = (role: string, text: PlacedText): Mark => ({ type: "group", role, marks: textMarks(text, "ink-soft") });
  return [
    ...legendGroup(laidOut),
    ...(laidOut.footer ? [line("footer", laidOut.footer)] : []),
    ...laidOut.remarks.map((remark) => line("remark", remark)),
  ];
}

/** Finds the paint that lies under a box of a label: the band or frame that holds it, else the paper. */
function groundsOf(laidOut: LaidOutGraph): (box: Rect) => Paint {
  const bands = laidOut.lanes.map((lane) => lane.band);
  const frames = laidOut.stages.filter((stage) => stage.shape === "frame").map((stage) => stage.area);
  return (box) => {
    if (bands.some((band) => contains(band, box))) return "band-fill";
    return frames.some((frame) => contains(frame, box)) ? "frame-fill" : "background";
  };
}

/** `view:map` gives `map`. What an id may not hold becomes `-`; an id that starts with a digit gets a `v-`. */
function sceneId(subject: string): string {
  const id = idOf(subject).replace(/[^A-Za-z0-9-]+/g, "-");
  return /^[A-Za-z]/.test(id) ? id : `v-${id}`;
}
