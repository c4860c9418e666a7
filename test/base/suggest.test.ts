import fc from "fast-check";
import { expect, test } from "vitest";
import { suggest, type Candidate } from "../../src/base/suggest.ts";

const ids = ["first_visit", "first_order", "leave_contact", "churn_reason.quality", "refer"];
const candidates: readonly Candidate[] = ids.map((id) => ({ id, labels: id === "refer" ? ["推荐新客户"] : [] }));

test("one slip of the keyboard still finds the name", () => {
  const slip = fc.constantFrom("drop", "double", "swap") as fc.Arbitrary<"drop" | "double" | "swap">;
  fc.assert(
    fc.property(fc.constantFrom("leave_contact", "churn_reason.quality"), fc.nat(100), slip, (id, seed, kind) => {
      const at = seed % (id.length - 1);
      const [before, one = "", next = "", rest] = [id.slice(0, at), id[at], id[at + 1], id.slice(at + 2)];
      const pieces = { drop: [next], double: [one, one, next], swap: [next, one] }[kind];
      expect(suggest([before, ...pieces, rest].join(""), candidates)?.id).toBe(id);
    }),
  );
});

test("a label names its element for certain, unless two have it", () => {
  expect(suggest("推荐新客户", candidates)).toEqual({ id: "refer", isCertain: true });
  const two = [...candidates, { id: "refer_again", labels: ["推荐新客户"] }];
  expect(suggest("推荐新客户", two)).toEqual({ id: "refer", isCertain: false });
});

test("what is like nothing gets no suggestion, and of two equally near the first", () => {
  expect(suggest("zzzzzzzz", candidates)).toBeUndefined();
  expect(suggest("x", candidates)).toBeUndefined();
  expect(
    suggest("ab2", [
      { id: "ab1", labels: [] },
      { id: "ab3", labels: [] },
    ])?.id,
  ).toBe("ab1");
});
