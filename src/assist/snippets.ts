import type { ProductLocale } from "../base/wording.ts";
import { placeholderWords, type snippetWords } from "../messages/assist-words.ts";

/** Parts of a snippet: a scalar with places to fill in, `{…}` a map, `[…]` left to the scalar. */
type SnippetValue = string | { readonly [key: string]: SnippetValue };

/** A new entry of a map of elements. `${=word}` are places that are filled in together. */
export interface Snippet {
  readonly name: keyof typeof snippetWords;
  readonly key: string;
  readonly value: SnippetValue;
  /** An entry that belongs to it: the other way out of a decision. */
  readonly and?: Snippet;
}

type Words = (word: keyof typeof placeholderWords) => string;

const byKind: Readonly<Record<string, (say: Words) => readonly Snippet[]>> = {
  stage: (say) => [
    {
      name: "stage",
      key: "${stage_id}",
      value: {
        label: `\${${say("label")}}`,
        goal: `\${${say("goal")}}`,
        nodes: { "${node_id}": `{ label: \${${say("label")}}, kind: \${touchpoint} }` },
      },
    },
    {
      name: "exit",
      key: "${churned}",
      value: {
        label: `\${${say("label")}}`,
        off_path: "true",
        nodes: { "${lost}": `{ label: \${${say("label")}}, kind: exit }` },
      },
    },
  ],
  node: (say) => [
    { name: "node", key: "${node_id}", value: inline({ label: say("label"), kind: "touchpoint" }) },
    { name: "decision", key: "${decide}", value: `{ label: \${${say("question")}}, kind: decision }` },
    { name: "exit", key: "${lost}", value: `{ label: \${${say("label")}}, kind: exit }` },
  ],
  transition: (say) => [
    { name: "transition", key: "${from} -> ${to}", value: `\${${say("label")}}` },
    {
      name: "decision",
      key: "${=decide} -> ${node_id}",
      value: `\${${say("yes")}}`,
      and: { name: "transition", key: "${=decide} -> ${other_node}", value: `\${${say("no")}}` },
    },
  ],
  activity: (say) => [
    {
      name: "activity",
      key: "${activity_id}",
      value: inline({ label: say("label"), kind: "campaign", stages: "stage_id", channel: "channel_id" }),
    },
  ],
  role: (say) => [labelled("role", "role_id", say)],
  party: (say) => [labelled("party", "party_id", say)],
  segment: (say) => [{ name: "segment", key: "${segment_id}", value: inline({ label: say("label") }) }],
  channel: (say) => [{ name: "channel", key: "${channel_id}", value: inline({ label: say("label"), kind: "chat" }) }],
  relationship: (say) => [
    {
      name: "relationship",
      key: "${relationship_id}",
      value: inline({ label: say("label"), from: "party_id", to: "party_id" }),
    },
  ],
  event: (say) => [
    {
      name: "event",
      key: "${event_id}",
      value: inline({ label: say("label"), source: "source_id", at: "at", customer: "customer_id" }),
    },
  ],
  source: () => [
    { name: "source", key: "${source_id}", value: inline({ kind: "csv", path: "data/file.csv", key: "id" }) },
  ],
  field: (say) => [
    {
      name: "field",
      key: "${field_id}",
      value: inline({
        label: say("label"),
        group: "basic",
        type: "text",
        privacy: "personal",
        purpose: say("purpose"),
      }),
    },
  ],
  trait: (say) => [
    {
      name: "trait",
      key: "${trait_id}",
      value: inline({ label: say("label"), type: "integer", since_last: "event_id", unit: "day" }),
    },
  ],
  scheme: (say) => [
    {
      name: "scheme",
      key: "${scheme_id}",
      value: {
        label: `\${${say("label")}}`,
        match: "${one}",
        classes: { "${class_id}": `{ label: \${${say("label")}}, when: \${clv >= 5000} }` },
      },
    },
  ],
  class: (say) => [{ name: "class", key: "${class_id}", value: inline({ label: say("label"), when: "clv >= 5000" }) }],
  code: (say) => [
    {
      name: "code",
      key: "${code_id}",
      value: {
        label: `\${${say("label")}}`,
        kind: "${identity}",
        pattern: '"{serial}"',
        parts: { serial: "{ digits: ${6} }" },
      },
    },
  ],
  part: () => [{ name: "part", key: "${part_id}", value: inline({ field: "field_id" }) }],
  metric: (say) => [
    {
      name: "metric",
      key: "${metric_id}",
      value: inline({ label: say("label"), type: "simple", agg: "count", event: "event_id", unit: "count" }),
    },
    {
      name: "conversion",
      key: "${metric_id}",
      value: `{ label: \${${say("label")}}, type: conversion, base: \${node_id}, conversion: \${node_id}, unit: percent }`,
    },
  ],
  process: (say) => [
    {
      name: "process",
      key: "${process_id}",
      value: { label: `\${${say("label")}}`, steps: { "${step_id}": `\${${say("label")}}` } },
    },
  ],
  step: (say) => [labelled("step", "step_id", say)],
  outcome: (say) => [labelled("outcome", "outcome_id", say)],
  quote: (say) => [{ name: "quote", key: "${quote_id}", value: inline({ text: say("text"), node: "node_id" }) }],
  view: () => [{ name: "view", key: "${view_id}", value: inline({ kind: "lifecycle_map" }) }],
  edition: () => [{ name: "edition", key: "${edition_id}", value: inline({ readers: "role_id" }) }],
  policy: () => [
    {
      name: "policy",
      key: "${policy_id}",
      value: inline({ check: "completeness", fields: "field_id", every: "week" }),
    },
  ],
  tool: (say) => [{ name: "tool", key: "${tool_id}", value: inline({ label: say("label") }) }],
  criterion: () => [{ name: "criterion", key: "${criterion_id}", value: "${1}" }],
  value: (say) => [labelled("value", "code", say)],
};

function labelled(name: Snippet["name"], id: string, say: Words): Snippet {
  return { name, key: `\${${id}}`, value: `\${${say("label")}}` };
}

/** A map on one line whose values are all to fill in. */
function inline(values: Readonly<Record<string, string>>): string {
  return `{ ${Object.entries(values)
    .map(([key, word]) => `${key}: \${${word}}`)
    .join(", ")} }`;
}

/** What a new entry that declares a kind may look like; empty for kinds without one. */
export function snippetsFor(kind: string, locale: ProductLocale): readonly Snippet[] {
  return byKind[kind]?.((word) => placeholderWords[word][locale]) ?? [];
}

/** The text of an entry with its places numbered. Lines after the first are indented relative to it. */
export function snippetText(snippet: Snippet, isFlow: boolean): string {
  return numbered(entryTexts(snippet, isFlow).join(isFlow ? ", " : "\n"));
}

function entryTexts({ key, value, and }: Snippet, isFlow: boolean): readonly string[] {
  const head = `${key}:`;
  const isOneLine = typeof value === "string" || isFlow;
  const text = isOneLine ? `${head} ${flowText(value)}` : [head, ...blockLines(value, 1)].join("\n");
  return [text, ...(and ? entryTexts(and, isFlow) : [])];
}

/** Editors link places of one name: each gets its own number, and those meant to be linked share one. */
function numbered(text: string): string {
  const linked = new Map<string, number>();
  let last = 0;
  return text.replace(/\$\{(=?)([^{}]*)\}/g, (_all, link: string, word: string) => {
    const number = (link && linked.get(word)) || (last += 1);
    if (link) linked.set(word, number);
    return `\${${number}:${word}}`;
  });
}

function flowText(value: SnippetValue): string {
  if (typeof value === "string") return value;
  return `{ ${Object.entries(value)
    .map(([key, part]) => `${key}: ${flowText(part)}`)
    .join(", ")} }`;
}

function blockLines(value: { readonly [key: string]: SnippetValue }, depth: number): readonly string[] {
  const indent = "  ".repeat(depth);
  return Object.entries(value).flatMap(([key, part]) =>
    typeof part === "string" ? [`${indent}${key}: ${part}`] : [`${indent}${key}:`, ...blockLines(part, depth + 1)],
  );
}
