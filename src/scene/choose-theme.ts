import { brandTheme } from "./brand-theme.ts";
import { themes } from "./generated/themes.ts";
import type { Theme } from "./theme.ts";

/** What a model says of its looks. */
export interface StyleWish {
  readonly theme?: string;
  readonly brand?: { readonly colors: readonly string[] };
}

const themesByName: ReadonlyMap<string, Theme> = new Map(Object.entries(themes));

/** Name of the theme that was asked for, else of the model's own. */
export function themeName(wanted: string | undefined, { theme, brand }: StyleWish): string {
  return wanted ?? theme ?? (brand ? "brand" : "default");
}

/** The theme of a name, `brand` in the colours of the model; the default one for a name that is none. */
export function themeOf(name: string, { brand }: StyleWish): Theme {
  return name === "brand" ? brandTheme(brand?.colors ?? []) : (themesByName.get(name) ?? themes.default);
}
