/**
 * JSON with two spaces of indentation that depends on the value only: keys sorted by code unit, absent (undefined)
 * entries left out, a Map as an object, a number that JSON cannot hold as null. `writeNumber` may round.
 */
export function stableJson(value: unknown, writeNumber: (value: number) => number = (number) => number): string {
  return `${write(value, writeNumber, "")}\n`;
}

function write(value: unknown, writeNumber: (value: number) => number, indent: string): string {
  if (typeof value === "number") return Number.isFinite(value) ? JSON.stringify(writeNumber(value)) : "null";
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => inner + write(item, writeNumber, inner));
    return items.length === 0 ? "[]" : `[\n${items.join(",\n")}\n${indent}]`;
  }
  const entries = value instanceof Map ? [...(value as ReadonlyMap<unknown, unknown>)] : Object.entries(value);
  const lines = entries
    .map(([key, item]): readonly [string, unknown] => [String(key), item])
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, item]) => `${inner}${JSON.stringify(key)}: ${write(item, writeNumber, inner)}`);
  return lines.length === 0 ? "{}" : `{\n${lines.join(",\n")}\n${indent}}`;
}
