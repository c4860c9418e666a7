import { contentName } from "./base/content-name.ts";
import { diagnose, type Diagnostic } from "./base/diagnostic.ts";
import type { Wording } from "./base/wording.ts";
import { compareModels, type ModelVersion } from "./compare-models.ts";
import { wholeModel } from "./diff/canonical-model.ts";
import type { Change } from "./diff/change.ts";
import notCompared from "./diff/diagnostics/not-compared.ts";
import { factKey } from "./diff/fact.ts";
import { modelAdded, modelRemoved } from "./diff/model-rules.ts";
import { neighbourhoodMermaid, type NeighbourhoodOptions } from "./draw-neighbourhood.ts";
import type { ComparedModel } from "./report/comparison/comparison-input.ts";

/** A model in two versions, by its path in head, else in base; a side is absent where the model is not there. */
export interface ModelVersions {
  readonly name: string;
  readonly base?: ModelVersion;
  readonly head?: ModelVersion;
}

/** One model as reports take it, and the texts that it points into. */
export interface ComparedVersions {
  readonly model: ComparedModel;
  readonly texts: ReadonlyMap<string, string>;
}

/** How a model is compared for a report. */
export interface CompareOptions {
  /** ISO date on which waivers run out; absent: none has. */
  readonly asOf?: string;
  /** How the changed neighbourhood is drawn; absent: it is not. */
  readonly picture?: NeighbourhoodOptions;
}

/** Compares one model for a report. A model that is in one version only is one change; its elements are not listed. */
export async function comparedModel(
  { name, base, head }: ModelVersions,
  { asOf, picture }: CompareOptions = {},
): Promise<ComparedVersions> {
  const files = { ...(base && { base: base.file }), ...(head && { head: head.file }) };
  const nothing = { changes: [], waived: [], waivers: [], errors: [], facts: [] };
  if (!base || !head) {
    const changes = [wholeModelChange(name, files)];
    return {
      model: { ...nothing, name, ...files, outcome: head ? "added" : "removed", changes },
      texts: new Map([base, head].flatMap((side) => (side ? [[side.file, side.text] as const] : []))),
    };
  }
  const comparison = await compareModels(base, head, asOf);
  const { changes, facts = [], waived, waivers, errors, texts } = comparison;
  const outcome = changes ? "compared" : "failed";
  const keyed = facts.map((fact) => ({ key: factKey(fact), fact }));
  const mermaid = picture && neighbourhoodMermaid(comparison, picture);
  const told = {
    changes: changes ?? [],
    waived,
    waivers,
    errors,
    facts: keyed,
    ...(mermaid !== undefined && { mermaid }),
  };
  return { model: { name, ...files, outcome, ...told }, texts };
}

/** Why there was no comparison at all, as every report format takes it. */
export function comparisonFailure({ zh, en }: Wording): Diagnostic {
  return diagnose(notCompared, { zh, en });
}

function wholeModelChange(name: string, { base, head }: { readonly base?: string; readonly head?: string }): Change {
  const { id, severity, direction } = head === undefined ? modelRemoved : modelAdded;
  const message =
    head === undefined
      ? { zh: `模型 ${name} 没有了`, en: `The model ${name} is gone` }
      : { zh: `新增模型 ${name}`, en: `The model ${name} is new` };
  return {
    rule: id,
    severity,
    direction,
    subject: wholeModel,
    message,
    claims: [],
    impacted: [],
    fingerprint: contentName(JSON.stringify([id, wholeModel, [name]])),
    ...(base !== undefined && { base: { file: base, from: 0, to: 0 } }),
    ...(head !== undefined && { head: { file: head, from: 0, to: 0 } }),
  };
}
