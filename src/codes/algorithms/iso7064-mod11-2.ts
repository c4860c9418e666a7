import { digits } from "../check-algorithm.ts";
import { pureSystem } from "../iso7064.ts";

/** A digit or X; the ID numbers of residents of China end so (GB 11643-1999). Catches every single error and swap. */
export default pureSystem(
  { id: "iso7064-mod11-2", alphabet: digits, checkAlphabet: `${digits}X` },
  { modulus: 11, radix: 2, clause: "MOD 11-2" },
);
