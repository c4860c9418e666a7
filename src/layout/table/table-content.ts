import type { Point } from "../../base/geometry.ts";
import type { PictureSection } from "../../views/table-picture.ts";
import type { BoxContent } from "../frames/box-picture.ts";
import type { Sized } from "../frames/sized.ts";
import type { PlacedBox } from "../laid-out-diagram.ts";
import type { PlacedText } from "../laid-out-graph.ts";
import { partsBlock, placeBlock, type TextBlock } from "../text-block.ts";
import type { WidthRange } from "./cell-content.ts";
import { columnRanges, type SectionRanges, sectionWidths, totalRange } from "./column-widths.ts";
import { blocksOf, type Division } from "./divide-table.ts";
import { type MeasuredSection, measureSection } from "./measure-section.ts";
import { setBlock } from "./set-block.ts";
import type { Look } from "../look.ts";

/** A section of which all words are measured, and what its columns may take. */
export interface RangedSection extends MeasuredSection {
  readonly ranges: SectionRanges;
}

export function measureSections(sections: readonly PictureSection[], look: Look): readonly RangedSection[] {
  return sections.map((section) => {
    const measured = measureSection(section, look);
    return { ...measured, ranges: columnRanges(measured, look) };
  });
}

/** Least and most width that the widest section takes undivided. */
export function tableRange(sections: readonly RangedSection[]): WidthRange {
  const totals = sections.map(({ ranges }) => totalRange([...(ranges.heads ? [ranges.heads] : []), ...ranges.columns]));
  return {
    least: Math.max(0, ...totals.map(({ least }) => least)),
    most: Math.max(0, ...totals.map(({ most }) => most)),
  };
}

/** A table with its lines broken and its size known, which waits for its places. */
export interface SetTable {
  readonly width: number;
  readonly height: number;
  /** From (0, 0). */
  place(): BoxContent;
}

/**
 * The sections of a table below each other: each as wide as it likes up to `width` pixels undivided, and then divided
 * into parts.
 */
export function setTable(
  sections: readonly RangedSection[],
  { width, division, look }: { readonly width: number; readonly division: Division; readonly look: Look },
): SetTable {
  const set: { readonly parts: Sized<readonly PlacedBox[]>; readonly top: number; readonly heading?: PlacedText }[] =
    [];
  let [y, right] = [0, 0];
  sections.forEach((measured, index) => {
    if (index > 0) y += look.table.blockGap;
    const parts = setParts(measured, { id: `s${index}`, width, division, look });
    const block = headingOf(measured.section, Math.max(parts.width, look.table.widestText), look);
    const heading = block && placeBlock(block, { x: 0, y });
    if (block) y += block.height + look.table.headingGap;
    set.push({ parts, top: y, ...(heading && { heading }) });
    y += parts.height;
    right = Math.max(right, parts.width, block?.width ?? 0);
  });
  const size = { width: right, height: y };
  return {
    ...size,
    place: () => ({
      ...size,
      boxes: set.flatMap(({ parts, top }) => parts.placeAt({ x: 0, y: top })),
      captions: set.flatMap(({ heading }) => heading ?? []),
      connectors: [],
    }),
  };
}

function headingOf({ heading }: PictureSection, width: number, look: Look): TextBlock | undefined {
  return heading ? partsBlock(heading, look.frameStyle, width) : undefined;
}

interface PartsOptions {
  readonly id: string;
  readonly width: number;
  readonly division: Division;
  readonly look: Look;
}

/** The parts of one section: those of its columns below each other, those of its rows beside each other. */
function setParts(measured: RangedSection, { id, width, division, look }: PartsOptions): Sized<readonly PlacedBox[]> {
  const { section, ranges } = measured;
  const widths = sectionWidths(ranges, width);
  const places: { readonly part: Sized<readonly PlacedBox[]>; readonly at: Point }[] = [];
  let [bottom, right] = [0, 0];
  blocksOf(section, division).forEach((beside, line) => {
    const parts = beside.map((range, place) =>
      setBlock({ measured, id: `${id}-${line}-${place}`, range, widths, look }),
    );
    if (line > 0) bottom += look.table.blockGap;
    let x = 0;
    for (const part of parts) {
      places.push({ part, at: { x, y: bottom } });
      right = Math.max(right, x + part.width);
      x += part.width + look.table.blockGap;
    }
    bottom += Math.max(0, ...parts.map(({ height }) => height));
  });
  return {
    width: right,
    height: bottom,
    placeAt: ({ x, y }) => places.flatMap(({ part, at }) => part.placeAt({ x: x + at.x, y: y + at.y })),
  };
}
