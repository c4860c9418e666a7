/** A line of a tree as its keyboard sees it. */
export interface TreeLine {
  readonly label: string;
  readonly depth: number;
  /** Absent: the line has nothing below it. */
  readonly isOpen?: boolean;
}

/** What a key does in a tree (WAI-ARIA authoring practices, tree view). */
export type TreeMove =
  | { readonly type: "go"; readonly index: number }
  | { readonly type: "open"; readonly index: number }
  | { readonly type: "close"; readonly index: number }
  | { readonly type: "choose"; readonly index: number };

/** The move for a key with the line that has the focus; nothing for keys that a tree does not know. */
export function treeMove(lines: readonly TreeLine[], at: number, key: string): TreeMove | undefined {
  const line = lines[at];
  if (!line) return undefined;
  switch (key) {
    case "ArrowDown":
      return go(lines, at + 1);
    case "ArrowUp":
      return go(lines, at - 1);
    case "Home":
      return go(lines, 0);
    case "End":
      return go(lines, lines.length - 1);
    case "ArrowRight":
      if (line.isOpen === false) return { type: "open", index: at };
      return line.isOpen ? go(lines, at + 1) : undefined;
    case "ArrowLeft":
      return line.isOpen ? { type: "close", index: at } : go(lines, parentOf(lines, at));
    case "Enter":
    case " ":
      return { type: "choose", index: at };
    default:
      return undefined;
  }
}

function go(lines: readonly TreeLine[], index: number): TreeMove | undefined {
  return index >= 0 && index < lines.length ? { type: "go", index } : undefined;
}

function parentOf(lines: readonly TreeLine[], at: number): number {
  const depth = lines[at]?.depth ?? 0;
  return lines
    .slice(0, at)
    .map((line) => line.depth < depth)
    .lastIndexOf(true);
}

/** The next line that begins with what was typed, from the focused one on and round; -1 when there is none. */
export function typeAhead(lines: readonly TreeLine[], at: number, typed: string): number {
  const wanted = typed.toLowerCase();
  // One letter goes on to the next line; several letters may still mean this one.
  const first = [...typed].length > 1 ? at : at + 1;
  for (let step = 0; step < lines.length; step += 1) {
    const index = (first + step) % lines.length;
    if (lines[index]?.label.toLowerCase().startsWith(wanted)) return index;
  }
  return -1;
}
