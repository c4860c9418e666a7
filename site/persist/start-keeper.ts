import type { Store } from "../state.ts";
import { BrowserStorage } from "./browser-storage.ts";
import { DraftKeeper, type WrittenMessage } from "./draft-keeper.ts";
import { MemoryStorage, type DraftStorage } from "./draft-storage.ts";

const rememberedKey = "ketu.draft";

/**
 * The keeper of drafts over the browser's storage; over memory, with `isKept` false, where that is blocked. Everything
 * is written when the page is hidden or closed.
 */
export async function startKeeper(store: Store): Promise<DraftKeeper> {
  let storage: DraftStorage;
  try {
    storage = await BrowserStorage.open();
  } catch {
    storage = new MemoryStorage();
    store.dispatch({ type: "kept", isKept: false });
  }
  const channel = new BroadcastChannel("ketu-drafts");
  const keeper = new DraftKeeper({
    store,
    storage,
    now: () => Date.now(),
    newId,
    remember,
    tell: (message) => channel.postMessage(message),
  });
  channel.addEventListener("message", ({ data }: MessageEvent<WrittenMessage>) => void keeper.hear(data));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void keeper.flush();
  });
  window.addEventListener("pagehide", () => void keeper.flush());
  return keeper;
}

/** Opens what this tab had open before a reload or a crash, else what was changed last; false when there is nothing. */
export async function reopen(keeper: DraftKeeper): Promise<boolean> {
  try {
    const heads = await keeper.list();
    const id = heads.find((head) => head.id === remembered())?.id ?? heads[0]?.id;
    return id !== undefined && (await keeper.open(id));
  } catch {
    return false;
  }
}

/** `crypto.randomUUID` is missing on pages that come by plain http from another machine. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Storage of the tab, which a reload and a restored session keep. */
function remembered(): string | undefined {
  try {
    return sessionStorage.getItem(rememberedKey) ?? undefined;
  } catch {
    return undefined;
  }
}

function remember(id: string): void {
  try {
    sessionStorage.setItem(rememberedKey, id);
  } catch {
    // Then the draft that was changed last is opened.
  }
}
