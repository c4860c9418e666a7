import type { PictureAction } from "ketu";
import { adoptPageStyles, showColours } from "../../site/elements/theme.ts";
import { redrawOnChange } from "../../site/redraw.ts";
import { firstState, Store, type AppState } from "../../site/state.ts";
import { KetuPicturePane } from "../../site/viewer/ketu-picture-pane.ts";
import type { Drawing, WorkerAnswer, WorkerRequest } from "../../site/worker/api.ts";
import { WorkerClient } from "../../site/worker/worker-client.ts";

/*
 * A page with nothing but the picture pane. The real worker draws; what an edit changes and the steps are canned, so that these tests are about the pane only.
 */

export interface PicturePageOptions {
  readonly text: string;
  readonly locale?: "zh" | "en";
  readonly colours?: "light" | "dark";
  readonly mode?: AppState["mode"];
}

export interface PicturePage {
  readonly store: Store;
  /** The actions that the pane asked for. */
  readonly actions: PictureAction[];
}

const path = "model.ketu.yaml";

class CannedClient extends WorkerClient {
  readonly actions: PictureAction[] = [];

  override async ask(request: WorkerRequest): Promise<WorkerAnswer> {
    if (request.kind === "edit") return this.#edit(request.action);
    const answer = await super.ask(request);
    return answer.kind === "draw" ? { kind: "draw", drawing: withSteps(answer.drawing) } : answer;
  }

  #edit(action: PictureAction): WorkerAnswer {
    this.actions.push(action);
    const text = picturePage.store.state.files[0]?.text ?? "";
    const replace = (old: string, by: string): WorkerAnswer => {
      const from = text.indexOf(old);
      const edits = from < 0 ? [] : [{ range: { file: path, from, to: from + old.length }, text: by }];
      return { kind: "edits", edits, diagnostics: [], references: [{ file: path, from, to: from + 1 }] };
    };
    if (action.type === "rename-label") return replace("label: 首次访问", `label: ${action.label}`);
    if (action.type === "add-node-after") {
      const last = "      order: {";
      const answer = replace(last, `      extra: { label: ${action.label}, kind: milestone }\n${last}`);
      return { ...answer, made: "node:extra" } as WorkerAnswer;
    }
    if (action.type === "connect") return replace("transitions:\n", "transitions:\n  order -> visit: 再来\n");
    if (action.type === "move-node") return replace("label: 首次访问", "label: 移动过");
    return replace("  visit -> call: 来电\n", "");
  }
}

function withSteps(drawing: Drawing): Drawing {
  const subjects = Object.keys(drawing.labels);
  const of = (...ids: readonly string[]): readonly string[] =>
    subjects.filter((subject) =>
      ids.some((id) => subject.endsWith(`:${id}`) || subject.startsWith(`transition:${id} `)),
    );
  const steps = [
    { id: "stage:prospect", title: "潜在客户", subjects: of("prospect", "visit"), notes: ["先说目标。"] },
    { id: "stage:deal", title: "成交", subjects: of("deal", "call", "order"), notes: [] },
  ];
  return { ...drawing, steps };
}

function openPicturePane({ text, locale = "zh", colours = "light", mode = "editing" }: PicturePageOptions): void {
  const store = new Store({ ...firstState, locale, colours });
  const client = new CannedClient();
  Object.assign(globalThis, { picturePage: { store, actions: client.actions } });
  adoptPageStyles();
  showColours(colours);
  redrawOnChange(store, client, { colours: () => colours, today: () => "2026-11-21" });
  const pane = Object.assign(new KetuPicturePane(), { store, client });
  store.subscribe((state, previous) => {
    if (state.dialog === previous.dialog) return;
    document.querySelector("ketu-delete")?.remove();
    if (state.dialog?.kind === "delete") {
      document.body.append(Object.assign(document.createElement("ketu-delete"), { store, client }));
    }
  });
  document.body.append(pane);
  store.dispatch({
    type: "opened",
    files: [{ path, text, savedText: text, version: 0 }],
    current: path,
    host: "local",
    mode,
  });
}

declare global {
  var openPicturePane: (options: PicturePageOptions) => void;
  var picturePage: PicturePage;
}

Object.assign(globalThis, { openPicturePane });
