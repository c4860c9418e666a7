import { roundPx } from "../base/geometry.ts";

/** Every number rounded to 1/100. */
export function rounded<T>(value: T): T {
  return roundedValue(value) as T;
}

function roundedValue(value: unknown): unknown {
  if (typeof value === "number") return roundPx(value);
  if (Array.isArray(value)) return value.map(roundedValue);
  if (typeof value !== "object" || value === null) return value;
  const parts: Record<string, unknown> = {};
  for (const key of Object.keys(value)) parts[key] = roundedValue((value as Record<string, unknown>)[key]);
  return parts;
}
