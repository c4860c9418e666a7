import iso7064Mod372 from "../../../src/codes/algorithms/iso7064-mod37-2.ts";
import { testAlgorithm } from "../algorithm-laws.ts";

testAlgorithm(iso7064Mod372, {
  vectors: [
    ["A999914123456", "N"],
    ["G123489654321", "Y"],
  ],
});
