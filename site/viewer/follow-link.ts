import type { AppState } from "../state.ts";
import { detailOf } from "./viewer-events.ts";

/**
 * The id of the view that a `ketu-follow` opens, which is then used up. While editing a click chooses the shape, unless it
 * asks for the link; the title of a view on a sheet is no shape to edit and always opens it.
 */
export function followedView(event: Event, mode: AppState["mode"]): string | undefined {
  const { subject, link, isAsked } = detailOf("ketu-follow", event);
  if (mode === "editing" && !isAsked && subject !== link) return undefined;
  event.preventDefault();
  return linkedView(link);
}

/** `view:complaint` gives `complaint`. */
export function linkedView(link: string): string {
  return link.slice(link.indexOf(":") + 1);
}
