import gb32100Mod31 from "../../../src/codes/algorithms/gb32100-mod31.ts";
import { testAlgorithm } from "../algorithm-laws.ts";

testAlgorithm(gb32100Mod31, {
  vectors: [["91350100M000100Y4", "3"]],
});
