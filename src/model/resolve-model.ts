import type { Outcome } from "../base/outcome.ts";
import type { DocumentSet } from "./document-set.ts";
import { mergeDocuments } from "./merge-documents.ts";
import type { Model } from "./model.ts";
import { addDefaultPath } from "./resolve/add-default-path.ts";
import { declareElements } from "./resolve/declare-elements.ts";
import { customerScope, metricScope } from "./resolve/expression-scopes.ts";
import { elementKinds } from "./resolve/element-names.ts";
import { findCycles } from "./resolve/find-cycles.ts";
import { resolveActivities } from "./resolve/resolve-activities.ts";
import { resolveCare } from "./resolve/resolve-care.ts";
import { resolveClasses } from "./resolve/resolve-classes.ts";
import { resolveCodes } from "./resolve/resolve-codes.ts";
import type { ResolveContext } from "./resolve/resolve-context.ts";
import { resolveData } from "./resolve/resolve-data.ts";
import { resolveFields } from "./resolve/resolve-fields.ts";
import { resolveHead } from "./resolve/resolve-head.ts";
import { resolveMetrics } from "./resolve/resolve-metrics.ts";
import { resolvePeople } from "./resolve/resolve-people.ts";
import { resolveStages } from "./resolve/resolve-stages.ts";
import { resolveTransitions } from "./resolve/resolve-transitions.ts";
import { resolveViews } from "./resolve/resolve-views.ts";

/**
 * The model that a main file, its parts and what it extends make together: every reference resolved, every default
 * filled. What does not resolve is left out and reported; what has the wrong shape is left out silently, since the
 * schema reports it. A value always stands beside the errors. Diagnostics are in no particular order.
 */
export function resolveModel(set: DocumentSet): Outcome<Model> {
  const merged = mergeDocuments(set);
  const { root } = merged;
  const { declared, openKinds, diagnostics } = declareElements(root);
  const context: ResolveContext = {
    declared,
    // A file that could not be had may have declared anything.
    openKinds: set.isComplete ? openKinds : new Set(elementKinds),
    diagnostics: [...merged.diagnostics, ...diagnostics],
    unsure: new Set(),
    mentions: [],
  };

  const head = resolveHead(context, root, set.main.document.file);
  const people = resolvePeople(context, root);
  const fields = resolveFields(context, root);
  const customer = customerScope(context, fields);
  const journey = resolveStages(context, root, customer);
  const written = resolveTransitions(context, journey, customer);
  const transitions = addDefaultPath(context, journey, { written, isOn: head.defaultPath });
  const classes = resolveClasses(context, root, customer);
  const metrics = resolveMetrics(context, root, metricScope(context));
  context.diagnostics.push(...findCycles({ metrics, ...classes }, customer));

  const value: Model = {
    ...head,
    ...people,
    ...fields,
    ...journey,
    transitions,
    ...classes,
    metrics,
    ...resolveActivities(context, root),
    ...resolveData(context, root),
    ...resolveCodes(context, root),
    ...resolveCare(context, root, customer),
    ...resolveViews(context, root),
    waivers: set.documents.flatMap((document) => document.waivers),
    unsure: [...context.unsure],
    mentions: context.mentions,
    files: set.documents.map(({ file }) => file),
  };
  return { value, diagnostics: context.diagnostics };
}
