import type { TextRange } from "../base/text-range.ts";
import type { ParsedDocument } from "../syntax/parsed-document.ts";
import type { Mention, TrailStep } from "./mention.ts";

/** A name as written, before it is known what it stands for. */
export interface WrittenName {
  readonly kinds: readonly string[];
  readonly name: string;
  readonly form: Mention["form"];
  /** Ids that may stand in front of it unwritten, the nearest last. */
  readonly owners: readonly string[];
  /** Offset of its first letter; absent where the file spells it otherwise. */
  readonly at: number | undefined;
  /** The whole key or value. */
  readonly range: TextRange;
  readonly document: ParsedDocument;
  readonly trail: readonly TrailStep[];
}

type Declared = ReadonlyMap<string, readonly Mention[]>;

/** Which kind stands in front of the dot of a scoped id. */
const ownerKinds: Readonly<Record<string, string>> = {
  class: "scheme",
  value: "field",
  step: "process",
  part: "code",
  attribute: "event",
  column: "source",
};

/** What a written name stands for: one mention, or two for an id with its owner in front; none when nothing fits. */
export function resolveWritten(written: WrittenName, declared: Declared): readonly Mention[] {
  const { name, kinds, owners } = written;
  for (const kind of kinds) {
    const dot = name.indexOf(".");
    if (dot > 0) {
      const owner = ownerKinds[kind];
      const ownerTarget = `${owner}:${name.slice(0, dot)}`;
      const target = `${kind}:${name}`;
      if (owner === undefined || !declared.has(ownerTarget)) continue;
      if (kind !== "column" && !declared.has(target) && kind !== "value") continue;
      const mentions = [mention(written, ownerTarget, { at: 0, length: dot })];
      if (declared.has(target)) mentions.push(mention(written, target, { at: dot + 1, length: name.length - dot - 1 }));
      return mentions;
    }
    const plain = declared.has(`${kind}:${name}`) ? name : undefined;
    const scoped = [...owners].reverse().find((owner) => declared.has(`${kind}:${owner}.${name}`));
    const id = plain ?? (scoped === undefined ? undefined : `${scoped}.${name}`);
    if (id !== undefined) return [mention(written, `${kind}:${id}`, { at: 0, length: name.length })];
  }
  return kinds.includes("view") ? viewOfProcess(written, declared) : [];
}

const processView = "process_";

/** Every process has a view of its own, which nobody declares: its name holds the id of the process. */
function viewOfProcess(written: WrittenName, declared: Declared): readonly Mention[] {
  const { name } = written;
  const id = name.slice(processView.length);
  if (!name.startsWith(processView) || !declared.has(`process:${id}`)) return [];
  return [mention(written, `process:${id}`, { at: processView.length, length: id.length })];
}

function mention(
  { at: start, range, form, document, trail }: WrittenName,
  target: string,
  { at, length }: { readonly at: number; readonly length: number },
): Mention {
  const exact = start === undefined ? range : { ...range, from: start + at, to: start + at + length };
  return { target, role: "reference", range: exact, form, document, trail };
}
