import {
  bytesOfLogoUri,
  type Diagnostic,
  type Logo,
  logoFinding,
  logoOfBytes,
  type LogoProblem,
  type Model,
  type Theme,
  themeName,
  themeOf,
  themes,
} from "ketu";
import type { WorkspaceImage } from "./api.ts";
import { pathBeside } from "./workspace-files.ts";

/** Everything about a picture that is style. */
export interface Look {
  readonly theme: Theme;
  readonly logo?: Logo;
  readonly diagnostics: readonly Diagnostic[];
  /** Path of an image of which nothing is known yet: whether it is there, and what is in it. */
  readonly missingImage?: string;
}

export interface LookPlace {
  /** The main file, which paths in the model are relative to. */
  readonly main: string;
  readonly images: ReadonlyMap<string, WorkspaceImage>;
}

export type ChooseLook = (asked: string, model: Model, place: LookPlace) => Look;

/**
 * How a picture on the page looks: `dark` and `print` as asked; in the light the model's own brand or theme. Its logo
 * comes with every theme. The same as `ketu render` draws. Remembers the logo of the last picture.
 */
export function createLookChooser(): ChooseLook {
  let last: { readonly source: string | Uint8Array; readonly logo: Logo | LogoProblem } | undefined;
  const read = (source: string | Uint8Array): Logo | LogoProblem => {
    if (last?.source !== source) last = { source, logo: readLogo(source) };
    return last.logo;
  };
  return (asked, { style }, { main, images }) => {
    const theme = themeOf(isLight(asked) ? themeName(undefined, style) : asked, style);
    const named = style.brand?.logo;
    if (named === undefined) return { theme, diagnostics: [] };
    const found = named.startsWith("data:") ? { source: named } : imageBeside(named, { main, images });
    if ("unknown" in found) return { theme, diagnostics: [], missingImage: found.unknown };
    const logo = "source" in found ? read(found.source) : found.problem;
    if (typeof logo === "string") return { theme, diagnostics: [logoFinding(named, logo)] };
    return { theme, logo, diagnostics: [] };
  };
}

function isLight(asked: string): boolean {
  return asked === "default" || asked === "light" || !(asked === "brand" || Object.hasOwn(themes, asked));
}

type Found =
  | { readonly source: string | Uint8Array }
  | { readonly problem: LogoProblem }
  /** Path of an image that nobody has asked for yet. */
  | { readonly unknown: string };

function imageBeside(named: string, { main, images }: LookPlace): Found {
  const path = pathBeside(main, named);
  const image = path === undefined ? "outside" : images.get(path);
  if (image === undefined) return { unknown: path ?? "" };
  return typeof image === "string" ? { problem: image } : { source: image };
}

function readLogo(source: string | Uint8Array): Logo | LogoProblem {
  const bytes = typeof source === "string" ? bytesOfLogoUri(source) : source;
  return typeof bytes === "string" ? bytes : (logoOfBytes(bytes) ?? "format");
}
