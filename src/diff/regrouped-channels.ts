import type { ElementRef } from "../base/element-ref.ts";
import type { Channel } from "../model/model.ts";
import type { Comparison, Side } from "./comparison.ts";
import { type Regrouping, type RegroupingWay, sidesOfWay } from "./regrouping.ts";

/** Who names which channels, of those who are in both models; looks do not count. */
type ChannelsByUser = ReadonlyMap<ElementRef, readonly ElementRef[]>;

/**
 * Channels that came apart into new ones of the same kind, or together in one. The proof is who uses them: everybody who
 * went through the whole now goes through parts of it instead, and nobody else does who was there before. Where the whole
 * stays, it keeps some of its users. Channels that nobody names prove nothing.
 */
export function regroupedChannels(comparison: Comparison, way: RegroupingWay): readonly Regrouping[] {
  const sides = sidesOfWay(comparison, way);
  const others = sides.parts.model.channels.filter(({ ref }) => !sides.whole.index.elementByRef.has(ref));
  if (others.length === 0) return [];
  const [before, after] = [channelsByUser(sides.whole, sides.parts), channelsByUser(sides.parts, sides.whole)];
  return sides.whole.model.channels.flatMap((whole): Regrouping | readonly [] => {
    const isKept = sides.parts.index.elementByRef.has(whole.ref);
    const hasTraded = (user: ElementRef): boolean => hasTradedFor(user, { whole, before, after, others });
    const shares = others
      .filter(({ channelKind }) => channelKind === whole.channelKind)
      .map(({ ref }) => ({ ref, shares: usersOf(ref, after) }))
      .filter(({ shares: users }) => users.length > 0 && users.every(hasTraded));
    const users = usersOf(whole.ref, before);
    const isWhole = isKept
      ? shares.length > 0 && users.some((user) => after.get(user)?.includes(whole.ref))
      : shares.length > 1 && users.every((user) => shares.some((part) => part.shares.includes(user)));
    return isWhole ? { whole: whole.ref, parts: shares, isKept } : [];
  });
}

function channelsByUser({ model }: Side, { index }: Side): ChannelsByUser {
  const lists = new Map<ElementRef, ElementRef[]>();
  for (const { from, to } of model.mentions) {
    if (!from || !to.startsWith("channel:") || from.startsWith("view:") || !index.elementByRef.has(from)) continue;
    const list = lists.get(from);
    if (list) list.push(to);
    else lists.set(from, [to]);
  }
  return lists;
}

function usersOf(channel: ElementRef, channels: ChannelsByUser): readonly ElementRef[] {
  return [...channels].filter(([, list]) => list.includes(channel)).map(([user]) => user);
}

interface Trade {
  readonly whole: Channel;
  readonly before: ChannelsByUser;
  readonly after: ChannelsByUser;
  readonly others: readonly Channel[];
}

/** Whether somebody goes through new channels of the kind in place of the whole, and through all others as before. */
function hasTradedFor(user: ElementRef, { whole, before, after, others }: Trade): boolean {
  const [was, is] = [before.get(user) ?? [], after.get(user) ?? []];
  const lost = was.filter((ref) => !is.includes(ref));
  const gained = is.filter((ref) => !was.includes(ref));
  const alike = others.filter(({ channelKind }) => channelKind === whole.channelKind).map(({ ref }) => ref);
  return lost.length === 1 && lost[0] === whole.ref && gained.length > 0 && gained.every((ref) => alike.includes(ref));
}
