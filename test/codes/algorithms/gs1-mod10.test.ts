import gs1Mod10 from "../../../src/codes/algorithms/gs1-mod10.ts";
import { testAlgorithm } from "../algorithm-laws.ts";

testAlgorithm(gs1Mod10, {
  vectors: [
    ["629104150021", "3"],
    ["400638133393", "1"],
  ],
  catches: { swaps: 89.2, jumps: 0, twins: 88.89 },
});
