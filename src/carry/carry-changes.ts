import { diagnose } from "../base/diagnostic.ts";
import type { ElementRef } from "../base/element-ref.ts";
import type { Outcome } from "../base/outcome.ts";
import type { TextEdit } from "../base/text-range.ts";
import { invertFacts } from "../diff/apply-facts.ts";
import { canonicalModel } from "../diff/canonical-model.ts";
import type { Change } from "../diff/change.ts";
import { compareSides, type Comparison } from "../diff/comparison.ts";
import { type Fact, factKey } from "../diff/fact.ts";
import { factsBetween } from "../diff/facts-between.ts";
import type { Model } from "../model/model.ts";
import type { ParsedDocument } from "../syntax/parsed-document.ts";
import { carryFacts } from "./carry-facts.ts";
import carryRefused from "./diagnostics/carry-refused.ts";
import { draftOf, editDraft, editsOf, type Draft } from "./draft.ts";
import { readDocuments } from "./read-documents.ts";
import { renameBackInDraft, renameInDraft, type Renames } from "./rename-documents.ts";
import { writtenEntries } from "./written.ts";

/** One of two compared versions. */
export interface ComparedVersion {
  /** All its files, the main one first. */
  readonly documents: readonly ParsedDocument[];
  readonly model: Model;
}

export interface ChangesRequest {
  readonly base: ComparedVersion;
  readonly head: ComparedVersion;
  /** Everything that was found between them. */
  readonly changes: readonly Change[];
  /** Those to accept or reject, of the same list. */
  readonly chosen: readonly Change[];
  /** `base`: they are accepted, written into base as head has them. `head`: they are rejected, and head gets base's words. */
  readonly into: "base" | "head";
}

export interface CarriedChanges extends Outcome<readonly TextEdit[]> {
  /** What was done: the chosen ones and those that cannot be told apart from them. */
  readonly carried: readonly Change[];
}

/**
 * The edits that accept changes in base, or reject them in head. Changes that only come together with the chosen ones
 * (a new node in a new stage) are done with them. A change without facts of its own follows from others and gives no edits.
 * Raises `carry-refused`.
 */
export async function carryChanges(request: ChangesRequest): Promise<CarriedChanges> {
  const comparison = compareSides(request.base.model, request.head.model);
  const { declared } = comparison.renames;
  const source = renamedSource(request, declared);
  if (typeof source === "string") return refused("rename", source);
  const facts = claimedFacts(request, comparison, (await readDocuments(source))?.model);
  let chosen: readonly Change[] = request.chosen;
  // Each turn adds at least one change, so there are no more turns than changes.
  for (let turn = 0; turn <= request.changes.length; turn += 1) {
    const claims = new Set(chosen.flatMap((change) => change.claims));
    const wanted = facts.flatMap(({ fact, claim }) => (claims.has(claim) ? fact : []));
    const target = request[request.into].documents;
    const { value, diagnostics, along = [] } = await carryFacts({ target, source, facts: wanted });
    if (value) return withRenames(value, chosen, { request, declared });
    const missing = new Set(along.map(factKey));
    const claimed = new Set(facts.flatMap(({ fact, claim }) => (missing.has(factKey(fact)) ? claim : [])));
    const more = request.changes.filter(
      (each) => !chosen.includes(each) && each.claims.some((claim) => claimed.has(claim)),
    );
    if (more.length === 0) return { diagnostics, carried: [] };
    chosen = [...chosen, ...more];
  }
  return refused("unwritten", request.chosen[0]?.subject ?? "model:model");
}

function refused(reason: "rename" | "unwritten", subject: string): CarriedChanges {
  return { diagnostics: [diagnose(carryRefused, { reason, subject }, { subject })], carried: [] };
}

/** The files of the other version, with the names of the version that is written into. */
function renamedSource(
  { base, head, into }: ChangesRequest,
  declared: Renames,
): readonly ParsedDocument[] | ElementRef {
  const { documents } = into === "head" ? base : head;
  if (declared.size === 0) return documents;
  const draft =
    into === "head" ? renameInDraft(draftOf(documents), declared) : renameBackInDraft(draftOf(documents), declared);
  return typeof draft === "string" ? draft : draft.documents;
}

/** A fact in the names of the version that is written into, and the key by which changes claim it. */
interface ClaimedFact {
  readonly fact: Fact;
  readonly claim: string;
}

function claimedFacts(
  { into, base }: ChangesRequest,
  { facts, renames }: Comparison,
  source: Model | undefined,
): readonly ClaimedFact[] {
  if (into === "head") {
    const back = invertFacts(facts);
    return facts.flatMap((fact, at) => (back[at] ? { fact: back[at], claim: factKey(fact) } : []));
  }
  if (renames.all.size === 0 || !source) return facts.map((fact) => ({ fact, claim: factKey(fact) }));
  const renamed = (fact: Fact): Fact => {
    if (fact.op === "order") return { ...fact, of: renames.all.get(fact.of as ElementRef) ?? fact.of };
    return { ...fact, ref: renames.all.get(fact.ref) ?? fact.ref };
  };
  const own = factsBetween(canonicalModel(base.model), canonicalModel(source));
  return own.map((fact) => ({ fact, claim: factKey(renamed(fact)) }));
}

interface RenameTask {
  readonly request: ChangesRequest;
  readonly declared: Renames;
}

/** Renames among the chosen changes, done after everything else. */
function withRenames(
  edits: readonly TextEdit[],
  chosen: readonly Change[],
  { request: { base, head, into }, declared }: RenameTask,
): CarriedChanges {
  const subjects = new Set(chosen.filter(({ rule }) => rule === "rename-declared").map(({ subject }) => subject));
  const renames = new Map([...declared].filter(([, to]) => subjects.has(to)));
  if (renames.size === 0) return { value: edits, diagnostics: [], carried: chosen };
  const first = (into === "head" ? head : base).documents;
  const draft = editDraft(draftOf(first), edits);
  const renamed: Draft | ElementRef | undefined =
    draft &&
    (into === "head"
      ? renameBackInDraft(draft, renames, writtenEntries(base.documents))
      : renameInDraft(draft, renames, writtenEntries(head.documents)));
  if (!renamed || typeof renamed === "string") return refused("rename", renamed ?? "model:model");
  return { value: editsOf(renamed, first), diagnostics: [], carried: chosen };
}
