import { checkAlgorithm, type CheckAlgorithm, type CheckRecipe } from "./check-algorithm.ts";

/*
 * The two families of ISO/IEC 7064:2003. Both go through the body from left to right and keep one number.
 */

type IsoRecipe = Pick<CheckRecipe, "id" | "alphabet" | "checkAlphabet">;

const standard = "ISO/IEC 7064:2003";

/** A pure system with one check character (clause 7): the weighted sum of the code is 1 modulo `modulus`. */
export function pureSystem(
  recipe: IsoRecipe,
  { modulus, radix, clause }: { readonly modulus: number; readonly radix: number; readonly clause: string },
): CheckAlgorithm {
  const { checkAlphabet = recipe.alphabet } = recipe;
  return checkAlgorithm({
    ...recipe,
    source: `${standard}, ${clause}`,
    check(values) {
      const sum = values.reduce((before, value) => ((before + value) * radix) % modulus, 0);
      return checkAlphabet.charAt((modulus + 1 - sum) % modulus);
    },
  });
}

/** A hybrid system (clause 8): modulo `size`, the number of characters, and `size` + 1 in turn. */
export function hybridSystem(recipe: IsoRecipe, clause: string): CheckAlgorithm {
  const size = recipe.alphabet.length;
  return checkAlgorithm({
    ...recipe,
    source: `${standard}, ${clause}`,
    check(values) {
      const product = values.reduce((before, value) => (((before + value) % size || size) * 2) % (size + 1), size);
      return recipe.alphabet.charAt((size + 1 - product) % size);
    },
  });
}
