import { expect, test } from "vitest";
import { parseExpression } from "../../src/expr/parse-expression.ts";
import { referencedNames } from "../../src/expr/referenced-names.ts";
import { exampleScope } from "./example-scope.ts";

function namesOf(text: string): readonly string[] {
  const { value } = parseExpression(text, { file: "a", from: 0, to: text.length });
  const names = value ? referencedNames(value, exampleScope) : [];
  for (const { name, from, to } of names) expect(text.slice(from, to)).toBe(name);
  return names.map(({ name, scheme }) => (scheme === undefined ? name : `${scheme}/${name}`));
}

test("every name is found, in the order of the text", () => {
  expect(namesOf("clv >= age + 1 && !(missing(joined) || welcomed in [clv, true]) && x in low..high")).toEqual(
    "clv age joined welcomed clv x low high".split(" "),
  );
});

test("a class is told from a name by the scheme it is compared with", () => {
  expect(namesOf("tier == vip || regular != tier")).toEqual(["tier", "tier/vip", "tier/regular", "tier"]);
  expect(namesOf("tier in [vip, regular] && tags.promoter")).toEqual([
    "tier",
    "tier/vip",
    "tier/regular",
    "tags.promoter",
  ]);
});
