import type * as later from "../elements/loaded-later.ts";
import type { Command } from "../elements/command.ts";
import type { Store } from "../state.ts";
import { compareTitles as titles } from "../strings/compare-commands.ts";
import type { WorkerClient } from "../worker/worker-client.ts";
import { changeBeside, currentChange, openChanges, type Decision } from "./compare-state.ts";

type Deciding = Pick<typeof later, "decideAll" | "decideChanges" | "lookAt">;

/** What looks at changes and decides them comes with the first comparison. */
const deciding = (): Promise<Deciding> => import("../elements/loaded-later.ts");

const isComparing = ({ state }: Store): boolean => state.compare !== undefined;
const isLooking = ({ state }: Store): boolean =>
  state.mode === "editing" && state.compare !== undefined && currentChange(state.compare)?.isOwn === true;
const isOpen = ({ state }: Store): boolean =>
  state.mode === "editing" && state.compare !== undefined && openChanges(state.compare).length > 0;

function step(store: Store, by: 1 | -1): void {
  void deciding().then(({ lookAt }) => {
    // As it is by then: keys come faster than scripts.
    const change = store.state.compare && changeBeside(store.state.compare, by);
    if (change) lookAt(store, change.fingerprint);
  });
}

function decideCurrent(store: Store, client: WorkerClient, decision: Decision): void {
  void deciding().then(({ decideChanges }) => {
    const change = store.state.compare && currentChange(store.state.compare);
    if (change) void decideChanges(store, client, { decision, chosen: [change.fingerprint] });
  });
}

/** Commands of comparing. */
export const compareCommands: readonly Command[] = [
  {
    id: "compare.open",
    title: titles.title,
    scope: "page",
    isPossible: ({ state }) => state.main !== undefined,
    run: (store) => store.dispatch({ type: "dialog", dialog: { kind: "compare" } }),
  },
  {
    id: "compare.next",
    title: titles.next,
    keys: ["F7"],
    scope: "page",
    isPossible: isComparing,
    run: (store) => step(store, 1),
  },
  {
    id: "compare.previous",
    title: titles.previous,
    keys: ["Shift-F7"],
    scope: "page",
    isPossible: isComparing,
    run: (store) => step(store, -1),
  },
  {
    id: "compare.accept",
    title: titles.acceptCurrent,
    scope: "page",
    isPossible: isLooking,
    run: (store, client) => decideCurrent(store, client, "accept"),
  },
  {
    id: "compare.reject",
    title: titles.rejectCurrent,
    scope: "page",
    isPossible: isLooking,
    run: (store, client) => decideCurrent(store, client, "reject"),
  },
  {
    id: "compare.acceptAll",
    title: titles.acceptAll,
    scope: "page",
    isPossible: isOpen,
    run: (store, client) => void deciding().then(({ decideAll }) => decideAll(store, client, "accept")),
  },
  {
    id: "compare.rejectAll",
    title: titles.rejectAll,
    scope: "page",
    isPossible: isOpen,
    run: (store, client) => void deciding().then(({ decideAll }) => decideAll(store, client, "reject")),
  },
  {
    id: "compare.end",
    title: titles.end,
    scope: "page",
    isPossible: isComparing,
    run: (store) => store.dispatch({ type: "compare", compare: undefined }),
  },
];
