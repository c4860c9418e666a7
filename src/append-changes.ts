import type { Appendix, AppendixEntry, AppendixSection } from "./base/appendix.ts";
import { productLocale, type Wording } from "./base/wording.ts";
import type { ComparedRow } from "./draw-comparison.ts";
import { layOutAppendixBelow } from "./layout/pages/lay-out-appendix.ts";
import { compareWords as words } from "./messages/compare-words.ts";
import { appendBlocks } from "./scene/append-blocks.ts";
import { boxOfMark } from "./scene/mark-box.ts";
import type { Scene } from "./scene/scene.ts";

/** How many of those who depend on a changed element are named. */
const mostNamed = 4;
/** White around what stands below a picture without a title, in pixels. */
const usualEdge = 34;

/**
 * A picture of a change with the table of changes below it, under the numbers of its marks: what changed, the customer who
 * proves it, whom it affects. Without rows the picture as it is.
 */
export function appendChanges(scene: Scene, rows: readonly ComparedRow[], look: number): Scene {
  if (rows.length === 0) return scene;
  const { width, locale } = scene;
  const title = scene.marks.find((mark) => mark.type === "group" && mark.role === "title");
  const edge = (title && boxOfMark(title)?.x) ?? usualEdge;
  return appendBlocks(scene, layOutAppendixBelow(changesAppendix(rows, locale), { width, edge, locale, look }));
}

const headings = { error: words.errors, warning: words.warnings, info: words.notes } as const;

/** Rows come by severity already, so their numbers ascend. */
function changesAppendix(rows: readonly ComparedRow[], locale: string): Appendix {
  const say = (wording: Wording): string => wording[productLocale(locale)];
  const sections = (["error", "warning", "info"] as const).flatMap((severity): readonly AppendixSection[] => {
    const entries = rows.filter(({ change }) => change.severity === severity).map((row) => entryOf(row, say));
    return entries.length > 0 ? [{ heading: say(headings[severity]), entries }] : [];
  });
  return { title: say(words.changes), locale, sections };
}

function entryOf({ number, change }: ComparedRow, say: (wording: Wording) => string): AppendixEntry {
  const { subject, message, witness, hint, impacted } = change;
  const named = impacted.slice(0, mostNamed).map((each) => say(each.words));
  const more = impacted.length - named.length;
  return {
    ...{ number, subject, title: say(message) },
    facts: [
      ...(witness ? [{ label: say(words.witness), value: say(witness) }] : []),
      ...(hint ? [{ label: say(words.hint), value: say(hint) }] : []),
      ...(named.length > 0
        ? [{ label: say(words.affects), value: [...named, ...(more > 0 ? [`+${more}`] : [])].join("\n") }]
        : []),
    ],
  };
}
