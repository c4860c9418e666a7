import { escapeXml } from "../../base/escape-xml.ts";
import { compareWords as words } from "../../messages/compare-words.ts";
import { pagePolicy, safeCss, scriptElement } from "../page/page-safety.ts";
import type { ComparisonPageParts } from "./comparison-page-parts.ts";
import { comparisonPageStyles } from "./comparison-page-styles.ts";

export type PageFrame = Pick<ComparisonPageParts, "locale" | "title" | "script" | "fontFaceCss">;

/** A page about a comparison around the lines of its body. It loads nothing, and its policy forbids to. */
export function comparisonPageFrame(
  { locale, title, script, fontFaceCss }: PageFrame,
  body: readonly string[],
): string {
  return [
    "<!doctype html>",
    `<html lang="${locale === "zh" ? "zh-CN" : "en"}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${pagePolicy(script)}">`,
    '<meta name="generator" content="ketu">',
    '<link rel="icon" href="data:,">',
    `<title>${escapeXml(`${title} · ${words.changes[locale]}`)}</title>`,
    `<style>${comparisonPageStyles}${safeCss(fontFaceCss)}</style>`,
    "</head>",
    "<body>",
    ...body,
    ...(script ? [scriptElement(script)] : []),
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/** A message as HTML, with what stands between backquotes as code. */
export function textWithCode(message: string): string {
  return escapeXml(message).replace(/`([^`]+)`/g, "<code>$1</code>");
}
