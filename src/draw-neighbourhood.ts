import type { ModelComparison } from "./compare-models.ts";
import { changedElements } from "./diff/changed-elements.ts";
import { renameElements } from "./diff/rename-elements.ts";
import { declaredRenames } from "./diff/renames.ts";
import { neighbourhoodFlowchart } from "./render/mermaid/neighbourhood-flowchart.ts";
import { changedNeighbourhood } from "./views/neighbourhood/changed-neighbourhood.ts";

export interface NeighbourhoodOptions {
  /** Language of labels. Absent: that of head. */
  readonly locale?: string;
  /** Most characters. Absent: 2,000 less the fence, as GitLab draws no more of them on a page. */
  readonly limit?: number;
}

/** What GitLab draws on a page, less a fence around it. */
const usualLimit = 1980;
/** Below this hardly more would be said than that something changed. */
const leastLimit = 300;

/** The `limit` of each of several that stand on one page. */
export function sharedLimit(count: number): number {
  return Math.max(leastLimit, Math.floor(usualLimit / Math.max(count, 1)));
}

/**
 * The changed neighbourhood as Mermaid: one flowchart of what changed, in ＋ － △ ⇄ ○ and with the numbers of the rows (the
 * place of a change in `changes`, from 1), and of what is one step away. Absent where the comparison failed, or nothing
 * that changed can be drawn. Pure; the same comparison gives the same text, of at most `limit` characters.
 */
export function neighbourhoodMermaid(
  { changes, models, facts }: Pick<ModelComparison, "changes" | "models" | "facts">,
  { locale, limit = usualLimit }: NeighbourhoodOptions = {},
): string | undefined {
  if (!changes || !models || !facts) return undefined;
  const { base, head } = models;
  const neighbourhood = changedNeighbourhood({
    base: renameElements(base, declaredRenames(base, head).all),
    head,
    changes: changedElements(facts, changes),
    uses: changes.flatMap(({ impacted }) =>
      impacted.flatMap(({ path: [from, to, ...more] }) =>
        from && to && more.length === 0 ? [[from, to] as const] : [],
      ),
    ),
    locale: locale ?? head.locale,
  });
  const { boxes, stages } = neighbourhood;
  if (boxes.length + stages.filter(({ change }) => change).length === 0) return undefined;
  return neighbourhoodFlowchart(neighbourhood, { locale: locale ?? head.locale, limit });
}
