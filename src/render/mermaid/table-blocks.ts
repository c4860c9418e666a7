import type { Status } from "../../base/badge.ts";
import { idOf } from "../../base/element-ref.ts";
import { productLocale } from "../../base/wording.ts";
import { mermaidSentences, mermaidWords } from "../../messages/mermaid-words.ts";
import defaultTheme from "../../scene/themes/default.ts";
import type { PictureCell, PictureRow, PictureSection, TablePicture } from "../../views/table-picture.ts";
import type { MermaidChart } from "./mermaid-chart.ts";
import { mermaidLabel } from "./mermaid-label.ts";
import { toneClass, toneClassLines } from "./mermaid-styles.ts";

const { paints } = defaultTheme;

/** One block: empty ones only take their place. */
interface Block {
  readonly text: string;
  readonly span: number;
  readonly style: string;
}

/**
 * A drawn table as blocks in rows, since Mermaid has no tables: title and headings over the whole width, gaps dashed. All
 * columns are equally wide, so all sections share the number of columns of the widest one.
 */
export function tableBlocks(table: TablePicture): MermaidChart {
  const width = Math.max(1, ...table.sections.map(columnCount));
  const title = [{ text: table.title, span: width, style: "title" }];
  const rows = [title, ...table.sections.flatMap((section) => sectionRows(section, width))].map(withIds());
  const blocks = rows.flat().filter(({ text }) => text !== "");
  const used = new Set(blocks.map(({ style }) => style));
  const say = productLocale(table.locale);
  return {
    type: "block-beta",
    isAccessible: false,
    unsaid: [
      mermaidWords.noTables[say],
      mermaidWords.noTitle[say],
      ...(used.has("gap") ? [mermaidWords.gap[say]] : []),
      ...legendWords(table),
      ...linkWords(table),
    ],
    lines: [
      `columns ${width}`,
      ...rows.map((row) => row.map(blockText).join(" ")),
      ...Object.entries(styles).flatMap(([name, style]) => (used.has(name) ? [`classDef ${name} ${style}`] : [])),
      ...toneClassLines(new Set(table.sections.flatMap(cellsOf).flatMap(({ tone }) => tone ?? []))),
      ...[...used].sort().map((name) => {
        const ids = blocks.filter(({ style }) => style === name).map(({ id }) => id);
        return `class ${ids.join(",")} ${name}`;
      }),
    ],
    edges: 0,
  };
}

/** Gives each block a name that is its own in the whole table. */
function withIds(): (row: readonly Block[]) => readonly (Block & { readonly id: string })[] {
  let count = 0;
  return (row) => row.map((block) => ({ ...block, id: `b${++count}` }));
}

function blockText({ id, text, span }: Block & { readonly id: string }): string {
  const size = span > 1 ? `:${span}` : "";
  return text === "" ? `space${size}` : `${id}[${mermaidLabel(text)}]${size}`;
}

const ink = `color:${paints.ink}`;
const statusStyle = (status: Status): string =>
  `fill:${paints["card-fill"]},stroke:${paints[`${status}-stroke`]},${ink}`;

/** Classes of blocks; those of tones come from the tones. */
const styles: Readonly<Record<string, string>> = {
  title: `fill:${paints.background},stroke:${paints.background},${ink}`,
  head: `fill:${paints["frame-fill"]},stroke:${paints["frame-stroke"]},${ink}`,
  cell: `fill:${paints["card-fill"]},stroke:${paints["card-stroke"]},${ink}`,
  gap: `fill:${paints["card-fill"]},stroke:${paints["warn-stroke"]},stroke-dasharray:4 3,${ink}`,
  good: statusStyle("good"),
  warn: statusStyle("warn"),
  critical: statusStyle("critical"),
  neutral: statusStyle("neutral"),
  unknown: statusStyle("unknown"),
};

function hasRowHeads({ rows, corner }: PictureSection): boolean {
  return corner !== "" || rows.some(({ label, isGroup }) => label !== "" && !isGroup);
}

function columnCount(section: PictureSection): number {
  return section.columns.length + (hasRowHeads(section) ? 1 : 0);
}

function cellsOf({ rows }: PictureSection): readonly PictureCell[] {
  return rows.flatMap(({ cells }) => cells);
}

function sectionRows(section: PictureSection, width: number): readonly (readonly Block[])[] {
  const { heading, corner, columns, rows } = section;
  const hasHeads = hasRowHeads(section);
  const heads = columns.map(({ label, detail, isGap }) => {
    return { text: words(label, detail), span: 1, style: isGap ? "gap" : "head" };
  });
  const headRow = [...(hasHeads ? [{ text: corner, span: 1, style: "head" }] : []), ...heads];
  return [
    ...(heading === undefined ? [] : [[{ text: heading, span: width, style: "head" }]]),
    ...(headRow.some(({ text }) => text !== "") ? [filled(headRow, width)] : []),
    ...rows.map((row) => filled(rowBlocks(row, { width, hasHeads }), width)),
  ];
}

function rowBlocks(
  { label, detail, isGroup, cells }: PictureRow,
  { width, hasHeads }: { readonly width: number; readonly hasHeads: boolean },
): readonly Block[] {
  if (isGroup) return [{ text: words(label, detail), span: width, style: "head" }];
  const blocks = cells.map(({ text, span = 1, isGap, status, tone }): Block => {
    const toned = tone === undefined ? "cell" : toneClass(tone);
    return { text: isGap && text === "" ? " " : text, span, style: isGap ? "gap" : (status ?? toned) };
  });
  return [...(hasHeads ? [{ text: words(label, detail), span: 1, style: "head" }] : []), ...blocks];
}

/** A row that reaches over the whole width: the next block would else stand in it. */
function filled(row: readonly Block[], width: number): readonly Block[] {
  const rest = width - row.reduce((sum, { span }) => sum + span, 0);
  return rest > 0 ? [...row, { text: "", span: rest, style: "cell" }] : row;
}

function words(label: string, detail: string | undefined): string {
  return detail === undefined ? label : `${label}\n${detail}`;
}

/** What the letters in the cells mean. */
function legendWords({ legend, legendTitle }: TablePicture): readonly string[] {
  return legend.flatMap(({ mark, label }) => {
    if (mark.type === "sign") return [`${legendTitle} · ${mark.text}: ${label}`];
    if (mark.type === "box") return [`${legendTitle} · ${toneClass(mark.tone)}: ${label}`];
    return mark.type === "status" ? [`${legendTitle} · ${mark.status}: ${label}`] : [];
  });
}

function linkWords({ sections, locale }: TablePicture): readonly string[] {
  const links = sections.flatMap(cellsOf).flatMap(({ text, link }) => (link === undefined ? [] : [{ text, link }]));
  return links.map(({ text, link }) => `${text}: ${mermaidSentences.opens(idOf(link))[productLocale(locale)]}`);
}
