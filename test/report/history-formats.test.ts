import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ModelHistory } from "../../src/base/model-history.ts";
import { historyFormats } from "../../src/report/generated/history-formats.ts";
import { momentOf } from "../../src/node/history/commit-stamp.ts";
import { validatorOf } from "../schema/schemas.ts";

const words = fc.record({ zh: fc.string(), en: fc.string() });
const rule = fc.record(
  {
    words,
    rule: fc.constant("owner-changed"),
    severity: fc.constantFrom("error" as const, "warning" as const, "info" as const),
  },
  { requiredKeys: ["words"] },
);
/** git's dates: seconds, and what the author's clock is ahead of UTC. */
const date = fc
  .tuple(fc.integer({ min: -1e11, max: 1e11 }), fc.constantFrom("+0800", "-0500", "+0545", "-0330", "+1400", "+0000"))
  .map(([seconds, zone]) => `${seconds} ${zone}`);
const commit = fc
  .record({
    id: fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 40, maxLength: 40 }),
    date,
    authors: fc.array(fc.string(), { minLength: 1, maxLength: 3 }),
    subject: fc.string(),
  })
  .map(({ date: written, ...rest }) => ({ ...rest, ...momentOf(written) }));
const step = fc.record({
  file: fc.string({ minLength: 1 }),
  title: words,
  state: fc.constantFrom("added" as const, "removed" as const, "changed" as const, "unreadable" as const),
  sentences: fc.array(rule, { maxLength: 4 }),
});
const anyHistory: fc.Arbitrary<ModelHistory> = fc.record({
  entries: fc.array(fc.record({ commit, steps: fc.array(step, { maxLength: 3 }) }), { maxLength: 4 }),
  omissions: fc.array(words, { maxLength: 2 }),
});
const style = { locale: "zh", color: false, version: "0.1.0" } as const;

describe("json", () => {
  const validate = validatorOf("history");

  test("has the shape of its schema, whatever is told", () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        validate(JSON.parse(historyFormats.json.write({ ...history, ...style })));
        expect(validate.errors ?? []).toEqual([]);
      }),
    );
  });

  test("gives all of a history back", () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const told = JSON.parse(historyFormats.json.write({ ...history, ...style })) as {
          readonly entries: readonly {
            readonly commit: string;
            readonly at: string;
            readonly models: readonly { readonly sentences: readonly { readonly zh: string; readonly en: string }[] }[];
          }[];
          readonly left_out: unknown;
        };
        const sentences = told.entries.map(({ models }) =>
          models.map((each) => each.sentences.map(({ zh, en }) => ({ zh, en }))),
        );
        expect(sentences).toEqual(
          history.entries.map(({ steps }) => steps.map((each) => each.sentences.map((sentence) => sentence.words))),
        );
        expect(told.entries.map(({ commit: id, at }) => [id, at])).toEqual(
          history.entries.map(({ commit: { id, day, time } }) => [id, `${day}T${time}`]),
        );
        expect(told.left_out).toEqual(history.omissions);
      }),
    );
  });

  test("its schema refuses what is not written so", () => {
    const told = { ketu_log: 1, version: "0.1.0", locale: "en", entries: [], left_out: [] };
    expect(validate(told)).toBe(true);
    for (const wrong of [
      { ...told, ketu_log: 2 },
      { ...told, locale: "fr" },
      { ...told, left_out: ["x"] },
      { ...told, entries: undefined },
    ])
      expect(validate(JSON.parse(JSON.stringify(wrong)))).toBe(false);
  });
});

test("a moment is that of the author's clock: the same instant has another day elsewhere", () => {
  fc.assert(
    fc.property(date, (written) => {
      const { day, time } = momentOf(written);
      expect(new Date(`${day}T${time}`).getTime()).toBe(Number(written.split(" ")[0]) * 1000);
    }),
  );
  expect(momentOf("1796340600 -0500")).toEqual({ day: "2026-12-03", time: "18:30:00-05:00" });
  expect(momentOf("1796340600 +1400")).toEqual({ day: "2026-12-04", time: "13:30:00+14:00" });
});

test("no line of the page begins with a quick action of a forge, whatever a commit says", () => {
  fc.assert(
    fc.property(anyHistory, fc.constantFrom("/close", "/assign @a", " /merge"), (history, subject) => {
      const entries = history.entries.map((entry) => ({ ...entry, commit: { ...entry.commit, subject } }));
      expect(historyFormats.markdown.write({ ...history, entries, ...style })).not.toMatch(/^\s*\//m);
    }),
  );
});
