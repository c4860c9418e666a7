import { digitsAndLetters } from "../check-algorithm.ts";
import { pureSystem } from "../iso7064.ts";

/** One of 0–9 A–Z or `*`. Catches every single error and swap. */
export default pureSystem(
  { id: "iso7064-mod37-2", alphabet: digitsAndLetters, checkAlphabet: `${digitsAndLetters}*` },
  { modulus: 37, radix: 2, clause: "MOD 37-2" },
);
