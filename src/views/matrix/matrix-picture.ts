import type { Wording } from "../../base/wording.ts";
import {
  against,
  axisWords,
  capital,
  countedAxis,
  matrixSentences,
  matrixWords,
  relatingWords,
  responsibilityWords,
} from "../../messages/matrix-words.ts";
import { separator, viewWords } from "../../messages/view-words.ts";
import type { MatrixAxis, View } from "../../model/model.ts";
import type { DiagramLegendEntry } from "../diagram.ts";
import type { Drawing } from "../drawing.ts";
import { pictureWords } from "../picture-words.ts";
import { withoutFigures } from "../without-figures.ts";
import type { PictureCell, PictureColumn, PictureRow, TablePicture } from "../table-picture.ts";
import type { Matrix, MatrixLine } from "./build-matrix.ts";
import { type MatrixSigns, namesText, relationInWords, signsOf, signText } from "./matrix-cells.ts";
import type { Relation } from "./relate-axes.ts";

/** A matrix as a table that is drawn: rows under what holds them, totals, gaps dashed and named. */
export function matrixPicture(matrix: Matrix, view: View, drawing: Drawing): TablePicture {
  const { speech } = drawing;
  const signs = signsOf(matrix, speech);
  const gaps = gapCount(matrix);
  const counts = matrixSentences.counts({
    rows: countedAxis(matrix.rows, matrix.rowLines.length),
    columns: countedAxis(matrix.columns, matrix.columnLines.length),
    filled: matrix.rowLines.reduce((sum, { filled }) => sum + filled, 0),
    gaps,
  });
  return {
    ...pictureWords(withOwnTitle(view, drawing), withoutFigures(drawing), {
      title: matrixTitle(matrix),
      counts,
      legend: legendEntries(signs, gaps, drawing),
      remarks: matrixRemarks(matrix, drawing),
    }),
    type: "table-picture",
    sections: [
      {
        corner: cornerText(matrix, drawing),
        columns: pictureColumns(matrix, drawing),
        rows: [...bodyRows(matrix, signs, drawing), ...totalRow(matrix, drawing)],
      },
    ],
  };
}

/** What stands against what: `关键节点 × 角色`. */
export function matrixTitle({ rows, columns }: Matrix): Wording {
  const [one, other] = [axisWords[rows].many, axisWords[columns].many];
  return { zh: `${one.zh}${against}${other.zh}`, en: `${capital(one.en)}${against}${other.en}` };
}

/** A default view is called after its kind, which says less than what stands against what. */
function withOwnTitle(view: View, { model }: Drawing): View {
  return model.views.includes(view) ? view : { ...view, label: {} };
}

function axisLabel(axis: MatrixAxis, { speech }: Drawing): string {
  return capital(speech.say(axisWords[axis].many));
}

function cornerText({ rows, columns }: Matrix, drawing: Drawing): string {
  const { speech } = drawing;
  const ends = rows === columns ? [speech.say(viewWords.from), speech.say(viewWords.to)] : undefined;
  return (ends ?? [axisLabel(rows, drawing), axisLabel(columns, drawing)]).join(" \\ ");
}

function gapCount({ rowLines, columnLines }: Matrix): number {
  return [...rowLines, ...columnLines].filter(({ isGap }) => isGap).length;
}

function pictureColumns({ columnLines }: Matrix, { speech }: Drawing): readonly PictureColumn[] {
  const columns = columnLines.map((line): PictureColumn => ({
    subject: line.ref,
    label: line.label,
    ...(line.group && { detail: line.group.label }),
    align: "middle",
    isEven: true,
    ...(line.isGap && { isGap: true }),
    name: line.group ? [line.label, line.group.label].join(separator) : line.label,
  }));
  return [...columns, { label: speech.say(matrixWords.total), align: "middle", isTotal: true }];
}

function bodyRows(matrix: Matrix, signs: MatrixSigns, drawing: Drawing): readonly PictureRow[] {
  const groups = new Set<string>();
  const rows: PictureRow[] = [];
  matrix.rowLines.forEach((line, index) => {
    const { group } = line;
    if (group && !groups.has(group.ref)) {
      groups.add(group.ref);
      rows.push({ subject: group.ref, label: group.label, isGroup: true, cells: [], name: group.label });
    }
    const cells = line.isGap
      ? gapCells(matrix, drawing)
      : filledCells(line, matrix.cells[index] ?? [], { matrix, signs, drawing });
    rows.push({ subject: line.ref, label: line.label, cells, name: line.label });
  });
  return rows;
}

/** One dashed cell over the whole row, that says what is missing. */
function gapCells({ columns, columnLines }: Matrix, { speech }: Drawing): readonly PictureCell[] {
  const text = speech.say(matrixSentences.none(axisWords[columns].one));
  return [
    ...(columnLines.length > 0
      ? [{ text, size: "small" as const, isGap: true, span: columnLines.length, name: text }]
      : []),
    totalCell(0),
  ];
}

interface CellContext {
  readonly matrix: Matrix;
  readonly signs: MatrixSigns;
  readonly drawing: Drawing;
}

function filledCells(
  line: MatrixLine,
  relations: readonly (Relation | undefined)[],
  { matrix, signs, drawing }: CellContext,
): readonly PictureCell[] {
  const { speech } = drawing;
  const cells = relations.map((relation, index): PictureCell => {
    const column = matrix.columnLines[index];
    if (!relation || !column) return { text: "" };
    const sign = signText(relation, signs);
    const names = namesText(relation, speech);
    const words = `${line.label}${against}${column.label}${speech.say(viewWords.colon)}${relationInWords(relation, speech)}`;
    return {
      text: [sign, names].filter(Boolean).join(separator),
      size: names === "" ? "sign" : "small",
      tone: "quiet",
      ...(relation.about.length > 0 && { about: relation.about }),
      name: words,
    };
  });
  return [...cells, totalCell(line.filled)];
}

function totalCell(count: number): PictureCell {
  return { text: String(count), size: "small" };
}

function totalRow({ columnLines, rowLines }: Matrix, { speech }: Drawing): readonly PictureRow[] {
  if (rowLines.length < 2) return [];
  const sum = rowLines.reduce((total, { filled }) => total + filled, 0);
  const label = speech.say(matrixWords.total);
  return [{ label, isTotal: true, cells: [...columnLines.map(({ filled }) => totalCell(filled)), totalCell(sum)] }];
}

function legendEntries(signs: MatrixSigns, gaps: number, { speech }: Drawing): readonly DiagramLegendEntry[] {
  return [
    ...signs.letters.map((letter) => ({
      mark: { type: "sign" as const, text: letter },
      label: speech.say(responsibilityWords[letter]),
    })),
    ...signs.direct.map(({ sign, meaning }) => ({ mark: { type: "sign" as const, text: sign }, label: meaning })),
    ...(gaps > 0 ? [{ mark: { type: "gap" as const }, label: speech.say(matrixWords.gap) }] : []),
  ];
}

/** What fills the cells, which rows and columns are empty, and what the selection left out. */
export function matrixRemarks(matrix: Matrix, { speech }: Drawing): readonly string[] {
  const through = matrix.through.filter((kind) => kind in relatingWords) as (keyof typeof relatingWords)[];
  const empty = (lines: readonly MatrixLine[]): string =>
    speech.list(lines.filter(({ isGap }) => isGap).map(({ label }) => label));
  const gaps = [
    { axis: matrix.rows, other: matrix.columns, names: empty(matrix.rowLines) },
    { axis: matrix.columns, other: matrix.rows, names: empty(matrix.columnLines) },
  ].filter(({ names }) => names !== "");
  const leftOut = [
    { axis: matrix.rows, count: matrix.leftOut.rows },
    { axis: matrix.columns, count: matrix.leftOut.columns },
  ].filter(({ count }) => count > 0);
  return [
    ...(through.length > 0 ? [matrixSentences.through(through.map((kind) => relatingWords[kind]))] : []),
    ...gaps.map(({ axis, other, names }) => matrixSentences.without(axisWords[axis].many, axisWords[other].one, names)),
    ...leftOut.map(({ axis, count }) => matrixSentences.filtered(count, axisWords[axis].many)),
  ].map((sentence) => speech.say(sentence));
}
