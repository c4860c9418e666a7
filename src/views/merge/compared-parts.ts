import type { ChangedPart, ChangedParts, ElementChange, ElementChanges } from "../../base/element-change.ts";
import { type Content, subjectsIn } from "../content.ts";
import type { TablePicture } from "../table-picture.ts";
import { comparedCells, namedInCells } from "./compared-cells.ts";
import { isIn, isNameless, isPiece, plainName, twinOf, type Version, versionOf } from "./part-name.ts";

/** What changed in a picture of two versions, part by part. */
export interface ComparedParts {
  /** In the picture of both. */
  readonly map: ChangedParts;
  readonly base: ChangedParts;
  readonly head: ChangedParts;
  /** Lines of base that lead as they did, to what stands elsewhere now: the picture of both shows them once. */
  readonly hidden: ReadonlySet<string>;
  /** Subjects that it shows, those that a cell with a number names included. */
  readonly subjects: ReadonlySet<string>;
}

/**
 * Finds what changed in the content of both versions, whose parts have the names of `part-name.ts`. `title`: that of the
 * panel that shows it on a sheet. `reworded`: names of parts of which the versions say something else; one that did not
 * change itself is affected then.
 */
export function comparedParts(
  union: Content,
  changes: ElementChanges,
  { title, reworded }: { readonly title?: string; readonly reworded: ReadonlySet<string> },
): ComparedParts {
  const names = [...(title === undefined ? [] : [title]), ...subjectsIn(union)];
  const ends = endsIn(union);
  const known = new Set(names);
  const hosts = movedHosts(union, (name) => known.has(twinOf(name)));
  const kin = new Set([...ends].filter(([name]) => isNameless(name)).map(([name, joined]) => kinKey(name, joined)));
  const context: Context = {
    hasKin: (name) => isNameless(name) && kin.has(kinKey(twinOf(name), ends.get(name))),
    changes,
    isReworded: (name) => reworded.has(name),
    hasTwin: (name) => known.has(twinOf(name)),
    hostOf: (name) => hosts.get(name),
    isSameLine: (name) => ends.has(name) && ends.get(name) === ends.get(twinOf(name)),
  };
  const hidden = new Set(names.filter((name) => versionOf(name) === "base" && context.isSameLine(name)));
  const parts = names.flatMap((name): readonly (readonly [string, ChangedPart])[] => {
    const part = hidden.has(name) ? undefined : partOf(name, ends.has(name), context);
    return part ? [[name, part]] : [];
  });
  const cells = comparedCells(union, new Map(parts), changes);
  const looks = [...new Map([...parts, ...cells])];
  const own = (version: Version): ChangedParts =>
    new Map(
      looks.filter(([name]) => isIn(version, name)).map(([name, part]) => [name, { ...part, hasPlate: isNamed(part) }]),
    );
  return {
    map: new Map(looks),
    base: own("base"),
    head: own("head"),
    hidden,
    subjects: new Set([...names.filter((name) => !isNameless(name)).map(plainName), ...namedInCells(union, cells)]),
  };
}

interface Context {
  readonly changes: ElementChanges;
  /** Whether the versions say something else of a part that both have. */
  isReworded(name: string): boolean;
  /** Whether the other version has the element at another place of the picture. */
  hasTwin(name: string): boolean;
  /** Whether the other version joins the same by a line that stands for no element either. */
  hasKin(name: string): boolean;
  /** In a tree: what it hangs on, where that has moved too. */
  hostOf(name: string): string | undefined;
  /** Whether a line leads from and to the same in both. */
  isSameLine(name: string): boolean;
}

function kinKey(name: string, joined: string | undefined): string {
  return `${versionOf(name)} ${joined}`;
}

/** Ends of the lines of a picture, by the names of the lines: what they join, wherever that stands. */
function endsIn(content: Content): ReadonlyMap<string, string> {
  if (content.type !== "graph" && content.type !== "diagram") return new Map();
  const joined = content.type === "graph" ? new Map() : new Map(content.nodes.map(({ id, subject }) => [id, subject]));
  const end = (name: string): string => plainName(String(joined.get(name) ?? name));
  return new Map(
    content.edges.flatMap(({ subject, from, to }) =>
      subject === undefined ? [] : [[subject, `${end(from)} ${end(to)}`] as const],
    ),
  );
}

/** What moved, by what moved with it: in a tree by what hangs on it, in a table by the rows below its heading. */
function movedHosts(content: Content, hasTwin: (name: string) => boolean): ReadonlyMap<string, string> {
  if (content.type === "table-picture") return movedHeadings(content, hasTwin);
  if (content.type !== "diagram" || content.frame !== "tree") return new Map();
  const subjects = new Map(content.nodes.map(({ id, subject = "" }) => [id, subject]));
  return new Map(
    content.edges.flatMap(({ from, to }): readonly (readonly [string, string])[] => {
      const [host = "", guest = ""] = [subjects.get(from), subjects.get(to)];
      return versionOf(host) === "base" && hasTwin(host) ? [[guest, host]] : [];
    }),
  );
}

function movedHeadings({ sections }: TablePicture, hasTwin: (name: string) => boolean): ReadonlyMap<string, string> {
  const hosts = new Map<string, string>();
  for (const { rows } of sections) {
    let heading = "";
    for (const { subject = "", isGroup } of rows) {
      if (isGroup) heading = subject;
      else if (versionOf(heading) === "base" && hasTwin(heading)) hosts.set(subject, heading);
    }
  }
  return hosts;
}

/** `undefined` for a part that is as it was. */
function partOf(
  name: string,
  isLine: boolean,
  { changes, isReworded, hasTwin, hasKin, isSameLine, hostOf }: Context,
): ChangedPart | undefined {
  // What is said of an element is said where all of it is shown.
  const change = isPiece(name) ? undefined : changes.get(plainName(name));
  const isSame = versionOf(name) === undefined || isSameLine(name);
  const look = isSame
    ? lookOfSame(change, isReworded(name))
    : hasKin(name)
      ? lookOfKin(name)
      : lookOfOther(name, change, hasTwin(name));
  if (look === undefined) return undefined;
  const isFollower = look === "left" && hostOf(name) !== undefined;
  const sign = look === "added" && change?.state === "changed" ? "changed" : look;
  const rows = change?.rows ?? [];
  return {
    look,
    ...(sign !== look && { sign }),
    fields: sign === "changed" || sign === "moved" || sign === "left" ? (change?.fields ?? 0) : 0,
    rows,
    // The number of what moved is at its new place; a line without a row shows by its look alone, a gone one also by
    // its sign, since lines of losing a customer are dashed too.
    hasPlate: look !== "left" && (!isLine || rows.length > 0 || look === "removed"),
    ...(isLine && rows.length === 0 && { isPlateSpare: true }),
    ...(isFollower && { isFollower }),
  };
}

function isNamed({ rows }: ChangedPart): boolean {
  return rows.length > 0;
}

/** Of a part that stands in both. */
function lookOfSame(change: ElementChange | undefined, isReworded: boolean): ChangedPart["look"] | undefined {
  if (change === undefined && isReworded) return "affected";
  return change?.state === "removed" ? "changed" : change?.state;
}

/** Of a line that joins what it joined, which stands elsewhere now. */
function lookOfKin(name: string): ChangedPart["look"] | undefined {
  return versionOf(name) === "base" ? "left" : undefined;
}

/** Of a part that only one version has at this place. */
function lookOfOther(name: string, change: ElementChange | undefined, isMoved: boolean): ChangedPart["look"] {
  const isGone = versionOf(name) === "base";
  if (isMoved) return isGone ? "left" : "moved";
  if (isGone) return "removed";
  return change?.state === "moved" ? "moved" : "added";
}
