import { contains, type Rect } from "../../base/geometry.ts";
import type { LaidOutGraph } from "../../layout/laid-out-graph.ts";
import type { Mark, Paint } from "../scene.ts";
import { cardGroup } from "./card-marks.ts";
import { bandMark, itemGroup, laneGroup } from "./lane-marks.ts";
import { noteGroup } from "./note-marks.ts";
import { routeGroup } from "./route-marks.ts";
import { frameMark, stageGroup } from "./stage-marks.ts";

/** What lies under everything: frames, bands, separators. */
export function graphBackdrop(laidOut: LaidOutGraph): readonly Mark[] {
  return [
    ...laidOut.stages.filter((stage) => stage.shape === "frame").map(frameMark),
    ...laidOut.lanes.map(bandMark),
    ...laidOut.separators.map(([from, to]): Mark => ({
      type: "path",
      d: `M${from.x} ${from.y}L${to.x} ${to.y}`,
      stroke: { paint: "separator", width: 1, dash: [2, 4] },
    })),
  ];
}

/** Stages, lanes, cards along the path, transitions. */
export function graphContent(laidOut: LaidOutGraph): readonly Mark[] {
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
    ...(laidOut.notes ?? []).map((note) => noteGroup(note, cards)),
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
