import { EditorView } from "@codemirror/view";
import type { CompletionList, Diagnostic, HoverText } from "ketu";
import { TextPane } from "../../site/editor/text-pane.ts";
import { adoptPageStyles, showColours } from "../../site/elements/theme.ts";
import { redrawOnChange } from "../../site/redraw.ts";
import { firstState, Store, type AppState } from "../../site/state.ts";
import type { Drawing, WorkerAnswer, WorkerRequest } from "../../site/worker/api.ts";
import { WorkerClient } from "../../site/worker/worker-client.ts";

/*
 * A page with nothing but the text pane, built by `open-text-pane.ts`. Tests answer for the worker, or let the real one
 * answer.
 */

export interface PageOptions {
  readonly files: Readonly<Record<string, string>>;
  readonly current: string;
  readonly locale?: "zh" | "en";
  readonly colours?: "light" | "dark";
  readonly mode?: AppState["mode"];
  readonly worker: "real" | "canned";
}

export interface TestPage {
  readonly store: Store;
  readonly pane: TextPane;
  /** What the pane asked for, newest last. */
  readonly asked: WorkerRequest[];
  /** Answers by kind of request; absent kinds answer with nothing. */
  readonly answers: {
    complete?: CompletionList;
    hover?: HoverText;
    places?: readonly { file: string; from: number; to: number }[];
    edits?: Extract<WorkerAnswer, { kind: "edits" }>;
  };
  /** As if the worker had drawn the texts of now. */
  draw(parts: { readonly diagnostics?: readonly Diagnostic[]; readonly places?: Drawing["places"] }): void;
  /** Puts the cursor behind the first occurrence. */
  putCursor(after: string): void;
  /** The text with `|` at the cursor, of its line. */
  lineAtCursor(): string;
}

declare global {
  // oxlint-disable-next-line no-var -- a global can be declared in no other way.
  var startTextPane: (options: PageOptions) => Promise<void>;
  // oxlint-disable-next-line no-var -- as above.
  var testPage: TestPage;
}

globalThis.startTextPane = async (options) => {
  adoptPageStyles();
  showColours(options.colours ?? "light");
  const store = new Store({ ...firstState, locale: options.locale ?? "zh", colours: options.colours ?? "light" });
  const asked: WorkerRequest[] = [];
  const answers: TestPage["answers"] = {};
  const client = options.worker === "real" ? new WorkerClient() : new CannedClient(asked, answers);
  if (options.worker === "real") redrawOnChange(store, client, { colours: () => "light", today: () => "2026-11-21" });
  const pane = Object.assign(new TextPane(), { store, client });
  pane.style.height = "100vh";
  document.body.append(pane);
  store.dispatch({
    type: "opened",
    files: Object.entries(options.files).map(([path, text]) => ({ path, text, savedText: text, version: 0 })),
    current: options.current,
    host: "local",
    draft: "test",
    ...(options.mode && { mode: options.mode }),
  });
  await pane.updateComplete;
  const view = viewOf(pane);
  globalThis.testPage = {
    store,
    pane,
    asked,
    answers,
    draw: (parts) => draw(store, parts),
    putCursor(after) {
      const at = view.state.doc.toString().indexOf(after);
      if (at === -1) throw new Error(`no ${after} in the text`);
      view.dispatch({ selection: { anchor: at + after.length }, scrollIntoView: true, userEvent: "select" });
      view.focus();
    },
    lineAtCursor() {
      const { head } = view.state.selection.main;
      const line = view.state.doc.lineAt(head);
      return `${line.text.slice(0, head - line.from)}|${line.text.slice(head - line.from)}`;
    },
  };
};

function viewOf(pane: TextPane): EditorView {
  const dom = pane.shadowRoot?.querySelector<HTMLElement>(".cm-editor");
  const view = dom && EditorView.findFromDOM(dom);
  if (!view) throw new Error("no editor");
  return view;
}

function draw(store: Store, { diagnostics = [], places = {} }: Parameters<TestPage["draw"]>[0]): void {
  const version = store.state.files.reduce((sum, file) => sum + file.version, 0);
  const drawing: Drawing = {
    version,
    status: "drawn",
    diagnostics,
    views: [],
    labels: {},
    places,
    filters: [],
    steps: [],
    milliseconds: 1,
  };
  store.dispatch({ type: "drawn", drawing });
}

class CannedClient extends WorkerClient {
  readonly #asked: WorkerRequest[];
  readonly #answers: TestPage["answers"];

  constructor(asked: WorkerRequest[], answers: TestPage["answers"]) {
    super({
      start: () => ({ postMessage: () => undefined, terminate: () => undefined, addEventListener: () => undefined }),
    });
    this.#asked = asked;
    this.#answers = answers;
  }

  override ask(request: WorkerRequest): Promise<WorkerAnswer> {
    this.#asked.push(request);
    return Promise.resolve(this.#answer(request));
  }

  #answer(request: WorkerRequest): WorkerAnswer {
    const { complete, hover, places, edits } = this.#answers;
    switch (request.kind) {
      case "complete":
        return { kind: "complete", completions: complete ?? { from: request.offset, to: request.offset, items: [] } };
      case "hover":
        return { kind: "hover", ...(hover && { hover }) };
      case "definition":
      case "references":
        return { kind: "places", places: places ?? [] };
      default:
        return edits ?? { kind: "edits", edits: [], diagnostics: [] };
    }
  }
}
