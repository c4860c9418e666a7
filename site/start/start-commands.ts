import type { Command } from "../elements/command.ts";
import { startWords as words } from "../strings/start.ts";
import { fileEvents } from "./file-session.ts";

/** Commands of opening, saving and starting. */
export const startCommands: readonly Command[] = [
  {
    id: "page.start",
    title: words.command,
    keys: ["Mod-o"],
    scope: "page",
    run: (store) => store.dispatch({ type: "dialog", dialog: { kind: "start" } }),
  },
  {
    id: "page.guide",
    title: words.guideCommand,
    scope: "page",
    isPossible: ({ state }) => state.mode === "editing",
    run: (store) => store.dispatch({ type: "dialog", dialog: { kind: "guide" } }),
  },
  {
    id: "page.save",
    title: words.saveCommand,
    keys: ["Mod-s"],
    scope: "page",
    isPossible: ({ state }) => state.mode === "editing" && state.current !== undefined,
    run: () => void window.dispatchEvent(new Event(fileEvents.save)),
  },
];
