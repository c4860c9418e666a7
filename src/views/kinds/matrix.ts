import { matrixWords } from "../../messages/matrix-words.ts";
import { buildMatrix } from "../matrix/build-matrix.ts";
import { chooseAxes, usefulAxes } from "../matrix/choose-axes.ts";
import { matrixPicture } from "../matrix/matrix-picture.ts";
import { matrixTable } from "../matrix/matrix-table.ts";
import type { ViewKind } from "../view-kind.ts";

/** 对照矩阵: two kinds against each other. Empty rows and columns are gaps, and named. */
const matrix: ViewKind = {
  id: "matrix",
  rank: 10,
  title: matrixWords.matrix,
  appliesTo: (model) => usefulAxes(model) !== undefined,
  build(view, drawing) {
    const built = buildMatrix(chooseAxes(view, drawing.model), view, drawing);
    const picture = matrixPicture(built, view, drawing);
    return { content: picture, table: matrixTable(built, picture, drawing) };
  },
};
export default matrix;
