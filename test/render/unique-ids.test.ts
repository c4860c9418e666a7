import fc from "fast-check";
import { expect, test } from "vitest";
import { uniqueIds } from "../../src/render/unique-ids.ts";

const subject = fc.oneof(fc.string(), fc.constantFrom("a-b", "a_b", "a b", "a", "a-2", "a_2", "中", "end"));

test("ids are unique and valid in XML, CSS and Mermaid, whatever the subjects are", () => {
  for (const separator of ["-", "_"] as const) {
    fc.assert(
      fc.property(fc.array(subject), (subjects) => {
        const ids = subjects.map(uniqueIds("p", separator));
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(id).toMatch(separator === "-" ? /^p-[\w-]*$/ : /^p_\w*$/);
      }),
    );
  }
});
