import type { SheetContent, SingleContent } from "./sheet-content.ts";

/** What a view shows, before anything has a place. */
export type Content = SingleContent | SheetContent;

/** The model elements that a content shows, as subjects. */
export function subjectsIn(content: Content): ReadonlySet<string> {
  return new Set(partsOf(content).flatMap(({ subject }) => subject ?? []));
}

/** How many things a content shows, without its lines; 0 for an empty picture. */
export function countThings(content: Content): number {
  switch (content.type) {
    case "graph":
    case "diagram":
      return content.groups.length + content.nodes.length;
    case "table-picture":
      return content.sections.reduce((sum, { rows }) => sum + rows.length, 0);
    case "sheet":
      return content.parts.reduce((sum, part) => sum + countThings(part.content), 0);
  }
}

function partsOf(content: Content): readonly { readonly subject?: string }[] {
  switch (content.type) {
    case "graph": {
      const { groups, nodes, edges, lanes, swimlanes = [] } = content;
      return [
        ...groups,
        ...nodes,
        ...edges,
        ...swimlanes,
        ...lanes.flatMap(({ items }) => items),
        ...groups.flatMap(({ chips }) => chips),
      ];
    }
    case "diagram":
      return [...content.groups, ...content.nodes, ...content.edges];
    case "table-picture":
      return content.sections.flatMap(({ columns, rows }) => [
        ...columns,
        ...rows,
        ...rows.flatMap(({ cells }) => cells),
      ]);
    case "sheet":
      return content.parts.flatMap((part) => [part, ...partsOf(part.content)]);
  }
}
