import { idOf, type ElementKind, type ElementRef } from "../base/element-ref.ts";
import type { TextRange } from "../base/text-range.ts";
import { indexModel } from "../model/index-model.ts";
import type { AnyElement, Model } from "../model/model.ts";
import type { Change } from "./change.ts";
import { rules } from "./generated/rules.ts";

type Waiver = Model["waivers"][number];

/** Changes behind the waivers of the new version. */
export interface WaivedChanges {
  /** What no waiver covers, in the order given. */
  readonly kept: readonly Change[];
  /** What one covers, with its reason. */
  readonly waived: readonly { readonly change: Change; readonly reason: string }[];
  /** Waivers of change rules that do nothing: their day has passed, or nothing that they name is found. */
  readonly idle: readonly IdleWaiver[];
}

export interface IdleWaiver {
  readonly waiver: Waiver;
  /** Those of its codes that are change rules and do nothing. */
  readonly codes: readonly string[];
  readonly why: "expired" | "unused";
}

/** Two versions of a model, as they are written. */
interface Versions {
  readonly base: Model;
  readonly head: Model;
}

/**
 * Applies the waivers that stand in `head` (`# ketu-ignore class-removed until 2026-12-31: reason`), by rule and place of
 * the subject. What is gone is covered at what it stood in, or by a waiver over all that is left of its kind in its file.
 * What belongs to the model as a whole, or to a kind of which nothing is left, is covered by any waiver at the top of a file. Errors can be waived too: a change may be meant. `asOf` is an ISO date; absent: none has run out.
 */
export function waiveChanges(changes: readonly Change[], versions: Versions, asOf?: string): WaivedChanges {
  const { head } = versions;
  const coveringOf = waiversOver(versions, asOf);
  const used = new Set<string>();
  const kept: Change[] = [];
  const waived: { readonly change: Change; readonly reason: string }[] = [];
  for (const change of changes) {
    const covering = coveringOf(change);
    for (const waiver of covering) used.add(nameOf(waiver, change.rule));
    if (covering[0]) waived.push({ change, reason: covering[0].reason });
    else kept.push(change);
  }
  const idle = head.waivers.flatMap((waiver): readonly IdleWaiver[] => {
    const codes = waiver.codes.filter((code) => code in rules);
    const why = isExpired(waiver, asOf) ? "expired" : "unused";
    const left = why === "expired" ? codes : codes.filter((code) => !used.has(nameOf(waiver, code)));
    return left.length > 0 ? [{ waiver, codes: left, why }] : [];
  });
  return { kept, waived, idle };
}

/** The waivers of `head` that cover a change, by its rule and its place; none of those whose day has passed. */
export function waiversOver(
  { base, head }: Versions,
  asOf?: string,
): (change: Pick<Change, "rule" | "subject" | "head" | "base">) => readonly Waiver[] {
  const current = head.waivers.filter((waiver) => !isExpired(waiver, asOf));
  if (current.length === 0) return () => [];
  const elements = [...indexModel(head).elementByRef.values()];
  const homes = new Map(base.nodes.map(({ ref, stage }) => [ref as ElementRef, stage]));
  return (change) => {
    const named = current.filter(({ codes }) => codes.includes(change.rule));
    if (named.length === 0) return [];
    const places = change.subject.startsWith("model:") ? [] : placesOf(change, elements, homes.get(change.subject));
    if (places.length === 0) return named.filter(({ isTop }) => isTop);
    return named.filter(({ covers }) => places.some((all) => all.every((place) => isWithin(place, covers))));
  };
}

function isExpired({ until }: Waiver, asOf: string | undefined): boolean {
  return until !== undefined && asOf !== undefined && until < asOf;
}

/** Where a waiver can hold for a change: over all places of one of these lists. None: there is no such place. */
function placesOf(
  { head, base, subject }: Pick<Change, "subject" | "head" | "base">,
  elements: readonly AnyElement[],
  stage: string | undefined,
): readonly (readonly TextRange[])[] {
  if (head) return [[head]];
  const kind = subject.slice(0, subject.indexOf(":"));
  const inside = ownersOf(subject, stage).flatMap((owner) =>
    elements.filter(({ kind: each, id, was }) => each === owner.kind && (id === owner.id || was === owner.id)),
  );
  const isWritten = (each: AnyElement): boolean => each.kind !== "transition" || !each.isDefault;
  const beside = elements.filter((each) => each.kind === kind && isWritten(each)).map(({ origin }) => origin);
  const inFile = beside.filter(({ file }) => file === base?.file);
  const lists = [...inside.map(({ origin }) => [origin]), ...(ownerKinds[kind as ElementKind] ? [] : [inFile, beside])];
  return lists.filter((list) => list.length > 0);
}

interface Owner {
  readonly kind: ElementKind;
  readonly id: string;
}

/** What something that is gone stood in: of a node its stage, of a step of the path the nodes that it joined. */
function ownersOf(subject: ElementRef, stage: string | undefined): readonly Owner[] {
  const [kind, id] = [subject.slice(0, subject.indexOf(":")) as ElementKind, idOf(subject)];
  if (stage !== undefined) return [{ kind: "stage", id: stage }];
  if (kind === "transition") return id.split(" -> ").map((end) => ({ kind: "node", id: end }));
  const owner = ownerKinds[kind];
  return owner ? [{ kind: owner, id: id.slice(0, id.lastIndexOf(".")) }] : [];
}

const ownerKinds: Readonly<Partial<Record<ElementKind, ElementKind>>> = {
  class: "scheme",
  value: "field",
  step: "process",
};

function isWithin(place: TextRange, covers: TextRange): boolean {
  return place.file === covers.file && place.from >= covers.from && place.to <= covers.to;
}

function nameOf({ range }: Waiver, code: string): string {
  return `${range.file}:${range.from}:${code}`;
}
