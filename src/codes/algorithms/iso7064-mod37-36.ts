import { digitsAndLetters } from "../check-algorithm.ts";
import { hybridSystem } from "../iso7064.ts";

/** One of 0–9 A–Z. Catches every single error, and nearly every swap. */
export default hybridSystem({ id: "iso7064-mod37-36", alphabet: digitsAndLetters }, "MOD 37,36");
