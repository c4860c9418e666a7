import type { Emphasis } from "../../views/diagram.ts";
import type { GroupMark, Mark } from "../scene.ts";

/**
 * How strongly what is not highlighted shows beside what is: so little that its words, which stay in full, keep their
 * contrast on whatever lies below them.
 */
export const faintOpacity = 0.16;
/** Of words that step back. */
export const faintInk = "ink-soft";

/** The same group as its emphasis wants it: what steps back has pale shapes and quiet words. */
export function withEmphasis(group: GroupMark, emphasis: Emphasis | undefined): GroupMark {
  return emphasis === "faint" ? { ...group, marks: faintMarks(group.marks) } : group;
}

function faintMarks(marks: readonly Mark[]): readonly Mark[] {
  const shapes = marks.filter(({ type }) => type !== "text" && type !== "group");
  return [
    ...(shapes.length > 0
      ? [{ type: "group", role: "faint", opacity: faintOpacity, marks: shapes } satisfies Mark]
      : []),
    ...marks.flatMap((mark): readonly Mark[] => {
      if (mark.type === "text") return [{ ...mark, fill: faintInk }];
      return mark.type === "group" ? [{ ...mark, marks: faintMarks(mark.marks) }] : [];
    }),
  ];
}
