import type { Rect } from "../../base/geometry.ts";
import { type ChangePlate, changePlate } from "../../layout/versions/change-plate.ts";
import type { PartFrame } from "../../layout/versions/part-frames.ts";
import { isIn, isNameless, plainName, twinOf, type Version, versionOf } from "../../views/merge/part-name.ts";
import { bodyOf, placePlates } from "../place-plates.ts";
import { boxOfMark } from "../mark-box.ts";
import type { GroupMark, Mark, Scene } from "../scene.ts";
import { steppedBack, withChangeLook } from "./change-look.ts";
import type { ChangedParts } from "../../base/element-change.ts";
import { changePaint } from "./change-paint.ts";
import { frameMarks } from "./frame-marks.ts";
import { bracketArrows } from "./bracket-arrows.ts";
import { moveArrow } from "./move-arrow.ts";
import { plateMarks } from "./plate-marks.ts";

export interface MarkOptions {
  readonly parts: ChangedParts;
  /** What lies under the drawing, by the names of the parts that it is the body of. */
  readonly frames: readonly PartFrame[];
  /** One version with plates and nothing else; absent: both, with what is as it was stepping back. */
  readonly version?: Version;
  /** Whether what is as it was steps back in the picture of both. Absent: where something is not. */
  readonly stepsBack?: boolean;
  /** Where plates may stand. Absent: in the whole picture. */
  readonly within?: Rect;
}

/**
 * The drawing of two versions with everything that changed in its look, and plates with sign and numbers on it. Nothing
 * moves: plates find their places where nothing is covered. With nothing to mark the drawing is as it was.
 */
export function markChanges(whole: Scene, options: MarkOptions): Scene {
  const { parts, frames, version, stepsBack = parts.size > 0, within } = options;
  const scene = version ? { ...whole, marks: whole.marks.flatMap((mark) => onlyOf(mark, version)) } : whole;
  const plates = new Map<string, ChangePlate>(
    [...parts].flatMap(([name, part]) => (part.hasPlate ? [[name, changePlate(part)] as const] : [])),
  );
  const sizes = new Map(
    [...plates].map(([name, { width, height }]) => [
      name,
      { width, height, isSpare: parts.get(name)?.isPlateSpare === true },
    ]),
  );
  const places = placePlates(scene, sizes, within);
  const placed = places.flatMap(({ subject, box }): readonly Mark[] => {
    const [plate, part] = [plates.get(subject), parts.get(subject)];
    return plate && part ? [plateMarks(plate, part.sign ?? part.look, box)] : [];
  });
  const drawn = version || !stepsBack ? scene.marks : scene.marks.map((mark) => inItsLook(mark, parts));
  const arrows = version ? [] : arrowsIn(scene.marks, { parts, plates: places.map(({ box }) => box) });
  const framed = version ? [] : frameMarks(frames, parts);
  const above = 1 + drawn.findIndex((mark) => mark.type === "group" && mark.role === "backdrop");
  const content = drawn.slice(above);
  const firstCard = content.findIndex((mark) => mark.type === "group" && cardRoles.has(mark.role));
  return {
    ...scene,
    marks: [
      ...drawn.slice(0, above),
      ...(framed.length > 0 ? [{ type: "group", role: "frames", marks: framed } as const] : []),
      ...content.slice(0, Math.max(0, firstCard)),
      // Below the cards: an arrow passes behind what stands between.
      ...(arrows.length > 0 ? [{ type: "group", role: "moves", marks: arrows } as const] : []),
      ...content.slice(Math.max(0, firstCard)),
      ...(placed.length > 0 ? [{ type: "group", role: "changes", marks: placed } as const] : []),
    ].map(withPlainNames),
  };
}

const cardRoles: ReadonlySet<string> = new Set(["card", "node"]);

/** Without what only the other version has. */
function onlyOf(mark: Mark, version: Version): readonly Mark[] {
  if (mark.type !== "group") return [mark];
  if (mark.subject !== undefined && !isIn(version, mark.subject)) return [];
  return [{ ...mark, marks: mark.marks.flatMap((inner) => onlyOf(inner, version)) }];
}

/** Roles of what stands around the content. */
const around: ReadonlySet<string> = new Set(["backdrop", "title", "logo", "legend", "footer", "remark", "caption"]);

function inItsLook(mark: Mark, parts: ChangedParts): Mark {
  if (mark.type !== "group" || around.has(mark.role)) return mark;
  // A column that stands for no element, such as a month.
  if (mark.role === "head" && mark.subject === undefined) return mark;
  const part = mark.subject === undefined ? undefined : parts.get(mark.subject);
  if (mark.role === "part-title" && !part) return mark;
  const isHeading = mark.role === "lane" && !part;
  const holdsOthers = mark.marks.some((inner) => inner.type === "group" && inner.subject !== undefined);
  if (isHeading || holdsOthers) return { ...mark, marks: mark.marks.map((inner) => inItsLook(inner, parts)) };
  return part ? withChangeLook(mark, part.look) : steppedBack(mark);
}

/** From the place that each moved element left to where it stands now; what hangs on one needs no arrow of its own. */
function arrowsIn(
  marks: readonly Mark[],
  { parts, plates }: { readonly parts: ChangedParts; readonly plates: readonly Rect[] },
): readonly Mark[] {
  const bodies = new Map<string, Body>(groupsIn(marks).flatMap((group) => movedBody(group, parts)));
  const moves = [...bodies].flatMap(([name, { role, box: from }]) => {
    const to = bodies.get(twinOf(name))?.box;
    const isFollower = parts.get(name)?.isFollower === true;
    return versionOf(name) === "base" && to && !isFollower ? [{ role, from, to }] : [];
  });
  const movesOf = (role: string): typeof moves => moves.filter((move) => move.role === role);
  const paint = changePaint("moved");
  const holes = moves.length > 0 ? [...marks.flatMap(wordsIn), ...plates] : [];
  return [
    ...moves.flatMap(({ role, from, to }) => (cardRoles.has(role) ? moveArrow(from, to, { paint, holes }) : [])),
    ...bracketArrows(movesOf("row"), "left", paint),
    ...bracketArrows(movesOf("head"), "above", paint),
  ];
}

interface Body {
  readonly role: string;
  readonly box: Rect;
}

function movedBody(group: GroupMark, parts: ChangedParts): readonly (readonly [string, Body])[] {
  const { subject, role } = group;
  const look = subject === undefined ? undefined : parts.get(subject)?.look;
  if (subject === undefined || (look !== "left" && look !== "moved")) return [];
  const body = cardRoles.has(role) || role === "row" || role === "head" ? bodyOf(group) : undefined;
  return body ? [[subject, { role, box: body.box }]] : [];
}

/** Boxes of all words. */
function wordsIn(mark: Mark): readonly Rect[] {
  if (mark.type === "group") return mark.marks.flatMap(wordsIn);
  return mark.type === "text" ? [boxOfMark(mark)].filter((box) => box !== undefined) : [];
}

function groupsIn(marks: readonly Mark[]): readonly GroupMark[] {
  return marks.flatMap((mark) => (mark.type === "group" ? [mark, ...groupsIn(mark.marks)] : []));
}

function withPlainNames(mark: Mark): Mark {
  if (mark.type !== "group") return mark;
  const { subject, link } = mark;
  const isPlain = subject === undefined || (plainName(subject) === subject && !isNameless(subject));
  const isSame = isPlain && !mark.marks.some(({ type }) => type === "group");
  if (isSame) return mark;
  const { subject: _, ...rest } = mark;
  return {
    ...rest,
    ...(link !== undefined && { link: plainName(link) }),
    ...(subject !== undefined && !isNameless(subject) && { subject: plainName(subject) }),
    marks: mark.marks.map(withPlainNames),
  };
}
