import { suggest, type Candidate, type Suggestion } from "../base/suggest.ts";
import type { ExpressionScope, ValueType } from "./expression-scope.ts";

/** The declared name nearest to what was written, by id or by label. */
export function closestName(scope: ExpressionScope, written: string): Suggestion | undefined {
  const declared = scope.names().map((id): Candidate => ({ id, labels: scope.lookup(id)?.labels ?? [] }));
  return suggest(written, [...declared, { id: "true", labels: [] }, { id: "false", labels: [] }]);
}

/** The value of a set nearest to what was written. */
export function closestValue(type: Extract<ValueType, { kind: "code" }>, written: string): Suggestion | undefined {
  return suggest(written, candidatesOf(type.values ?? [], type.labels));
}

/** The class of a scheme nearest to what was written, with or without the scheme before it. */
export function closestClass(type: Extract<ValueType, { kind: "class" }>, written: string): Suggestion | undefined {
  return suggest(classIdOf(type, written), candidatesOf(type.classes, type.labels));
}

/** `vip` for `vip` and, in the scheme `tier`, for `tier.vip`. */
export function classIdOf(type: Extract<ValueType, { kind: "class" }>, written: string): string {
  return written.startsWith(`${type.scheme}.`) ? written.slice(type.scheme.length + 1) : written;
}

function candidatesOf(ids: readonly string[], labels: readonly (readonly string[])[] = []): readonly Candidate[] {
  return ids.map((id, index) => ({ id, labels: labels[index] ?? [] }));
}
