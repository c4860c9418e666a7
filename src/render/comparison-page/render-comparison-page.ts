import { compareSentences, compareWords as words } from "../../messages/compare-words.ts";
import { directionWords } from "../../messages/direction-words.ts";
import { escapeXml } from "../../base/escape-xml.ts";
import { comparisonPageFrame, textWithCode } from "./comparison-page-frame.ts";
import type { ComparisonPageParts, ComparisonPageRow, ComparisonPageView } from "./comparison-page-parts.ts";

type Locale = ComparisonPageParts["locale"];

/**
 * The comparison of two versions as one HTML file: pictures of before, after and both, and the table of changes. Without
 * its script it shows the pictures of both and the table, and prints; with it the versions can be swiped and toggled,
 * and the changes gone through.
 */
export function renderComparisonPage(parts: ComparisonPageParts): string {
  const { locale, title, subtitle, rows, views, waived, waivers, script } = parts;
  const drawn = new Set(views.flatMap((view) => view.rows));
  return comparisonPageFrame(parts, [
    "<header>",
    `<div class="names"><h1>${escapeXml(title)}</h1><p>${escapeXml(subtitle)} · ${countsOf([...rows, ...waivers], rows.length, locale)}</p></div>`,
    ...(script ? toolLines(views, locale) : []),
    "</header>",
    "<main>",
    `<div class="pictures" role="region" aria-label="${words.pictures[locale]}" tabindex="0">`,
    ...views.flatMap((view) => viewLines(view, locale)),
    "</div>",
    `<section class="changes" aria-label="${words.changes[locale]}">`,
    ...(rows.length === 0 ? [`<p>${words.nothing[locale]}</p>`] : []),
    "<ol>",
    ...rows.flatMap((row) => rowLines(row, { locale, isDrawn: drawn.has(row.number) })),
    "</ol>",
    ...waiverLines(waivers, locale),
    ...waivedLines(waived, locale),
    "</section>",
    "</main>",
  ]);
}

/** All that has a severity is counted by it; the number of changes is of changes only. */
function countsOf(told: readonly Pick<ComparisonPageRow, "severity">[], changes: number, locale: Locale): string {
  const counted = (["error", "warning", "info"] as const).flatMap((severity) => {
    const count = told.filter((each) => each.severity === severity).length;
    return count > 0 ? [`<span class="${severity}">${words[severity][locale]} ${count}</span>`] : [];
  });
  return [compareSentences.changed(changes, 0)[locale], ...counted].join(" ");
}

const sides = ["base", "map", "head", "swipe"] as const;
/** Keys of the sides, as the script reads them. */
const sideKeys = { base: "b", map: "m", head: "h", swipe: "s" } as const;

function toolLines(views: readonly ComparisonPageView[], locale: Locale): readonly string[] {
  const button = (action: string, label: string, text: string): string =>
    `<button type="button" data-do="${action}" title="${label}" aria-label="${label}">${text}</button>`;
  return [
    '<div class="tools" hidden>',
    ...(views.length > 1
      ? [
          `<div role="group" aria-label="${words.views[locale]}" class="tabs">`,
          ...views.map(
            ({ id, label }, index) =>
              `<button type="button" data-show="${escapeXml(id)}" aria-pressed="${index === 0}">${escapeXml(label)}</button>`,
          ),
          "</div>",
        ]
      : []),
    `<div role="group" aria-label="${words.side[locale]}" class="tabs">`,
    ...sides.map(
      (side) =>
        `<button type="button" data-side="${side}" aria-pressed="${side === "map"}" title="${words[side][locale]} (${sideKeys[side]})">${words[side][locale]}</button>`,
    ),
    "</div>",
    `<label class="cut" hidden><input type="range" min="0" max="1000" value="500" aria-label="${words.border[locale]}"></label>`,
    '<div class="tabs">',
    button("out", `${words.zoomOut[locale]} (-)`, "−"),
    button("fit", `${words.fit[locale]} (0)`, "↔"),
    button("in", `${words.zoomIn[locale]} (+)`, "+"),
    "</div>",
    '<div class="steps"><div class="tabs">',
    button("previous", `${words.previous[locale]} (k)`, "↑"),
    button("next", `${words.next[locale]} (j)`, "↓"),
    "</div>",
    '<output class="at" aria-live="polite"></output></div>',
    "</div>",
  ];
}

function viewLines({ id, label, base, map, head, rows }: ComparisonPageView, locale: Locale): readonly string[] {
  const side = (name: "base" | "map" | "head", svg: string): readonly string[] => [
    `<figure class="${name}"><figcaption>${words[name][locale]}</figcaption>`,
    svg.trimEnd(),
    "</figure>",
  ];
  return [
    `<section class="view" data-view="${escapeXml(id)}" data-rows="${rows.join(" ")}" data-side="map" aria-label="${escapeXml(label)}">`,
    `<h2>${escapeXml(label)}</h2>`,
    '<div class="stage">',
    ...side("map", map),
    ...side("base", base),
    ...side("head", head),
    "</div>",
    "</section>",
  ];
}

/** Such as every font has. */
const signs = { added: "+", removed: "−", changed: "△", moved: "⇄", affected: "○" } as const;

function rowLines(
  row: ComparisonPageRow,
  { locale, isDrawn }: { readonly locale: Locale; readonly isDrawn: boolean },
): readonly string[] {
  const { number, severity, direction, state, rule, subject, fingerprint } = row;
  const { message, witness, hint, impacted, place } = row;
  const sign = state ? `<span class="sign ${state}" title="${words[state][locale]}">${signs[state]}</span>` : "";
  const whom = directionWords[direction];
  const small = [
    `<span data-direction="${direction}">${whom.sign} ${whom[locale]}</span>`,
    escapeXml(rule),
    ...(place === undefined ? [] : [escapeXml(place)]),
    ...(isDrawn ? [] : [words.notDrawn[locale]]),
  ];
  return [
    `<li id="change-${number}" class="${severity}" data-number="${number}" data-subject="${escapeXml(subject)}" data-fingerprint="${fingerprint}">`,
    `<button type="button"><span class="number">${number}</span><span>${sign}<span class="severity">${words[severity][locale]}</span> ${textWithCode(message)}</span></button>`,
    ...(witness === undefined ? [] : [`<p class="witness">${escapeXml(witness)}</p>`]),
    ...(hint === undefined ? [] : [`<p>${textWithCode(hint)}</p>`]),
    ...(impacted.length > 0
      ? [
          `<details><summary>${words.affects[locale]} ${impacted.length}</summary>`,
          `<ul>${impacted.map((each) => `<li>${escapeXml(each)}</li>`).join("")}</ul></details>`,
        ]
      : []),
    `<p class="small">${small.join(" · ")}</p>`,
    "</li>",
  ];
}

/** What is said of waivers counts like changes, but has no number: nothing of it is on a picture. */
function waiverLines(waivers: ComparisonPageParts["waivers"], locale: Locale): readonly string[] {
  if (waivers.length === 0) return [];
  const items = waivers.map(({ severity, code, message, place }) => {
    const small = [code, ...(place === undefined ? [] : [place])].map(escapeXml).join(" · ");
    return `<li class="${severity}"><span class="severity">${words[severity][locale]}</span> ${escapeXml(message)} <span class="small">${small}</span></li>`;
  });
  return [`<ul class="waivers">${items.join("")}</ul>`];
}

function waivedLines(waived: ComparisonPageParts["waived"], locale: Locale): readonly string[] {
  if (waived.length === 0) return [];
  const items = waived.map(
    ({ severity, rule, fingerprint, message, reason }) =>
      `<li data-fingerprint="${fingerprint}"><span class="severity">${words[severity][locale]}</span> ${escapeXml(message)} (${escapeXml(rule)})<br><em>${escapeXml(reason)}</em></li>`,
  );
  return [
    `<details class="waived"><summary>${words.waived[locale]} ${waived.length}</summary>`,
    `<ul>${items.join("")}</ul></details>`,
  ];
}
