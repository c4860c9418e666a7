import type { Rect } from "../../base/geometry.ts";
import type { LaidOut } from "../laid-out.ts";

/** What lies under all that belongs to a part: the box of a group, the band of a lane. */
export interface PartFrame {
  /** Of the part. */
  readonly name: string;
  readonly box: Rect;
  /** Whether the part also has a header with a body of its own. */
  readonly hasHeader: boolean;
}

/** The frames of a picture; a part that has several has each. */
export function partFrames(laidOut: LaidOut): readonly PartFrame[] {
  switch (laidOut.type) {
    case "laid-out-graph":
      return [
        ...laidOut.stages
          .filter(({ shape }) => shape === "frame")
          .map(({ subject, area }) => ({ name: subject, box: area, hasHeader: true })),
        ...laidOut.lanes.flatMap(({ subject, band }) =>
          subject === undefined ? [] : [{ name: subject, box: band, hasHeader: false }],
        ),
      ];
    case "laid-out-diagram":
      return laidOut.boxes.flatMap(({ role, subject, box }) =>
        role === "group" && subject !== undefined ? [{ name: subject, box, hasHeader: false }] : [],
      );
    case "laid-out-sheet":
      return laidOut.parts.flatMap(({ picture }) => partFrames(picture));
  }
}

/** A panel of a sheet: its field, and the frames in it. */
export interface PanelGround {
  readonly box: Rect;
  readonly frames: readonly PartFrame[];
}

/** The panels of a sheet by their names; none of another picture. */
export function panelGrounds(laidOut: LaidOut): ReadonlyMap<string, PanelGround> {
  const panels = laidOut.type === "laid-out-sheet" ? laidOut.parts : [];
  return new Map(panels.map(({ subject, box, picture }) => [subject, { box, frames: partFrames(picture) }]));
}
