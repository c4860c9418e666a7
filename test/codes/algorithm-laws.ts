import fc from "fast-check";
import { expect, test } from "vitest";
import { seededRandom } from "../support/random-model.ts";
import type { CheckAlgorithm } from "../../src/codes/check-algorithm.ts";

/** Share of errors that an algorithm catches, in percent, over bodies of nine characters; absent: all of them. */
export interface Catches {
  /** Swaps of two neighbours. */
  readonly swaps: number;
  /** Swaps of two characters with one between them. */
  readonly jumps: number;
  /** Two equal neighbours that become two others. */
  readonly twins: number;
}

interface Known {
  /** A body and its check characters, as published. */
  readonly vectors: readonly (readonly [body: string, check: string])[];
  readonly catches?: Partial<Catches>;
}

/** What must hold of every algorithm, and what is published of this one. */
export function testAlgorithm(algorithm: CheckAlgorithm, { vectors, catches = {} }: Known): void {
  const { id, alphabet, checkAlphabet, length, compute, verify } = algorithm;
  const body = fc
    .array(fc.constantFrom(...alphabet), { minLength: 1, maxLength: 30 })
    .map((characters) => characters.join(""));

  test.each(vectors)(`${id}: %s has the check %s`, (known, check) => {
    expect(compute(known)).toBe(check);
    expect(verify(known + check)).toBe(true);
  });

  test(`${id}: a body with its check is right, and with any other check it is not`, () => {
    fc.assert(
      fc.property(
        body,
        fc.array(fc.constantFrom(...checkAlphabet), { minLength: length, maxLength: length }),
        (text, other) => {
          const check = compute(text) ?? "";
          expect(check).toHaveLength(length);
          expect([...check].every((character) => checkAlphabet.includes(character))).toBe(true);
          expect(verify(text + check)).toBe(true);
          expect(verify(text + other.join(""))).toBe(other.join("") === check);
        },
      ),
    );
  });

  test(`${id}: catches every wrong character`, () => {
    fc.assert(
      fc.property(body, fc.nat(), fc.constantFrom(...alphabet), (text, at, character) => {
        const place = at % text.length;
        fc.pre(text.charAt(place) !== character);
        const wrong = text.slice(0, place) + character + text.slice(place + 1);
        expect(verify(wrong + compute(text))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test(`${id}: knows no check for nothing, nor for a foreign character`, () => {
    expect(compute("")).toBeUndefined();
    for (const foreign of ["é", "-", " ", "\u5BA2", "a"]) {
      if (alphabet.includes(foreign)) continue;
      expect(compute(`1${foreign}1`)).toBeUndefined();
      expect(verify(`1${foreign}11`)).toBe(false);
    }
    expect(verify("")).toBe(false);
  });

  test(`${id}: catches as many swaps, jumps and twins as is published`, () => {
    const caught = countCaught(algorithm);
    for (const kind of ["swaps", "jumps", "twins"] as const) expect(caught[kind]).toBeCloseTo(catches[kind] ?? 100, 0);
  });
}

/** Random bodies of nine characters with an error at every place; a sample this large is right to about half a percent. */
function countCaught({ alphabet, compute }: CheckAlgorithm): Catches {
  const random = seededRandom(20261121);
  const pick = (): string => alphabet.charAt(Math.floor(random() * alphabet.length));
  const count = { swaps: { caught: 0, all: 0 }, jumps: { caught: 0, all: 0 }, twins: { caught: 0, all: 0 } };
  const note = (kind: keyof Catches, body: readonly string[], wrong: readonly string[]): void => {
    const [right, other] = [body.join(""), wrong.join("")];
    if (right === other) return;
    count[kind].all += 1;
    if (compute(right) !== compute(other)) count[kind].caught += 1;
  };
  for (let sample = 0; sample < 3000; sample++) {
    const body = Array.from({ length: 9 }, pick);
    for (let at = 0; at + 1 < body.length; at++) {
      note("swaps", body, swapped(body, at, at + 1));
      if (at + 2 < body.length) note("jumps", body, swapped(body, at, at + 2));
      const [twin, other] = [pick(), pick()];
      note("twins", withTwins(body, at, twin), withTwins(body, at, other));
    }
  }
  const share = ({ caught, all }: { readonly caught: number; readonly all: number }): number => (caught / all) * 100;
  return { swaps: share(count.swaps), jumps: share(count.jumps), twins: share(count.twins) };
}

function swapped(body: readonly string[], one: number, other: number): readonly string[] {
  return body.map((character, at) => body[at === one ? other : at === other ? one : at] ?? character);
}

function withTwins(body: readonly string[], at: number, twin: string): readonly string[] {
  return body.map((character, place) => (place === at || place === at + 1 ? twin : character));
}
