import { expect, test } from "vitest";
import { isIn, isNameless, namelessPart, onlyIn, plainName, versionOf } from "../../../src/views/merge/part-name.ts";

test("a part of one version is known by its name, and its element by the plain name", () => {
  for (const subject of ["node:first_call", "transition:a -> b", "class:tier.vip"]) {
    for (const version of ["base", "head"] as const) {
      const name = onlyIn(version, subject);
      expect([versionOf(name), plainName(name)]).toEqual([version, subject]);
      expect([isIn("base", name), isIn("head", name)]).toEqual([version === "base", version === "head"]);
    }
    expect([versionOf(subject), plainName(subject), isIn("base", subject), isIn("head", subject)]).toEqual([
      undefined,
      subject,
      true,
      true,
    ]);
  }
});

test("a part without an element is told from one with", () => {
  expect([isNameless(onlyIn("head", namelessPart("a/b"))), isNameless("node:part")]).toEqual([true, false]);
});
