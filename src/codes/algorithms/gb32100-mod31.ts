import { checkAlgorithm } from "../check-algorithm.ts";

/** Digits and capitals without I, O, S, V and Z, which look like others. */
const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** The last sign of the unified social credit code of organisations in China. Catches every single error. */
export default checkAlgorithm({
  id: "gb32100-mod31",
  source: "GB 32100-2015, annex A",
  alphabet,
  check(values) {
    // Each character counts three times as much as the one before it.
    const weighted = values.reduce(
      ({ sum, weight }, value) => ({ sum: sum + value * weight, weight: (weight * 3) % 31 }),
      {
        sum: 0,
        weight: 1,
      },
    );
    return alphabet.charAt((31 - (weighted.sum % 31)) % 31);
  },
});
