import { formats as textFormats } from "../render/generated/formats.ts";
import type { RenderFormat } from "../render/render-format.ts";

/** The formats that are text, by name. */
export const formats: ReadonlyMap<string, RenderFormat> = new Map(Object.entries(textFormats));

/** Every name that `--format` takes. */
export const formatNames: readonly string[] = [
  "svg",
  "png",
  "pdf",
  "html",
  ...[...formats.keys()].filter((name) => name !== "svg"),
];

/** Extension of the files of each format, without the dot. */
export function extensionOf(format: string): string {
  return formats.get(format)?.extension ?? format;
}

/** Whether a format gives one file for the model, whatever its views. */
export function isOfWhole(format: string): boolean {
  if (format === "pdf" || format === "html") return true;
  const input = formats.get(format)?.input;
  return input === "model" || input === "pictures";
}

/** Whether a format is written of calendars only. */
export function isOfCalendars(format: string): boolean {
  return formats.get(format)?.input === "calendar";
}

/** What stands behind the name of a model: `.map.svg`, and `.json` for what is the same for every view. */
export function outputSuffix(format: string, view: string | undefined): string {
  return `${view === undefined ? "" : `.${view}`}.${extensionOf(format)}`;
}

/** An id of a view: it has no dot. */
const id = /^[\w-]+$/;

/**
 * Whether files of two models in one folder may have the same name, whatever their views are called. Names are compared as
 * file systems do that do not tell capitals from small letters.
 */
export function mayShareNames(stem: string, other: string, names: readonly string[]): boolean {
  const [short = "", long = ""] = [stem.toLowerCase(), other.toLowerCase()].sort((a, b) => a.length - b.length);
  if (short === long) return true;
  if (!long.startsWith(`${short}.`)) return false;
  // `shop.ketu.yaml` may have a view `map`, and beside it may lie `shop.map.ketu.yaml`.
  const rest = long.slice(short.length + 1);
  const perView = names.filter((name) => !isOfWhole(name)).map(extensionOf);
  return perView.some((extension) => {
    const fromWhole = names.filter(isOfWhole).some((name) => isViewFile(`${rest}.${extensionOf(name)}`, extension));
    return fromWhole || perView.some((inner) => id.test(rest) && isViewFile(extension, inner));
  });
}

/** Whether a name is that of a view with an extension. */
function isViewFile(name: string, extension: string): boolean {
  return name.endsWith(`.${extension}`) && id.test(name.slice(0, -extension.length - 1));
}
