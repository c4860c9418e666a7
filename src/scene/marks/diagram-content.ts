import { contains, type Rect } from "../../base/geometry.ts";
import type { LaidOutDiagram } from "../../layout/laid-out-diagram.ts";
import type { Mark, Paint } from "../scene.ts";
import { boxGroup, groupFrame } from "./box-marks.ts";
import { connectorGroup } from "./connector-marks.ts";
import { textMarks } from "./text-marks.ts";

/** The frames of groups, which lie under everything. */
export function diagramBackdrop({ boxes }: LaidOutDiagram): readonly Mark[] {
  return boxes.filter(({ role }) => role === "group").map(groupFrame);
}

/** Captions, boxes in reading order, lines. */
export function diagramContent(laidOut: LaidOutDiagram): readonly Mark[] {
  const boxes = new Map(laidOut.boxes.map((box) => [box.id, box]));
  const frames = laidOut.boxes.filter(({ role }) => role === "group");
  const groundAt = (box: Rect): Paint =>
    frames.some((frame) => contains(frame.box, box)) ? "frame-fill" : "background";
  return [
    ...laidOut.captions.map((caption): Mark => ({ type: "group", role: "caption", marks: textMarks(caption, "ink") })),
    ...laidOut.boxes.map(boxGroup),
    ...laidOut.connectors.map((connector) => connectorGroup(connector, { boxes, groundAt })),
  ];
}
