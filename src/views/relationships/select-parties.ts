import { idOf } from "../../base/element-ref.ts";
import type { Model, Party, Relationship, Selection, View } from "../../model/model.ts";
import { includesAny } from "../select-nodes.ts";
import { within } from "../within.ts";

/** The parties and relationships that a view shows, in the order of the model. */
export interface ShownParties {
  readonly parties: readonly Party[];
  readonly relationships: readonly Relationship[];
  /** How many parties `only`, `without` or `shows` left out. */
  readonly leftOut: number;
}

/**
 * With `shows`, only those relationships and their parties; then what `only` names, less what `without` names. Of a
 * selection `parties`, `tags` and `around` a party say something here; the others restrict nothing.
 */
export function selectParties(view: View, model: Model): ShownParties {
  const shows = view.shows && new Set(view.shows);
  const relationships = model.relationships.filter(({ id }) => !shows || shows.has(id));
  const concerned = new Set(relationships.flatMap(({ from, to }) => [...from, ...to]));
  const only = view.only && partyMatcher(view.only, relationships);
  const without = view.without && partyMatcher(view.without, relationships);
  const parties = model.parties.filter(
    (party) => (!shows || concerned.has(party.id)) && (!only || only(party)) && !without?.(party),
  );
  const shown = new Set(parties.map(({ id }) => id));
  return {
    parties,
    relationships: relationships.flatMap((relationship) => {
      const from = relationship.from.filter((id) => shown.has(id));
      const to = relationship.to.filter((id) => shown.has(id));
      return from.length > 0 && to.length > 0 ? [{ ...relationship, from, to }] : [];
    }),
    leftOut: model.parties.length - parties.length,
  };
}

/** Whether a party fits a selection; `undefined` for one that says nothing about parties. */
export function partyMatcher(
  { parties, tags, around }: Selection,
  relationships: readonly Relationship[],
): ((party: Party) => boolean) | undefined {
  const centre = around?.centre.startsWith("party:") ? idOf(around.centre) : undefined;
  if (parties.length === 0 && tags.length === 0 && centre === undefined) return undefined;
  const near = centre === undefined ? undefined : within(centre, around?.hops ?? 1, neighboursIn(relationships));
  return (party) => includesAny(parties, [party.id]) && includesAny(tags, party.tags) && (!near || near.has(party.id));
}

function neighboursIn(relationships: readonly Relationship[]): (id: string) => readonly string[] {
  return (id) =>
    relationships.flatMap(({ from, to }) => [...(from.includes(id) ? to : []), ...(to.includes(id) ? from : [])]);
}
