import fc from "fast-check";
import { expect, test } from "vitest";
import layoutJson from "../../src/render/formats/layout-json.ts";
import { stableJson } from "../../src/render/json/stable-json.ts";
import { targetMap } from "../scene/target-map.ts";

/** The same value with the keys of its objects turned round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, turned(item)]),
  );
}

test("JSON says the same as the value", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(stableJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test("JSON does not depend on the order in which keys were set", () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => stableJson(turned(value)) === stableJson(value)));
});

test("absent values are left out, maps are objects, and keys such as __proto__ survive", () => {
  const value = {
    a: undefined,
    b: new Map([
      ["10", 1],
      ["2", 2],
      ["__proto__", 3],
    ]),
    c: [undefined, Number.NaN],
  };
  expect(stableJson(value).replace(/\s+/g, "")).toBe('{"b":{"10":1,"2":2,"__proto__":3},"c":[null,null]}');
});

test("the layout is written with lengths rounded to 1/100", () => {
  const output = layoutJson.render({ ...targetMap, width: 1234.56789 });
  expect(output).toContain('"width": 1234.57');
  expect(output).not.toMatch(/\.\d{3}/);
  expect(JSON.parse(output)).toMatchObject({ type: "laid-out-graph", subject: "view:map" });
});
