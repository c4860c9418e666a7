import iso7064Mod3736 from "../../../src/codes/algorithms/iso7064-mod37-36.ts";
import { testAlgorithm } from "../algorithm-laws.ts";

testAlgorithm(iso7064Mod3736, {
  vectors: [["A12425GABC1234002", "M"]],
  catches: { swaps: 99.84, jumps: 98.09, twins: 98.11 },
});
