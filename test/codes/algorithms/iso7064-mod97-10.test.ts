import iso7064Mod9710 from "../../../src/codes/algorithms/iso7064-mod97-10.ts";
import { testAlgorithm } from "../algorithm-laws.ts";

testAlgorithm(iso7064Mod9710, {
  vectors: [
    ["794", "44"],
    ["99991234567890121414", "90"],
  ],
});
