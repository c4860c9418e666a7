import { elementRef } from "../../base/element-ref.ts";
import { diagramSentences, diagramWords, partyKindWords } from "../../messages/diagram-words.ts";
import { separator } from "../../messages/view-words.ts";
import type { Party, Relationship, View } from "../../model/model.ts";
import type { Diagram, DiagramEdge, DiagramLegendEntry, DiagramNode, LineStyle, Tone } from "../diagram.ts";
import type { Drawing } from "../drawing.ts";
import { pictureWords } from "../picture-words.ts";
import { relationshipTable } from "../relationships/relationship-table.ts";
import { selectParties, type ShownParties } from "../relationships/select-parties.ts";
import type { ViewKind } from "../view-kind.ts";

/** 客户关系图谱: parties as boxes, relationships as arrows whose width is their weight. */
const relationshipGraph: ViewKind = {
  id: "relationship_graph",
  rank: 5,
  title: diagramWords.relationshipGraph,
  appliesTo: ({ relationships }) => relationships.length > 0,
  build(view, drawing) {
    const shown = selectParties(view, drawing.model);
    const diagram = buildDiagram(view, drawing, shown);
    return { content: diagram, table: relationshipTable(diagram, drawing, shown) };
  },
};
export default relationshipGraph;

function buildDiagram(view: View, drawing: Drawing, shown: ShownParties): Diagram {
  const { parties, relationships, leftOut } = shown;
  const { speech } = drawing;
  const pairs = relationships.reduce((sum, { from, to }) => sum + from.length * to.length, 0);
  const look = lookOf(relationships, pairs, drawing);
  const edges = relationships.flatMap((relationship) => edgesOf(relationship, look, drawing));
  const remarks = [
    ...(edges.some(({ weight }) => weight !== undefined) ? [speech.say(diagramWords.strong)] : []),
    ...(leftOut > 0 ? [speech.say(diagramSentences.partiesLeftOut(leftOut))] : []),
    ...(view.settings["from"] === "records" ? [speech.say(diagramWords.recordsLater)] : []),
  ];
  return {
    ...pictureWords(view, drawing, {
      title: diagramWords.relationshipGraph,
      counts: diagramSentences.relationshipCounts(parties.length, relationships.length),
      legend: [...partyLegend(parties, drawing), ...relationshipLegend(relationships, look, drawing)],
      remarks,
    }),
    type: "diagram",
    frame: "layered",
    direction: view.direction ?? "right",
    groups: [],
    nodes: parties.map((party) => nodeOf(party, drawing)),
    edges,
  };
}

const partyTones = { customer: "tone-4", company: "accent", partner: "tone-2", other: "plain" } as const;

function nodeOf(party: Party, { speech }: Drawing): DiagramNode {
  const label = speech.label(party);
  const detail = speech.text(party.note);
  const kind = party.partyKind === "other" ? "" : speech.say(partyKindWords[party.partyKind]);
  return {
    id: party.ref,
    subject: party.ref,
    shape: "rect",
    tone: partyTones[party.partyKind],
    label,
    ...(detail && { detail }),
    name: [label, kind, detail ?? ""].filter(Boolean).join(separator),
  };
}

/** How the lines of one picture tell relationships apart. */
interface Look {
  /** Many lines of few kinds have no words; colour and dash say which is which, and the legend names them. */
  readonly isByStyle: boolean;
  /** The number that would be drawn as wide as a line gets; `undefined` where there is nothing to compare. */
  readonly most?: number;
  /** By id; relationships of one label are of one kind. */
  readonly places: ReadonlyMap<string, number>;
}

const tones: readonly Tone[] = ["tone-0", "tone-1", "tone-2", "tone-3", "tone-4", "tone-5"];
const styles: readonly LineStyle[] = ["solid", "dashed", "dash-dot", "dotted", "double", "solid"];
/** More lines than this would be hidden by their own words. */
const mostLabels = 30;

function lookOf(relationships: readonly Relationship[], pairs: number, { speech }: Drawing): Look {
  const weights = relationships.flatMap(({ weight }) => (typeof weight === "number" ? [weight] : []));
  const isComparing = new Set(weights).size > 1;
  const labels = [...new Set(relationships.map((each) => speech.label(each)))];
  return {
    isByStyle: pairs > mostLabels && labels.length <= tones.length,
    // Among many lines the heaviest is thinner, so that they stay apart.
    ...(isComparing && { most: Math.max(...weights) * (pairs > mostLabels ? 2.2 : 1) }),
    places: new Map(relationships.map((each) => [each.id, labels.indexOf(speech.label(each))])),
  };
}

/** One arrow for each pair of its parties. */
function edgesOf(relationship: Relationship, look: Look, drawing: Drawing): readonly DiagramEdge[] {
  const { weight } = relationship;
  const share = look.most !== undefined && typeof weight === "number" ? weight / look.most : undefined;
  const label = drawing.speech.label(relationship);
  return relationship.from.flatMap((from) =>
    relationship.to.map((to) => ({
      id: `${relationship.ref}/${from}/${to}`,
      subject: relationship.ref,
      from: elementRef("party", from),
      to: elementRef("party", to),
      ...lineOf(relationship, look),
      ...(!look.isByStyle && { label }),
      ...(share !== undefined && { weight: share }),
      name: edgeName(relationship, { from, to }, drawing),
    })),
  );
}

function lineOf({ id }: Relationship, { isByStyle, places }: Look): Pick<DiagramEdge, "line" | "head" | "tone"> {
  const place = places.get(id) ?? 0;
  if (!isByStyle) return { line: "solid", head: "arrow", tone: "plain" };
  return { line: styles[place] ?? "solid", head: "arrow", tone: tones[place] ?? "plain" };
}

function edgeName(
  relationship: Relationship,
  ends: { readonly from: string; readonly to: string },
  { index, speech }: Drawing,
): string {
  const labelOf = (id: string): string => {
    const party = index.elementByRef.get(elementRef("party", id));
    return party ? speech.label(party) : id;
  };
  const named = { from: labelOf(ends.from), to: labelOf(ends.to) };
  const event = relationship.event && index.elementByRef.get(elementRef("event", relationship.event));
  const facts = [
    speech.say(diagramSentences.relationship(speech.label(relationship), named)),
    event ? `${speech.say(diagramWords.event)} ${speech.label(event)}` : "",
    typeof relationship.weight === "number" ? `${speech.say(diagramWords.weight)} ${relationship.weight}` : "",
  ];
  return facts.filter(Boolean).join(separator);
}

/** Nothing where all parties are of one unnamed kind. */
function partyLegend(parties: readonly Party[], { speech }: Drawing): readonly DiagramLegendEntry[] {
  const used = new Set(parties.map(({ partyKind }) => partyKind));
  const kinds = (["company", "customer", "partner", "other"] as const).filter((kind) => used.has(kind));
  if (kinds.length === 1 && kinds[0] === "other") return [];
  return kinds.map((kind) => ({
    mark: { type: "box", shape: "rect", tone: partyTones[kind] },
    label: speech.say(partyKindWords[kind]),
  }));
}

function relationshipLegend(
  relationships: readonly Relationship[],
  look: Look,
  { speech }: Drawing,
): readonly DiagramLegendEntry[] {
  if (!look.isByStyle) {
    const mark = { type: "line", line: "solid", head: "arrow", tone: "plain" } as const;
    return relationships.length > 0 ? [{ mark, label: speech.say(diagramWords.relationship) }] : [];
  }
  const byLabel = new Map(relationships.map((relationship) => [speech.label(relationship), relationship]));
  return [...byLabel].map(([label, relationship]) => ({
    mark: { type: "line", ...lineOf(relationship, look) },
    label,
  }));
}
