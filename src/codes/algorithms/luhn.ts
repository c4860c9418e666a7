import { checkAlgorithm, digits } from "../check-algorithm.ts";

/** A digit, as on bank cards. Misses the swap of 0 and 9. */
export default checkAlgorithm({
  id: "luhn",
  source: "H. P. Luhn, US patent 2,950,048 (1960); ISO/IEC 7812-1:2017, annex B",
  alphabet: digits,
  check(values) {
    // Every second digit from the right counts twice, the sum of its digits that is.
    const sum = [...values].reverse().reduce((before, value, place) => {
      const doubled = place % 2 === 0 ? value * 2 : value;
      return before + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
    return digits.charAt((10 - (sum % 10)) % 10);
  },
});
