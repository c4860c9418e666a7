import { html, nothing, type TemplateResult } from "lit";
import { icons } from "../elements/icons.ts";
import type { AppState } from "../state.ts";
import { pictureWords as words } from "../strings/picture.ts";
import { say } from "../strings/words.ts";
import type { Drawing } from "../worker/api.ts";

/** The view that is shown: the one asked for by id or kind, else the one that is drawn. */
export function shownView(state: Pick<AppState, "drawing" | "view">): Drawing["views"][number] | undefined {
  const { view, views = [] } = state.drawing ?? {};
  const asked = views.find(({ id }) => id === state.view) ?? views.find(({ kind }) => kind === state.view);
  return asked ?? views.find(({ id }) => id === view) ?? views[0];
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
  return html`<div class="views" role="tablist" aria-label=${say(words.views, state.locale)} @keydown=${onKey}>
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

/** More views than these do not fit beside each other on most screens. */
const mostTabs = 3;

/** All views in a list, where there may be more tabs than can be seen. */
export function viewMenu(state: AppState, show: (view: string) => void): TemplateResult | typeof nothing {
  const views = state.drawing?.views ?? [];
  const shown = shownView(state);
  if (views.length <= mostTabs) return nothing;
  const name = say(words.allViews, state.locale);
  const chosen = ({ target }: Event): void => {
    if (target instanceof HTMLSelectElement) show(target.value);
  };
  return html`<span class="menu" title=${name}
    >${icons.chevron}<select aria-label=${name} @change=${chosen}>
      ${views.map(({ id, label }) => html`<option value=${id} .selected=${id === shown?.id}>${label}</option>`)}
    </select></span
  >`;
}
