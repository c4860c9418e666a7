import { matrixAxes, type MatrixAxis } from "./closed-lists.ts";

/** A kind whose elements name elements of other kinds, and so relate them. */
export type RelatingKind = Exclude<MatrixAxis, "roles" | "segments"> | "processes" | "transitions";

export interface AxisRelation {
  /**
   * By the elements of which kinds: those of one of the two name the other (a node its channels), or those of a third
   * name both (an activity its stages and its channels).
   */
  readonly by: readonly RelatingKind[];
  /** Of which of the two an element that belongs to none of the other is a gap: a class that no activity answers. */
  readonly wanting: readonly MatrixAxis[];
}

/**
 * Which pairs of kinds the language relates. Each pair stands once, in the order of `matrixAxes`; what is not here is
 * related by nothing that a model can say.
 */
const relations: Readonly<Record<string, AxisRelation>> = {
  "stages stages": { by: ["transitions"], wanting: [] },
  "stages nodes": { by: ["nodes"], wanting: ["stages"] },
  "stages channels": { by: ["nodes", "activities"], wanting: ["stages", "channels"] },
  "stages activities": { by: ["activities"], wanting: ["stages", "activities"] },
  "stages classes": { by: ["classes"], wanting: ["classes"] },
  "stages metrics": { by: ["stages", "metrics", "nodes"], wanting: ["stages"] },
  "stages roles": { by: ["stages", "nodes"], wanting: ["stages"] },
  "stages fields": { by: ["nodes", "processes"], wanting: ["fields"] },
  "stages segments": { by: ["activities"], wanting: ["segments"] },
  "stages sources": { by: ["nodes"], wanting: ["stages"] },
  "nodes nodes": { by: ["transitions"], wanting: [] },
  "nodes channels": { by: ["nodes"], wanting: ["channels"] },
  "nodes activities": { by: ["activities"], wanting: [] },
  "nodes metrics": { by: ["nodes", "metrics"], wanting: [] },
  "nodes roles": { by: ["nodes"], wanting: ["nodes"] },
  "nodes fields": { by: ["nodes"], wanting: ["fields"] },
  "nodes sources": { by: ["nodes"], wanting: [] },
  "channels activities": { by: ["activities"], wanting: ["activities"] },
  "channels classes": { by: ["activities"], wanting: ["classes"] },
  "channels metrics": { by: ["nodes", "activities"], wanting: [] },
  "channels roles": { by: ["channels", "nodes", "activities"], wanting: [] },
  "channels fields": { by: ["nodes"], wanting: [] },
  "channels segments": { by: ["activities"], wanting: ["segments"] },
  "activities classes": { by: ["activities"], wanting: ["classes"] },
  "activities metrics": { by: ["activities"], wanting: ["activities"] },
  "activities roles": { by: ["activities"], wanting: ["activities"] },
  "activities fields": { by: ["activities"], wanting: [] },
  "activities segments": { by: ["activities"], wanting: ["segments"] },
  "classes metrics": { by: ["classes", "activities"], wanting: [] },
  "classes roles": { by: ["activities"], wanting: ["classes"] },
  "classes fields": { by: ["classes"], wanting: [] },
  "classes segments": { by: ["activities"], wanting: [] },
  "classes sources": { by: ["fields"], wanting: [] },
  "metrics metrics": { by: ["metrics"], wanting: [] },
  "metrics roles": { by: ["metrics"], wanting: ["metrics"] },
  "metrics segments": { by: ["activities"], wanting: ["segments"] },
  "metrics sources": { by: ["metrics"], wanting: [] },
  "roles fields": { by: ["nodes", "processes"], wanting: ["fields"] },
  "roles segments": { by: ["activities"], wanting: ["segments"] },
  "roles sources": { by: ["sources"], wanting: ["sources"] },
  "fields sources": { by: ["fields"], wanting: ["fields", "sources"] },
};

/** How two kinds are related, in either order; `undefined` for a pair that is not. */
export function relationOf(one: MatrixAxis, other: MatrixAxis): AxisRelation | undefined {
  const isInOrder = matrixAxes.indexOf(one) <= matrixAxes.indexOf(other);
  return relations[isInOrder ? `${one} ${other}` : `${other} ${one}`];
}
