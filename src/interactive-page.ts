import { describeElement } from "./assist/describe-element.ts";
import { titlesOf } from "./assist/titles-of.ts";
import { legendFilters } from "./assist/legend-filters.ts";
import { stepsOf } from "./assist/steps-of.ts";
import type { ElementRef } from "./base/element-ref.ts";
import { textIn } from "./base/localized-text.ts";
import type { Measures } from "./base/measures.ts";
import { productLocale } from "./base/wording.ts";
import { indexModel } from "./model/index-model.ts";
import type { Model } from "./model/model.ts";
import svg from "./render/formats/svg.ts";
import type { PageData, PagePicture, PageView } from "./render/page/page-data.ts";
import type { DrawnPicture } from "./render/render-format.ts";
import { flatScene } from "./scene/flat-scene.ts";
import type { Scene } from "./scene/scene.ts";
import { subjectsIn } from "./views/content.ts";

export interface InteractiveSource {
  readonly model: Model;
  readonly measures?: Measures;
  /** At least one. */
  readonly pictures: readonly DrawnPicture[];
  /** The same pictures for a dark screen, by the id of their view. */
  readonly darkScenes?: ReadonlyMap<string, Scene>;
}

/** What a page of pictures is written from: the pictures, and what hovering, searching, filtering and stepping need. */
export function interactivePage(source: InteractiveSource): {
  readonly data: PageData;
  readonly pictures: readonly PagePicture[];
} {
  const { model, measures, pictures, darkScenes } = source;
  const locale = productLocale(pictures[0]?.laidOut.locale ?? model.locale);
  const index = indexModel(model);
  const shown = new Set(pictures.flatMap(({ content }) => [...subjectsIn(content)]));
  const options = { locale, measures };
  const known = [...index.elementByRef.keys()].filter((ref) => shown.has(ref));
  const details = known.map((ref) => [ref, describeElement(model, index, { ref, ...options })] as const);
  const titles = titlesOf(model, index, options);
  const links = new Map(pictures.map(({ id, subject }) => [subject, `#view=${id}`]));
  const drawn = pictures.map((picture): PagePicture => {
    const dark = darkScenes?.get(picture.id);
    return {
      view: viewOf(picture, model, locale),
      svg: svg.render(flatScene(picture.scene), { links }),
      ...(dark && { darkSvg: svg.render(flatScene({ ...dark, id: `${dark.id}-dark` }), { links }) }),
      table: picture.table,
    };
  });
  return {
    data: {
      locale,
      title: textIn(model.title, locale, Object.values(model.title)[0] ?? model.id),
      views: drawn.map(({ view }) => view),
      labels: Object.fromEntries(known.map((ref) => [ref, titles.get(ref) ?? ""])),
      details: Object.fromEntries(details.flatMap(([ref, found]) => (found ? [[ref, found] as const] : []))),
    },
    pictures: drawn,
  };
}

function viewOf({ id, subject, label, content }: DrawnPicture, model: Model, locale: "zh" | "en"): PageView {
  const subjects = subjectsIn(content);
  const all = stepsOf(model, { locale }).map((step) => ({
    ...step,
    subjects: step.subjects.filter((ref) => subjects.has(ref as ElementRef)),
  }));
  // Only the path through the stages is told stage by stage.
  const steps = content.type === "graph" ? all.filter((step) => step.subjects.length > 0) : [];
  return { id, subject, label, filters: legendFilters(model, content, subjects), steps };
}
