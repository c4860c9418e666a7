import { elementRef } from "../../base/element-ref.ts";
import { diagramWords } from "../../messages/diagram-words.ts";
import type { Node } from "../../model/model.ts";
import type { Drawing } from "../drawing.ts";
import type { Swimlane } from "../graph.ts";

/**
 * A lane for each role in charge of one of the nodes, or for each first channel, in the order in which the path comes to
 * them; what has none stands in the last.
 */
export function swimlanesOf(nodes: readonly Node[], by: "owner" | "channel", drawing: Drawing): readonly Swimlane[] {
  const { index, speech } = drawing;
  const keyOf = (node: Node): string =>
    (by === "owner" ? (node.owner ?? index.stageById.get(node.stage)?.owner) : node.channels[0]) ?? "";
  const keys = [...new Set(nodes.map(keyOf))].sort((a, b) => Number(a === "") - Number(b === ""));
  return keys.map((key): Swimlane => {
    const own = nodes.filter((node) => keyOf(node) === key).map(({ ref }) => ref);
    const element = index.elementByRef.get(elementRef(by === "owner" ? "role" : "channel", key));
    if (!element) return { label: speech.say(diagramWords[by === "owner" ? "noOwner" : "noChannel"]), nodes: own };
    return { subject: element.ref, label: speech.label(element), nodes: own };
  });
}
