import type { AppState, Store } from "../state.ts";
import { compareWords as words } from "../strings/compare.ts";
import { say } from "../strings/words.ts";
import { today } from "../today.ts";
import { dispatchTextEdits } from "../viewer/apply-text-edits.ts";
import type { Asks } from "../viewer/picture-edits.ts";
import { changesOf, openChanges, type Decision, writtenBy } from "./compare-state.ts";

/**
 * Accepts or rejects changes, by fingerprint. What the other version says is written into the open text, as one step of
 * undoing; the decision for what the open text says already only settles the change.
 */
export async function decideChanges(
  store: Store,
  client: Asks,
  { decision, chosen }: { readonly decision: Decision; readonly chosen: readonly string[] },
): Promise<void> {
  const { compare, main } = store.state;
  if (!compare || main === undefined || chosen.length === 0) return;
  if (decision !== writtenBy(compare)) {
    const settled = [...new Set([...compare.settled, ...chosen])];
    store.dispatch({ type: "compare", compare: { ...compare, settled } });
    return;
  }
  const before = textsOf(store.state);
  const { other } = compare;
  const answer = await client.ask({ kind: "carry", options: { path: main, other, asOf: today() }, chosen });
  if (store.state.compare?.other !== other) return;
  // Somebody typed while the worker thought: the same is asked about the text of now.
  if (before !== textsOf(store.state)) return decideChanges(store, client, { decision, chosen });
  if (answer.kind === "edits" && answer.edits.length > 0 && dispatchTextEdits(store, answer.edits)) {
    note(store, say(words.done, store.state.locale, { numbers: (answer.carried ?? []).join(", ") }));
    return;
  }
  const [first] = answer.kind === "edits" ? answer.diagnostics : [];
  const message = first?.message[store.state.locale] ?? say(words.follows, store.state.locale);
  note(store, say(words.notDone, store.state.locale, { message }));
}

/** All that can still be decided. */
export function decideAll(store: Store, client: Asks, decision: Decision): Promise<void> {
  const { compare } = store.state;
  const open = compare ? openChanges(compare).filter(({ isOwn }) => isOwn) : [];
  return decideChanges(store, client, { decision, chosen: open.map(({ fingerprint }) => fingerprint) });
}

/** A change that was settled can be decided again. */
export function reopenChange(store: Store, fingerprint: string): void {
  const { compare } = store.state;
  if (!compare) return;
  const settled = compare.settled.filter((each) => each !== fingerprint);
  store.dispatch({ type: "compare", compare: { ...compare, settled } });
}

/** Looks at a change: it is current in the list, its subject is selected in the picture and in the text. */
export function lookAt(store: Store, fingerprint: string): void {
  const { compare } = store.state;
  const change = compare && changesOf(compare).find((each) => each.fingerprint === fingerprint);
  if (!compare || !change) return;
  store.dispatch({ type: "compare", compare: { ...compare, at: fingerprint } });
  const { place, subject } = change;
  if (place && place.file !== store.state.current && store.state.files.some(({ path }) => path === place.file))
    store.dispatch({ type: "show-file", path: place.file, isOnlyText: true });
  store.dispatch({ type: "select", selection: { source: "search", subject, ...(place && { range: place }) } });
}

function textsOf({ files }: AppState): string {
  return files.map(({ path, version }) => `${path}@${version}`).join("\n");
}

function note(store: Store, notice: string): void {
  store.dispatch({ type: "notice", notice });
}
