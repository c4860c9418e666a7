import { checkAlgorithm, digits } from "../check-algorithm.ts";

/** Two digits, such as those of an IBAN. Catches every single error and swap. */
export default checkAlgorithm({
  id: "iso7064-mod97-10",
  source: "ISO/IEC 7064:2003, MOD 97-10",
  alphabet: digits,
  length: 2,
  check(values) {
    const rest = values.reduce((before, value) => (before * 10 + value) % 97, 0);
    // The code as a number is 1 modulo 97.
    return String(98 - ((rest * 100) % 97)).padStart(2, "0");
  },
});
