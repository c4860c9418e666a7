import type { Model } from "ketu";
import type { Drawing } from "./api.ts";
import type { WorkspaceFiles } from "./workspace-files.ts";

export type Places = Drawing["places"];

/** Where each element of the model stands: its key, or for a default transition what it comes from. */
export function placesOf(model: Model): Places {
  const places: Record<string, Places[string]> = {};
  for (const list of Object.values(model)) {
    if (!Array.isArray(list)) continue;
    for (const element of list as readonly Partial<Model["fields"][number]>[]) {
      if (typeof element !== "object" || element.ref === undefined || element.origin === undefined) continue;
      place(places, element.ref, element.origin);
      for (const value of element.values ?? []) place(places, value.ref, value.origin);
    }
  }
  return places;
}

function place(places: Record<string, Places[string]>, ref: string, { file, from, to }: Places[string]): void {
  places[ref] = { file, from, to };
}

/**
 * Places of texts that have changed since, for the time in which they give no model: what lies behind the changed
 * stretch moves with it.
 */
export function movePlaces(places: Places, before: WorkspaceFiles, now: WorkspaceFiles): Places {
  const movers = new Map<string, (offset: number) => number>();
  for (const [file, text] of before) {
    const changed = now.get(file);
    if (changed !== undefined && changed !== text) movers.set(file, moverOf(text, changed));
  }
  if (movers.size === 0) return places;
  return Object.fromEntries(
    Object.entries(places).map(([ref, { file, from, to }]) => {
      const move = movers.get(file);
      return [ref, move ? { file, from: move(from), to: move(to) } : { file, from, to }];
    }),
  );
}

/** Where an offset of `before` lies in `now`, by what is equal at the start and at the end of both. */
function moverOf(before: string, now: string): (offset: number) => number {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === now.charCodeAt(start)) start++;
  let end = 0;
  while (end < shorter - start && before.charCodeAt(before.length - 1 - end) === now.charCodeAt(now.length - 1 - end))
    end++;
  return (offset) => {
    if (offset <= start) return offset;
    if (offset >= before.length - end) return offset + now.length - before.length;
    return Math.min(offset, now.length - end);
  };
}
