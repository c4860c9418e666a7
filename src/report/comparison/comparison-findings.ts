import type { Diagnostic } from "../../base/diagnostic.ts";
import { changeFinding } from "./change-finding.ts";
import type { ComparisonInput } from "./comparison-input.ts";

/** A comparison as findings, for formats that know no other thing: failures and errors first, waived changes left out. */
export function comparisonFindings({ failures, models }: ComparisonInput): readonly Diagnostic[] {
  return [
    ...failures,
    ...models.flatMap(({ errors }) => errors),
    ...models.flatMap(({ changes, waivers }) => [...changes.map(changeFinding), ...waivers]),
  ];
}
