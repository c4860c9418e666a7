import type { Diagnostic } from "../base/diagnostic.ts";
import type { Model } from "../model/model.ts";
import type { ImageReader } from "../ports.ts";
import type { SceneOptions } from "../scene/build-scene.ts";
import { themeName, themeOf } from "../scene/choose-theme.ts";
import { themes } from "../scene/generated/themes.ts";
import type { Theme } from "../scene/theme.ts";
import { readLogo } from "./read-logo.ts";

export interface Colours {
  readonly theme: Theme;
  readonly scene: SceneOptions;
  readonly diagnostics: readonly Diagnostic[];
}

/** Every name that `--theme` takes; `auto` is light, and dark for readers who prefer that. */
export const themeNames: readonly string[] = [...Object.keys(themes), "brand", "auto"];

/**
 * The theme that was asked for, else the model's own, else `default`. A logo that the model names comes with every
 * theme; `logo-unusable` when it cannot be read. Without a reader only one that is written in the model is taken.
 */
export async function chooseColours(
  wanted: string | undefined,
  { style }: Pick<Model, "style">,
  readImage: ImageReader | undefined,
): Promise<Colours> {
  const name = themeName(wanted, style);
  const named = style.brand?.logo;
  const isRead = named !== undefined && (readImage !== undefined || named.startsWith("data:"));
  const logo = isRead ? await readLogo(named, readImage ?? nothing) : { diagnostics: [] };
  return {
    theme: themeOf(name, style),
    scene: { ...(logo.value && { logo: logo.value }), ...(name === "auto" && { darkTheme: themes.dark }) },
    diagnostics: logo.diagnostics,
  };
}

function nothing(): ReturnType<ImageReader> {
  return Promise.resolve("missing");
}
