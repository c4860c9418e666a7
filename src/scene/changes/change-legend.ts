import type { ChangedPart, ChangeLook } from "../../base/element-change.ts";
import { numberRanges } from "../../base/number-ranges.ts";
import { type ChangeLegendEntry, layOutChangeLegend } from "../../layout/versions/change-legend.ts";
import { compareSentences, compareWords } from "../../messages/compare-words.ts";
import { speechIn } from "../../messages/speak.ts";
import { isNameless, plainName } from "../../views/merge/part-name.ts";
import { boxOfMark } from "../mark-box.ts";
import type { Scene } from "../scene.ts";
import { appendChangeLegend } from "./append-change-legend.ts";

const looks = ["added", "removed", "changed", "moved", "affected"] as const;

/** White around what stands below a picture without a title, in pixels. */
const usualEdge = 34;

/**
 * A drawing with the legend of its changes below it: each look with how many elements have it, and the rows that are about
 * something else.
 */
export function changeLegend(
  scene: Scene,
  parts: readonly (readonly [name: string, part: ChangedPart])[],
  { elsewhere, look }: { readonly elsewhere: readonly number[]; readonly look: number },
): Scene {
  const { say } = speechIn(scene.locale);
  const counts = looks.flatMap((each): readonly ChangeLegendEntry<ChangeLook>[] => {
    // What changed and is new at its place has the outline of the one and the sign of the other.
    const names = parts.flatMap(([name, { look: own, sign }]) => (own === each || sign === each ? [name] : []));
    const subjects = new Set(names.filter((name) => !isNameless(name)).map(plainName));
    const word = say(compareWords[each]);
    // Cells and lines that stand for no element are explained and not counted.
    return names.length > 0 ? [{ sign: each, text: subjects.size > 0 ? `${word} ${subjects.size}` : word }] : [];
  });
  const words = [
    ...(parts.some(([, { rows }]) => rows.length > 0) ? [say(compareSentences.numbers())] : []),
    ...(elsewhere.length > 0 ? [say(compareSentences.elsewhere(numberRanges(elsewhere)))] : []),
  ];
  const title = scene.marks.find((mark) => mark.type === "group" && mark.role === "title");
  const left = (title && boxOfMark(title)?.x) ?? usualEdge;
  const heading = say(compareWords.changes);
  const entries = [{ text: heading }, ...counts, ...words.map((text) => ({ text }))];
  return appendChangeLegend(scene, layOutChangeLegend(entries, { width: scene.width, left, look }));
}
