import { characterWidth } from "../../base/display-width.ts";
import type { ElementChange } from "../../base/element-change.ts";
import { numberRanges } from "../../base/number-ranges.ts";
import { productLocale } from "../../base/wording.ts";
import { compareSentences } from "../../messages/compare-words.ts";
import defaultTheme from "../../scene/themes/default.ts";
import type { NeighbourBox, Neighbourhood, NeighbourLine } from "../../views/neighbourhood/changed-neighbourhood.ts";
import { mermaidLabel } from "./mermaid-label.ts";
import { kindBrackets, nodeText } from "./mermaid-styles.ts";

const { paints } = defaultTheme;

/** Signs that every font has; the same as the drawn ones of our own pictures. */
const signs = { added: "＋", removed: "－", changed: "△", moved: "⇄", affected: "○" } as const;

const styles: Readonly<Record<ElementChange["state"], string>> = {
  added: `stroke:${paints["change-added"]},stroke-width:3px`,
  removed: `stroke:${paints["change-removed"]},stroke-dasharray:5 4`,
  changed: `stroke:${paints["change-changed"]},stroke-width:2px`,
  moved: `stroke:${paints["change-moved"]},stroke-width:2px`,
  affected: `stroke:${paints["change-affected"]},stroke-width:2px`,
};

/** How much of the neighbourhood is told. */
interface Telling {
  /** What is as it was, one step away. */
  readonly hasNeighbours: boolean;
  /** Frames around the nodes of a stage. */
  readonly hasStages: boolean;
  /** Columns of a label. */
  readonly longest: number;
  /** How many boxes; the rest is counted. */
  readonly most: number;
}

/** From all to little: what is as it was goes first, then frames, then the ends of long names. */
const ladder: readonly Telling[] = [
  { hasNeighbours: true, hasStages: true, longest: 60, most: Infinity },
  { hasNeighbours: false, hasStages: true, longest: 60, most: Infinity },
  { hasNeighbours: false, hasStages: false, longest: 60, most: Infinity },
  { hasNeighbours: false, hasStages: false, longest: 18, most: Infinity },
];

/**
 * What changed and what is beside it as one flowchart of at most `limit` characters, for readers that lay it out without
 * ELK. Where it would be longer, less is told, and at last the rest is counted. Signs stand in the labels, so nothing
 * is said by colour alone; colours are of lines only, so that light and dark pages both suit them.
 */
export function neighbourhoodFlowchart(
  neighbourhood: Neighbourhood,
  { locale, limit }: { readonly locale: string; readonly limit: number },
): string {
  for (const telling of ladder) {
    const text = flowchart(neighbourhood, telling, locale);
    if (text.length <= limit) return text;
  }
  const last = ladder.at(-1);
  for (let most = neighbourhood.boxes.length + neighbourhood.stages.length; last && most > 0; most -= 1) {
    const text = flowchart(neighbourhood, { ...last, most }, locale);
    if (text.length <= limit) return text;
  }
  return "flowchart LR\n";
}

function flowchart(whole: Neighbourhood, telling: Telling, locale: string): string {
  const { stages, boxes, lines, rest } = chosen(whole, telling);
  const ids = new Map([...stages, ...boxes].map(({ subject }, index) => [subject, `n${index}`]));
  const box = (each: NeighbourBox): string => boxText(each, ids.get(each.subject) ?? "", telling);
  const framed = new Set(stages.map(({ subject }) => subject));
  const inside = (stage: NeighbourBox): readonly NeighbourBox[] =>
    telling.hasStages ? boxes.filter((each) => each.stage === stage.subject) : [];
  const free = boxes.filter(({ stage }) => !telling.hasStages || stage === undefined || !framed.has(stage));
  const used = new Set([...stages, ...boxes].flatMap(({ change }) => change?.state ?? []));
  return [
    "flowchart LR",
    ...stages.flatMap((stage) => {
      const own = inside(stage);
      if (own.length === 0) return stage.change ? [box(stage)] : [];
      const mark = stage.change ? [`class ${ids.get(stage.subject)} ${stage.change.state}`] : [];
      const label = mermaidLabel(labelOf(stage, telling));
      return [`subgraph ${ids.get(stage.subject)}[${label}]`, ...own.map(box), "end", ...mark];
    }),
    ...free.map(box),
    ...(rest > 0 ? [`rest[${mermaidLabel(compareSentences.more(rest)[productLocale(locale)])}]`] : []),
    ...lines.map((line) => lineText(line, ids, telling)),
    ...Object.entries(styles).flatMap(([state, style]) =>
      used.has(state as ElementChange["state"]) ? [`classDef ${state} ${style}`] : [],
    ),
    "",
  ].join("\n");
}

function chosen(
  { stages, boxes, lines }: Neighbourhood,
  { hasNeighbours, hasStages, most }: Telling,
): Neighbourhood & { readonly rest: number } {
  const ends = new Set(lines.filter(({ change }) => change).flatMap(({ from, to }) => [from, to]));
  const isTold = ({ change, subject }: NeighbourBox): boolean =>
    hasNeighbours || change !== undefined || ends.has(subject);
  const told = boxes.filter(isTold);
  const changed = stages.filter(({ change }) => change);
  const kept = foremost([...changed, ...told], most);
  const own = told.filter(({ subject }) => kept.has(subject));
  const homes = new Set(hasStages ? own.map(({ stage }) => stage) : []);
  const shown = stages.filter(({ subject }) => kept.has(subject) || homes.has(subject));
  const names = new Set([...own, ...shown].map(({ subject }) => subject));
  return {
    boxes: own,
    stages: shown,
    lines: lines.filter(({ from, to }) => names.has(from) && names.has(to)),
    rest: changed.length + told.length - kept.size,
  };
}

/** Those that the first rows of the table of changes are about. */
function foremost(boxes: readonly NeighbourBox[], most: number): ReadonlySet<string> {
  const rowOf = ({ change }: NeighbourBox): number => change?.rows[0] ?? Infinity;
  // Not by difference: two without a row would be as far apart as nothing else.
  const byRow =
    boxes.length <= most ? boxes : [...boxes].sort((a, b) => (rowOf(a) < rowOf(b) ? -1 : Number(rowOf(a) > rowOf(b))));
  return new Set(byRow.slice(0, most).map(({ subject }) => subject));
}

function boxText(box: NeighbourBox, id: string, telling: Telling): string {
  const brackets = box.kind ? kindBrackets[box.kind] : (["(", ")"] as const);
  const mark = box.change ? `:::${box.change.state}` : "";
  return `${nodeText(brackets, id, mermaidLabel(labelOf(box, telling)))}${mark}`;
}

/** `2 △1 首次电话`: numbers of its rows, sign, how many properties changed, name. */
function labelOf({ label, change }: NeighbourBox, { longest }: Telling): string {
  return [...markOf(change), cut(label, longest)].join(" ");
}

function markOf(change: ElementChange | undefined): readonly string[] {
  if (!change) return [];
  const { rows, state, fields } = change;
  const sign = `${signs[state]}${fields > 0 && state !== "added" && state !== "removed" ? fields : ""}`;
  return [...(rows.length > 0 ? [numberRanges(rows, "·")] : []), sign];
}

function lineText(
  { from, to, label, change, type }: NeighbourLine,
  ids: ReadonlyMap<string, string>,
  telling: Telling,
): string {
  const arrow = type === "use" || change?.state === "removed" ? "-.->" : change?.state === "added" ? "==>" : "-->";
  const words = [...markOf(change), ...(label === undefined ? [] : [cut(label, telling.longest)])].join(" ");
  return `${ids.get(from)} ${arrow}${words === "" ? "" : `|${mermaidLabel(words)}|`} ${ids.get(to)}`;
}

/** At most so many columns, with a sign of omission. */
function cut(text: string, longest: number): string {
  let width = 0;
  let kept = "";
  for (const character of text) {
    width += characterWidth(character);
    if (width > longest) return `${kept}…`;
    kept += character;
  }
  return kept;
}
