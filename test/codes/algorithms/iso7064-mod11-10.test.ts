import iso7064Mod1110 from "../../../src/codes/algorithms/iso7064-mod11-10.ts";
import { testAlgorithm } from "../algorithm-laws.ts";

testAlgorithm(iso7064Mod1110, {
  vectors: [
    ["0794", "5"],
    ["79462", "3"],
  ],
  catches: { swaps: 97.77, jumps: 90.5, twins: 93.33 },
});
