import fc from "fast-check";
import { expect, test } from "vitest";
import type { PicturePatch } from "../../site/worker/api.ts";
import { randomModelText, randomSize } from "../support/random-model.ts";
import { applyPatch, mainFile, startEditorService } from "../support/editor-service.ts";
import { hostileText } from "../render/hostile-text.ts";
import { xmlProblems } from "../render/xml-problems.ts";

/** One thing that a person does to a text: some of it goes, something else comes. */
const anyEdit = fc.record({
  at: fc.nat(),
  removed: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 60 })),
  typed: fc.oneof(
    fc.constantFrom("", "客户", "a", ": ", "\n", "  ", "#", '"', "- ", "{", "label: 新名字", "\n      x9: 新节点\n"),
    fc.string({ maxLength: 5 }),
  ),
  /** Whether the page waits for the drawing before the next edit. */
  isAwaited: fc.boolean(),
  /** Whether the page has lost its picture. */
  isLost: fc.boolean(),
});

test("patches applied one after another show the same as a whole picture, whatever is typed", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 400 }),
      fc.array(anyEdit, { minLength: 1, maxLength: 7 }),
      async (seed, edits) => {
        const editor = startEditorService();
        let text = randomModelText(seed, { ...randomSize(seed), stages: 3, nodesPerStage: 3 });
        let shown: PicturePatch | undefined;
        const view = seed % 2 === 0 ? "lifecycle_map" : "process_flow";
        for (const { at, removed, typed, isAwaited, isLost } of edits) {
          editor.files({ [mainFile]: text });
          if (isLost) shown = undefined;
          const asked = editor.draw({ options: { view }, ...(shown && { shown: shown.number }) });
          const from = at % (text.length + 1);
          text = text.slice(0, from) + typed + text.slice(from + removed);
          // A second drawing is asked for while the first is under way, by a page that does not know of it yet.
          const late = isAwaited
            ? undefined
            : editor.draw({ options: { view }, ...(shown && { shown: shown.number }) });
          const drawings = await Promise.all([asked.catch(() => undefined), late]);
          for (const drawing of drawings) {
            const { picture } = drawing ?? {};
            if (!picture) continue;
            if (picture.base !== undefined) expect(shown?.number).toBe(picture.base);
            shown = applyPatch(shown, picture);
          }
          const whole = (await editor.draw({ options: { view } })).picture;
          // The page shows this one too, as every one that was sent.
          if (!whole) continue;
          expect({ ...shown, number: whole.number }).toEqual(whole);
          shown = whole;
        }
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);

test("no text of a model comes out of its element, also not piece by piece", async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, async (label) => {
      const editor = startEditorService();
      const quoted = JSON.stringify(label);
      editor.files({
        [mainFile]: `ketu: 1\ntitle: ${quoted}\nstages: { s: { label: ${quoted}, goal: ${quoted}, nodes: { a: ${quoted}, b: { label: ${quoted}, note: ${quoted} } } } }\ntransitions: { a -> b: ${quoted} }\n`,
      });
      const { picture } = await editor.draw();
      for (const markup of Object.values(picture?.changed ?? {})) {
        expect(xmlProblems(`<svg xmlns="http://www.w3.org/2000/svg">${markup}</svg>`)).toEqual([]);
        const names = new Set([...markup.matchAll(/<([^\s/>]+)/g)].map((match) => match[1]));
        for (const name of names) expect(["g", "title", "rect", "path", "circle", "text"]).toContain(name);
        expect(markup).not.toMatch(/<[^>]*\s(on\w+|href|style)=/i);
      }
    }),
    { numRuns: 80 },
  );
});

test("a label of a megabyte and very deep nesting are answered", async () => {
  const editor = startEditorService();
  const long = "客".repeat(350_000);
  const deep = `a: ${"[".repeat(20_000)}${"]".repeat(20_000)}`;
  const many = `stages: { s: { nodes: ${"{ a: ".repeat(5000)}1${" }".repeat(5000)} } }`;
  for (const text of [
    `ketu: 1\ntitle: ${long}\nstages: { s: { label: ${long} } }\n`,
    deep,
    many,
    "\u0000",
    "&a [*a]",
  ]) {
    editor.files({ [mainFile]: text });
    const { status, diagnostics } = await editor.draw();
    expect(["drawn", "stale"]).toContain(status);
    if (status === "stale") expect(diagnostics.length).toBeGreaterThan(0);
  }
});
