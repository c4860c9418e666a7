import { html, nothing, type TemplateResult } from "lit";
import type { Locale } from "../state.ts";
import { pictureWords as words } from "../strings/picture.ts";
import { say } from "../strings/words.ts";
import type { PicturePatch } from "../worker/api.ts";
import type { Point, Rect, Size } from "./geometry.ts";
import "./ketu-minimap.ts";
import { detailOf } from "./viewer-events.ts";

export interface ViewerBar {
  readonly locale: Locale;
  readonly percent: number;
  readonly hasMinimap: boolean;
  /** What the minimap shows; absent when there is none to show. */
  readonly map: { readonly picture: PicturePatch | undefined; readonly area: Rect | undefined } | undefined;
  zoomBy(factor: number): void;
  fit(): void;
  fullSize(): void;
  turnMinimap(): void;
  centreAt(at: Point): void;
}

/** About where the zoom buttons lie in a viewer of a size. */
export function barBox({ width, height }: Size): Rect {
  return { x: width - 220, y: height - 48, width: 220, height: 48 };
}

/** The zoom buttons and the minimap in the corner of a viewer. */
export function viewerBar(bar: ViewerBar): TemplateResult {
  const { locale, percent, hasMinimap, map } = bar;
  const button = (text: string, title: string, run: () => void): TemplateResult => {
    // Who speaks to the page says what is written on the button, so words are part of its name; a sign is not.
    const name = /[\p{L}\d]/u.test(text) ? `${text}, ${title}` : title;
    return html`<button type="button" title=${title} aria-label=${name} @click=${run}>${text}</button>`;
  };
  const minimap = say(words.minimap, locale);
  return html`${
      map
        ? html`<ketu-minimap
            .picture=${map.picture}
            .area=${map.area}
            .label=${say(words.minimapHelp, locale)}
            @ketu-centre=${(event: Event) => bar.centreAt(detailOf("ketu-centre", event))}
          ></ketu-minimap>`
        : nothing
    }
    <div class="bar" role="toolbar" aria-label=${say(words.zoomBar, locale)}>
      ${button("−", say(words.zoomOut, locale), () => bar.zoomBy(0.8))}
      ${button(say(words.fit, locale), say(words.fitTitle, locale), () => bar.fit())}
      ${button(say(words.zoomed, locale, { percent }), say(words.fullSize, locale), () => bar.fullSize())}
      ${button("+", say(words.zoomIn, locale), () => bar.zoomBy(1.25))}
      <button
        type="button"
        title=${minimap}
        aria-label=${minimap}
        aria-pressed=${hasMinimap}
        @click=${() => bar.turnMinimap()}
      >
        ▣
      </button>
    </div>`;
}
