import type { AppState, Store } from "../state.ts";
import type { CompareState } from "./compare-state.ts";

/** What a comparison needs to begin again. */
type KeptComparison = Omit<CompareState, "versions" | "failure">;

const key = "ketu.compare";
const kept = ["other", "name", "side", "view", "at", "settled"] as const;

/**
 * Keeps the comparison of this tab over a reload, with the model that it is of, for as long as it is shown. Gives the
 * function that ends that.
 */
export function keepComparison(store: Store): () => void {
  write(store.state);
  return store.subscribe((state, previous) => {
    const { compare, main } = state;
    const before = previous.compare;
    if (
      main !== previous.main ||
      state.draft !== previous.draft ||
      kept.some((name) => compare?.[name] !== before?.[name])
    )
      write(state);
  });
}

/** Goes on with the comparison that this tab showed before it was loaded anew, where the same model is open. */
export function resumeComparison(store: Store): void {
  const { state } = store;
  const found = read();
  if (found?.of === nameOf(state) && state.compare === undefined)
    store.dispatch({ type: "compare", compare: found.compare });
}

function write(state: AppState): void {
  const { compare } = state;
  try {
    if (!compare) return sessionStorage.removeItem(key);
    const { versions: _versions, failure: _failure, ...comparison } = compare;
    sessionStorage.setItem(key, JSON.stringify({ of: nameOf(state), compare: comparison }));
  } catch {
    // Blocked or full: then a reload ends the comparison.
  }
}

function read(): { readonly of: string; readonly compare: KeptComparison } | undefined {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    return isKept(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Written by this page alone; another version of it may have written otherwise. */
function isKept(value: unknown): value is { readonly of: string; readonly compare: KeptComparison } {
  if (!isRecord(value) || typeof value["of"] !== "string" || !isRecord(value["compare"])) return false;
  const { other, name, side, settled } = value["compare"];
  return (
    typeof name === "string" &&
    Array.isArray(settled) &&
    ["base", "map", "head"].some((one) => one === side) &&
    isRecord(other) &&
    typeof other["main"] === "string" &&
    Array.isArray(other["files"])
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function nameOf({ draft, host, main }: AppState): string {
  return `${draft ?? host}:${main ?? ""}`;
}
