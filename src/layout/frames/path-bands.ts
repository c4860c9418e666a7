import type { Diagram, DiagramGroup } from "../../views/diagram.ts";
import type { PlacedBox } from "../laid-out-diagram.ts";
import type { Look } from "../look.ts";
import { placeBlock, type TextBlock, textBlock } from "../text-block.ts";
import type { PathAxes } from "./path-axes.ts";

/** Between two bands, and around what stands in one. */
const bandGap = 6;
const bandPad = 10;
const namePad = 8;
const widestHeading = 120;

export interface BandsInput {
  readonly axes: PathAxes;
  readonly look: Look;
  readonly columnOf: ReadonlyMap<string, number>;
  /** How far the longest name of a station goes. */
  readonly names: number;
  /** Where bands may begin, from the line. */
  readonly from: number;
}

/** The stages along the line, each with its name at its outer end and those of its stations below it. */
export function placeBands(
  { groups, nodes }: Pick<Diagram, "groups" | "nodes">,
  input: BandsInput,
): {
  readonly boxes: readonly PlacedBox[];
  /** How far they reach, and where the names of stations begin, from the line. */
  readonly depth: number;
  readonly names: number;
} {
  const { axes, look, columnOf, names, from } = input;
  const bands = groups.flatMap((group) => {
    const columns = nodes.filter((node) => node.group === group.id).map(({ id }) => columnOf.get(id) ?? 0);
    if (columns.length === 0) return [];
    const [first, last] = [Math.min(...columns), Math.max(...columns)];
    const du = (last - first + 1) * axes.pitch - bandGap;
    const heading = textBlock(group.label, look.frameStyle, axes.isDown ? widestHeading : du - 2 * bandPad);
    return [{ group, heading, u: axes.at(first) - axes.pitch / 2 + bandGap / 2, du }];
  });
  const headings = Math.max(0, ...bands.map(({ heading }) => axes.across(heading)));
  const depth = from + namePad + names + headings + 2 * bandPad;
  return {
    boxes: bands.map(({ group, heading, u, du }) =>
      bandBox(group, heading, { axes, place: { u, v: -depth, du, dv: depth - from } }),
    ),
    depth,
    names: from + namePad,
  };
}

function bandBox(
  { id, subject, tone, link, name }: DiagramGroup,
  heading: TextBlock,
  { axes, place }: { readonly axes: PathAxes; readonly place: Parameters<PathAxes["rect"]>[0] },
): PlacedBox {
  const box = axes.rect(place);
  const corner = axes.isDown
    ? { x: box.x + box.width - bandPad, y: box.y + bandPad, anchor: "end" as const }
    : { x: box.x + bandPad, y: box.y + bandPad };
  return {
    id,
    ...(subject !== undefined && { subject }),
    role: "group",
    shape: "rect",
    tone,
    box,
    label: placeBlock(heading, corner),
    ...(link !== undefined && { link }),
    name,
  };
}
