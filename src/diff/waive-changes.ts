import { idOf, type ElementKind } from "../base/element-ref.ts";
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

/**
 * Applies the waivers that stand in `head` (`# ketu-ignore class-removed until 2026-12-31: reason`), by rule and place of
 * the subject. What is gone is covered at what it stood in, or by a waiver over all that is left of its kind. Errors can
 * be waived too: a change may be meant. `asOf` is an ISO date; absent: none has run out.
 */
export function waiveChanges(changes: readonly Change[], head: Model, asOf?: string): WaivedChanges {
  const coveringOf = waiversOver(head, asOf);
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
  head: Model,
  asOf?: string,
): (change: Pick<Change, "rule" | "subject" | "head">) => readonly Waiver[] {
  const current = head.waivers.filter((waiver) => !isExpired(waiver, asOf));
  if (current.length === 0) return () => [];
  const elements = [...indexModel(head).elementByRef.values()];
  return (change) => {
    const named = current.filter(({ codes }) => codes.includes(change.rule));
    if (named.length === 0) return [];
    const places = placesOf(change, elements);
    return named.filter(({ covers }) => places.length > 0 && places.every((place) => isWithin(place, covers)));
  };
}

function isExpired({ until }: Waiver, asOf: string | undefined): boolean {
  return until !== undefined && asOf !== undefined && until < asOf;
}

/** Where a waiver has to hold for a change: all of these places. */
function placesOf(
  { head, subject }: Pick<Change, "subject" | "head">,
  elements: readonly AnyElement[],
): readonly TextRange[] {
  if (head) return [head];
  const kind = subject.slice(0, subject.indexOf(":"));
  const owner = ownerKinds[kind as ElementKind];
  const id = idOf(subject);
  const ownerId = id.slice(0, id.lastIndexOf("."));
  const beside = elements.filter((each) => (owner ? each.kind === owner && each.id === ownerId : each.kind === kind));
  return beside.map(({ origin }) => origin);
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
