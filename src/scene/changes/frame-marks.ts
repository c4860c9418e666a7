import type { ChangedParts } from "../../base/element-change.ts";
import type { PartFrame } from "../../layout/versions/part-frames.ts";
import type { GroupMark, Mark } from "../scene.ts";
import { withChangeLook } from "./change-look.ts";

/** As the frames of groups and the bands of lanes are rounded, in pixels. */
const radius = 8;

/** The frames of what changed, in its look; where a header shows that its part changed, the frame says it of new and gone ones only. */
export function frameMarks(frames: readonly PartFrame[], parts: ChangedParts): readonly Mark[] {
  return frames.flatMap(({ name, box, hasHeader }): readonly Mark[] => {
    const look = parts.get(name)?.look;
    if (look === undefined || look === "affected") return [];
    if (hasHeader && look !== "added" && look !== "removed") return [];
    const frame: GroupMark = { type: "group", role: "frame", marks: [{ type: "rect", box, radius }] };
    return withChangeLook(frame, look).marks;
  });
}
