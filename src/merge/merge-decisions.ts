import type { Mentions } from "../assist/mention.ts";
import { orderedLists } from "../diff/canonical-model.ts";
import { orderedKeys } from "../carry/differences.ts";
import type { MergeConflict } from "./merge-conflict.ts";
import { mergeOrder } from "./merge-order.ts";
import { agreedSide, eachOf, type Side, sides, type Three } from "./three-ways.ts";
import { commentsIn, saidBy, type TreePart, type VersionTree } from "./tree-part.ts";

/** What three versions of a file are made of. */
export interface MergeInput {
  readonly trees: Three<VersionTree>;
  /** How often each version names something: `node:sign`. */
  readonly counts: Three<ReadonlyMap<string, number>>;
}

/** A part as each version has it, where it does. */
export type PartVersions = Three<TreePart | undefined>;

/** How often each name of a file is named. */
export function countsOf({ all }: Mentions): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { target, role } of all) if (role === "reference") counts.set(target, (counts.get(target) ?? 0) + 1);
  return counts;
}

/**
 * What the merged text is made of: which parts there are, in what and in which order they stand. Where the two sides do
 * not agree, `side` counts, and the conflict is kept. Every part of either side is there unless the other side removed it
 * as it was.
 */
export class MergeDecisions {
  readonly side: Side;
  private readonly input: MergeInput;
  private readonly found = new Map<string, MergeConflict>();
  private readonly present = new Map<string, boolean>();
  private readonly movedAround: ReadonlySet<string>;

  constructor(input: MergeInput, side: Side) {
    this.input = input;
    this.side = side;
    this.movedAround = movedParts(input.trees);
  }

  get conflicts(): readonly MergeConflict[] {
    return [...this.found.values()];
  }

  dispute(kind: MergeConflict["kind"], { owner, path }: Pick<TreePart, "owner" | "path">): void {
    const key = [kind, owner, ...path].join("\u0000");
    if (!this.found.has(key)) this.found.set(key, { about: owner, path, kind });
  }

  versionsOf(name: string): PartVersions {
    return eachOf(this.input.trees, ({ parts }) => parts.get(name));
  }

  /** The parts of a part in their order; of the empty name those at the top. */
  partsOf(name: string): readonly string[] {
    const holder = name === "" ? undefined : anyOf(this.versionsOf(name));
    const lists = eachOf(this.input.trees, ({ parts, top }) => (name === "" ? top : (parts.get(name)?.parts ?? [])));
    const moved = name === "" || this.movedAround.has(name);
    const isHere = (each: string): boolean => this.isThere(each) && (!moved || this.parentOf(each) === name);
    const orders = eachOf(lists, (list) => list.filter(isHere));
    const isList = holder?.isList ?? false;
    const words = isList ? orderedLists : orderedKeys;
    const both = new Set([...lists.ours, ...lists.theirs]);
    const { names, isDisputed } = mergeOrder(orders, {
      ...{ isList, isOrdered: words.has(holder?.key ?? ""), side: this.side },
      ...{ former: lists.base, gone: new Set(lists.base.filter((each) => !both.has(each))) },
    });
    if (isDisputed && holder) this.dispute(isList ? "value" : "order", holder);
    return names;
  }

  /** Whether the merged text has it: one side removed it, and the other left it as it was, else it is there. */
  private isThere(name: string): boolean {
    const known = this.present.get(name);
    if (known !== undefined) return known;
    // A part that is asked for again while it is decided about stands around itself: it stays.
    this.present.set(name, true);
    const decided = this.decide(name);
    this.present.set(name, decided);
    return decided;
  }

  private decide(name: string): boolean {
    const { base, ours, theirs } = this.versionsOf(name);
    if ((ours && theirs) || !base) return true;
    const keeper = ours ? "ours" : theirs ? "theirs" : undefined;
    const kept = ours ?? theirs;
    if (!keeper || !kept) return false;
    const remover = keeper === "ours" ? "theirs" : "ours";
    const isHolderGone = kept.parent !== "" && !this.input.trees[remover].parts.has(kept.parent);
    if (isHolderGone && kept.parent === base.parent) return this.isThere(kept.parent);
    if (!this.isTouched(name, keeper, remover)) return false;
    this.dispute("removed", kept);
    return this.side !== remover;
  }

  /** Whether one side has changed, filled, moved or newly named what the other side removed. */
  private isTouched(name: string, keeper: Side, remover: Side): boolean {
    const [kept, base] = [this.input.trees[keeper].parts.get(name), this.input.trees.base.parts.get(name)];
    if (!kept || !base) return kept !== base;
    if (kept.parent !== base.parent || ownWords(kept) !== ownWords(base) || this.isNamedAnew(kept, keeper)) return true;
    // What the remover has brought elsewhere has not been removed.
    const isGone = (each: string): boolean => !this.input.trees[remover].parts.has(each);
    const [own, former] = [kept.parts.filter(isGone), base.parts.filter(isGone)];
    const [before, after] = [new Set(former), new Set(own)];
    if (own.some((each) => !before.has(each)) || former.some((each) => !after.has(each))) return true;
    if (orderedKeys.has(kept.key) && own.join("\n") !== former.join("\n")) return true;
    return own.some((each) => this.isTouched(each, keeper, remover));
  }

  private isNamedAnew({ name, path }: TreePart, keeper: Side): boolean {
    const { counts } = this.input;
    return path.length === 0 && (counts[keeper].get(name) ?? 0) > (counts.base.get(name) ?? 0);
  }

  /** In what it stands. */
  private parentOf(name: string): string {
    const versions = this.versionsOf(name);
    const parents = eachOf(versions, (part) => part?.parent);
    const { base, ours, theirs } = parents;
    const former = base ?? ours ?? theirs;
    const agreed = agreedSide({ base: former, ours: ours ?? former, theirs: theirs ?? former });
    const part = anyOf(versions);
    if (agreed === undefined && part) this.dispute("place", part);
    const parent = parents[agreed ?? this.side] ?? former ?? "";
    const isGone = parent !== "" && !this.isThere(parent);
    return isGone ? (parents[this.side] ?? parent) : parent;
  }
}

export function anyOf({ base, ours, theirs }: PartVersions): TreePart | undefined {
  return ours ?? theirs ?? base;
}

/** What a part says by itself, in whatever form: its comments, and a value that does not come apart. */
function ownWords(part: TreePart): string {
  const { text, form } = part;
  const isHolder = form === "lines" || form === "braces" || form === "short";
  return [...[text.lead, text.between, text.after].map(commentsIn), isHolder ? "" : saidBy(part)].join("\n");
}

/** Parts that some version has elsewhere, and what they stand in anywhere: there parts have to be looked for. */
function movedParts(trees: Three<VersionTree>): ReadonlySet<string> {
  const found = new Set<string>();
  const names = new Set(sides.flatMap((side) => [...trees[side].parts.keys()]));
  for (const name of names) {
    const parents = sides.flatMap((side) => trees[side].parts.get(name)?.parent ?? []);
    if (parents.every((parent) => parent === parents[0])) continue;
    for (const parent of parents) found.add(parent);
  }
  return found;
}
