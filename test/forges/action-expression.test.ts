import { expect, test } from "vitest";
import { isTold, substituted } from "./action-expression.ts";

const contexts = {
  github: { event_name: "pull_request", event: { before: "", number: 7, repo: null } },
  inputs: { comment: "true" },
};

test("expressions mean what they do in GitHub Actions", () => {
  expect(substituted("a ${{ github.event.number }} b${{ github.event.nothing.more }}", contexts)).toBe("a 7 b");
  expect(substituted("${{ github.event.before || github.event_name }}", contexts)).toBe("pull_request");
  expect(substituted("${{ github.event.before && 'x' || 'it''s' }}", contexts)).toBe("it's");
  const told = [
    "inputs.comment == 'TRUE' && github.event_name == 'pull_request'",
    "github.event.repo == github.event.before",
    "!(github.event.repo != '' || inputs.nothing)",
  ];
  for (const condition of told) expect([condition, isTold(condition, contexts)]).toEqual([condition, true]);
  expect(isTold("github.event.repo == 'o/r'", contexts)).toBe(false);
  for (const wrong of ["a ==", "(a", "a b", "'a", "fromJSON(a)"]) expect(() => isTold(wrong, contexts)).toThrow();
});
