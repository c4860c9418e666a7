import type { PicturePatch } from "../worker/api.ts";
import { endsOf, focusOrder } from "./neighbours.ts";

/** Letters alike but for case, width and accents compare equal. */
function plainText(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * Subjects of the picture whose label or id holds the words looked for, in reading order; labels before ids. A transition
 * is found by its own words: its title and its id begin with its ends and would only repeat them.
 */
export function findSubjects(
  picture: PicturePatch | undefined,
  labels: Readonly<Record<string, string>>,
  search: string,
): readonly string[] {
  const wanted = plainText(search.trim());
  if (!picture || wanted === "") return [];
  const subjects = [...new Set(focusOrder(picture).flatMap((key) => picture.boxes[key]?.subject ?? []))];
  const byLabel = subjects.filter((subject) => plainText(ownWords(subject, labels)).includes(wanted));
  const hasOwnId = (subject: string): boolean => !subject.startsWith("transition:");
  const byId = subjects.filter(
    (subject) => hasOwnId(subject) && plainText(subject.slice(subject.indexOf(":") + 1)).includes(wanted),
  );
  return [...new Set([...byLabel, ...byId])];
}

function ownWords(subject: string, labels: Readonly<Record<string, string>>): string {
  const ends = endsOf(subject);
  const title = labels[subject] ?? "";
  return ends ? title.replace(`${labels[ends.from] ?? ""} → ${labels[ends.to] ?? ""}`, "") : title;
}
