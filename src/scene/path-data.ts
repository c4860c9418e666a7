import { type Point, roundPx } from "../base/geometry.ts";

/** One command of path data with the numbers of one use of it: what comes before its points, and these in turn. */
export interface PathStep {
  readonly command: string;
  /** Radii, rotation and flags of an arc; else none. */
  readonly head: readonly number[];
  /** x, y, x, y … */
  readonly coordinates: readonly number[];
}

/** How many numbers a command takes. */
const numbersOf: Readonly<Record<string, number>> = { M: 2, L: 2, C: 6, Q: 4, A: 7, Z: 0 };

/** Of an arc only the last two are a point. */
const arcHead = 5;

/** The steps of path data as scenes have it: absolute commands M L C Q A Z. */
export function readPath(d: string): readonly PathStep[] {
  const steps: PathStep[] = [];
  for (const [, command = "", rest = ""] of d.matchAll(/([MLCQAZ])([^MLCQAZ]*)/g)) {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/g) ?? []).map(Number);
    const length = numbersOf[command] ?? 2;
    const points = command === "A" ? arcHead : 0;
    if (length === 0) steps.push({ command, head: [], coordinates: [] });
    for (let start = 0; length > 0 && start + length <= numbers.length; start += length) {
      const head = numbers.slice(start, start + points);
      steps.push({ command, head, coordinates: numbers.slice(start + points, start + length) });
    }
  }
  return steps;
}

/** The same path elsewhere. */
export function movedPath(d: string, by: Point): string {
  const step = ({ command, head, coordinates }: PathStep): string => {
    const moved = coordinates.map((value, index) => roundPx(value + (index % 2 === 0 ? by.x : by.y)));
    return command + [...head, ...moved].join(" ");
  };
  return readPath(d).map(step).join("");
}
