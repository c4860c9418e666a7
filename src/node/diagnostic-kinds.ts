import type { DiagnosticKind } from "../base/diagnostic.ts";
import { diagnostics as assist } from "../assist/generated/diagnostics.ts";
import { diagnostics as carry } from "../carry/generated/diagnostics.ts";
import { diagnostics as diff } from "../diff/generated/diagnostics.ts";
import { diagnostics as expr } from "../expr/generated/diagnostics.ts";
import { diagnostics as layout } from "../layout/generated/diagnostics.ts";
import { diagnostics as lint } from "../lint/generated/diagnostics.ts";
import { rules } from "../lint/generated/rules.ts";
import { diagnostics as model } from "../model/generated/diagnostics.ts";
import { diagnostics as schema } from "../schema/generated/diagnostics.ts";
import { diagnostics as scene } from "../scene/generated/diagnostics.ts";
import { diagnostics as syntax } from "../syntax/generated/diagnostics.ts";
import { diagnostics as views } from "../views/generated/diagnostics.ts";
import { diagnostics as node } from "./generated/diagnostics.ts";

/** A kind without its parameters: what can be said about it before it happens. */
export type ExplainedKind = Omit<DiagnosticKind, "message" | "hint">;

/** Every kind of mistake that ketu reports, by code, sorted by code. */
export const diagnosticKinds: ReadonlyMap<string, ExplainedKind> = new Map(
  [syntax, schema, expr, model, lint, rules, views, layout, scene, assist, carry, diff, node]
    .flatMap((kinds): readonly ExplainedKind[] => Object.values(kinds))
    .map((kind) => [kind.code, kind] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1)),
);
