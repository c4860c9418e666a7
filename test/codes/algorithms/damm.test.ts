import damm from "../../../src/codes/algorithms/damm.ts";
import { testAlgorithm } from "../algorithm-laws.ts";

testAlgorithm(damm, {
  vectors: [["572", "4"]],
  catches: { jumps: 89.78, twins: 91.28 },
});
