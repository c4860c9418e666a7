import type { Content } from "../content.ts";
import type { Diagram } from "../diagram.ts";
import type { Graph } from "../graph.ts";
import type { Merged } from "./merged-content.ts";

/**
 * Names of the parts that both versions have at one place and of which they say something else: a card whose channel has
 * another name, a state with another node in it. Nothing of tables and sheets.
 */
export function rewordedParts({ base, head }: Merged<Content>): ReadonlySet<string> {
  const [before, after] = [wordsIn(base), wordsIn(head)];
  return new Set([...after].flatMap(([name, words]) => ((before.get(name) ?? words) === words ? [] : [name])));
}

type Part = Readonly<Record<string, unknown>> & { readonly subject?: string };

/** What is said of each part that has a name, wherever it stands. */
function wordsIn(content: Content): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const part of partsOf(content)) {
    if (part.subject === undefined) continue;
    const said = JSON.stringify(spoken.map((key) => part[key] ?? null));
    words.set(part.subject, `${words.get(part.subject) ?? ""}${said}`);
  }
  return words;
}

/** What of a part is written or tells its kind; figures belong to their day, not to a version. */
const spoken = ["label", "detail", "corner", "lines", "kind", "shape", "line"] as const;

function partsOf(content: Content): readonly Part[] {
  if (content.type === "graph") return partsOfGraph(content);
  return content.type === "diagram" ? partsOfDiagram(content) : [];
}

function partsOfGraph({ groups, nodes, edges, lanes, swimlanes = [] }: Graph): readonly Part[] {
  const chips = groups.flatMap((group) => group.chips);
  const items = lanes.flatMap((lane) => lane.items);
  return [...groups, ...nodes, ...edges, ...swimlanes, ...items, ...chips].map((part) => ({ ...part }));
}

function partsOfDiagram({ groups, nodes, edges }: Diagram): readonly Part[] {
  return [...groups, ...nodes, ...edges].map((part) => ({ ...part }));
}
