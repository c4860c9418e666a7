/** A way to compute check characters: the default export of one file in `algorithms/`. */
export interface CheckAlgorithm {
  /** Equals the file's name, and the word in a model: `iso7064-mod37-36`. */
  readonly id: string;
  /** Where it is defined: standard or paper. */
  readonly source: string;
  /** Characters that a body may hold; the place of a character is its value. */
  readonly alphabet: string;
  /** Characters that the check may be made of. */
  readonly checkAlphabet: string;
  /** How many check characters there are; they stand behind the body. */
  readonly length: number;
  /** The check characters of a body; `undefined` for an empty one, and for one with a character not of the alphabet. */
  compute(body: string): string | undefined;
  /** Whether a body with its check characters behind it is right; false for one with a foreign character. */
  verify(code: string): boolean;
}

/** What an algorithm is made from. */
export interface CheckRecipe extends Pick<CheckAlgorithm, "id" | "source" | "alphabet"> {
  /** Absent: the same as `alphabet`. */
  readonly checkAlphabet?: string;
  /** Absent: 1. */
  readonly length?: number;
  /** The check characters of a body, which is not empty, by the values of its characters. */
  check(values: readonly number[]): string;
}

/** An algorithm that verifies by computing anew, so that only one check is right for a body. */
export function checkAlgorithm({ check, ...recipe }: CheckRecipe): CheckAlgorithm {
  const { alphabet, checkAlphabet = alphabet, length = 1 } = recipe;
  const compute = (body: string): string | undefined => {
    const values = [...body].map((character) => alphabet.indexOf(character));
    return values.length === 0 || values.includes(-1) ? undefined : check(values);
  };
  return {
    ...recipe,
    checkAlphabet,
    length,
    compute,
    verify: (code) => code.length > length && compute(code.slice(0, -length)) === code.slice(-length),
  };
}

export const digits = "0123456789";
export const digitsAndLetters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
