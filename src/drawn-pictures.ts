import { textIn } from "./base/localized-text.ts";
import { productLocale } from "./base/wording.ts";
import type { Picture } from "./compile.ts";
import type { LaidOut } from "./layout/laid-out.ts";
import type { DrawnPicture } from "./render/render-format.ts";
import type { Scene } from "./scene/scene.ts";
import { viewKindTitle } from "./views/build-view.ts";

/** What formats of several views are made from: every picture that could be laid out, styled. */
export function drawnPictures(
  pictures: readonly Picture[],
  styled: (laidOut: LaidOut) => Scene,
): readonly DrawnPicture[] {
  return pictures.flatMap(({ view, content, table, laidOut }) => {
    if (!laidOut) return [];
    const { locale } = laidOut;
    const label = textIn(view.label, locale, viewKindTitle(view.viewKind)?.[productLocale(locale)] ?? view.id);
    return [{ id: view.id, subject: view.ref, label, content, table, laidOut, scene: styled(laidOut) }];
  });
}
