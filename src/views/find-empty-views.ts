import { diagnose, type Diagnostic } from "../base/diagnostic.ts";
import { indexModel, type ModelIndex } from "../model/index-model.ts";
import type { Model, View } from "../model/model.ts";
import viewShowsNothing from "./diagnostics/view-shows-nothing.ts";
import { selectSteps } from "./process/select-steps.ts";
import { concernsNodes, selectNodes } from "./select-nodes.ts";

/**
 * The declared views whose selection leaves no node and no stage of a model that has some, or no step of their process,
 * and sheets that name no view (`view-shows-nothing`). A view with a reported error is left out: its selection may only be
 * misspelt.
 */
export function findEmptyViews(model: Model): readonly Diagnostic[] {
  let index: ModelIndex | undefined;
  return model.views
    .filter(({ ref, retired }) => retired === undefined && !model.unsure.includes(ref))
    .filter((view) =>
      view.viewKind === "sheet"
        ? view.views?.length === 0
        : isSelecting(view) && choosesNothing(view, { model, index: (index ??= indexModel(model)) }),
    )
    .map((view) => {
      const { file, from, to } = view.origin;
      return diagnose(viewShowsNothing, { view: view.id }, { range: { file, from, to }, subject: view.ref });
    });
}

function isSelecting({ only, without }: View): boolean {
  return [only, without].some((selection) => selection && concernsNodes(selection));
}

function choosesNothing(view: View, source: { readonly model: Model; readonly index: ModelIndex }): boolean {
  const { model } = source;
  const drawn = model.processes.find(({ id }) => id === view.process);
  if (drawn) return drawn.steps.length > 0 && selectSteps(view, drawn).length === 0;
  const { nodes, stages } = selectNodes(view, source);
  return model.nodes.length > 0 && nodes.size === 0 && stages.size === 0;
}
