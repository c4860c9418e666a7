import verhoeff from "../../../src/codes/algorithms/verhoeff.ts";
import { testAlgorithm } from "../algorithm-laws.ts";

testAlgorithm(verhoeff, {
  vectors: [
    ["236", "3"],
    ["12345", "1"],
  ],
  catches: { jumps: 94.19, twins: 95.52 },
});
