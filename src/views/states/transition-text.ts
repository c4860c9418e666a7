import { elementRef } from "../../base/element-ref.ts";
import { printableCondition } from "../../messages/printable-condition.ts";
import { separator } from "../../messages/view-words.ts";
import type { Transition } from "../../model/model.ts";
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
export function guardOf({ label, when }: Transition, { speech }: Drawing): string {
  return [speech.text(label) ?? "", when ? printableCondition(when.text) : ""].filter(Boolean).join(separator);
}
