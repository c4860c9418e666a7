import type { Process, ProcessStep, Selection, View } from "../../model/model.ts";
import { includesAny } from "../select-nodes.ts";

/**
 * The steps of a process that a view shows: those that `only` names, less those that `without` names. Of a selection the
 * stages, owners and tags say something about steps; the others restrict nothing.
 */
export function selectSteps({ only, without }: View, whole: Process): readonly ProcessStep[] {
  const [isChosen, isLeftOut] = [only, without].map((selection) =>
    selection && concernsSteps(selection) ? stepMatcher(selection, whole) : undefined,
  );
  return whole.steps.filter((step) => (isChosen?.(step) ?? true) && !(isLeftOut?.(step) ?? false));
}

/** Whether a selection says anything about the steps of processes. */
export function concernsSteps({ stages, owners, tags }: Selection): boolean {
  return [stages, owners, tags].some((list) => list.length > 0);
}

/** A step is taken by its own owner, else by that of the process, and stands where the process does. */
function stepMatcher({ stages, owners, tags }: Selection, whole: Process): (step: ProcessStep) => boolean {
  return (step) =>
    includesAny(stages, [whole.stage ?? ""]) &&
    includesAny(owners, [step.owner ?? whole.owner ?? ""]) &&
    includesAny(tags, [...step.tags, ...whole.tags]);
}
