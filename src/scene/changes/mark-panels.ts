import type { ChangedParts } from "../../base/element-change.ts";
import type { PanelGround } from "../../layout/versions/part-frames.ts";
import type { Version } from "../../views/merge/part-name.ts";
import type { Mark, Scene } from "../scene.ts";
import { markChanges } from "./mark-changes.ts";

export interface MarkPanelsOptions {
  /** By the name of the panel. */
  readonly panels: ReadonlyMap<string, ChangedParts>;
  /** By the name of the panel. */
  readonly grounds: ReadonlyMap<string, PanelGround>;
  /** As of `markChanges`. */
  readonly version?: Version;
}

/** The drawing of a sheet of two versions with everything that changed marked, panel by panel. */
export function markPanels(whole: Scene, { panels, grounds, version }: MarkPanelsOptions): Scene {
  const stepsBack = [...panels.values()].some(({ size }) => size > 0);
  const marks = whole.marks.map((mark): Mark => {
    const [title] = mark.type === "group" && mark.role === "part" ? mark.marks : [];
    if (mark.type !== "group" || title?.type !== "group") return mark;
    const { subject = "" } = title;
    const ground = grounds.get(subject);
    const panel = markChanges(
      { ...whole, marks: mark.marks },
      {
        parts: panels.get(subject) ?? new Map(),
        frames: ground?.frames ?? [],
        ...(ground && { within: ground.box }),
        stepsBack,
        ...(version && { version }),
      },
    );
    return { ...mark, marks: panel.marks };
  });
  return { ...whole, marks };
}
