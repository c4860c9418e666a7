import type { Point } from "../base/geometry.ts";
import type { LaidOut } from "./laid-out.ts";
import { pixelsPerMillimetre, type Sheet } from "./sheets.ts";

/** Gives a picture the shape of a sheet: white is added around it, centred; nothing is stretched or shrunk. */
export function fitToSheet<P extends LaidOut>(picture: P, sheet: Sheet): P {
  const perMillimetre = pixelsPerMillimetre(picture, sheet);
  const width = sheet.width * perMillimetre;
  const height = sheet.height * perMillimetre;
  const moved = movedBy(picture, { x: (width - picture.width) / 2, y: (height - picture.height) / 2 });
  return { ...moved, width, height, sheet: { name: sheet.name, width: sheet.width, height: sheet.height } };
}

/** The same with everything that has a place moved: in a laid-out picture that is whatever has an `x` and a `y`. */
export function movedBy<T>(value: T, by: Point): T {
  return movedValue(value, by) as T;
}

function movedValue(value: unknown, by: Point): unknown {
  if (Array.isArray(value)) return value.map((item) => movedValue(item, by));
  if (typeof value !== "object" || value === null) return value;
  const parts: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) parts[key] = movedValue(part, by);
  const { x, y } = parts;
  return typeof x === "number" && typeof y === "number" ? { ...parts, x: x + by.x, y: y + by.y } : parts;
}
