import { mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadWithCodeCache } from "../../src/node/code-cache.ts";

interface Workplace {
  readonly file: string;
  readonly folder: string;
}

function workplace(text = "exports.double = (n) => 2 * n; exports.where = __filename;"): Workplace {
  const place = mkdtempSync(join(tmpdir(), "ketu-code-"));
  const file = join(place, "program.cjs");
  writeFileSync(file, text);
  return { file, folder: join(place, "cache") };
}

interface Program {
  readonly double: (n: number) => number;
  readonly where: string;
}

function load({ file, folder }: Workplace, use = "test"): { readonly program: Program; readonly keep: () => void } {
  const { exports, keep } = loadWithCodeCache(file, { folder, use });
  return { program: exports as Program, keep };
}

function keptIn({ folder }: Workplace): readonly Buffer[] {
  return readdirSync(folder).map((name) => readFileSync(join(folder, name)));
}

test("a file does the same from kept code as without, and knows where it lies", () => {
  const place = workplace();
  for (let run = 0; run < 3; run++) {
    const { program, keep } = load(place);
    expect(program.double(21)).toBe(42);
    expect(program.where).toBe(place.file);
    keep();
  }
  expect(keptIn(place)).toHaveLength(1);
});

test("functions that were called are kept, so kept code is larger after a call", () => {
  const body = Array.from({ length: 200 }, (_, index) => `n += ${index} * n;`).join("");
  const [idle, busy] = [false, true].map((isCalled) => {
    const place = workplace(`exports.double = (n) => { ${body} return n; };`);
    const { program, keep } = load(place);
    if (isCalled) program.double(1);
    keep();
    return keptIn(place)[0]?.length ?? 0;
  });
  expect(busy).toBeGreaterThan((idle ?? 0) + 1000);
});

test("a changed file is never run from the code of the old one, also when it is as long", () => {
  const place = workplace();
  load(place).keep();
  writeFileSync(place.file, readFileSync(place.file, "utf8").replace("2 *", "3 *"));
  utimesSync(place.file, 1, 1);
  expect(load(place).program.double(2)).toBe(6);
});

test("damaged or missing cache files and a folder that cannot be one are no problem", () => {
  const place = workplace();
  load(place).keep();
  for (const damage of ["", "not code", "not code ".repeat(50)]) {
    for (const name of readdirSync(place.folder)) writeFileSync(join(place.folder, name), damage);
    const again = load(place);
    expect(again.program.double(4)).toBe(8);
    again.keep();
  }
  const nowhere = load({ file: place.file, folder: place.file });
  expect(nowhere.program.double(5)).toBe(10);
  nowhere.keep();
});

test("code of old uses is dropped", () => {
  const place = workplace();
  for (let use = 0; use < 170; use++) load(place, `use${use}`).keep();
  expect(keptIn(place)).toHaveLength(160);
});
