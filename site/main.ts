import { KetuApp } from "./elements/ketu-app.ts";
import { showFailure } from "./elements/failure.ts";
import { RevisionSource } from "./host/revision-source.ts";
import { servedToken } from "./host/served-token.ts";
import { adoptPageStyles, showColours, shownColours } from "./elements/theme.ts";
import { ImageSource } from "./image-source.ts";
import type { DraftKeeper } from "./persist/draft-keeper.ts";
import { keepSettings, readSettings, settingsOf } from "./persist/settings.ts";
import { reopen, startKeeper } from "./persist/start-keeper.ts";
import { redrawOnChange } from "./redraw.ts";
import { followLinks, openShared } from "./share/open-shared.ts";
import { FileSession } from "./start/file-session.ts";
import { BrowserFolders } from "./start/kept-folders.ts";
import { firstState, Store } from "./state.ts";
import { shell } from "./strings/shell.ts";
import { starter } from "./strings/starter.ts";
import { today } from "./today.ts";
import { WorkerClient } from "./worker/worker-client.ts";

/** Puts the page together: settings, store, worker, elements. */
function boot(): void {
  adoptPageStyles();
  const storage = (): Storage => localStorage;
  let settings = readSettings(storage, navigator.languages);
  const { locale, colours, folded } = settings;
  const store = new Store({ ...firstState, locale, colours, folded });
  const client = new WorkerClient();
  watchFailures(store);
  const images = new ImageSource();
  const files = new FileSession(store, { images });
  files.listen();

  const showPage = (): void => {
    showColours(store.state.colours);
    // Set to what it is, it would still style the whole page anew.
    if (document.documentElement.lang !== store.state.locale) document.documentElement.lang = store.state.locale;
    document.title = [store.state.current?.split("/").at(-1), shell.product[store.state.locale]]
      .filter(Boolean)
      .join(" · ");
  };
  const redraw = redrawOnChange(store, client, {
    colours: () => shownColours(store.state.colours),
    today,
    readImage: (workspace, path) => images.read(workspace, path),
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    showPage();
    if (store.state.colours === "system") redraw();
  });
  store.subscribe((state, previous) => {
    // Not with each key: a title that is set to what it is goes to the frame of the browser anew.
    const about = ["locale", "colours", "current"] as const;
    if (about.some((name) => state[name] !== previous[name])) showPage();
    const next = settingsOf(state, settings);
    if (next.locale === settings.locale && next.colours === settings.colours && next.folded === settings.folded) return;
    settings = next;
    keepSettings(storage, settings);
  });

  const revisions = new RevisionSource();
  const app = Object.assign(new KetuApp(), { store, client, settings, revisions });
  app.addEventListener("ketu-settings", () => {
    settings = settingsOf(store.state, app.settings);
    keepSettings(storage, settings);
  });
  showPage();
  document.body.append(app);
  void startKeeper(store).then((keeper) => {
    app.keeper = keeper;
    followLinks(store);
    images.keepIn(keeper);
    files.remember({ folders: new BrowserFolders(), draft: () => keeper.current });
    return openFirst(store, keeper, { images, revisions }).then(() => resume(store));
  });
}

/** What was open last; on a first visit a small model to begin with. */
async function openFirst(
  store: Store,
  keeper: DraftKeeper,
  sources: { readonly images: ImageSource; readonly revisions: RevisionSource },
): Promise<void> {
  const token = servedToken(location.hash);
  // Most pages have no server behind them.
  const served = token === undefined ? undefined : await import("./host/serve-session.ts");
  if (token !== undefined && (await served?.openServed(store, token, sources))) return;
  if (await openShared(store, location.hash)) return;
  if (store.state.files.length > 0 || (await reopen(keeper))) return;
  const path = "model.ketu.yaml";
  const text = starter[store.state.locale];
  store.dispatch({
    type: "opened",
    files: [{ path, text, savedText: text, version: 0 }],
    current: path,
    host: "local",
  });
}

/** Goes on with what this tab showed before a reload. */
async function resume(store: Store): Promise<void> {
  if (!hasKept("ketu.compare")) return;
  const { resumeComparison } = await import("./elements/loaded-later.ts");
  resumeComparison(store);
}

function hasKept(key: string): boolean {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

/** What nothing else caught is told calmly, with the texts within reach. */
function watchFailures(store: Store): void {
  window.addEventListener("error", (event) => showFailure(store, event.error ?? event.message));
  window.addEventListener("unhandledrejection", (event) => showFailure(store, event.reason));
}

boot();
