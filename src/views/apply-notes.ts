import { diagramSentences } from "../messages/diagram-words.ts";
import type { View } from "../model/model.ts";
import { subjectsIn } from "./content.ts";
import type { Content } from "./content.ts";
import type { Diagram, DiagramEdge, DiagramNode } from "./diagram.ts";
import type { Drawing } from "./drawing.ts";
import type { GraphNote } from "./graph.ts";
import type { BuiltView } from "./view-kind.ts";

/** A note in the words of the picture. */
interface Note {
  readonly id: string;
  readonly about: string;
  readonly text: string;
  /** `是否购买：这里流失最多` */
  readonly sentence: string;
}

/**
 * The same view with its notes: beside the element where the picture has room for notes, else at its foot. A note of
 * what the picture does not show is left out. The text table says all of them.
 */
export function applyNotes(built: BuiltView, view: View, drawing: Drawing): BuiltView {
  const shown = subjectsIn(built.content);
  const notes = notesOf(view, drawing).filter(({ about }) => shown.has(about));
  if (notes.length === 0) return built;
  const sentences = notes.map(({ sentence }) => sentence);
  return {
    ...built,
    content: withNotes(built.content, notes),
    table: { ...built.table, notes: [...built.table.notes, ...sentences] },
  };
}

function notesOf(view: View, { index, speech }: Drawing): readonly Note[] {
  return view.notes.flatMap(({ about, text }, place) => {
    const [element, words] = [index.elementByRef.get(about), speech.text(text)];
    if (!element || words === undefined) return [];
    const sentence = speech.say(diagramSentences.noted(speech.label(element), words));
    return [{ id: `note/${place}`, about, text: words, sentence }];
  });
}

function withNotes(content: Content, notes: readonly Note[]): Content {
  const hosts = hostsIn(content);
  const pinned = notes.filter(({ about }) => hosts.has(about));
  const others = notes.filter(({ about }) => !hosts.has(about)).map(({ sentence }) => sentence);
  const remarks = [...content.remarks, ...others];
  if (content.type === "graph") return { ...content, notes: pinned.map(graphNote), remarks };
  if (content.type === "diagram") return { ...content, ...pinnedIn(content, pinned), remarks };
  return { ...content, remarks };
}

function graphNote({ id, about, text, sentence }: Note): GraphNote {
  return { id, about, text, name: sentence };
}

/** Subjects of what a note can stand beside. */
function hostsIn(content: Content): ReadonlySet<string> {
  if (content.type === "graph") return new Set([...content.groups, ...content.nodes].map(({ subject }) => subject));
  const hasRoom = content.type === "diagram" && (content.frame === "layered" || content.frame === "tree");
  return new Set(hasRoom ? content.nodes.flatMap(({ subject }) => subject ?? []) : []);
}

/** A note is a box like the others, tied to the first box of its element. */
function pinnedIn({ nodes, edges }: Diagram, notes: readonly Note[]): Pick<Diagram, "nodes" | "edges"> {
  const added = notes.flatMap(({ id, about, text, sentence }): readonly (readonly [DiagramNode, DiagramEdge])[] => {
    const host = nodes.find(({ subject }) => subject === about);
    if (!host) return [];
    const { group, layer } = host;
    const place = { ...(group !== undefined && { group }), ...(layer !== undefined && { layer }) };
    return [
      [
        { id, ...place, shape: "note", tone: "quiet", label: "", detail: text, name: sentence },
        { id: `${id}/tie`, from: host.id, to: id, line: "dotted", head: "none", tone: "quiet", name: sentence },
      ],
    ];
  });
  return {
    nodes: [...nodes, ...added.map(([node]) => node)],
    edges: [...edges, ...added.map(([, edge]) => edge)],
  };
}
