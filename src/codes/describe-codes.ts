import type { CodeFacts, CodePieceFacts, CodeProblem, CodeSchemeFacts, LengthRange } from "../base/code-facts.ts";
import { elementRef } from "../base/element-ref.ts";
import { evaluateExpression } from "../expr/evaluate-expression.ts";
import { scopeOf } from "../expr/expression-scope.ts";
import type { Code, CodePart, Model } from "../model/model.ts";
import { checkedText, type PatternPiece, patternPieces } from "./code-pieces.ts";
import { lengthOf, partFacts, type PartFacts } from "./part-facts.ts";

/** What is known of every code scheme of a model, with one worked example each: the first code that no rule forbids. */
export function describeCodes(model: Model): CodeFacts {
  return { schemes: model.codes.map((code) => describeCode(code, model)) };
}

/** A piece of the pattern and what may stand there. */
interface OpenPiece {
  readonly part?: CodePart;
  readonly facts: PartFacts;
}

function describeCode(code: Code, model: Model): CodeSchemeFacts {
  const pieces = patternPieces(code).map((piece) => openPiece(piece, model));
  const texts = firstAllowed(code, pieces);
  const worked = withChecks(pieces, texts ?? pieces.map(({ facts }) => facts.sample));
  const problem: CodeProblem | undefined = !texts
    ? "all-forbidden"
    : worked.includes("")
      ? "foreign-character"
      : undefined;
  const length = sumOf(pieces.map(({ facts }) => facts.length));
  return {
    code: code.id,
    pieces: pieces.map((piece, index) => pieceFacts(piece, worked[index] ?? "", placeOf(pieces.slice(0, index)))),
    ...(length && { length }),
    ...(problem ? { problem } : { example: worked.join("") }),
  };
}

function openPiece(piece: PatternPiece, model: Model): OpenPiece {
  if ("part" in piece) return { part: piece.part, facts: partFacts(piece.part, model) };
  const length = lengthOf(piece.fixed);
  return { facts: { length: { least: length, most: length }, sample: piece.fixed, isInvented: false } };
}

function pieceFacts({ part, facts }: OpenPiece, example: string, from: number | undefined): CodePieceFacts {
  const { length, choices, isInvented, algorithm } = facts;
  return {
    ...(part && { part: part.id }),
    ...(length && { length }),
    ...(from !== undefined && { from }),
    ...(choices && { choices }),
    example,
    isInvented,
    ...(algorithm && { algorithm: { id: algorithm.id, source: algorithm.source } }),
  };
}

/** Where a piece begins, from 1; nothing when a piece before it has no fixed length. */
function placeOf(before: readonly OpenPiece[]): number | undefined {
  const length = sumOf(before.map(({ facts }) => facts.length));
  return length && length.least === length.most ? length.least + 1 : undefined;
}

function sumOf(lengths: readonly (LengthRange | undefined)[]): LengthRange | undefined {
  let sum: LengthRange | undefined = { least: 0, most: 0 };
  for (const length of lengths) {
    sum = sum && length && { least: sum.least + length.least, most: sum.most + length.most };
  }
  return sum;
}

/** Up to so many codes are tried before a scheme is said to forbid them all. */
const mostTries = 5000;

/**
 * The first choice for each piece, as an odometer counts them up: the last piece changes first. `undefined` where the
 * rules forbid everything that was tried.
 */
function firstAllowed(code: Code, pieces: readonly OpenPiece[]): readonly string[] | undefined {
  const choices = pieces.map(({ facts }) => facts.choices?.map((choice) => choice.code) ?? [facts.sample]);
  const all = choices.reduce((product, own) => Math.min(product * own.length, mostTries), 1);
  for (let number = 0; number < all; number++) {
    const texts = numbered(choices, number);
    if (!isForbidden(code, pieces, texts)) return texts;
  }
  return undefined;
}

function numbered(choices: readonly (readonly string[])[], number: number): readonly string[] {
  let rest = number;
  const texts: string[] = [];
  for (const own of [...choices].reverse()) {
    texts.unshift(own[rest % own.length] ?? "");
    rest = Math.floor(rest / own.length);
  }
  return texts;
}

function isForbidden(code: Code, pieces: readonly OpenPiece[], texts: readonly string[]): boolean {
  const textOf = new Map(pieces.flatMap(({ part }, index) => (part ? [[part.id, texts[index] ?? ""] as const] : [])));
  const scope = scopeOf(
    code.parts.map(({ id }) => ({ name: id, ref: elementRef("code", `${code.id}.${id}`), type: { kind: "text" } })),
  );
  const customer = { valueOf: (name: string) => textOf.get(name), classesOf: () => [] };
  return code.forbid.some(({ ast }) => evaluateExpression(ast, scope, customer) === true);
}

/** The texts with check characters computed; an empty one where that cannot be. */
function withChecks(pieces: readonly OpenPiece[], texts: readonly string[]): readonly string[] {
  const body = checkedText(
    pieces.map(({ part, facts }, index) => ({
      isCheck: facts.algorithm !== undefined || part?.source === "check",
      isFixed: part === undefined,
      text: texts[index] ?? "",
    })),
  );
  return pieces.map(({ facts, part }, index) =>
    part?.source === "check" ? (facts.algorithm?.compute(body) ?? "") : (texts[index] ?? ""),
  );
}
