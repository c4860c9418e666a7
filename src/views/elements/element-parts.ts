import { elementRef } from "../../base/element-ref.ts";
import { diagramSentences, diagramWords } from "../../messages/diagram-words.ts";
import { separator } from "../../messages/view-words.ts";
import type { Class, Party, Relationship, Stage, View } from "../../model/model.ts";
import type { DiagramEdge, DiagramGroup, DiagramNode, Tone } from "../diagram.ts";
import type { Drawing } from "../drawing.ts";
import type { LaneItem } from "../graph.ts";
import { laneItems } from "../lane-items.ts";
import { includesAny } from "../select-nodes.ts";
import { selectParties } from "../relationships/select-parties.ts";

/** What the classic notation shows, for a `facing` diagram. */
export interface ElementParts {
  readonly groups: readonly DiagramGroup[];
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
  /** Those of the edges that are channels, and that are activities. */
  readonly channels: readonly DiagramEdge[];
  readonly activities: readonly DiagramEdge[];
  /** Those of the nodes that are tags. */
  readonly classes: readonly DiagramNode[];
  readonly parties: readonly Party[];
  readonly relationships: readonly Relationship[];
}

export const elementStyles = {
  channel: { line: "solid", head: "arrow", tone: "accent" },
  activity: { line: "dashed", head: "none", tone: "tone-1" },
  class: { line: "dotted", head: "none", tone: "quiet" },
  relationship: { line: "dash-dot", head: "arrow", tone: "tone-2" },
} as const satisfies Record<string, Pick<DiagramEdge, "line" | "head" | "tone">>;

export function elementParts(view: View, drawing: Drawing): ElementParts {
  const { model, shown } = drawing;
  const { parties, relationships } = relatedParties(view, drawing);
  const stages = model.stages.filter(({ id }) => shown.stages.has(id));
  const company = companyNode(parties, drawing);
  const customers = customerGroup(parties, drawing);
  const channels = stages.flatMap((stage) =>
    laneItems("channels", [stage], drawing)
      .filter(({ subject }) => isChosen(view, "channels", subject.slice("channel:".length)))
      .map((item) => reachEdge(item, stage, { company, style: elementStyles.channel, drawing })),
  );
  const activities = stages.flatMap((stage) =>
    laneItems("activities", [stage], drawing).map((item) =>
      reachEdge(item, stage, { company, style: elementStyles.activity, drawing }),
    ),
  );
  const tags = classTags(view, { stages, customers, drawing });
  const others = parties.filter(({ ref }) => ref !== company.subject && ref !== customers.subject);
  const places = new Map([
    ...(company.subject === undefined ? [] : [[company.subject, company.id] as const]),
    ...(customers.subject === undefined ? [] : [[customers.subject, customers.id] as const]),
    ...others.map(({ ref }) => [ref as string, ref as string] as const),
  ]);
  return {
    groups: [customers],
    nodes: [
      company,
      ...stages.map((stage) => stateNode(stage, customers, drawing)),
      ...tags.nodes,
      ...others.map((party) => partyNode(party, drawing)),
    ],
    edges: [
      ...stages.flatMap(({ ref }) => [...channels, ...activities].filter(({ to }) => to === ref)),
      ...tags.edges,
      ...relationships.flatMap((relationship) => relationshipEdges(relationship, places, drawing)),
    ],
    channels,
    activities,
    classes: tags.nodes,
    parties,
    relationships,
  };
}

/** A party without any relationship says nothing here, but for the company and the customer. */
function relatedParties(view: View, { model }: Drawing): Pick<ElementParts, "parties" | "relationships"> {
  const { parties, relationships } = selectParties(view, model);
  const related = new Set(relationships.flatMap(({ from, to }) => [...from, ...to]));
  const isPlayer = ({ partyKind }: Party): boolean => partyKind === "company" || partyKind === "customer";
  return { parties: parties.filter((party) => related.has(party.id) || isPlayer(party)), relationships };
}

/** The first party that is the company; a model that names none has a company all the same. */
function companyNode(parties: readonly Party[], { speech }: Drawing): DiagramNode {
  const company = parties.find(({ partyKind }) => partyKind === "company");
  const label = company ? speech.label(company) : speech.say(diagramWords.company);
  const base = { id: company?.ref ?? "company", shape: "rect", tone: "quiet", label, layer: 0, name: label } as const;
  return company ? { ...base, subject: company.ref } : base;
}

/** The one party that is a customer; where there are several, customers in general. */
function customerGroup(parties: readonly Party[], { speech }: Drawing): DiagramGroup {
  const [customer, ...others] = parties.filter(({ partyKind }) => partyKind === "customer");
  const general = speech.say(diagramWords.customer);
  if (!customer || others.length > 0) return { id: "customer", label: general, tone: "plain", name: general };
  const label = speech.label(customer);
  const name = [label, general].join(separator);
  return { id: customer.ref, subject: customer.ref, label, detail: general, tone: "plain", name };
}

function stateNode(stage: Stage, { id }: DiagramGroup, { speech }: Drawing): DiagramNode {
  const label = speech.label(stage);
  const detail = speech.text(stage.goal);
  return {
    id: stage.ref,
    subject: stage.ref,
    group: id,
    shape: "rect",
    tone: stage.offPath ? "quiet" : "plain",
    label,
    ...(detail && { detail }),
    layer: 1,
    name: [label, detail ?? ""].filter(Boolean).join(separator),
  };
}

function partyNode(party: Party, { speech }: Drawing): DiagramNode {
  const label = speech.label(party);
  return { id: party.ref, subject: party.ref, shape: "rect", tone: "plain", label, layer: 3, name: label };
}

function reachEdge(
  { subject, label, name }: LaneItem,
  stage: Stage,
  at: {
    readonly company: DiagramNode;
    readonly style: Pick<DiagramEdge, "line" | "head" | "tone">;
    readonly drawing: Drawing;
  },
): DiagramEdge {
  const { company, style, drawing } = at;
  const ends = { from: company.label, to: drawing.speech.label(stage) };
  return {
    id: `${subject}/${stage.id}`,
    subject,
    from: company.id,
    to: stage.ref,
    label,
    ...style,
    name: drawing.speech.say(diagramSentences.reaches(name, ends)),
  };
}

/** Each class at each of its stages; one that names none belongs to customers as such. */
function classTags(
  view: View,
  at: { readonly stages: readonly Stage[]; readonly customers: DiagramGroup; readonly drawing: Drawing },
): { readonly nodes: readonly DiagramNode[]; readonly edges: readonly DiagramEdge[] } {
  const { stages, customers, drawing } = at;
  const { model, speech } = drawing;
  const schemes = model.schemes.map(({ id }) => id).sort();
  const chosen = model.classes.filter(({ id }) => isChosen(view, "classes", id));
  const hosts = [
    ...chosen.filter((each) => each.stages.length === 0).map((each) => [each, customers.id, customers.label] as const),
    ...stages.flatMap((stage) =>
      chosen
        .filter((each) => each.stages.includes(stage.id))
        .map((each) => [each, stage.ref, speech.label(stage)] as const),
    ),
  ];
  const toneOf = ({ scheme }: Class): Tone => tones[schemes.indexOf(scheme) % tones.length] ?? "tone-0";
  const label = (each: Class): string => speech.label(each);
  return {
    nodes: hosts.map(([each, host]) => ({
      id: `${each.ref}/${host}`,
      subject: each.ref,
      shape: "tag",
      tone: toneOf(each),
      label: label(each),
      layer: 2,
      name: [label(each), speech.say(diagramWords.class)].join(separator),
    })),
    edges: hosts.map(([each, host, hostLabel]) => ({
      id: `${host}/${each.ref}`,
      from: host,
      to: `${each.ref}/${host}`,
      ...elementStyles.class,
      name: speech.say(diagramSentences.belongs(label(each), hostLabel)),
    })),
  };
}

const tones: readonly Tone[] = ["tone-0", "tone-1", "tone-2", "tone-3", "tone-4", "tone-5"];

function relationshipEdges(
  relationship: Relationship,
  places: ReadonlyMap<string, string>,
  { index, speech }: Drawing,
): readonly DiagramEdge[] {
  const label = speech.label(relationship);
  const labelOf = (id: string): string => {
    const party = index.elementByRef.get(elementRef("party", id));
    return party ? speech.label(party) : id;
  };
  return relationship.from.flatMap((from) =>
    relationship.to.flatMap((to): readonly DiagramEdge[] => {
      const ends = [places.get(elementRef("party", from)), places.get(elementRef("party", to))] as const;
      const [start, end] = ends;
      if (start === undefined || end === undefined) return [];
      const name = speech.say(diagramSentences.relationship(label, { from: labelOf(from), to: labelOf(to) }));
      const id = `${relationship.ref}/${from}/${to}`;
      return [{ id, subject: relationship.ref, from: start, to: end, label, ...elementStyles.relationship, name }];
    }),
  );
}

/** Whether `only` and `without` leave a channel or a class in. */
function isChosen({ only, without }: View, key: "channels" | "classes", id: string): boolean {
  return includesAny(only?.[key] ?? [], [id]) && !without?.[key].includes(id);
}
