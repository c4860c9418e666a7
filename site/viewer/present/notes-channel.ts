import type { Locale } from "../../state.ts";

/** What the presentation tells the window with the notes. */
export type NotesMessage =
  | {
      readonly type: "step";
      readonly locale: Locale;
      readonly colours: "light" | "dark";
      readonly index: number;
      readonly count: number;
      readonly title: string;
      readonly notes: readonly string[];
      /** Title of the next step; absent at the last one. */
      readonly next?: string;
      /** When the presentation began, in milliseconds since 1970. */
      readonly startedAt: number;
    }
  | { readonly type: "end" };

/** What the notes window tells the presentation: that it is there, or that a key was pressed in it. */
export type NotesReply =
  { readonly type: "hello" } | { readonly type: "go"; readonly to: "next" | "previous" | "first" | "last" };

/** The channel of one presentation; both windows are of one origin. */
export function notesChannel(id: string): BroadcastChannel {
  return new BroadcastChannel(`ketu-notes-${id}`);
}

/** Elapsed time as `5:07` or `1:02:03`. */
export function clockTime(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (value: number): string => String(value).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
