import { escapeXml } from "../../base/escape-xml.ts";
import type { InlineBlock } from "./inline-block.ts";

/** A block as HTML: its pictures, or what keeps it from being drawn. One line less than Markdown would break at. */
export function blockHtml({ pictures, report }: InlineBlock, as: "svg" | "image"): string {
  if (pictures.length === 0) return withoutTemplates(problemHtml(report));
  const parts = pictures.map(({ title, svg }) =>
    as === "image"
      ? `<img class="ketu" alt="${escapeXml(title)}" src="${escapeXml(dataUri(svg))}">\n`
      : `<figure class="ketu">\n${fitted(svg)}</figure>\n`,
  );
  return withoutTemplates(parts.join(""));
}

/** Site generators such as VitePress compile a page as a template: what a model writes in `{{ }}` would be run there. */
function withoutTemplates(html: string): string {
  return html.replaceAll("{{", "&#123;&#123;");
}

/** A model with an error in the place of its picture: the findings, with the lines that they are about. */
function problemHtml(report: string): string {
  return `<div class="ketu-problem" role="alert"><pre>${escapeText(report.trimEnd())}</pre></div>\n`;
}

/** Never wider than its page, with its own ratio. */
function fitted(svg: string): string {
  return svg.replace(/^<svg /, '<svg style="max-width:100%;height:auto" ');
}

/** Percent-encoded, because it stays readable and is smaller than base64. */
export function dataUri(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg.trim())}`;
}

/** With its line breaks; an empty line would end HTML in Markdown, so it holds a reference to a space. */
function escapeText(text: string): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? "&#32;" : escapeXml(line)))
    .join("\n");
}
