import { diagnose } from "../../base/diagnostic.ts";
import type { ElementRef } from "../../base/element-ref.ts";
import conflictingKeys from "../diagnostics/conflicting-keys.ts";
import { entriesOf, keyRangeOf, type TreeEntry } from "../tree.ts";
import type { ResolveContext } from "./resolve-context.ts";

/**
 * Of keys of which an entry can have only one, the one that it has; the first in the order of `keys` where it has several,
 * which is reported at the one that was written later (`conflicting-keys`). Nothing where it has none.
 */
export function chosenKey<Key extends string>(
  context: ResolveContext,
  entry: TreeEntry,
  { keys, subject }: { readonly keys: readonly Key[]; readonly subject: ElementRef },
): Key | undefined {
  const written = entriesOf(entry.value).filter(({ key }) => (keys as readonly string[]).includes(key));
  const [first, ...others] = written;
  if (!first) return undefined;
  for (const other of others) {
    const params = { id: entry.key, first: first.key, second: other.key };
    const related = [{ message: { zh: "已经有的", en: "What it has already" }, range: keyRangeOf(first) }];
    context.diagnostics.push(diagnose(conflictingKeys, params, { range: keyRangeOf(other), subject, related }));
  }
  return keys.find((key) => written.some((each) => each.key === key));
}
