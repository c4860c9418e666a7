import type { Wording } from "../base/wording.ts";
import { separator, viewWords } from "../messages/view-words.ts";
import type { View } from "../model/model.ts";
import type { PictureWords } from "./diagram.ts";
import type { Drawing } from "./drawing.ts";
import { footerOf } from "./graph-parts.ts";

/** What is particular to one picture. */
export interface OwnWords extends Pick<PictureWords, "legend" | "remarks"> {
  /** Stands behind the title of the model where the view has no label of its own. */
  readonly title: Wording;
  /** `4 方 · 3 种关系`: the subtitle, and what a screen reader is told. */
  readonly counts: Wording;
}

/** Title, subtitle, legend and foot of a diagram or a drawn table. */
export function pictureWords(view: View, { model, context, speech }: Drawing, own: OwnWords): PictureWords {
  const version = model.version === undefined ? "" : `${speech.say(viewWords.version)} ${model.version}`;
  const footer = footerOf({ context, speech });
  return {
    subject: view.ref,
    viewKind: view.viewKind,
    locale: context.locale,
    page: context.page ?? view.page ?? model.style.page,
    title: [speech.text(model.title) ?? model.id, speech.text(view.label) ?? speech.say(own.title)].join(separator),
    subtitle: [speech.say(own.counts), version].filter(Boolean).join(separator),
    summary: speech.say(own.counts),
    legendTitle: speech.say(viewWords.legend),
    legend: own.legend,
    ...(footer && { footer }),
    remarks: own.remarks,
  };
}
