import type { Expr } from "../expression.ts";

/** Where an atom may change its answer as one number grows. */
export interface CriticalPoints {
  readonly points: readonly number[];
  /** False where the atom depends on the number in another way than by a straight line: more points may exist. */
  readonly isComplete: boolean;
}

const none: CriticalPoints = { points: [], isComplete: true };

/**
 * The points of an atom in a number, a duration (milliseconds) or a date (milliseconds since 1970): where a comparison
 * of straight lines in it changes.
 */
export function criticalPoints(expr: Expr, name: string): CriticalPoints {
  switch (expr.type) {
    case "inRange":
      return joined([meeting(expr.operand, expr.low, name), meeting(expr.operand, expr.high, name)]);
    case "inList":
      return joined(expr.items.map((item) => meeting(expr.operand, item, name)));
    case "binary":
      return meeting(expr.left, expr.right, name);
    case "missing":
      return expr.operand.type === "name" ? none : pointsOfUnknown(expr.operand);
    default:
      return none;
  }
}

/** `missing(a / b)` depends on where a divisor is zero. */
function pointsOfUnknown(operand: Expr): CriticalPoints {
  return { points: [0], isComplete: lineIn(operand, "") !== undefined };
}

function joined(all: readonly CriticalPoints[]): CriticalPoints {
  return {
    points: all.flatMap(({ points }) => points),
    isComplete: all.every(({ isComplete }) => isComplete),
  };
}

function meeting(left: Expr, right: Expr, name: string): CriticalPoints {
  const [a, b] = [lineIn(left, name), lineIn(right, name)];
  if (!a || !b) return { points: [0], isComplete: false };
  const slope = a.slope - b.slope;
  if (slope === 0) return none;
  const point = (b.offset - a.offset) / slope;
  return { points: Number.isFinite(point) ? [point] : [], isComplete: true };
}

interface Line {
  readonly slope: number;
  readonly offset: number;
}

/** A part as `slope × name + offset`; absent where it is no straight line in the name, or depends on another. */
function lineIn(expr: Expr, name: string): Line | undefined {
  switch (expr.type) {
    case "number":
      return { slope: 0, offset: expr.value };
    case "duration":
      return { slope: 0, offset: expr.ms };
    case "date":
      return { slope: 0, offset: Date.parse(expr.value) };
    case "name":
      return expr.name === name ? { slope: 1, offset: 0 } : undefined;
    case "negate": {
      const line = lineIn(expr.operand, name);
      return line && { slope: -line.slope, offset: -line.offset };
    }
    case "binary":
      return lineOfBinary(expr, name);
    default:
      return undefined;
  }
}

function lineOfBinary({ operator, left, right }: Extract<Expr, { type: "binary" }>, name: string): Line | undefined {
  const [a, b] = [lineIn(left, name), lineIn(right, name)];
  if (!a || !b) return undefined;
  switch (operator) {
    case "+":
      return { slope: a.slope + b.slope, offset: a.offset + b.offset };
    case "-":
      return { slope: a.slope - b.slope, offset: a.offset - b.offset };
    case "*": {
      if (a.slope !== 0 && b.slope !== 0) return undefined;
      return { slope: a.slope * b.offset + b.slope * a.offset, offset: a.offset * b.offset };
    }
    case "/":
      // A division by zero is unknown, which no straight line says.
      return b.slope === 0 && b.offset !== 0 ? { slope: a.slope / b.offset, offset: a.offset / b.offset } : undefined;
    default:
      return undefined;
  }
}
