import { readFileSync } from "node:fs";
import fc from "fast-check";
import type { Mutant } from "./model-mutants.ts";
import { mutantsOf } from "./model-mutants.ts";
import { namesOf } from "./mutant-values.ts";
import { validModel } from "./review-mutants.ts";
import { textOfTree, treeOf, type TreeMap } from "./text-tree.ts";
import type { TextPair } from "./random-edits.ts";

interface GalleryModel {
  readonly tree: TreeMap;
  readonly text: string;
  readonly mutants: readonly Mutant[];
}

/** Models that have something of every kind, in two languages. */
const gallery: readonly GalleryModel[] = ["online-education", "b2b-software", "retail"].map((name) => {
  const path = new URL(`../../models/${name}/model.ketu.yaml`, import.meta.url);
  const tree = treeOf(readFileSync(path, "utf8"));
  const text = textOfTree(tree);
  const model = validModel(text);
  if (!model) throw new Error(`${name} is not valid`);
  return { tree, text, mutants: mutantsOf(tree, namesOf(model)) };
});

/** A model of the gallery and one that up to four single edits have made of it; both are valid. */
export const galleryPair: fc.Arbitrary<TextPair> = fc
  .record({ model: fc.constantFrom(...gallery), edits: fc.array(fc.nat(100_000), { minLength: 1, maxLength: 4 }) })
  .map(({ model: { tree, text, mutants }, edits }) => {
    const chosen = edits.flatMap((edit) => mutants[edit % mutants.length] ?? []);
    return {
      before: text,
      after: textOfTree(chosen.reduce((root, mutant) => mutant.apply(root), tree)),
      // A failing pair is told by its edits.
      [fc.toStringMethod]: () => chosen.map(({ kind, path }) => `${kind} ${path}`).join(", "),
    };
  })
  .filter(({ after }) => validModel(after) !== undefined);
