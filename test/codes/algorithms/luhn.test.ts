import luhn from "../../../src/codes/algorithms/luhn.ts";
import { testAlgorithm } from "../algorithm-laws.ts";

testAlgorithm(luhn, {
  vectors: [
    ["7992739871", "3"],
    ["453201511283036", "6"],
  ],
  catches: { swaps: 97.59, jumps: 0, twins: 93.27 },
});
