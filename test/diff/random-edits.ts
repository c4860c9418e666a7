import fc from "fast-check";
import { parse, stringify } from "yaml";
import { randomModel } from "../support/random-model.ts";

/** A model text and an edited one. */
export interface TextPair {
  readonly before: string;
  readonly after: string;
}

type Tree = Record<string, unknown>;

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value);

/** Every place of a value in a tree, by its way down. */
function waysIn(value: unknown, way: readonly string[] = []): readonly (readonly string[])[] {
  if (!isTree(value)) return [way];
  return [way, ...Object.entries(value).flatMap(([key, part]) => waysIn(part, [...way, key]))];
}

function at(tree: Tree, way: readonly string[]): unknown {
  return way.reduce<unknown>((value, key) => (isTree(value) ? value[key] : undefined), tree);
}

/** Takes an entry out, swaps two entries of a map, or changes a text; structure that the schema needs may break. */
function edited(
  tree: Tree,
  choice: { readonly way: number; readonly kind: number; readonly other: number; readonly ending?: string },
): Tree {
  const copy = structuredClone(tree);
  const ways = waysIn(copy).filter((way) => way.length > 1 && way[0] !== "ketu");
  const way = ways[choice.way % ways.length] ?? [];
  const key = way.at(-1) ?? "";
  const home = at(copy, way.slice(0, -1));
  if (!isTree(home)) return copy;
  const value = home[key];
  if (choice.kind === 0) delete home[key];
  else if (choice.kind === 1 && typeof value === "string") home[key] = value + (choice.ending ?? "改");
  else {
    const entries = Object.entries(home);
    const [one] = entries.splice(choice.other % entries.length, 1);
    for (const each of Object.keys(home)) delete home[each];
    for (const [each, part] of [...entries, ...(one ? [one] : [])]) home[each] = part;
  }
  return copy;
}

/** Random models with up to five edits. */
export const arbitraryPair: fc.Arbitrary<TextPair> = fc
  .record({
    seed: fc.integer({ min: 1, max: 400 }),
    edits: fc.array(fc.record({ way: fc.nat(5000), kind: fc.nat(2), other: fc.nat(50) }), { maxLength: 5 }),
  })
  .map(({ seed, edits }) => {
    const tree = parse(stringify(randomModel(seed))) as Tree;
    const after = edits.reduce(edited, tree);
    return { before: stringify(tree, { lineWidth: 0 }), after: stringify(after, { lineWidth: 0 }) };
  });

/** A model text with two edited ones. */
export interface ThreeTexts {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/**
 * Random models with up to three edits on each of two sides; `crowded`: at the first places of small models, so that the
 * sides often meet.
 */
export function arbitraryThree(crowded = false): fc.Arbitrary<ThreeTexts> {
  const edit = fc.record({ way: fc.nat(crowded ? 12 : 5000), kind: fc.nat(2), other: fc.nat(50) });
  const edits = fc.array(edit, { minLength: 1, maxLength: 3 });
  const size = { stages: 3, nodesPerStage: 2, locale: "zh", longest: 2 } as const;
  return fc.record({ seed: fc.integer({ min: 1, max: 400 }), ours: edits, theirs: edits }).map(({ seed, ...sides }) => {
    const tree = parse(stringify(randomModel(seed, ...(crowded ? [size] : [])))) as Tree;
    const written = (list: typeof sides.ours, ending?: string): string =>
      stringify(list.map((each) => ({ ...each, ...(ending && { ending }) })).reduce(edited, tree), { lineWidth: 0 });
    return { base: written([]), ours: written(sides.ours), theirs: written(sides.theirs, "变") };
  });
}
