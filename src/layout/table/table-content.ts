import type { Point } from "../../base/geometry.ts";
import type { PictureSection, TablePicture } from "../../views/table-picture.ts";
import type { BoxContent } from "../frames/box-picture.ts";
import type { Sized } from "../frames/sized.ts";
import type { LaidOutDiagram } from "../laid-out-diagram.ts";
import type { PlacedText } from "../laid-out-graph.ts";
import { partsBlock, placeBlock, type TextBlock } from "../text-block.ts";
import type { WidthRange } from "./cell-content.ts";
import { columnRanges, type SectionRanges, sectionWidths, totalRange, widestRanges } from "./column-widths.ts";
import { blocksOf, type Division } from "./divide-table.ts";
import { type MeasuredSection, measureSection } from "./measure-section.ts";
import { type FilledBoxes, setBlock } from "./set-block.ts";
import type { Look } from "../look.ts";

/** A section of which all words are measured, and what its columns may take. */
export interface RangedSection extends MeasuredSection {
  readonly ranges: SectionRanges;
  /** Of a table of two versions: the section as base and as head fill it. */
  readonly versions: readonly MeasuredSection[];
}

/** Columns are as wide as any version needs them. */
export function measureSections(
  { sections, versions }: Pick<TablePicture, "sections" | "versions">,
  look: Look,
): readonly RangedSection[] {
  return sections.map((section, index) => {
    const own = versions ? [versions.base[index], versions.head[index]] : [];
    const measured = measureSection(section, look);
    const others = own.flatMap((other) => (other ? [measureSection(other, look, section)] : []));
    const ranges = widestRanges([measured, ...others].map((each) => columnRanges(each, look)));
    return { ...measured, ranges, versions: others };
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
  place(): BoxContent & Pick<LaidOutDiagram, "versions">;
}

/**
 * The sections of a table below each other: each as wide as it likes up to `width` pixels undivided, and then divided
 * into parts.
 */
export function setTable(
  sections: readonly RangedSection[],
  { width, division, look }: { readonly width: number; readonly division: Division; readonly look: Look },
): SetTable {
  const set: SetSection[] = [];
  let [y, right] = [0, 0];
  sections.forEach((measured, index) => {
    if (index > 0) y += look.table.blockGap;
    const parts = setParts(measured, { id: `s${index}`, width, division, look });
    const blocks = [measured, ...measured.versions].map(({ section }) =>
      headingOf(section, Math.max(parts.width, look.table.widestText), look),
    );
    const top = y;
    const headings = blocks.map((block) => block && placeBlock(block, { x: 0, y: top }));
    const height = Math.max(...blocks.map((block) => block?.height ?? 0));
    if (height > 0) y += height + look.table.headingGap;
    set.push({ parts, top: y, headings });
    y += parts.height;
    right = Math.max(right, parts.width, ...blocks.map((block) => block?.width ?? 0));
  });
  const size = { width: right, height: y };
  return { ...size, place: () => ({ ...size, connectors: [], ...placedSections(set) }) };
}

interface SetSection {
  readonly parts: Sized<FilledBoxes>;
  readonly top: number;
  /** In each filling. */
  readonly headings: readonly (PlacedText | undefined)[];
}

function placedSections(set: readonly SetSection[]): Pick<LaidOutDiagram, "boxes" | "captions" | "versions"> {
  const placed = set.map(({ parts, top, headings }) => ({ boxes: parts.placeAt({ x: 0, y: top }), headings }));
  const filling = (index: number): Pick<LaidOutDiagram, "boxes" | "captions"> => ({
    boxes: placed.flatMap(({ boxes }) => boxes[index] ?? []),
    captions: placed.flatMap(({ headings }) => headings[index] ?? []),
  });
  const hasVersions = set.some(({ headings }) => headings.length > 1);
  return { ...filling(0), ...(hasVersions && { versions: { base: filling(1), head: filling(2) } }) };
}

function headingOf({ heading, isAbsent }: PictureSection, width: number, look: Look): TextBlock | undefined {
  return heading && !isAbsent ? partsBlock(heading, look.frameStyle, width) : undefined;
}

interface PartsOptions {
  readonly id: string;
  readonly width: number;
  readonly division: Division;
  readonly look: Look;
}

/** The parts of one section: those of its columns below each other, those of its rows beside each other. */
function setParts(measured: RangedSection, { id, width, division, look }: PartsOptions): Sized<FilledBoxes> {
  const { section, ranges } = measured;
  const widths = sectionWidths(ranges, width);
  const fillings = [measured, ...measured.versions];
  const places: { readonly part: Sized<FilledBoxes>; readonly at: Point }[] = [];
  let [bottom, right] = [0, 0];
  blocksOf(section, division).forEach((beside, line) => {
    const parts = beside.map((range, place) =>
      setBlock({ fillings, id: `${id}-${line}-${place}`, range, widths, look }),
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
    placeAt({ x, y }) {
      const placed = places.map(({ part, at }) => part.placeAt({ x: x + at.x, y: y + at.y }));
      return fillings.map((_, index) => placed.flatMap((boxes) => boxes[index] ?? []));
    },
  };
}
