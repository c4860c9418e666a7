import { html, nothing, type TemplateResult } from "lit";
import type { DraftKeeper } from "../persist/draft-keeper.ts";
import "../persist/ketu-draft-conflict.ts";
import "../host/ketu-conflict.ts";
import type { RevisionSource } from "../host/revision-source.ts";
import type { Dialog, Store } from "../state.ts";
import type { WorkerClient } from "../worker/worker-client.ts";
import type { Panes } from "./command.ts";
import "./ketu-command-palette.ts";

/** Elements that a first look at the page does not need; they are loaded when they are first opened. */
const loadedLater: Readonly<Record<string, string>> = {
  start: "ketu-start",
  guide: "ketu-guide",
  share: "ketu-share",
  export: "ketu-export",
  compare: "ketu-compare",
  history: "ketu-history",
  shortcuts: "ketu-shortcut-sheet",
};

/** Whether what shows a dialog is still on its way. */
export function isComing({ kind }: Dialog): boolean {
  const later = loadedLater[kind];
  return later !== undefined && !customElements.get(later);
}

/** What dialogs work with. */
export interface DialogTools {
  readonly store: Store;
  readonly client: WorkerClient;
  readonly panes: Panes;
  /** Absent for a moment while the page starts. */
  readonly keeper: DraftKeeper | undefined;
  readonly revisions: RevisionSource;
}

/**
 * The open dialog. Each is an element of its own with `store` and `client` that shows itself while it is connected and
 * dispatches `{ type: "dialog", dialog: undefined }` when it is closed; `ketu-dialog` is the frame for that.
 */
export function renderDialog({
  store,
  client,
  panes,
  keeper,
  revisions,
}: DialogTools): TemplateResult | typeof nothing {
  const { dialog } = store.state;
  if (!dialog) return nothing;
  if (isComing(dialog)) {
    // An element that is defined only after it was made would be connected before it has its store.
    void import("./loaded-later.ts").then(() => {
      if (store.state.dialog === dialog) store.dispatch({ type: "dialog", dialog: { ...dialog } });
    });
    return nothing;
  }
  switch (dialog.kind) {
    case "commands":
      return html`<ketu-command-palette .store=${store} .client=${client} .panes=${panes}></ketu-command-palette>`;
    case "shortcuts":
      return html`<ketu-shortcut-sheet .store=${store}></ketu-shortcut-sheet>`;
    case "history":
      return html`<ketu-history .store=${store} .keeper=${keeper}></ketu-history>`;
    case "draft-conflict":
      return html`<ketu-draft-conflict .store=${store} .keeper=${keeper}></ketu-draft-conflict>`;
    case "start":
      return html`<ketu-start .store=${store} .client=${client} .keeper=${keeper}></ketu-start>`;
    case "guide":
      return html`<ketu-guide .store=${store} .client=${client} .panes=${panes}></ketu-guide>`;
    case "share":
      return html`<ketu-share .store=${store} .client=${client}></ketu-share>`;
    case "export":
      return html`<ketu-export .store=${store} .client=${client}></ketu-export>`;
    case "compare":
      return html`<ketu-compare .store=${store} .keeper=${keeper} .revisions=${revisions}></ketu-compare>`;
    case "conflict":
      return html`<ketu-conflict .store=${store} .client=${client}></ketu-conflict>`;
    case "delete":
      return html`<ketu-delete .store=${store} .client=${client}></ketu-delete>`;
  }
}
