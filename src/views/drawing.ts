import type { ModelIndex } from "../model/index-model.ts";
import type { Model, View } from "../model/model.ts";
import { selectNodes, type Shown } from "./select-nodes.ts";
import { speechIn, type Speech } from "../messages/speak.ts";
import type { ViewContext } from "./view-context.ts";

/** All that the parts of one picture are made from. */
export interface Drawing {
  readonly model: Model;
  readonly index: ModelIndex;
  readonly shown: Shown;
  readonly context: ViewContext;
  readonly speech: Speech;
}

/** What a view of a model draws from, in the language of the context. */
export function drawingOf(view: View, parts: Pick<Drawing, "model" | "index" | "context">): Drawing {
  return { ...parts, shown: selectNodes(view, parts), speech: speechIn(parts.context.locale) };
}
