import { statusWords } from "../messages/view-words.ts";
import type { DiagramLegendEntry, DiagramNode } from "./diagram.ts";
import type { Drawing } from "./drawing.ts";

const statuses = ["good", "warn", "critical", "unknown"] as const;

/** Legend entries for the statuses of the figures in a diagram; the author's own words (`legend:`) go first. */
export function statusEntries(
  nodes: readonly DiagramNode[],
  { model, speech }: Pick<Drawing, "model" | "speech">,
): readonly DiagramLegendEntry[] {
  const used = new Set(nodes.map(({ badge }) => badge?.status));
  return statuses
    .filter((status) => used.has(status))
    .map((status) => ({
      mark: { type: "status", status },
      label: speech.text(model.legend.find(({ id }) => id === status)?.label) ?? speech.say(statusWords[status]),
    }));
}
