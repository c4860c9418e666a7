import type { ChangedPart, ChangedParts, ElementChanges } from "../../base/element-change.ts";
import type { Content } from "../content.ts";
import { isNameless, versionOf } from "./part-name.ts";

/**
 * What became of the cells of a table of two versions, by their names: those of a row or column that one version has
 * follow it; others are new, gone or say something else. A cell has the numbers of what it names; those of its row and its
 * column stand there.
 */
export function comparedCells(union: Content, parts: ChangedParts, changes: ElementChanges): ChangedParts {
  if (union.type !== "table-picture") return new Map();
  const lookOf = (name: string | undefined): ChangedPart["look"] | undefined =>
    name !== undefined && versionOf(name) !== undefined ? parts.get(name)?.look : undefined;
  return new Map(
    union.sections.flatMap(({ columns, rows }) =>
      rows.flatMap((row) => {
        let at = 0;
        return row.cells.flatMap(({ subject, about = [], span = 1 }): readonly (readonly [string, ChangedPart])[] => {
          const column = span > 1 ? undefined : columns[at];
          at += span;
          if (subject === undefined || !isNameless(subject)) return [];
          const followed = lookOf(row.subject) ?? lookOf(column?.subject);
          const rows = followed ? [] : about.flatMap((name) => changes.get(name)?.rows ?? []);
          const distinct = [...new Set(rows)].sort((a, b) => a - b);
          return [[subject, { look: followed ?? ownLook(subject), fields: 0, rows: distinct, hasPlate: !followed }]];
        });
      }),
    ),
  );
}

function ownLook(name: string): ChangedPart["look"] {
  const version = versionOf(name);
  if (version === undefined) return "changed";
  return version === "base" ? "removed" : "added";
}

/** Elements whose numbers stand in cells, since these name them. */
export function namedInCells(union: Content, cells: ChangedParts): readonly string[] {
  const sections = union.type === "table-picture" ? union.sections : [];
  const all = sections.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return all.flatMap(({ subject = "", about = [] }) => ((cells.get(subject)?.rows.length ?? 0) > 0 ? about : []));
}
