import { roundPx } from "../../base/geometry.ts";
import type { Scene } from "../../scene/scene.ts";
import type { RenderFormatOf, RenderOptions } from "../render-format.ts";
import { escapeXml } from "../../base/escape-xml.ts";
import { writeSvgParts } from "../svg/svg-parts.ts";

/** The bundled font first, then what common systems have: Chinese glyphs are one em wide in all of them. */
const fontFamily =
  '"Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "Helvetica Neue", Arial, sans-serif';

/**
 * SVG 1.1 in the dialect that browsers, office programs and rasterisers share: colours resolved, one `<text>` per line
 * at an absolute place, no markers, no scripts, nothing loaded. One element per line.
 */
const svg: RenderFormatOf<"scene"> = {
  id: "svg",
  extension: "svg",
  mime: "image/svg+xml",
  describe: { zh: "矢量图，文字可选中、可搜索", en: "Vector picture with text that can be selected and searched" },
  input: "scene",
  render: renderSvg,
};
export default svg;

function renderSvg(scene: Scene, options: RenderOptions = {}): string {
  const { titleId, descId, ground, parts, darkCss } = writeSvgParts(scene, options);
  const css = [...(options.fontFaceCss ? [options.fontFaceCss] : []), ...(darkCss ? [darkCss] : [])];
  const root = [
    'xmlns="http://www.w3.org/2000/svg"',
    `${sizeOf(scene)} viewBox="0 0 ${roundPx(scene.width)} ${roundPx(scene.height)}"`,
    `lang="${escapeXml(scene.locale)}" xml:lang="${escapeXml(scene.locale)}"`,
    `role="graphics-document document" aria-labelledby="${titleId}" aria-describedby="${descId}"`,
    `font-family="${escapeXml(fontFamily)}"`,
  ].join(" ");
  return [
    `<svg ${root}>`,
    `<title id="${titleId}">${escapeXml(scene.title)}</title>`,
    `<desc id="${descId}">${escapeXml(scene.description)}</desc>`,
    // A style sheet is text to an XML parser: `<` and `&` cannot come from our own rules, but from a font's name they could.
    ...(css.length > 0 ? ["<style>", ...css.map((rule) => rule.replace(/[<&]/g, "")), "</style>"] : []),
    ground,
    ...parts.flatMap(({ lines }) => lines),
    "</svg>",
    "",
  ].join("\n");
}

/** On a sheet the size is that of the paper, in millimetres; the viewBox then scales the picture to it. */
function sizeOf({ sheet, width, height }: Scene): string {
  if (sheet) return `width="${sheet.width}mm" height="${sheet.height}mm"`;
  return `width="${roundPx(width)}" height="${roundPx(height)}"`;
}
