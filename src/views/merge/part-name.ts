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
  const version = versionOf(name);
  return version === undefined ? name : name.slice(0, -sign.length - version.length);
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
