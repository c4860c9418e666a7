import { diagnose } from "../base/diagnostic.ts";
import type { Outcome } from "../base/outcome.ts";
import type { TextEdit } from "../base/text-range.ts";
import { applyEdits } from "../syntax/apply-edits.ts";
import { parseDocument } from "../syntax/parse-document.ts";
import type { ParsedDocument } from "../syntax/parsed-document.ts";
import renameRefused, { type RenameProblem } from "./diagnostics/rename-refused.ts";
import { findMentions } from "./find-mentions.ts";
import { isWritable, mentionAt, type Mention, type Mentions } from "./mention.ts";

export interface RenameRequest {
  /** All files of the model; a parsed file of figures may be among them and takes part. */
  readonly documents: readonly ParsedDocument[];
  readonly file: string;
  readonly offset: number;
  readonly newId: string;
}

/**
 * The edits that rename what is named at an offset, everywhere and exactly: keys, references, ends of steps, scoped
 * names, expressions, patterns of codes, figures. Nothing else changes, comments included. Raises `rename-refused` for
 * an id that cannot be one, or with which any name of the documents would mean something else than now.
 */
export function renameAt({ documents, file, offset, newId }: RenameRequest): Outcome<readonly TextEdit[]> {
  const mentions = findMentions(documents);
  const here = mentionAt(mentions, file, offset);
  const refuse = (reason: RenameProblem): Outcome<readonly TextEdit[]> => {
    const range = here?.range ?? { file, from: offset, to: offset };
    return {
      diagnostics: [diagnose(renameRefused, { reason, id: here ? lastPart(here.target) : "", newId }, { range })],
    };
  };
  if (!here || here.target.includes(" -> ")) return refuse("nothing");
  const kind = here.target.slice(0, here.target.indexOf(":"));
  if (kind === "value" && isOfCodePart(here.target, mentions)) return refuse("issued");
  const shape = kind === "value" ? /^[A-Za-z0-9_-]+$/ : /^[A-Za-z][A-Za-z0-9_-]*$/;
  if (!shape.test(newId)) return refuse("shape");
  const old = lastPart(here.target);
  if (newId === old) return { value: [], diagnostics: [] };
  const same = mentions.all.filter(({ target }) => target === here.target);
  if (same.some(({ role, range }) => role === "declaration" && !isWritable(range.file))) return refuse("template");
  if (same.some((mention) => wordAt(mention) !== old)) return refuse("spelling");
  const renamed = here.target.slice(0, here.target.length - old.length) + newId;
  if (mentions.declarations.has(renamed)) return refuse("taken");
  const value = distinct(same.map(({ range }) => ({ range, text: newId })));
  return isSameMeaning(documents, value, { mentions, from: here.target, to: renamed })
    ? { value, diagnostics: [] }
    : refuse("taken");
}

/** `value:customer_id.type.P` belongs to the part `customer_id.type`; the code of a field's value may hold dots, too. */
function isOfCodePart(target: string, { declarations }: Mentions): boolean {
  const [code = "", part = ""] = target.slice("value:".length).split(".");
  return declarations.has(`part:${code}.${part}`);
}

/** The id without its owner: what stands at every place. */
function lastPart(target: string): string {
  const id = target.slice(target.indexOf(":") + 1);
  const isScoped = /^(class|value|step|part|outcome|edition|attribute):/.test(target);
  if (!isScoped) return id;
  return target.startsWith("value:") ? id.slice(id.indexOf(".") + 1) : id.slice(id.lastIndexOf(".") + 1);
}

function wordAt({ document, range }: Mention): string {
  return document.text.slice(range.from, range.to);
}

function distinct(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...new Map(edits.map((edit) => [`${edit.range.file}:${edit.range.from}`, edit])).values()];
}

/** Whether every name means the same as before, but for the new spelling. */
function isSameMeaning(
  documents: readonly ParsedDocument[],
  edits: readonly TextEdit[],
  { mentions, from, to }: { readonly mentions: Mentions; readonly from: string; readonly to: string },
): boolean {
  const after = documents.flatMap((document) => {
    const own = edits.filter(({ range }) => range.file === document.file);
    const parsed = own.length === 0 ? document : parseDocument(document.file, applyEdits(document.text, own)).value;
    return parsed ? [parsed] : [];
  });
  const expected = mentions.all.map(({ target, role }) => `${role} ${renamedTarget(target, from, to)}`);
  const found = findMentions(after).all.map(({ target, role }) => `${role} ${target}`);
  return expected.length === found.length && expected.every((each, index) => each === found[index]);
}

/** Ids of classes change with their scheme, those of steps `a -> b` with their nodes. */
function renamedTarget(target: string, from: string, to: string): string {
  if (target === from) return to;
  const [kind = "", id = ""] = [target.slice(0, target.indexOf(":")), target.slice(target.indexOf(":") + 1)];
  const [fromKind = "", fromId = ""] = [from.slice(0, from.indexOf(":")), from.slice(from.indexOf(":") + 1)];
  const toId = to.slice(to.indexOf(":") + 1);
  if (kind === "transition" && fromKind === "node") {
    return `transition:${id
      .split(" -> ")
      .map((end) => (end === fromId && id.includes(" -> ") ? toId : end))
      .join(" -> ")}`;
  }
  const owners: Readonly<Record<string, readonly string[]>> = {
    class: ["scheme"],
    value: ["field", "part"],
    step: ["process"],
    part: ["code"],
    attribute: ["event"],
    edition: ["view"],
    outcome: ["step", "process"],
  };
  const isOwned = (owners[kind] ?? []).some((owner) => owner === fromKind || (owner === "part" && fromKind === "code"));
  return isOwned && id.startsWith(`${fromId}.`) ? `${kind}:${toId}${id.slice(fromId.length)}` : target;
}
