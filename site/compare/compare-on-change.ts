import type { AppState, Store } from "../state.ts";
import type { CompareOptions, PicturePatch, WorkerRequest } from "../worker/api.ts";
import type { WorkerClient } from "../worker/worker-client.ts";
import { withVersions } from "./compare-state.ts";

export interface CompareHost {
  readonly store: Store;
  readonly client: Pick<WorkerClient, "ask">;
  readonly colours: () => "light" | "dark";
  /** The day today as `YYYY-MM-DD`, for waivers. */
  readonly today: () => string;
  /** Number of the picture that is shown. */
  readonly shown: () => number | undefined;
  /** Takes a picture; false when it is a change of one that is not known any more. */
  readonly take: (picture: PicturePatch) => boolean;
}

/** While somebody types, the picture of the text comes first. */
const pauseBeforeComparing = 250;

/**
 * Keeps the comparison in step with the open text and with what is asked to be shown. Gives the function that ends it.
 */
export function compareOnChange(host: CompareHost): () => void {
  const { store, client } = host;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isEnded = false;
  const ask = async (isWhole = false): Promise<void> => {
    const request = compareRequest(store.state, host, isWhole ? undefined : host.shown());
    const other = store.state.compare?.other;
    if (!request) return;
    const answer = await client.ask(request);
    const { compare } = store.state;
    if (isEnded || !compare || compare.other !== other) return;
    if (answer.kind === "failed") {
      store.dispatch({ type: "compare", compare: { ...compare, failure: answer.message } });
    }
    if (answer.kind !== "compare") return;
    const { comparison } = answer;
    if (comparison.picture && !host.take(comparison.picture)) return ask(true);
    store.dispatch({ type: "compare", compare: withVersions(compare, comparison) });
  };
  const end = store.subscribe((state, previous) => {
    if (!isComparedAnew(state, previous)) return;
    clearTimeout(timer);
    const isTyping = state.files !== previous.files && state.compare?.other === previous.compare?.other;
    timer = setTimeout(() => void ask(), isTyping ? pauseBeforeComparing : 0);
  });
  void ask(true);
  return () => {
    isEnded = true;
    clearTimeout(timer);
    end();
  };
}

function isComparedAnew(state: AppState, previous: AppState): boolean {
  const { compare } = state;
  if (!compare) return false;
  const before = previous.compare;
  return (
    (["files", "main", "figures", "locale", "colours"] as const).some((name) => state[name] !== previous[name]) ||
    // An image has come that the drawing wanted.
    state.drawing?.missingImage !== previous.drawing?.missingImage ||
    (["other", "side", "view"] as const).some((name) => compare[name] !== before?.[name])
  );
}

function compareRequest(
  state: AppState,
  { colours, today }: CompareHost,
  shown: number | undefined,
): (WorkerRequest & { readonly kind: "compare" }) | undefined {
  const { compare, main } = state;
  if (!compare || main === undefined) return undefined;
  const { other, side, view } = compare;
  const options: CompareOptions = {
    path: main,
    locale: state.locale,
    theme: colours() === "dark" ? "dark" : "default",
    asOf: today(),
    other,
    side,
    ...(view !== undefined && { view }),
    ...(state.figures !== undefined && { figures: state.figures }),
  };
  const version = state.files.reduce((sum, file) => sum + file.version, 0);
  return { kind: "compare", options, version, ...(shown !== undefined && { shown }) };
}
