import type { ElementRef } from "../base/element-ref.ts";
import type { LocalizedText } from "../base/localized-text.ts";
import type { Expression } from "../expr/expression.ts";
import type { Waiver } from "../syntax/parsed-document.ts";
import type { ActivityKind, Cadence, FieldType, NodeKind, PartyKind, TransitionKind } from "./closed-lists.ts";
import type { ElementBase, Origin } from "./element-base.ts";
import type { Style, View } from "./view.ts";
import type { Mention } from "./mention.ts";
import type { Alert, Duration, Keep, NumberRange } from "./written-values.ts";

export type {
  ActivityKind,
  Cadence,
  FieldType,
  LaneKind,
  MatrixAxis,
  NodeKind,
  PageName,
  PartyKind,
  TransitionKind,
} from "./closed-lists.ts";
export type { ElementBase, Origin } from "./element-base.ts";
export type { Brand, Selection, Style, View } from "./view.ts";
export type { Mention } from "./mention.ts";
export type { Alert, AlertCondition, Duration, Keep, NumberRange } from "./written-values.ts";

/*
 * The resolved model: short forms are gone, defaults are filled, references are checked (a reference that did not
 * resolve is left out, its diagnostic says so), and every map of the YAML is a list in the order of the text.
 * Readonly plain data; `indexModel` gives look-up by name.
 */

export interface Role extends ElementBase<"role"> {}
export interface Party extends ElementBase<"party"> {
  readonly partyKind: PartyKind;
}
export interface Segment extends ElementBase<"segment"> {
  readonly needs: readonly LocalizedText[];
  readonly research: readonly string[];
}
export interface Channel extends ElementBase<"channel"> {
  readonly channelKind?: string;
  readonly sla?: Duration;
  readonly owner?: string;
}
export interface Responsibility {
  /** Role ids. */
  readonly owner?: string;
  readonly supports: readonly string[];
  readonly informed: readonly string[];
}
export interface Stage extends ElementBase<"stage">, Responsibility {
  readonly goal?: LocalizedText;
  readonly offPath: boolean;
  readonly enterWhen?: Expression;
  readonly leaveWhen?: Expression;
  readonly practices: readonly LocalizedText[];
  /** Metric ids. */
  readonly metrics: readonly string[];
  /** Ids of its nodes, in path order. */
  readonly nodes: readonly string[];
}
export interface Node extends ElementBase<"node">, Responsibility {
  readonly stage: string;
  readonly nodeKind: NodeKind;
  readonly goal?: LocalizedText;
  readonly channels: readonly string[];
  readonly event?: string;
  readonly occurrence: "first" | "repeat" | "any";
  /** Field ids. */
  readonly captures: readonly string[];
  readonly metrics: readonly string[];
  readonly sla?: Duration;
}
export interface Transition extends ElementBase<"transition"> {
  /** Node ids. */
  readonly from: string;
  readonly to: string;
  readonly transitionKind: TransitionKind;
  /** True when it comes from the order of nodes and stages (or `next:`) and no entry of `transitions` describes it. */
  readonly isDefault: boolean;
  /** An empty label (no text in any language) is usual: `label` is then `{}`. */
  readonly when?: Expression;
  readonly activity?: string;
}
export interface Activity extends ElementBase<"activity"> {
  readonly activityKind: ActivityKind;
  readonly stages: readonly string[];
  readonly channels: readonly string[];
  readonly segments: readonly string[];
  /** Metric ids. */
  readonly moves: readonly string[];
  /** What it answers: `node:feedback`, `class:tier.vip`, `value:churn_reason.quality`. */
  readonly respondsTo: readonly ElementRef[];
  readonly every?: Cadence;
  readonly cost?: number;
  readonly owner?: string;
  /** Role ids. */
  readonly supports: readonly string[];
  readonly informed: readonly string[];
}
export interface Relationship extends ElementBase<"relationship"> {
  /** Party ids. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly event?: string;
  readonly weight?: string | number;
}
export interface ModelEvent extends ElementBase<"event"> {
  readonly source?: string;
  readonly name?: string;
  readonly at?: string;
  readonly customer?: string;
  /** Named attributes → columns (`amount: amount`). */
  readonly attributes: readonly { readonly name: string; readonly column: string }[];
}
export interface Source extends ElementBase<"source"> {
  readonly sourceKind: string;
  readonly path?: string;
  /** Of a server. */
  readonly table?: string;
  readonly preset?: string;
  readonly key: readonly string[];
  readonly at?: string;
  readonly collect?: string;
  readonly store?: string;
  readonly refresh?: Cadence;
  /** Role id. */
  readonly owner?: string;
}
export interface Value extends ElementBase<"value"> {
  /** Id of the field it belongs to. */
  readonly field: string;
  /** The code itself: `quality` of `churn_reason.quality`. */
  readonly code: string;
}
export interface Field extends ElementBase<"field"> {
  readonly group?: "basic" | "transaction" | "behaviour" | "needs" | "value" | "interaction";
  readonly type: FieldType;
  readonly per: "customer" | "order" | "event";
  readonly range?: NumberRange;
  readonly unit?: string;
  readonly source?: { readonly source: string; readonly column: string };
  readonly values: readonly Value[];
  /** Name of a bundled value set, `ketu:gb2260.province`. Its values are in `values`. */
  readonly valueSet?: string;
  readonly privacy: "none" | "personal" | "sensitive";
  readonly category?: string;
  readonly purpose?: LocalizedText;
  readonly basis?: string;
  readonly keep?: Keep;
  readonly mask?: string;
  readonly check: readonly string[];
}
export interface Trait extends ElementBase<"trait"> {
  readonly type: FieldType;
  readonly range?: NumberRange;
  readonly unit?: string;
  readonly compute: "since_last" | "since_first" | "count" | "sum" | "first" | "last" | "happened";
  readonly event: string;
  readonly attribute?: string;
  readonly within?: Duration;
  readonly after?: string;
}
export interface Class extends ElementBase<"class"> {
  readonly scheme: string;
  readonly code?: string;
  readonly when?: Expression;
  readonly stages: readonly string[];
}
export interface Scheme extends ElementBase<"scheme"> {
  readonly match: "one" | "first" | "any";
  /** Class ids, scoped (`tier.vip`), in order. */
  readonly classes: readonly string[];
}
export interface CodePart {
  readonly id: string;
  readonly label: LocalizedText;
  readonly source: "values" | "field" | "serial" | "check" | "from_part" | "scheme" | "fixed";
  /** Of `values`, own or of a bundled set, in order; empty for other sources. */
  readonly values: readonly { readonly code: string; readonly label: LocalizedText }[];
  /** Of `codes`: which code stands for which value of the field; empty without it. */
  readonly codes: readonly { readonly value: string; readonly code: string }[];
  /** As in the YAML, in short: each source has its own keys; checked for shape and references. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly origin: Origin;
}
export interface Code extends ElementBase<"code"> {
  readonly codeKind: "identity" | "dimension";
  readonly pattern: string;
  readonly parts: readonly CodePart[];
  readonly forbid: readonly Expression[];
  readonly issue?: { readonly by?: string; readonly review?: string };
}
export interface Metric extends ElementBase<"metric"> {
  /** `given`: not computed, only shown when a figure is given. */
  readonly metricType: string;
  /** `count` when not given. */
  readonly unit: string;
  readonly better?: "higher" | "lower";
  /** A ratio is a number: 30% is 0.3. */
  readonly target?: number;
  readonly alert?: Alert;
  readonly per?: "customer";
  readonly owner?: string;
  /** Stage ids named by the metric itself. */
  readonly stages: readonly string[];
  /** Everything it is computed from: `event:order_completed`, `metric:spend`, `node:first_order`, `field:…`. */
  readonly uses: readonly ElementRef[];
  /** Over metrics. */
  readonly expr?: Expression;
  /** The remaining keys as written (agg, window, method …). */
  readonly settings: Readonly<Record<string, unknown>>;
}
export interface QualityPolicy extends ElementBase<"policy"> {
  readonly check: string;
  readonly every?: Cadence;
  readonly owner?: string;
  readonly fields: readonly string[];
  readonly settings: Readonly<Record<string, unknown>>;
}
export interface PrivacyPolicy {
  readonly packs: readonly string[];
  readonly notice?: string;
  readonly encrypt?: string;
  readonly access: readonly { readonly level: string; readonly roles: readonly string[] }[];
}
/** What counts as the same customer. */
export interface Duplicates {
  /** Field ids; those of one entry count together. */
  readonly match: readonly (readonly string[])[];
  /** How alike two customers must be, 0 to 1. */
  readonly threshold?: number;
  readonly keep?: string;
}
export interface ProcessStep extends ElementBase<"step"> {
  /** `retired` is an ISO date. */
  readonly outcomes: readonly { readonly id: string; readonly label: LocalizedText; readonly retired?: string }[];
  /** Role id. */
  readonly owner?: string;
  readonly sla?: Duration;
  readonly when?: Expression;
}
export interface Process extends ElementBase<"process"> {
  readonly stage?: string;
  readonly captures: readonly string[];
  readonly steps: readonly ProcessStep[];
  /** Role id. */
  readonly owner?: string;
}
export interface ToolOption extends ElementBase<"tool"> {
  readonly scores: readonly { readonly criterion: string; readonly score: number }[];
}
export interface Quote extends ElementBase<"quote"> {
  readonly node?: string;
  readonly stage?: string;
  readonly text: LocalizedText;
  /** ISO date. */
  readonly at?: string;
  readonly source?: LocalizedText;
}

export interface Model {
  readonly id: string;
  readonly title: LocalizedText;
  readonly subtitle?: LocalizedText;
  /** Language of bare strings, `zh` when not given. */
  readonly locale: string;
  readonly version?: string;
  readonly owner?: string;
  readonly note?: LocalizedText;
  readonly calendar: { readonly timeZone: string; readonly weekStarts: "monday" | "sunday" };
  /** ISO 4217. */
  readonly currency?: string;
  readonly defaultPath: boolean;
  readonly roles: readonly Role[];
  readonly parties: readonly Party[];
  readonly segments: readonly Segment[];
  readonly channels: readonly Channel[];
  readonly stages: readonly Stage[];
  /** All nodes, stage by stage in path order. */
  readonly nodes: readonly Node[];
  /** Default and written ones, in the order of their `from` node, then of their `to` node. */
  readonly transitions: readonly Transition[];
  readonly activities: readonly Activity[];
  readonly relationships: readonly Relationship[];
  readonly events: readonly ModelEvent[];
  readonly sources: readonly Source[];
  readonly fields: readonly Field[];
  readonly traits: readonly Trait[];
  readonly schemes: readonly Scheme[];
  readonly classes: readonly Class[];
  readonly codes: readonly Code[];
  readonly metrics: readonly Metric[];
  readonly quality: readonly QualityPolicy[];
  readonly privacy?: PrivacyPolicy;
  readonly duplicates?: Duplicates;
  readonly processes: readonly Process[];
  readonly tools: readonly ToolOption[];
  /** What tools are judged by, with weights. */
  readonly toolCriteria: readonly { readonly id: string; readonly weight: number }[];
  readonly quotes: readonly Quote[];
  readonly views: readonly View[];
  readonly style: Style;
  /** Author's own words for legend entries, by entry id. */
  readonly legend: readonly { readonly id: string; readonly label: LocalizedText }[];
  readonly waivers: readonly Waiver[];
  /** Elements about which an error was reported: rules of taste keep silent about them, a follower helps nobody. */
  readonly unsure: readonly ElementRef[];
  /** Every place where an element is named, in no particular order. */
  readonly mentions: readonly Mention[];
  /** Files it was made from; the first is the main one. */
  readonly files: readonly string[];
}

export type AnyElement =
  | Role
  | Party
  | Segment
  | Channel
  | Stage
  | Node
  | Transition
  | Activity
  | Relationship
  | ModelEvent
  | Source
  | Field
  | Value
  | Trait
  | Scheme
  | Class
  | Code
  | Metric
  | QualityPolicy
  | Process
  | ProcessStep
  | ToolOption
  | Quote
  | View;
