import { expect, test } from "vitest";
import { diagnostics } from "../../src/expr/generated/diagnostics.ts";
import unknownName from "../../src/expr/diagnostics/unknown-name.ts";
import { explainKind } from "../../src/report/explain-kind.ts";

test.each(Object.values(diagnostics))("$code is explained in both languages, with both examples", (kind) => {
  for (const locale of ["zh", "en"] as const) {
    const text = explainKind(kind, { locale, color: false });
    expect(text).toContain(`[${kind.code}] ${kind.title[locale]}\n\n${kind.explanation[locale]}\n\n`);
    const models = [kind.wrong, kind.right].flatMap((model) => (typeof model === "string" ? [model] : []));
    const indented = text.split("\n").filter((line) => line.startsWith("    "));
    expect(`${indented.map((line) => line.slice(4)).join("\n")}\n`).toBe(models.join(""));
  }
});

test("an example of several files names each of them", () => {
  const wrong = { "main.ketu.yaml": "ketu: 1\n", "b.ketu.yaml": "ketu: 1\n\nid: b\n" };
  const text = explainKind({ ...unknownName, wrong }, { locale: "en", color: false });
  expect(text).toContain("    # main.ketu.yaml\n    ketu: 1\n\n    # b.ketu.yaml\n    ketu: 1\n\n    id: b\n");
});
