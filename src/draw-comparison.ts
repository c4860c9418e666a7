import type { ChangedParts } from "./base/element-change.ts";
import type { Measures } from "./base/measures.ts";
import type { Outcome } from "./base/outcome.ts";
import { productLocale } from "./base/wording.ts";
import type { ModelComparison } from "./compare-models.ts";
import { comparedContents } from "./compared-contents.ts";
import type { Change } from "./diff/change.ts";
import { changedElements } from "./diff/changed-elements.ts";
import type { LaidOut } from "./layout/laid-out.ts";
import { layOut } from "./layout/lay-out.ts";
import type { LayoutCache } from "./layout/layout-cache.ts";
import { panelGrounds, partFrames } from "./layout/versions/part-frames.ts";
import { bothSides, versionSide } from "./layout/versions/sides.ts";
import { compareSentences } from "./messages/compare-words.ts";
import type { Model, PageName, View } from "./model/model.ts";
import type { Ports } from "./ports.ts";
import { buildScene, type SceneOptions } from "./scene/build-scene.ts";
import { changeLegend } from "./scene/changes/change-legend.ts";
import { markChanges } from "./scene/changes/mark-changes.ts";
import { markPanels } from "./scene/changes/mark-panels.ts";
import { themeName, themeOf } from "./scene/choose-theme.ts";
import type { Scene } from "./scene/scene.ts";
import type { Theme } from "./scene/theme.ts";
import { comparedPanels } from "./views/merge/compared-panels.ts";
import { comparedParts } from "./views/merge/compared-parts.ts";
import { type CaptionedContent, captionVersions } from "./views/merge/caption-versions.ts";
import { mergeContents } from "./views/merge/merge-contents.ts";
import type { Merged } from "./views/merge/merged-content.ts";
import { rewordedParts } from "./views/merge/reworded-parts.ts";
import type { Content } from "./views/content.ts";

/** `map`: both versions in one picture, with marks at what changed. */
export type ComparisonSide = "base" | "map" | "head";

export interface ComparisonRequest {
  /** Id or kind of a view (the id counts first) of head, or of base where head has none of that name. Absent: the first that shows a change. */
  readonly view?: string;
  /** Language of the picture. Absent: that of head. */
  readonly locale?: string;
  /** Absent: as large as the picture needs, whatever view and style say. */
  readonly page?: PageName;
  /** Figures to show. Absent: none. */
  readonly measures?: Measures;
  /** Number of a look. Absent: that of head. */
  readonly look?: number;
  readonly cache?: LayoutCache;
}

/** A row of the table of changes. */
export interface ComparedRow {
  /** From 1, in the order of the changes: the number on the picture. */
  readonly number: number;
  readonly change: Change;
  /** Whether its subject is in the picture. */
  readonly isDrawn: boolean;
}

/** One view of two versions of a model, laid out once. */
export interface ComparisonPicture {
  readonly view: View;
  readonly rows: readonly ComparedRow[];
  /** What both versions have has the same place in all three. Parts of one of them have the names of `part-name.ts`. */
  readonly laidOut: Readonly<Record<ComparisonSide, LaidOut>>;
  /** What changed in each of the three, part by part. */
  readonly parts: Readonly<Record<ComparisonSide, ChangedParts>>;
  /** Of a sheet: what changed in each of its panels, by the name of the panel. */
  readonly panels?: Readonly<Record<ComparisonSide, ReadonlyMap<string, ChangedParts>>>;
  /** Style of head. */
  readonly style: Model["style"];
}

/**
 * The picture of a change: both versions are put together and laid out once; base, head and the map of both are filters of
 * that one layout, in which numbers stand for the rows of the table of changes. Without a value for a comparison that
 * failed and a view that is not there. Diagnostics: `unknown-view`, `view-not-drawn`, and those of the layout.
 */
export async function layOutComparison(
  comparison: Pick<ModelComparison, "changes" | "models" | "facts">,
  request: ComparisonRequest,
  ports: Pick<Ports, "layoutEngine">,
): Promise<Outcome<ComparisonPicture>> {
  const { changes, models, facts } = comparison;
  if (!changes || !models || !facts) return { diagnostics: [] };
  const elements = changedElements(facts, changes);
  const chosen = comparedContents(models, request, elements);
  if (!chosen.value) return { diagnostics: chosen.diagnostics };
  const { view, base, head } = chosen.value;
  const { style } = models.head;
  const options = {
    engine: ports.layoutEngine,
    look: request.look ?? style.look,
    ...(request.cache && { cache: request.cache }),
  };
  const merged = mergeContents(base, head);
  const both = merged ?? { union: head, base, head };
  const parts = comparedParts(both.union, elements, { reworded: rewordedParts(both) });
  const panels = merged && comparedPanels(merged, elements);
  const rows = changes.map((change, index): ComparedRow => {
    return { number: index + 1, change, isDrawn: (panels ?? parts).subjects.has(change.subject) };
  });
  const sides = captioned(both, { models, rows, isSame: parts.map.size === 0 });
  const whole = await layOut(sides.union, options);
  if (!whole.value) return { diagnostics: whole.diagnostics };
  const alone = merged ? undefined : (await layOut(sides.base, options)).value;
  const hidden = { names: parts.hidden, ...(panels && { byPanel: panels.hidden }) };
  const laidOut = {
    base: alone ?? versionSide(whole.value, sides, "base"),
    map: bothSides(whole.value, { ...sides, head: sides.map }, hidden),
    head: versionSide(whole.value, sides, "head"),
  };
  const value = { view, rows, laidOut, parts, style, ...(panels && { panels }) };
  return { value, diagnostics: whole.diagnostics };
}

/** With what is compared in the titles; of versions that are the same, as it is. */
function captioned(
  both: Merged<Content>,
  {
    models,
    rows,
    isSame,
  }: {
    readonly models: NonNullable<ModelComparison["models"]>;
    readonly rows: readonly ComparedRow[];
    readonly isSame: boolean;
  },
): CaptionedContent {
  if (rows.length === 0 && isSame) return { ...both, map: both.head };
  const [base, head] = [models.base.version, models.head.version];
  return captionVersions(both, {
    versions: { ...(base !== undefined && { base }), ...(head !== undefined && { head }) },
    rows: rows.length,
    elsewhere: rows.filter(({ isDrawn }) => !isDrawn).length,
  });
}

/** One of the pictures in the colours of a theme, with its marks; the map with a legend below it. */
export function comparisonScene(
  { laidOut, parts, panels, rows, style }: ComparisonPicture,
  side: ComparisonSide,
  { theme, ...options }: SceneOptions & { readonly theme: Theme },
): Scene {
  const scene = buildScene(laidOut[side], theme, options);
  const version = side === "map" ? {} : { version: side };
  const marked = panels
    ? markPanels(scene, { panels: panels[side], grounds: panelGrounds(laidOut[side]), ...version })
    : markChanges(scene, { parts: parts[side], frames: partFrames(laidOut[side]), ...version });
  if (side !== "map" || (rows.length === 0 && parts.map.size === 0)) return marked;
  const elsewhere = rows.flatMap(({ number, isDrawn }) => (isDrawn ? [] : [number]));
  const told = compareSentences.changed(rows.length, elsewhere.length)[productLocale(scene.locale)];
  const described = { ...marked, description: `${scene.title}: ${told}` };
  const changed = panels ? [...panels.map.values()].flatMap((own) => [...own]) : [...parts.map];
  return changeLegend(described, changed, { elsewhere, look: style.look });
}

/** What `drawComparison` is asked for. */
export interface DrawComparisonRequest extends ComparisonRequest {
  /** Absent: the map. */
  readonly side?: ComparisonSide;
  /** Name of a theme. Absent: that of head. */
  readonly theme?: string;
}

/** One picture of a change, as a drawing, and the rows of its table. See `layOutComparison`. */
export async function drawComparison(
  comparison: Pick<ModelComparison, "changes" | "models" | "facts">,
  { side = "map", theme, ...request }: DrawComparisonRequest,
  ports: Pick<Ports, "layoutEngine">,
): Promise<Outcome<{ readonly view: View; readonly scene: Scene; readonly rows: readonly ComparedRow[] }>> {
  const { value, diagnostics } = await layOutComparison(comparison, request, ports);
  if (!value) return { diagnostics };
  const named = themeOf(themeName(theme, value.style), value.style);
  const scene = comparisonScene(value, side, { theme: named });
  return { value: { view: value.view, scene, rows: value.rows }, diagnostics };
}
