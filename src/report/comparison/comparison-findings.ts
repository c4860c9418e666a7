import type { Diagnostic } from "../../base/diagnostic.ts";
import type { Change } from "../../diff/change.ts";
import { placeFinderOf, type PlaceFinder } from "../find-place.ts";
import { changeFinding } from "./change-finding.ts";
import type { ComparedModel, ComparisonInput } from "./comparison-input.ts";
import { waivedCountWords } from "./comparison-words.ts";
import { countChanges } from "./count-changes.ts";

/** A comparison as findings for what annotates the files of head: failures and errors first, waived changes left out. */
export function forgeFindings({ failures, models, texts }: ComparisonInput): readonly Diagnostic[] {
  const find = placeFinderOf(texts);
  return [
    ...failures,
    ...models.flatMap(({ errors }) => errors),
    ...models.flatMap((model) => [
      ...model.changes.map((change) => forgeFinding(change, model, find)),
      ...model.waivers,
    ]),
  ];
}

/** A change at its place in head; what is gone stands at the top of the main file, and where it was is said. */
export function forgeFinding(change: Change, { name, head }: ComparedModel, find: PlaceFinder): Diagnostic {
  const finding = changeFinding(change);
  const { base } = change;
  if (change.head) return finding;
  const place = base && find(base);
  const was = base && `${base.file}${place ? `:${place.from.line}` : ""}`;
  const { zh, en } = finding.hint ?? { zh: "", en: "" };
  const hint = was === undefined ? { zh, en } : { zh: `${zh}原来在 ${was}。`, en: `${en} It was at ${was}.`.trim() };
  return { ...finding, range: { file: head ?? name, from: 0, to: 0 }, ...(hint.en !== "" && { hint }) };
}

/** A note that counts the waived changes, at the first model that has some; none where there is none. */
export function waivedNotice({ models }: ComparisonInput): readonly Diagnostic[] {
  const first = models.find(({ waived }) => waived.length > 0);
  if (!first) return [];
  const range = { file: first.head ?? first.name, from: 0, to: 0 };
  return [{ code: "ketu-diff", severity: "info", message: waivedCountWords(countChanges(models)), params: {}, range }];
}
