import { interactivePageWords } from "../../messages/interactive-page-words.ts";
import type { Table, TableSection } from "../../views/table.ts";
import { escapeXml } from "../../base/escape-xml.ts";
import { pagePolicy, type PageScript, safeCss, scriptElement } from "./page-safety.ts";
import type { PageData, PagePicture } from "./page-data.ts";

export interface PageParts {
  readonly data: PageData;
  readonly pictures: readonly PagePicture[];
  /** The script that makes the pictures move; absent: the page only shows them. */
  readonly script?: PageScript;
  /** `@font-face` rules with embedded fonts. */
  readonly fontFaceCss?: string;
  /** Address of an icon; absent: none, so that no browser looks for one. */
  readonly icon?: string;
  /** HTML above and below the pictures, such as the navigation of a site; escaped already. */
  readonly head?: string;
  readonly foot?: string;
}

/**
 * A page of pictures as one HTML file. Without its script it still shows every picture and every table, and prints; with
 * it the pictures can be moved, searched, filtered and stepped through. It loads nothing from elsewhere: its own policy
 * forbids that, so that what a model's text might smuggle in could not reach the network either.
 */
export function renderPage({
  data,
  pictures,
  script,
  fontFaceCss,
  icon = "data:,",
  head = "",
  foot = "",
}: PageParts): string {
  const { locale, title } = data;
  return [
    "<!doctype html>",
    `<html lang="${locale === "zh" ? "zh-CN" : "en"}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${pagePolicy(script)}">`,
    '<meta name="generator" content="ketu">',
    `<link rel="icon" href="${escapeXml(icon)}">`,
    `<title>${escapeXml(title)}</title>`,
    `<style>${styles}${safeCss(fontFaceCss)}</style>`,
    "</head>",
    "<body>",
    head,
    "<ketu-page></ketu-page>",
    `<main class="plain">`,
    `<h1>${escapeXml(title)}</h1>`,
    ...pictures.map((picture) => sectionOf(picture, locale)),
    "</main>",
    foot,
    `<script type="application/json" id="ketu-data">${jsonForScript(data)}</script>`,
    ...(script ? [scriptElement(script)] : []),
    "</body>",
    "</html>",
    "",
  ]
    .filter((line) => line !== "")
    .join("\n")
    .concat("\n");
}

/** Everything that is shown without a script, and what is printed. */
const styles = [
  "body{margin:0;background:#fff;color:#17212b;font:15px/1.6 'Noto Sans SC','PingFang SC','Microsoft YaHei',system-ui,sans-serif}",
  "main.plain{max-width:1760px;margin:0 auto;padding:16px}",
  "main.plain svg{max-width:100%;height:auto}",
  "main.plain .dark{display:none}",
  "table{border-collapse:collapse;margin:8px 0 20px;font-size:14px}",
  "th,td{border:1px solid #c3ced9;padding:4px 10px;text-align:left;vertical-align:top;overflow-wrap:anywhere}",
  "th{background:#f6f8fa}",
  "h1{font-size:22px}h2{font-size:18px}h3{font-size:15px}",
  "ketu-page:not(:defined){display:none}",
  "html.live main.plain{display:none}",
  "@media(prefers-color-scheme:dark){html:not(.live) body{background:#10171f;color:#e9eff5}html:not(.live) th{background:#17212b}",
  "html:not(.live) th,html:not(.live) td{border-color:#45566a}main.plain .dark~.light{display:none}main.plain .dark{display:block}}",
  "@media print{ketu-page{display:none!important}html.live main.plain{display:block}section{break-after:page}}",
].join("");

/** JSON in an element whose text HTML does not decode: a `<` could end it. */
function jsonForScript(data: PageData): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function sectionOf({ view, svg, darkSvg, table }: PagePicture, locale: "zh" | "en"): string {
  const dark = darkSvg === undefined ? [] : [`<div class="dark">${darkSvg}</div>`];
  return [
    `<section id="view=${escapeXml(view.id)}" data-view="${escapeXml(view.id)}">`,
    `<h2>${escapeXml(view.label)}</h2>`,
    ...dark,
    `<div class="light">${svg}</div>`,
    `<details><summary>${interactivePageWords.asText[locale]}</summary>`,
    ...tableLines(table),
    "</details>",
    "</section>",
  ].join("\n");
}

function tableLines({ sections, notes }: Table): readonly string[] {
  return [...sections.flatMap(tableSection), ...notes.map((note) => `<p>${escapeXml(note)}</p>`)];
}

function tableSection({ heading, columns, rows }: TableSection): readonly string[] {
  const line = (cells: readonly string[], tag: "th" | "td"): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeXml(cell)}</${tag}>`).join("")}</tr>`;
  return [
    `<h3>${escapeXml(heading)}</h3>`,
    "<table>",
    line(columns, "th"),
    ...rows.map(({ cells }) =>
      line(
        columns.map((_, index) => cells[index] ?? ""),
        "td",
      ),
    ),
    "</table>",
  ];
}
