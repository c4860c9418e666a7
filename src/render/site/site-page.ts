import { countWords, siteWords } from "../../messages/site-words.ts";
import { escapeXml } from "../../base/escape-xml.ts";

/*
 * The pages of a static site that are not pictures. Plain HTML with one style sheet in it; nothing is loaded but the
 * site's own scripts.
 */

type Locale = "zh" | "en";

/** Something that is wrong with a model, in words. */
export interface SiteProblem {
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
  /** `model.ketu.yaml:12`. */
  readonly place: string;
}

/** A model in the list of all models. */
export interface SiteEntry {
  /** Address from the page of the list. */
  readonly address: string;
  readonly title: string;
  readonly summary: string;
  /** Address of the first picture from the page of the list; absent where nothing could be drawn. */
  readonly image?: string;
  readonly errors: number;
  readonly warnings: number;
}

/** What the search of the site knows: a name, where it is from, and where it leads. */
export interface SearchEntry {
  readonly name: string;
  readonly kind: string;
  readonly model: string;
  readonly address: string;
}

export interface SiteIndex {
  readonly locale: Locale;
  readonly entries: readonly SiteEntry[];
  readonly search: readonly SearchEntry[];
  /** Addresses of the list in the other language, and of the script of the search. */
  readonly other: string;
  readonly script: string;
  readonly icon: string;
}

const styles = [
  "body{margin:0;background:#fff;color:#17212b;font:15px/1.6 'Noto Sans SC','PingFang SC','Microsoft YaHei',system-ui,sans-serif}",
  "header,main{max-width:1200px;margin:0 auto;padding:12px 16px}",
  "header{display:flex;flex-wrap:wrap;align-items:center;gap:8px 16px}header h1{flex:1;margin:0;font-size:20px}",
  "[hidden]{display:none!important}a{color:#1b6796}input{font:inherit;width:100%;box-sizing:border-box;padding:8px 12px;border:1px solid #c3ced9;border-radius:8px;background:#fff;color:inherit}",
  ".cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,340px),1fr));gap:16px;margin:16px 0;padding:0;list-style:none}",
  ".cards a{display:block;height:100%;box-sizing:border-box;padding:12px;border:1px solid #dde4ea;border-radius:10px;color:inherit;text-decoration:none}",
  ".cards a:hover{border-color:#1b6796}.cards img{display:block;width:100%;height:auto;aspect-ratio:16/9;object-fit:contain;margin-bottom:8px}",
  ".cards h2{margin:0;font-size:17px}.cards p{margin:2px 0;color:#4f5c69}.bad,.cards .bad{color:#a82626}",
  "#found li{margin:2px 0}small{color:#4f5c69}",
  "@media(prefers-color-scheme:dark){body,input{background:#10171f;color:#e9eff5}a{color:#8cc5ee}.cards a,input{border-color:#45566a}.cards p,small{color:#aebbc8}.bad,.cards .bad{color:#f59a9a}.cards img{background:#fff;border-radius:6px}}",
].join("");

/** The list of all models, with a search over what they hold. Without its script the list is still there. */
export function renderSiteIndex({ locale, entries, search, other, script, icon }: SiteIndex): string {
  const title = siteWords.title[locale];
  return lines([
    ...head(locale, title, icon),
    `<header><h1>${title}</h1><a href="${escapeXml(other)}" lang="${locale === "zh" ? "en" : "zh"}">${siteWords.otherLanguage[locale]}</a></header>`,
    "<main>",
    `<input id="search" type="search" hidden placeholder="${siteWords.search[locale]}" aria-label="${siteWords.search[locale]}">`,
    `<section id="found" hidden aria-live="polite" data-nothing="${siteWords.nothing[locale]}"></section>`,
    '<ul class="cards">',
    ...entries.map((entry) => cardOf(entry, locale)),
    "</ul>",
    "</main>",
    `<script type="application/json" id="ketu-search">${jsonText(search)}</script>`,
    `<script type="module" src="${escapeXml(script)}"></script>`,
    "</body>",
    "</html>",
  ]);
}

function cardOf({ address, title, summary, image, errors, warnings }: SiteEntry, locale: Locale): string {
  const counts = countWords(errors, warnings)[locale];
  const said = counts === "" ? "" : `<p${errors > 0 ? ' class="bad"' : ""}>${counts}</p>`;
  const picture = image === undefined ? "" : `<img src="${escapeXml(image)}" alt="" loading="lazy">`;
  return `<li><a href="${escapeXml(address)}">${picture}<h2>${escapeXml(title)}</h2><p>${escapeXml(summary)}</p>${said}</a></li>`;
}

export interface SiteFrame {
  readonly locale: Locale;
  /** Addresses from the page: the list of all models, and the same page in the other language. */
  readonly home: string;
  readonly other: string;
  readonly icon: string;
  readonly problems: readonly SiteProblem[];
}

/** What stands above the pictures of a model. */
export function siteHead({ locale, home, other }: SiteFrame): string {
  const links = [
    `<a href="${escapeXml(home)}">${siteWords.allModels[locale]}</a>`,
    `<a href="${escapeXml(other)}" lang="${locale === "zh" ? "en" : "zh"}">${siteWords.otherLanguage[locale]}</a>`,
  ];
  const style =
    "body{--ketu-page-height:calc(100dvh - 37px)}.site{display:flex;gap:16px;padding:6px 14px;font-size:14px}.site a{color:inherit}.problems{padding:0 16px 24px}.problems .error{color:#a82626}@media(prefers-color-scheme:dark){.problems .error{color:#f59a9a}}";
  return `<style>${style}</style><nav class="site">${links.join("")}</nav>`;
}

/** What is wrong with a model, below its pictures. */
export function siteProblems({ locale, problems }: SiteFrame): string {
  const items = problems.map(
    ({ severity, message, place }) =>
      `<li class="${severity}">${escapeXml(message)} <small>${escapeXml(place)}</small></li>`,
  );
  const list = items.length > 0 ? `<ul>${items.join("")}</ul>` : `<p>${siteWords.noProblems[locale]}</p>`;
  return `<section class="problems"><h2>${siteWords.problems[locale]}</h2>${list}</section>`;
}

/** The page of a model that cannot be drawn. */
export function renderBrokenPage(title: string, frame: SiteFrame): string {
  return lines([
    ...head(frame.locale, title, frame.icon),
    siteHead(frame),
    `<main><h1>${escapeXml(title)}</h1><p class="bad">${siteWords.notDrawn[frame.locale]}</p></main>`,
    siteProblems(frame),
    "</body>",
    "</html>",
  ]);
}

function head(locale: Locale, title: string, icon: string): readonly string[] {
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'";
  return [
    "<!doctype html>",
    `<html lang="${locale === "zh" ? "zh-CN" : "en"}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="generator" content="ketu">',
    `<link rel="icon" href="${escapeXml(icon)}">`,
    `<title>${escapeXml(title)}</title>`,
    `<style>${styles}</style>`,
    "</head>",
    "<body>",
  ];
}

function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function lines(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== "").join("\n")}\n`;
}
