import type { ModelIndex } from "../model/index-model.ts";
import type { Field, Model, Node } from "../model/model.ts";
import { inUse } from "./in-use.ts";
import { nodesInUse } from "../model/nodes-in-use.ts";

/** The nodes in use where customers leave. */
export function exitNodes(model: Model, index: ModelIndex): readonly Node[] {
  return nodesInUse(model, index).filter(({ nodeKind }) => nodeKind === "exit");
}

/** The fields that say why customers left: captured by an exit, with values to choose from. */
export function churnReasons(model: Model, index: ModelIndex): readonly Field[] {
  const captured = new Set(exitNodes(model, index).flatMap(({ captures }) => captures));
  return inUse(model.fields).filter(({ id, values }) => captured.has(id) && values.length > 0);
}
