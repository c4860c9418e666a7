import type { ModelIndex } from "./index-model.ts";
import type { Model, Node } from "./model.ts";

/** The nodes of the path between stages that are in use, in its order; off-path stages have none. */
export function nodesOnPath(model: Model, index: ModelIndex): readonly Node[] {
  return model.stages
    .filter((stage) => !stage.offPath && stage.retired === undefined)
    .flatMap((stage) => index.nodesByStage.get(stage.id) ?? [])
    .filter((node) => node.retired === undefined);
}

/** The nodes in use, those of off-path stages too. */
export function nodesInUse(model: Model, index: ModelIndex): readonly Node[] {
  return model.nodes.filter(
    (node) => node.retired === undefined && index.stageById.get(node.stage)?.retired === undefined,
  );
}
