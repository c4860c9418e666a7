import fc from "fast-check";
import { expect, test } from "vitest";
import type { LaidOut } from "../../../src/layout/laid-out.ts";
import type { LaidOutDiagram } from "../../../src/layout/laid-out-diagram.ts";
import { layOut } from "../../../src/layout/lay-out.ts";
import { bothSides, versionSide } from "../../../src/layout/versions/sides.ts";
import { mergeTables } from "../../../src/views/merge/merge-tables.ts";
import { judgeDiagram } from "../../support/judge-diagram.ts";
import { type TablePair, tablePair } from "../../support/table-pair.ts";

const options = { engine: () => Promise.reject(new Error("a table needs no engine")) };

function asTable(picture: LaidOut | undefined): LaidOutDiagram {
  if (picture?.type !== "laid-out-diagram") throw new Error("no table");
  return picture;
}

async function sidesOf({
  before,
  after,
}: TablePair): Promise<Readonly<Record<"base" | "map" | "head", LaidOutDiagram>>> {
  const merged = mergeTables(before, after);
  const whole = asTable((await layOut(merged.union, options)).value);
  return {
    base: asTable(versionSide(whole, merged, "base")),
    map: asTable(bothSides(whole, merged, { names: new Set() })),
    head: asTable(versionSide(whole, merged, "head")),
  };
}

const textIn = ({ boxes }: LaidOutDiagram): string =>
  boxes.flatMap(({ label }) => label?.lines.map(({ text }) => text) ?? []).join("");

test("rows, columns and cells that two of base, map and head have stand at one place in them", async () => {
  await fc.assert(
    fc.asyncProperty(tablePair, async (pair) => {
      const { base, map, head } = await sidesOf(pair);
      const places = new Map<string, unknown>();
      for (const { boxes, width, height } of [base, map, head]) {
        expect([width, height]).toEqual([map.width, map.height]);
        for (const { id, box } of boxes) {
          expect([id, box]).toEqual([id, places.get(id) ?? box]);
          places.set(id, box);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("each of the three is a good picture: the words of either version have room", async () => {
  await fc.assert(
    fc.asyncProperty(tablePair, async (pair) => {
      for (const picture of Object.values(await sidesOf(pair))) expect(judgeDiagram(picture)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("a version alone and the version beside another say the same", async () => {
  await fc.assert(
    fc.asyncProperty(tablePair, async (pair) => {
      const { base, head } = await sidesOf(pair);
      const alone = async (table: TablePair["before"]): Promise<LaidOutDiagram> =>
        asTable((await layOut({ ...table, page: "auto" }, options)).value);
      const plain = (picture: LaidOutDiagram): string => [...textIn(picture).replace(/[\s·]/g, "")].sort().join("");
      if (pair.before.page !== "auto") return;
      expect(plain(base)).toBe(plain(await alone(pair.before)));
      expect(plain(head)).toBe(plain(await alone(pair.after)));
    }),
    { numRuns: 60 },
  );
});
