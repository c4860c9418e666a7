import type { TextEdit } from "../base/text-range.ts";
import { factsBetween } from "../diff/facts-between.ts";
import { type Fact, factKey } from "../diff/fact.ts";
import { applyEdits } from "../syntax/apply-edits.ts";
import { parseDocument } from "../syntax/parse-document.ts";
import type { ParsedDocument } from "../syntax/parsed-document.ts";
import { carryFacts } from "./carry-facts.ts";
import { expectationOf, gapOf, isReached } from "./judge-result.ts";
import { type ConflictMarks, markConflicts } from "./mark-conflicts.ts";
import { type FactConflict, mergeFacts, type MergedFacts, type ThreeReadings } from "./merge-facts.ts";
import { readDocuments, type Reading } from "./read-documents.ts";

/** Three texts of one file: ours and theirs both come from base. */
export interface MergeRequest {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  /** How a merge line by line came out, where it had no conflict: it is taken if it means the same. */
  readonly byLines?: string;
  readonly marks: ConflictMarks;
}

export interface MergedTexts {
  /** Present unless there is no merge by meaning: the texts could not be read, or facts cannot be told apart. */
  readonly text?: string;
  /** Whether a text is no whole model without errors, so that nothing is known of what it means. */
  readonly isUnread?: true;
  /** What the two do not agree about; its entries stand between marks in the text. */
  readonly conflicts: readonly FactConflict[];
}

/**
 * Merges two versions of a model by what they mean: what one side changed is taken, what both changed alike is taken
 * once, and what they do not agree about is marked at its entry. Everything else in ours stays byte for byte. A text
 * without conflicts has been read again, and means what was expected.
 */
export async function mergeTexts(request: MergeRequest): Promise<MergedTexts> {
  const versions = await readVersions(request);
  if (!versions) return { conflicts: [], isUnread: true };
  const { ours, theirs } = versions.documents;
  const merged = mergeFacts(versions.readings);
  const { conflicts } = merged;
  if (conflicts.length === 0 && request.byLines !== undefined) {
    const isMeant = await isMergeOf(request.byLines, merged, versions.readings);
    if (isMeant) return { text: request.byLines, conflicts };
  }
  const edits = await carried(merged.taken, { target: ours, source: theirs, isTaken: isOfTheirs(merged, versions) });
  if (!edits) return { conflicts };
  const text = applyEdits(ours.text, edits);
  if (conflicts.length === 0) return { ...((await isSound(text)) && { text }), conflicts };
  const marked = await withConflicts(text, merged, { theirs, marks: request.marks });
  return { ...(marked !== undefined && { text: marked }), conflicts };
}

interface Versions {
  readonly readings: ThreeReadings;
  readonly documents: Readonly<Record<keyof ThreeReadings, ParsedDocument>>;
}

const file = "model.ketu.yaml";

async function readVersions({ base, ours, theirs }: MergeRequest): Promise<Versions | undefined> {
  const read = [await readSound(base), await readSound(ours), await readSound(theirs)];
  const [one, two, three] = read;
  if (!one || !two || !three) return undefined;
  return {
    readings: { base: one.reading, ours: two.reading, theirs: three.reading },
    documents: { base: one.document, ours: two.document, theirs: three.document },
  };
}

/** A text that is a whole model without errors; nothing for all others, parts and models in several files among them. */
async function readSound(
  text: string,
): Promise<{ readonly document: ParsedDocument; readonly reading: Reading } | undefined> {
  const { value: document, diagnostics } = parseDocument(file, text);
  if (!document || diagnostics.some(({ severity }) => severity === "error")) return undefined;
  const reading = await readDocuments([document]);
  return reading && reading.errors.size === 0 ? { document, reading } : undefined;
}

async function isSound(text: string): Promise<boolean> {
  return (await readSound(text)) !== undefined;
}

/** Whether a text means what both sides say, and nothing else. */
async function isMergeOf(text: string, { taken }: MergedFacts, { ours, theirs }: ThreeReadings): Promise<boolean> {
  const read = await readSound(text);
  if (!read) return false;
  const expected = expectationOf(taken, ours, theirs);
  return isReached(gapOf(expected, read.reading, theirs), expected);
}

/** Whether theirs has made a fact true and nobody is against it: what ours alone has changed is never undone. */
function isOfTheirs({ conflicts }: MergedFacts, { readings: { base, theirs } }: Versions): Carrying["isTaken"] {
  const made = new Set(factsBetween(base.canonical, theirs.canonical).map(factKey));
  return (fact) => made.has(factKey(fact)) && !conflicts.some((conflict) => isAbout(fact, conflict, theirs));
}

interface Carrying {
  readonly target: ParsedDocument;
  readonly source: ParsedDocument;
  /** Whether a fact may come along with those that are asked for. */
  readonly isTaken: (fact: Fact) => boolean;
}

/** The edits that make facts true, those included that cannot be told apart from them; nothing where that goes too far. */
async function carried(
  facts: readonly Fact[],
  { target, source, isTaken }: Carrying,
): Promise<readonly TextEdit[] | undefined> {
  let asked = facts;
  for (;;) {
    const { value, along = [] } = await carryFacts({ target: [target], source: [source], facts: asked });
    if (value) return value;
    const known = new Set(asked.map(factKey));
    const more = along.filter((fact) => !known.has(factKey(fact)));
    if (more.length === 0 || !more.every(isTaken)) return undefined;
    asked = [...asked, ...more];
  }
}

/** Marks what theirs would make of a text where the two do not agree. */
async function withConflicts(
  text: string,
  { conflicts }: MergedFacts,
  { theirs, marks }: { readonly theirs: ParsedDocument; readonly marks: ConflictMarks },
): Promise<string | undefined> {
  const [target, other] = [await readSound(text), await readDocuments([theirs])];
  if (!target || !other) return undefined;
  const facts = factsBetween(target.reading.canonical, other.canonical);
  const disputed = facts.filter((fact) => conflicts.some((conflict) => isAbout(fact, conflict, other)));
  const { consequences } = expectationOf(facts, target.reading, other);
  const isTaken = (fact: Fact): boolean => consequences.has(factKey(fact));
  const edits = await carried(disputed, { target: target.document, source: theirs, isTaken });
  if (!edits || edits.length === 0) return undefined;
  return markConflicts(text, edits, marks);
}

function isAbout(fact: Fact, { about, path, kind }: FactConflict, theirs: Reading): boolean {
  if (fact.op === "order") return fact.of === about;
  if (kind === "order") {
    if (fact.op === "move") return fact.after === about;
    return fact.op === "add" && (theirs.canonical.orders.get(about) ?? []).includes(fact.ref);
  }
  return fact.ref === about && (path === undefined || (fact.op === "set" && fact.path === path));
}
