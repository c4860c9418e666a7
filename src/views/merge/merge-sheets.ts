import type { SheetContent, SheetPart } from "../sheet-content.ts";
import { mergedList } from "./merge-lists.ts";
import { emptied, mergeSingles } from "./merge-singles.ts";
import type { Merged } from "./merged-content.ts";
import { onlyIn } from "./part-name.ts";
import { roomier } from "./roomier.ts";

/**
 * Two sheets of one view as one, panel by panel, in the order of head: all three have the same panels, which have the names
 * of `part-name.ts`. One that only one version has, or that is made up in another way now, is empty in the other.
 */
export function mergeSheets(before: SheetContent, after: SheetContent): Merged<SheetContent> {
  const panels = mergedList<Panel>(
    [before.parts.map((base) => ({ base })), after.parts.map((head) => ({ head }))],
    ({ base, head }) => keyOf(head ?? base),
    (was, is) => ({ ...was, ...is }),
  ).flatMap(mergePanel);
  const same = (text: string): string => text;
  return {
    union: {
      ...roomier(before, after, ["title", "subtitle", "footer"]),
      remarks: mergedList([before.remarks, after.remarks], same, same),
      parts: panels.map(({ union }) => union),
    },
    base: { ...before, parts: panels.map(({ base }) => base) },
    head: { ...after, parts: panels.map(({ head }) => head) },
  };
}

interface Panel {
  readonly base?: SheetPart;
  readonly head?: SheetPart;
}

function keyOf(part: SheetPart | undefined): string {
  if (!part) return "";
  const { subject, content } = part;
  return `${subject} ${content.type} ${content.type === "table-picture" ? "" : content.frame}`;
}

function mergePanel({ base, head }: Panel): readonly Merged<SheetPart>[] {
  const [was, is] = [base ?? head, head ?? base];
  const contents =
    was && is && mergeSingles(base ? base.content : emptied(is.content), head ? head.content : emptied(was.content));
  if (!contents) return [];
  const subject = base && head ? head.subject : onlyIn(head ? "head" : "base", is.subject);
  return [
    {
      union: { ...roomier(was, is, ["label"]), subject, content: contents.union },
      base: { ...was, subject, content: contents.base },
      head: { ...is, subject, content: contents.head },
    },
  ];
}
