import fc from "fast-check";
import { expect, test } from "vitest";
import type { HistoryEntry } from "../../src/base/model-history.ts";
import { foldQuiet } from "../../src/report/fold-quiet.ts";

const words = { zh: "改了", en: "changed" };
const entry = fc
  .record({ day: fc.constantFrom("2026-01-31", "2026-02-01", "2025-12-31", "2026-11-02"), told: fc.array(fc.nat(2)) })
  .map(({ day, told }): HistoryEntry => {
    const steps = told.map((count, at) => ({
      ...{ file: `${at}.ketu.yaml`, title: words, state: "changed" as const },
      sentences: Array.from({ length: count }, () => ({ words })),
    }));
    return { commit: { id: "0".repeat(40), day, time: "00:00:00+00:00", authors: ["a"], subject: "" }, steps };
  });

test("what tells something stays in its order, what tells nothing is counted between its first and its last day", () => {
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const tells = ({ steps }: HistoryEntry): boolean => steps.some(({ sentences }) => sentences.length > 0);
      const lines = foldQuiet(entries);
      const loud = lines.flatMap((line) => ("commit" in line ? [line] : []));
      expect(loud.map(({ commit }) => commit)).toEqual(entries.filter(tells).map(({ commit }) => commit));
      for (const { steps } of loud) for (const { sentences } of steps) expect(sentences).not.toEqual([]);
      let at = 0;
      for (const line of lines) {
        const count = "commit" in line ? 1 : line.count;
        const days = entries.slice(at, at + count).map(({ commit }) => commit.day);
        if (!("commit" in line)) {
          expect([line.from, line.to]).toEqual([days.sort()[0], days.sort().at(-1)]);
          expect(entries.slice(at, at + count).some(tells)).toBe(false);
          const next = entries[at + count];
          expect(next === undefined || tells(next)).toBe(true);
        }
        at += count;
      }
      expect(at).toBe(entries.length);
    }),
  );
});
