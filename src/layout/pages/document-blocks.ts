import type { Speech } from "../../messages/speak.ts";
import type { Look } from "../look.ts";
import { placeBlock, type TextBlock, textBlock } from "../text-block.ts";
import type { PageBlock } from "./flow-blocks.ts";
import type { PageText, PlacedBlock } from "./laid-out-page.ts";

export interface BlockOptions {
  /** Of a column, in pixels. */
  readonly width: number;
  /** Of the highest block that a column can hold, in pixels. */
  readonly height: number;
  readonly look: Look;
  readonly speech: Speech;
}

/** White above, in pixels; that of a note is for one that follows another. */
const gaps = { subtitle: 3, heading: 26, note: 10 } as const;

/** Title and subtitle of a document. */
export function titleBlocks(
  { title, subtitle }: { readonly title: string; readonly subtitle?: string },
  { width, height, look }: BlockOptions,
): readonly PageBlock[] {
  const first = textBlock(title, look.titleStyle, width);
  const second = textBlock(subtitle ?? "", look.subtitleStyle, width);
  return [
    ...lineBlocks(first, { role: "title", ink: "main", gap: 0, keepsWithNext: true, height }),
    ...lineBlocks(second, { role: "title", ink: "soft", gap: gaps.subtitle, keepsWithNext: true, height }),
  ];
}

/** The heading of a section. */
export function headingBlocks(text: string, { width, height, look }: BlockOptions): readonly PageBlock[] {
  const options: LineOptions = { role: "heading", ink: "main", gap: gaps.heading, keepsWithNext: true, height };
  return lineBlocks(textBlock(text, look.frameStyle, width), options);
}

/** A remark below everything else. */
export function noteBlocks(
  text: string,
  isFirst: boolean,
  { width, height, look }: BlockOptions,
): readonly PageBlock[] {
  const gap = isFirst ? gaps.heading : gaps.note;
  return lineBlocks(textBlock(text, look.smallStyle, width), { role: "note", ink: "soft", gap, height });
}

interface LineOptions {
  readonly role: PlacedBlock["role"];
  readonly ink: PageText["ink"];
  readonly gap: number;
  readonly keepsWithNext?: boolean;
  /** Of a column. */
  readonly height: number;
}

/** Lines as one block; so many that no column holds them as several. */
function lineBlocks(text: TextBlock, { role, ink, gap, keepsWithNext, height }: LineOptions): readonly PageBlock[] {
  // A heading of half a page is none; the rest of the column is left to what it is about.
  const most = Math.max(1, Math.floor(height / 2 / text.lineHeight));
  return Array.from({ length: Math.ceil(text.lines.length / most) }, (_, index): PageBlock => {
    const part = partOf(text, index * most, most);
    return {
      height: part.height,
      gap: index === 0 ? gap : 0,
      ...(keepsWithNext && { keepsWithNext }),
      place: (at) => ({ ...bare(role), texts: [{ ink, text: placeBlock(part, at) }] }),
    };
  });
}

/** Some of the lines of a text. */
export function partOf(text: TextBlock, from: number, count: number): TextBlock {
  const lines = text.lines.slice(from, from + count);
  return { ...text, lines, height: lines.length * text.lineHeight };
}

/** A block without anything in it yet. */
export function bare(role: PlacedBlock["role"]): PlacedBlock {
  return { role, plates: [], rules: [], texts: [] };
}
