import { expectationOf, gapOf, isReached } from "../carry/judge-result.ts";
import { readDocuments, type Reading } from "../carry/read-documents.ts";
import type { ParsedDocument } from "../syntax/parsed-document.ts";
import { mergeFacts } from "./merge-facts.ts";
import { eachOf, type Three } from "./three-ways.ts";

/**
 * Whether a merged file means what both sides say, as far as the file alone tells: nothing can be said, and nothing is
 * held against it, unless all three versions are whole models without errors.
 */
export async function isMeant(result: ParsedDocument, versions: Three<ParsedDocument | undefined>): Promise<boolean> {
  const { base, ours, theirs } = eachOf(versions, (document) => document && readSound(document));
  const [first, own, other] = [await base, await ours, await theirs];
  if (!first || !own || !other) return true;
  const reading = await readSound(result);
  if (!reading) return false;
  const { taken, conflicts } = mergeFacts({ base: first, ours: own, theirs: other });
  // Both may change one fact and still be merged: two names that were added to one list.
  if (conflicts.length > 0) return true;
  const expected = expectationOf(taken, own, other);
  return isReached(gapOf(expected, reading, other), expected);
}

async function readSound(document: ParsedDocument): Promise<Reading | undefined> {
  const reading = await readDocuments([document]);
  return reading?.errors.size === 0 ? reading : undefined;
}
