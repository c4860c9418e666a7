import type { Diagram, DiagramEdge, DiagramNode } from "../../views/diagram.ts";
import type { PlacedBox, PlacedConnector } from "../laid-out-diagram.ts";
import type { Look } from "../look.ts";
import { type BoxContent, emptyContent } from "./box-picture.ts";
import { placeBlock, textBlock } from "../text-block.ts";
import { boxSize, freeBody, type SizedBox, usualWidth } from "./box-size.ts";
import { connectorOf, groupHeading, lineLabel, type LineLabel } from "./diagram-blocks.ts";
import { type Axes, axesOf, inMiddle } from "./facing-axes.ts";
import { placeRelationships, roomAt, type Related } from "./facing-relationships.ts";

/*
 * The classic notation: the company as one long box, opposite it its customers, one row for every line between them. No
 * engine: where everything goes follows from the sizes.
 */

const groupPad = 14;
const stateGap = 10;
const rowGap = 5;
const statePad = 7;
/** Of a line, before and behind its label. */
const lead = 26;
const leastLine = 120;
const tieLength = 30;
const tagGap = 6;
const widths = { company: [132], states: [192, 216, 240], parties: [128, 152, 176] } as const;
const tagText = { least: 56, widest: 150, left: 18, right: 12, pad: 4 } as const;

/** A row of the customers' side: a state, or the heading of the whole, with what reaches it and what hangs on it. */
interface Row {
  readonly id: string;
  /** Absent for the heading. */
  readonly box?: SizedBox;
  readonly lines: readonly Line[];
  readonly tags: readonly { readonly box: SizedBox; readonly tie: DiagramEdge }[];
  readonly dv: number;
}

interface Line {
  readonly edge: DiagramEdge;
  readonly label: LineLabel;
}

export function layOutFacing(diagram: Diagram, look: Look): BoxContent {
  const [company] = diagram.nodes.filter(({ layer }) => layer === 0);
  const [group] = diagram.groups;
  if (!company || !group) return emptyContent;
  const axes = axesOf(diagram.direction);
  const heading = groupHeading(group, axes.isDown ? "left" : "top", look);
  const tags = tagSizes(diagram, look);
  const states = sized(diagram, 1, { widths: widths.states, look });
  const about = { diagram, company, tags, look, axes };
  const rows = [
    rowOf({ id: group.id, least: axes.v(heading) }, about),
    ...states.map((box) => rowOf({ id: box.node.id, box, least: axes.v(box) }, about)),
  ];
  const related = relatedOf(diagram, rows, look);
  const room = (id: string): number => roomAt(id, related, { axes, hosts: [company.id, group.id] });
  const dv = rows.reduce((sum, row) => sum + row.dv, (rows.length - 1) * stateGap) + 2 * groupPad;
  const companyBox = boxSize(company, axes.isDown ? Math.max(dv, 132) : widths.company[0], look);
  const lineLabels = rows.flatMap(({ lines }) => lines.map(({ label }) => axes.u(label) + 2 * lead));
  const stateLength = Math.max(axes.u(heading), ...states.map(axes.u), room(group.id) - 2 * groupPad);
  const companyLength = Math.max(axes.u(companyBox), room(company.id));
  const groupStart = companyLength + Math.max(leastLine, ...lineLabels);
  const plan: Plan = {
    ...{ axes, rows, stateLength },
    from: companyLength,
    group: groupStart,
    tags: groupStart + stateLength + 2 * groupPad + tieLength,
  };
  const inside = placeRows(plan);
  const end = plan.tags - tieLength;
  const hosts = [
    { id: company.id, u: 0, du: companyLength },
    { id: group.id, u: groupStart, du: end - groupStart },
  ];
  const tagsEnd = Math.max(end, ...tags.map((box) => plan.tags + axes.u(box)));
  const below = placeRelationships(related, {
    ...{ axes, hosts, look },
    parties: sized(diagram, 3, { widths: widths.parties, look }),
    from: dv,
    length: tagsEnd,
  });
  const whole = axes.rect({ u: 0, v: 0, du: Math.max(tagsEnd, below.du), dv: Math.max(dv, below.dv) });
  return {
    boxes: [
      heading.placeIn(axes.rect({ u: groupStart, v: 0, du: end - groupStart, dv })),
      companyBox.placeIn(axes.rect({ u: 0, v: 0, du: companyLength, dv })),
      ...inside.boxes,
      ...below.boxes,
    ],
    connectors: [...inside.connectors, ...below.connectors],
    captions: [],
    width: whole.width,
    height: whole.height,
  };
}

function sized(
  { nodes }: Diagram,
  layer: number,
  { widths: choices, look }: { readonly widths: readonly number[]; readonly look: Look },
): readonly SizedBox[] {
  const own = nodes.filter((node) => node.layer === layer);
  const width = usualWidth(own, choices, look);
  return own.map((node) => boxSize(node, width, look));
}

/** Tags are small, all of one width. */
function tagSizes({ nodes }: Diagram, look: Look): readonly SizedBox[] {
  const own = nodes.filter(({ layer }) => layer === 2);
  const blocks = own.map(({ label }) => textBlock(label, look.itemStyle, tagText.widest));
  const width = Math.max(tagText.least, ...blocks.map((block) => block.width)) + tagText.left + tagText.right;
  return own.map((node, place) => {
    const block = blocks[place] ?? textBlock(node.label, look.itemStyle, tagText.widest);
    const height = block.height + 2 * tagText.pad;
    return {
      ...{ node, width, height },
      placeIn: (box) => ({
        ...freeBody(node, box),
        label: placeBlock(block, { x: box.x + tagText.left, y: box.y + (box.height - block.height) / 2 }),
      }),
    };
  });
}

function rowOf(
  { id, box, least }: { readonly id: string; readonly box?: SizedBox; readonly least: number },
  about: {
    readonly diagram: Diagram;
    readonly company: DiagramNode;
    readonly tags: readonly SizedBox[];
    readonly look: Look;
    readonly axes: Axes;
  },
): Row {
  const { diagram, company, look, axes } = about;
  const isLine = ({ from, to }: DiagramEdge): boolean =>
    box !== undefined && ((from === company.id && to === id) || (from === id && to === company.id));
  const lines = diagram.edges.filter(isLine).map((edge) => ({ edge, label: lineLabel(edge.label ?? "", look) }));
  const tags = about.tags.flatMap((tag) => {
    const tie = diagram.edges.find(({ from, to }) => from === id && to === tag.node.id);
    return tie ? [{ box: tag, tie }] : [];
  });
  const linesLength =
    stacked(
      lines.map(({ label }) => axes.v(label)),
      rowGap,
    ) +
    2 * statePad;
  const tagsLength = stacked(
    tags.map((tag) => axes.v(tag.box)),
    tagGap,
  );
  return { id, ...(box && { box }), lines, tags, dv: Math.max(least, lines.length > 0 ? linesLength : 0, tagsLength) };
}

function stacked(lengths: readonly number[], gap: number): number {
  return lengths.reduce((sum, length) => sum + length, 0) + Math.max(0, lengths.length - 1) * gap;
}

/** Lines that neither lead to a row nor tie a tag to it. */
function relatedOf({ edges }: Diagram, rows: readonly Row[], look: Look): readonly Related[] {
  const taken = new Set(
    rows.flatMap(({ lines, tags }) => [...lines.map(({ edge }) => edge.id), ...tags.map(({ tie }) => tie.id)]),
  );
  return edges
    .filter(({ id }) => !taken.has(id))
    .map((edge) => ({ edge, ...(edge.label && { label: lineLabel(edge.label, look) }) }));
}

interface Plan {
  readonly axes: Axes;
  readonly rows: readonly Row[];
  readonly stateLength: number;
  /** Along `u`: where lines begin, where the group begins, where tags begin. */
  readonly from: number;
  readonly group: number;
  readonly tags: number;
}

function placeRows(plan: Plan): Pick<BoxContent, "boxes" | "connectors"> {
  const boxes: PlacedBox[] = [];
  const connectors: PlacedConnector[] = [];
  let v = groupPad;
  for (const row of plan.rows) {
    boxes.push(...stateBox(row, v, plan), ...tagBoxes(row, v, plan));
    connectors.push(...rowLines(row, v, plan), ...rowTies(row, v, plan));
    v += row.dv + stateGap;
  }
  return { boxes, connectors };
}

function stateBox({ box, dv }: Row, v: number, { axes, group, stateLength }: Plan): readonly PlacedBox[] {
  return box ? [box.placeIn(axes.rect({ u: group + groupPad, v, du: stateLength, dv }))] : [];
}

function rowLines({ lines, dv }: Row, top: number, plan: Plan): readonly PlacedConnector[] {
  const { axes, from, group } = plan;
  const lengths = lines.map(({ label }) => axes.v(label));
  let v = top + (dv - stacked(lengths, rowGap)) / 2;
  return lines.map(({ edge, label }, place) => {
    const at = v + (lengths[place] ?? 0) / 2;
    v += (lengths[place] ?? 0) + rowGap;
    const points = [axes.point(from, at), axes.point(group + groupPad, at)];
    const box = inMiddle(axes, label, { u: (from + group) / 2, v: at });
    return {
      ...connectorOf(edge),
      points: edge.to === plan.rows[0]?.id ? [...points].reverse() : points,
      ...(edge.label && { label: label.placeIn(box) }),
    };
  });
}

/** Where the tags of a row begin along `v`. */
function tagPlaces({ tags, dv }: Row, top: number, { axes }: Plan): readonly number[] {
  const lengths = tags.map(({ box }) => axes.v(box));
  let v = top + (dv - stacked(lengths, tagGap)) / 2;
  return lengths.map((length) => {
    v += length + tagGap;
    return v - length - tagGap;
  });
}

function tagBoxes(row: Row, top: number, plan: Plan): readonly PlacedBox[] {
  const places = tagPlaces(row, top, plan);
  const { axes } = plan;
  return row.tags.map(({ box }, place) =>
    box.placeIn(axes.rect({ u: plan.tags, v: places[place] ?? top, du: axes.u(box), dv: axes.v(box) })),
  );
}

function rowTies(row: Row, top: number, plan: Plan): readonly PlacedConnector[] {
  const places = tagPlaces(row, top, plan);
  const { axes, group, stateLength } = plan;
  const start = group + groupPad + stateLength + (row.box ? 0 : groupPad);
  return row.tags.map(({ box, tie }, place) => {
    const at = (places[place] ?? top) + axes.v(box) / 2;
    return { ...connectorOf(tie), points: [axes.point(start, at), axes.point(plan.tags, at)] };
  });
}
