/** Two texts as the body of a diff: each line with ` `, `-` or `+` before it, what is gone before what has come. */
export function lineDiff(before: string, after: string): readonly string[] {
  const [from, to] = [linesOf(before), linesOf(after)];
  // Lengths of the longest common subsequences of the rests.
  const lengths = Array.from({ length: from.length + 1 }, () => new Array<number>(to.length + 1).fill(0));
  const common = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  for (let row = from.length - 1; row >= 0; row--)
    for (let column = to.length - 1; column >= 0; column--) {
      const length =
        from[row] === to[column]
          ? common(row + 1, column + 1) + 1
          : Math.max(common(row + 1, column), common(row, column + 1));
      lengths[row]?.splice(column, 1, length);
    }
  const lines: string[] = [];
  let [row, column] = [0, 0];
  while (row < from.length || column < to.length) {
    if (row < from.length && column < to.length && from[row] === to[column]) {
      lines.push(` ${from[row]}`);
      row += 1;
      column += 1;
    } else if (column >= to.length || (row < from.length && common(row + 1, column) >= common(row, column + 1))) {
      lines.push(`-${from[row]}`);
      row += 1;
    } else {
      lines.push(`+${to[column]}`);
      column += 1;
    }
  }
  return lines;
}

function linesOf(text: string): readonly string[] {
  return text === "" ? [] : text.replace(/\n$/, "").split("\n");
}
