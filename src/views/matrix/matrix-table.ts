import { axisWords, capital, matrixSentences, matrixWords } from "../../messages/matrix-words.ts";
import { separator, viewWords } from "../../messages/view-words.ts";
import type { Speech } from "../../messages/speak.ts";
import type { Drawing } from "../drawing.ts";
import { tableAround } from "../table-around.ts";
import type { Table } from "../table.ts";
import type { TablePicture } from "../table-picture.ts";
import type { Matrix } from "./build-matrix.ts";
import { namesText, signsOf, signText } from "./matrix-cells.ts";
import { matrixTitle } from "./matrix-picture.ts";

/** The same as text: all names in the cells, what holds a row in a column of its own, the legend as notes. */
export function matrixTable(matrix: Matrix, picture: TablePicture, { speech }: Drawing): Table {
  const signs = signsOf(matrix, speech);
  const isGrouped = matrix.rowLines.some(({ group }) => group);
  const heldBy = speech.say(matrix.rows === "nodes" ? viewWords.stage : viewWords.scheme);
  const rows = matrix.rowLines.map((line, index) => {
    const cells = (matrix.cells[index] ?? []).map((relation) =>
      relation
        ? [signText(relation, signs), namesText(relation, speech, Infinity)].filter(Boolean).join(separator)
        : "",
    );
    const gap = line.isGap ? speech.say(matrixSentences.none(axisWords[matrix.columns].one)) : String(line.filled);
    return { subject: line.ref, cells: [...(isGrouped ? [line.group?.label ?? ""] : []), line.label, ...cells, gap] };
  });
  const total = speech.say(matrixWords.total);
  const sums = [
    ...matrix.columnLines.map(({ filled }) => filled),
    matrix.rowLines.reduce((sum, { filled }) => sum + filled, 0),
  ];
  const section = {
    heading: speech.say(matrixTitle(matrix)),
    columns: [
      ...(isGrouped ? [heldBy] : []),
      capital(speech.say(axisWords[matrix.rows].one)),
      ...matrix.columnLines.map(({ label }) => label),
      total,
    ],
    rows: [...rows, { cells: [...(isGrouped ? [""] : []), total, ...sums.map(String)] }],
  };
  return tableAround({ ...picture, remarks: [...legendNotes(picture, speech), ...picture.remarks] }, [section]);
}

/** `A 对结果负责、R 负责执行`. */
function legendNotes({ legend }: TablePicture, speech: Speech): readonly string[] {
  const entries = legend.flatMap(({ mark, label }) => (mark.type === "sign" ? [`${mark.text} ${label}`] : []));
  return entries.length > 0 ? [speech.list(entries)] : [];
}
