import type { Value } from "../evaluate-expression.ts";
import type { ValueRange, ValueType } from "../expression-scope.ts";
import type { Expr } from "../expression.ts";
import { criticalPoints } from "./critical-points.ts";
import { niceBetween } from "./nice-number.ts";

/** Values of one name that stand for all that it can have. */
export interface Candidates {
  /** `undefined` is a missing value. */
  readonly values: readonly (Value | undefined)[];
  /** False where a value that is not among them could answer the atoms differently. */
  readonly isComplete: boolean;
}

/** A domain of at most so many values is tried whole. */
const mostWhole = 40;
const day = 86_400_000;

/**
 * Values that stand for all values of a name: where an atom may change, a plain value between two such points, the ends
 * of the declared range, and, but for events, no value at all. `isShared`: an atom compares the name with another one.
 */
export function candidatesOf(name: string, type: ValueType, use: NameUse): Candidates {
  switch (type.kind) {
    case "boolean":
      return { values: [true, false, undefined], isComplete: true };
    case "event":
      return { values: [true, false], isComplete: true };
    case "class":
      return { values: [true, false], isComplete: true };
    case "text":
      return textCandidates(use);
    case "code":
      return type.values ? codeCandidates(type.values, use) : textCandidates(use);
    case "number":
      return numberCandidates(name, { isWhole: false, ...(type.range && { range: type.range }) }, use);
    case "integer":
      return numberCandidates(name, { isWhole: true, ...(type.range && { range: type.range }) }, use);
    case "duration":
      return numberCandidates(name, { isWhole: true }, use);
    case "date":
      return dateCandidates(name, use);
  }
}

export interface NameUse {
  readonly atoms: readonly Expr[];
  /** Whether an atom is about several names, so that the points of this one alone do not tell all. */
  readonly isShared: boolean;
}

function textCandidates({ atoms, isShared }: NameUse): Candidates {
  const constants = new Set(atoms.flatMap(textsIn));
  let other = "x";
  while (constants.has(other)) other += "x";
  return { values: [...constants, other, undefined], isComplete: !isShared };
}

function codeCandidates(values: readonly string[], { atoms, isShared }: NameUse): Candidates {
  if (values.length <= mostWhole) return { values: [...values, undefined], isComplete: true };
  const constants = new Set(atoms.flatMap(textsIn));
  const other = values.find((value) => !constants.has(value));
  const named = values.filter((value) => constants.has(value));
  return { values: [...named, ...(other === undefined ? [] : [other]), undefined], isComplete: !isShared };
}

function textsIn(expr: Expr): readonly string[] {
  switch (expr.type) {
    case "string":
      return [expr.value];
    case "binary":
      return [...textsIn(expr.left), ...textsIn(expr.right)];
    case "inList":
      return [expr.operand, ...expr.items].flatMap(textsIn);
    case "not":
    case "negate":
    case "missing":
      return textsIn(expr.operand);
    case "inRange":
      return [expr.operand, expr.low, expr.high].flatMap(textsIn);
    default:
      return [];
  }
}

interface Numbers {
  readonly isWhole: boolean;
  /** Both ends belong to it. */
  readonly range?: ValueRange;
}

function numberCandidates(name: string, numbers: Numbers, use: NameUse): Candidates {
  const { isWhole, range } = numbers;
  if (isWhole && range && range.max - range.min < mostWhole) {
    const first = Math.ceil(range.min);
    const count = Math.max(0, Math.floor(range.max) - first + 1);
    return { values: [...Array.from({ length: count }, (_, index) => first + index), undefined], isComplete: true };
  }
  const found = use.atoms.map((atom) => criticalPoints(atom, name));
  const points = found.flatMap((each) => each.points);
  const values = valuesAround(points, numbers);
  return { values: [...values, undefined], isComplete: !use.isShared && found.every(({ isComplete }) => isComplete) };
}

function dateCandidates(name: string, use: NameUse): Candidates {
  const found = use.atoms.map((atom) => criticalPoints(atom, name));
  const days = found.flatMap(({ points }) => points).map((point) => point / day);
  // The day before or after makes a better example than a round number of days.
  const near = days.flatMap((point) => [Math.floor(point) + 1, Math.ceil(point) - 1]);
  const values = [...new Set([...near, ...valuesAround(days, { isWhole: true, range: dateRange })])].map(isoDay);
  return { values: [...values, undefined], isComplete: !use.isShared && found.every(({ isComplete }) => isComplete) };
}

/** Days since 1970 of the years 1 to 9999, which ISO text of four digits can name. */
const dateRange: ValueRange = { min: -719_162, max: 2_932_896 };

function isoDay(days: number): string {
  return new Date(days * day).toISOString().slice(0, 10);
}

/** Plain values first, as they make the better example. */
function valuesAround(points: readonly number[], { isWhole, range }: Numbers): readonly number[] {
  const [low, high] = [range?.min ?? -Infinity, range?.max ?? Infinity];
  const isIn = (value: number): boolean => value >= low && value <= high && (!isWhole || Number.isInteger(value));
  const sorted = [...new Set(points)].filter((point) => point > low && point < high).sort((a, b) => a - b);
  const fences = [low, ...sorted, high];
  const between = fences.slice(1).flatMap((fence, index) => niceBetween(fences[index] ?? low, fence, isWhole) ?? []);
  // Rounding may have moved a point that was computed by a last digit.
  const near = points.flatMap((point) =>
    isWhole
      ? [Math.floor(point), Math.ceil(point), Math.floor(point) - 1, Math.ceil(point) + 1]
      : [point, ...neighbours(point)],
  );
  const ends = [low, high].filter(Number.isFinite);
  return [...new Set([...between, ...near, ...ends])].filter(isIn).map((value) => (value === 0 ? 0 : value));
}

/** The numbers next to a number, a few units in the last place away. */
function neighbours(point: number): readonly number[] {
  const unit = Math.max(Math.abs(point), Number.MIN_VALUE / Number.EPSILON) * Number.EPSILON;
  return [1, 2, 4].flatMap((times) => [point - times * unit, point + times * unit]);
}
