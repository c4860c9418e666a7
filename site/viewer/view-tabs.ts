import { html, type TemplateResult } from "lit";
import type { AppState } from "../state.ts";
import { pictureWords as words } from "../strings/picture.ts";
import { say } from "../strings/words.ts";
import type { Drawing } from "../worker/api.ts";

/** The view that is shown: the one asked for by id or kind, else the first. */
export function shownView(state: Pick<AppState, "drawing" | "view">): Drawing["views"][number] | undefined {
  const views = state.drawing?.views ?? [];
  return views.find(({ id }) => id === state.view) ?? views.find(({ kind }) => kind === state.view) ?? views[0];
}

/** The tabs of the views; arrow keys go from one to the next, around and around. */
export function viewTabs(state: AppState, show: (view: string) => void): TemplateResult {
  const views = state.drawing?.views ?? [];
  const shown = shownView(state);
  const onKey = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const at = views.findIndex(({ id }) => id === shown?.id);
    const view = by === 0 ? undefined : views[(at + by + views.length) % views.length];
    if (!view) return;
    event.preventDefault();
    show(view.id);
  };
  return html`<div role="tablist" aria-label=${say(words.views, state.locale)} @keydown=${onKey}>
    ${views.map(
      ({ id, label }) =>
        html`<button
          role="tab"
          aria-controls="panel"
          aria-selected=${id === shown?.id}
          tabindex=${id === shown?.id ? 0 : -1}
          @click=${() => show(id)}
        >
          ${label}
        </button>`,
    )}
  </div>`;
}
