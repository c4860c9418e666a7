import { brandTheme, type Model, type Theme, themes } from "ketu";

const themesByName: ReadonlyMap<string, Theme> = new Map(Object.entries(themes));

/**
 * The theme of a picture on the page: `dark` and `print` as asked; in the light the model's own brand or theme, as
 * `ketu render` draws it. An unknown name counts as light.
 */
export function chooseTheme(asked: string, { style }: Model): Theme {
  const isLight = asked === "default" || asked === "light" || !(themesByName.has(asked) || asked === "brand");
  const name = isLight ? (style.theme ?? (style.brand ? "brand" : "default")) : asked;
  if (name === "brand") return brandTheme(style.brand?.colors ?? []);
  return themesByName.get(name) ?? themes.default;
}
