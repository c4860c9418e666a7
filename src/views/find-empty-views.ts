import { diagnose, type Diagnostic } from "../base/diagnostic.ts";
import { indexModel } from "../model/index-model.ts";
import type { Model } from "../model/model.ts";
import viewShowsNothing from "./diagnostics/view-shows-nothing.ts";
import { selectSteps } from "./process/select-steps.ts";
import { concernsNodes, selectNodes } from "./select-nodes.ts";

/**
 * The declared views whose selection leaves no node and no stage of a model that has some, or no step of their process (`view-shows-nothing`). A view
 * with a reported error is left out: its selection may only be misspelt.
 */
export function findEmptyViews(model: Model): readonly Diagnostic[] {
  const selecting = model.views
    .filter(({ ref, retired }) => retired === undefined && !model.unsure.includes(ref))
    .filter(({ only, without }) => [only, without].some((selection) => selection && concernsNodes(selection)));
  if (selecting.length === 0) return [];
  const index = indexModel(model);
  return selecting
    .filter((view) => {
      const drawn = model.processes.find(({ id }) => id === view.process);
      if (drawn) return drawn.steps.length > 0 && selectSteps(view, drawn).length === 0;
      const { nodes, stages } = selectNodes(view, { model, index });
      return model.nodes.length > 0 && nodes.size === 0 && stages.size === 0;
    })
    .map((view) => {
      const { file, from, to } = view.origin;
      return diagnose(viewShowsNothing, { view: view.id }, { range: { file, from, to }, subject: view.ref });
    });
}
