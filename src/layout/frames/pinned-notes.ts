import type { Graph, GraphEdge, GraphNode, GraphNote } from "../../views/graph.ts";
import type { LaidOutGraph, PlacedNote } from "../laid-out-graph.ts";
import type { Look } from "../look.ts";
import { placeBlock, textBlock } from "../text-block.ts";
import type { SizedCard } from "./card-size.ts";

/*
 * Notes go through the layout as cards and transitions of their own, so that nothing lies on them and their ties go
 * round everything; then they are taken out again.
 */

const pad = { x: 12, y: 9 } as const;
/** Names no element has. */
const prefix = "note/";

/** The graph with a card for each note behind the other nodes of its stage, and a transition that ties it. */
export function withNoteCards(graph: Graph): Graph {
  const { notes = [] } = graph;
  if (notes.length === 0) return graph;
  const groupOf = new Map(graph.nodes.map(({ subject, group }) => [subject, group]));
  const cards = notes.flatMap((note): readonly GraphNode[] => {
    const group = groupOf.get(note.about) ?? graph.groups.find(({ subject }) => subject === note.about)?.subject;
    return group === undefined ? [] : [noteCard(note, group)];
  });
  const ties = notes.filter(({ about }) => groupOf.has(about)).map(tieOf);
  return {
    ...graph,
    nodes: [...graph.nodes, ...cards],
    edges: [...graph.edges, ...ties],
    ...(graph.swimlanes && {
      swimlanes: graph.swimlanes.map((lane, place) => {
        const isOwn = ({ about }: GraphNote): boolean =>
          lane.nodes.includes(about) || (place === 0 && !groupOf.has(about));
        return { ...lane, nodes: [...lane.nodes, ...notes.filter(isOwn).map(({ id }) => id)] };
      }),
    }),
  };
}

function noteCard({ id, text, name }: GraphNote, group: string): GraphNode {
  return { subject: id, group, kind: "touchpoint", label: text, name };
}

function tieOf({ id, about, name }: GraphNote): GraphEdge {
  return { subject: id, from: about, to: id, kind: "advance", name };
}

export function isNoteCard({ subject }: Pick<GraphNode, "subject">): boolean {
  return subject.startsWith(prefix);
}

/** A note: small text on a sheet as wide as a card, as high as the text. */
export function noteSize(node: GraphNode, width: number, { smallStyle }: Look): SizedCard {
  const text = textBlock(node.label, smallStyle, width - 2 * pad.x);
  return {
    subject: node.subject,
    width,
    height: text.height + 2 * pad.y,
    placeIn: (box) => ({
      subject: node.subject,
      group: node.group,
      kind: node.kind,
      shape: "card",
      box,
      label: placeBlock(text, { x: box.x + pad.x, y: box.y + (box.height - text.height) / 2 }),
      name: node.name,
    }),
  };
}

/** The picture with its notes where their cards and ties are. */
export function withPlacedNotes(picture: LaidOutGraph, notes: readonly GraphNote[]): LaidOutGraph {
  if (notes.length === 0) return picture;
  const cards = new Map(picture.cards.filter(isNoteCard).map((card) => [card.subject, card]));
  const ties = new Map(picture.routes.filter(isNoteCard).map((route) => [route.subject, route.points]));
  return {
    ...picture,
    cards: picture.cards.filter((card) => !isNoteCard(card)),
    routes: picture.routes.filter((route) => !isNoteCard(route)),
    notes: notes.flatMap(({ id, about, name }): readonly PlacedNote[] => {
      const [card, tie] = [cards.get(id), ties.get(id)];
      return card ? [{ id, about, box: card.box, text: card.label, ...(tie && { tie }), name }] : [];
    }),
  };
}
