import type { ChangedParts, ElementChanges } from "../../base/element-change.ts";
import type { Content } from "../content.ts";
import { type ComparedParts, comparedParts } from "./compared-parts.ts";
import type { Merged } from "./merged-content.ts";
import { isIn, type Version, versionOf } from "./part-name.ts";
import { rewordedParts } from "./reworded-parts.ts";

/** What changed in the panels of a sheet, by the name of each. */
export interface ComparedPanels {
  readonly map: ReadonlyMap<string, ChangedParts>;
  readonly base: ReadonlyMap<string, ChangedParts>;
  readonly head: ReadonlyMap<string, ChangedParts>;
  /** Lines of base that the picture of both leaves out, by the name of the panel. */
  readonly hidden: ReadonlyMap<string, ReadonlySet<string>>;
  /** Subjects that the sheet shows. */
  readonly subjects: ReadonlySet<string>;
}

/**
 * Finds what changed in the content of both versions, panel by panel: what moved within one has not moved in another.
 * `undefined` for what is no sheet.
 */
export function comparedPanels(
  { union, base, head }: Merged<Content>,
  changes: ElementChanges,
): ComparedPanels | undefined {
  if (union.type !== "sheet" || base.type !== "sheet" || head.type !== "sheet") return undefined;
  const panels = union.parts.map(({ subject, content }, index): readonly [string, ComparedParts] => {
    const [before, after] = [base.parts[index]?.content ?? content, head.parts[index]?.content ?? content];
    const reworded = rewordedParts({ union: content, base: before, head: after });
    return [subject, comparedParts(content, changes, { title: subject, reworded })];
  });
  const own = (version: Version): ComparedPanels["base"] =>
    new Map(panels.flatMap(([name, parts]) => (isIn(version, name) ? [[name, parts[version]] as const] : [])));
  return {
    map: new Map(
      panels.map(([name, { map }]) => [name, versionOf(name) === undefined ? map : withFewPlates(map, name)]),
    ),
    base: own("base"),
    head: own("head"),
    hidden: new Map(panels.map(([name, { hidden }]) => [name, hidden])),
    subjects: new Set(panels.flatMap(([, { subjects }]) => [...subjects])),
  };
}

/** A panel that only one version has says so at its title; in it, plates stand where they have a number. */
function withFewPlates(parts: ChangedParts, title: string): ChangedParts {
  return new Map(
    [...parts].map(([name, part]) => [name, { ...part, hasPlate: name === title || part.rows.length > 0 }]),
  );
}
