import iso7064Mod112 from "../../../src/codes/algorithms/iso7064-mod11-2.ts";
import { testAlgorithm } from "../algorithm-laws.ts";

testAlgorithm(iso7064Mod112, {
  vectors: [
    ["079", "X"],
    ["0794", "0"],
    ["11010519491231002", "X"],
  ],
});
