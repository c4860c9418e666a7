import { elementRef } from "../../base/element-ref.ts";
import { separator } from "../../messages/view-words.ts";
import type { Transition } from "../../model/model.ts";
import { conditionText } from "../condition-text.ts";
import type { Drawing } from "../drawing.ts";

/** `event [guard]`, either of which may be missing. */
export function transitionText(transition: Transition, drawing: Drawing): string {
  const guard = guardOf(transition, drawing);
  return [triggerOf(transition, drawing), guard ? `[${guard}]` : ""].filter(Boolean).join(" ");
}

/** The event that the node ahead records; a node without one is its own trigger. */
export function triggerOf({ to }: Transition, { index, speech }: Drawing): string {
  const node = index.nodeById.get(to);
  const event = node?.event === undefined ? undefined : index.elementByRef.get(elementRef("event", node.event));
  return event ? speech.label(event) : node ? speech.label(node) : "";
}

/** The condition, and what the author wrote on the line. */
export function guardOf({ label, when }: Transition, drawing: Drawing): string {
  const { speech } = drawing;
  return [speech.text(label) ?? "", when ? conditionText(when.ast, drawing) : ""].filter(Boolean).join(separator);
}
