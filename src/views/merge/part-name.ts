/*
 * In the picture of two versions every part has a name: its subject or id, and where only one of the versions has it, a
 * sign behind it that no name of an element holds. So an element that stands elsewhere in head can be drawn twice.
 */

export type Version = "base" | "head";

const sign = "?";

/** The name of a part that only this version has. */
export function onlyIn(version: Version, name: string): string {
  return `${name}${sign}${version}`;
}

/** The version that alone has a part; `undefined` for a part of both. */
export function versionOf(name: string): Version | undefined {
  if (name.endsWith(`${sign}base`)) return "base";
  return name.endsWith(`${sign}head`) ? "head" : undefined;
}

/** The subject or id as it was. */
export function plainName(name: string): string {
  const end = name.indexOf(sign);
  return end < 0 ? name : name.slice(0, end);
}

/** The name of the same part where only the other version has it. */
export function twinOf(name: string): string {
  const version = versionOf(name);
  const own = version === undefined ? name : name.slice(0, -sign.length - version.length);
  return onlyIn(version === "base" ? "head" : "base", own);
}

/** A name for one of several parts that stand for pieces of the same element, such as the parts of a code. */
export function pieceName(name: string, number: number): string {
  return `${name}${sign}${number}`;
}

/** Whether the name is one that `pieceName` made, of a version or not. */
export function isPiece(name: string): boolean {
  return name.slice(name.indexOf(sign) + 1).match(/^\d/) !== null && name.includes(sign);
}

/** Whether a version has a part. */
export function isIn(version: Version, name: string): boolean {
  const only = versionOf(name);
  return only === undefined || only === version;
}

const nameless = "part:";

/** A name for a part that stands for no element, such as the line from a metric to what it is made from. */
export function namelessPart(id: string): string {
  return `${nameless}${id}`;
}

/** Whether the name is one that `namelessPart` made, of a version or not. */
export function isNameless(name: string): boolean {
  return name.startsWith(nameless);
}
