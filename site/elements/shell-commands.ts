import type { Colours, Pane, Store } from "../state.ts";
import { shell } from "../strings/shell.ts";
import type { Command } from "./command.ts";

/** The colours that the button switches to. */
export function nextColours(colours: Colours): Colours {
  return colours === "system" ? "light" : colours === "light" ? "dark" : "system";
}

/** Folds a pane or shows it again. Text and picture are never both folded: the other one then comes back. */
export function turnPane(store: Store, pane: Pane): void {
  const isFolded = !store.state.folded.includes(pane);
  store.dispatch({ type: "fold", pane, isFolded });
  const other: Pane | undefined = pane === "text" ? "picture" : pane === "picture" ? "text" : undefined;
  if (isFolded && other) store.dispatch({ type: "fold", pane: other, isFolded: false });
}

/** Commands of the page itself; those of text and picture stand beside their panes. */
export const shellCommands: readonly Command[] = [
  {
    id: "page.commands",
    title: shell.commandsTitle,
    keys: ["Mod-k", "F1"],
    scope: "page",
    run: (store) => store.dispatch({ type: "dialog", dialog: { kind: "commands" } }),
  },
  {
    id: "page.shortcuts",
    title: shell.shortcutsTitle,
    keys: ["?"],
    scope: "page",
    run: (store) => store.dispatch({ type: "dialog", dialog: { kind: "shortcuts" } }),
  },
  {
    id: "page.files",
    title: shell.showFiles,
    keys: ["Alt-1"],
    scope: "page",
    run: (store) => turnPane(store, "files"),
  },
  {
    id: "page.text",
    title: shell.showText,
    keys: ["Alt-2"],
    scope: "page",
    run: (store) => turnPane(store, "text"),
  },
  {
    id: "page.picture",
    title: shell.showPicture,
    keys: ["Alt-3"],
    scope: "page",
    run: (store) => turnPane(store, "picture"),
  },
  {
    id: "page.nextPane",
    title: shell.nextPane,
    keys: ["F6"],
    scope: "page",
    run: (_store, _client, panes) => panes.focusNext(1),
  },
  {
    id: "page.previousPane",
    title: shell.previousPane,
    keys: ["Shift-F6"],
    scope: "page",
    run: (_store, _client, panes) => panes.focusNext(-1),
  },
  {
    id: "page.language",
    title: shell.languageLong,
    scope: "page",
    run: (store) => store.dispatch({ type: "locale", locale: store.state.locale === "zh" ? "en" : "zh" }),
  },
  {
    id: "page.colours",
    title: shell.colours,
    scope: "page",
    run: (store) => store.dispatch({ type: "colours", colours: nextColours(store.state.colours) }),
  },
  {
    id: "page.share",
    title: shell.share,
    scope: "page",
    run: (store) => store.dispatch({ type: "dialog", dialog: { kind: "share" } }),
  },
  {
    id: "page.export",
    title: shell.export,
    keys: ["Mod-Shift-e"],
    scope: "page",
    run: (store) => store.dispatch({ type: "dialog", dialog: { kind: "export" } }),
  },
  {
    id: "page.present",
    title: shell.present,
    keys: ["Alt-p"],
    scope: "page",
    isPossible: (store) => (store.state.drawing?.steps.length ?? 0) > 0,
    run: (store) => store.dispatch({ type: "mode", mode: "presenting" }),
  },
  {
    id: "page.history",
    title: shell.historyTitle,
    scope: "page",
    isPossible: (store) => store.state.host === "local",
    run: (store) => store.dispatch({ type: "dialog", dialog: { kind: "history" } }),
  },
];
