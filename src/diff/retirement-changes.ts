import type { ElementRef } from "../base/element-ref.ts";
import type { FoundChange } from "./change-rule.ts";
import type { Comparison } from "./comparison.ts";
import type { SetFact } from "./fact.ts";
import { labelOf } from "./labels.ts";
import { findingOf, propertyChanges } from "./property-changes.ts";
import { valueWords } from "./value-words.ts";

/** Kinds that are words of codes, of which `code-retired` and `code-restored` speak. */
const codeKinds: readonly string[] = ["code", "class", "value"];

/** Codes, and classes and values that are words of codes, that are issued no more or again. */
export function retiredCodes(comparison: Comparison, what: "retired" | "restored"): readonly FoundChange[] {
  const absent = what === "retired" ? "before" : "after";
  return codeKinds
    .flatMap((kind) => propertyChanges(comparison, kind, ["retired", "replacedBy"]))
    .filter(({ facts }) => facts.some((fact) => isRetirement(fact) && fact[absent] === undefined))
    .map((change) => findingOf(change, { zh: "停用日期", en: "Retirement" }));
}

/** Elements, parts of codes and outcomes of steps that are taken out of use or used again, each with what took its place. */
export function retirementChanges(comparison: Comparison, what: "retired" | "restored"): readonly FoundChange[] {
  const absent = what === "retired" ? "before" : "after";
  return setFacts(comparison)
    .filter((fact) => isRetirement(fact) && fact[absent] === undefined && !isOfCode(fact))
    .map((fact) => {
      const { zh, en } = subjectWords(fact, comparison);
      const successor = setFacts(comparison).find(
        ({ ref, path }) => ref === fact.ref && path === successorPath(fact.path),
      );
      const day = valueWords(what === "retired" ? fact.after : fact.before);
      return {
        subject: fact.ref,
        message:
          what === "retired"
            ? { zh: `${zh}自 ${day} 起停用`, en: `${en} is retired from ${day} on` }
            : { zh: `${zh}恢复使用`, en: `${en} is used again` },
        claims: successor ? [fact, successor] : [fact],
        arguments: argumentsOf(fact),
      };
    });
}

/** Another day, or another successor, of what is retired before and after. */
export function retirementDetails(comparison: Comparison): readonly FoundChange[] {
  return setFacts(comparison)
    .filter(({ path }) => /(^|\.)(retired|replacedBy|replaced_by)$/.test(path))
    .map((fact) => {
      const { zh, en } = subjectWords(fact, comparison);
      const name = isRetirement(fact) ? { zh: "停用日期", en: "Retirement" } : { zh: "接替者", en: "Successor" };
      const [was, is] = [fact.before, fact.after].map((value) => successorWords(fact, value, comparison));
      return {
        subject: fact.ref,
        message: {
          zh: `${zh}的${name.zh}：${was?.zh || "（无）"} → ${is?.zh || "（无）"}`,
          en: `${name.en} of ${en}: ${was?.en || "(none)"} → ${is?.en || "(none)"}`,
        },
        claims: [fact],
        arguments: [fact.path],
      };
    });
}

function setFacts({ facts }: Comparison): readonly SetFact[] {
  return facts.filter((fact): fact is SetFact => fact.op === "set");
}

function isRetirement({ path }: SetFact): boolean {
  return path === "retired" || /^(parts\.[^.]+\.settings|outcomes\.[^.]+)\.retired$/.test(path);
}

function isOfCode({ ref, path }: SetFact): boolean {
  return path === "retired" && codeKinds.includes(kindOf(ref));
}

function successorPath(path: string): string {
  return path === "retired" ? "replacedBy" : path.replace(/retired$/, "replaced_by");
}

/** The element in quotes; a part of a code, or an outcome of a step, with what it belongs to. */
function subjectWords({ ref, path }: SetFact, comparison: Comparison): { readonly zh: string; readonly en: string } {
  const { zh, en } = labelOf(ref, comparison);
  const [, list, part] = /^(parts|outcomes)\.([^.]+)\./.exec(path) ?? [];
  if (list === "parts") return { zh: `“${zh}”的“${part}”段`, en: `Part “${part}” of “${en}”` };
  if (list === "outcomes") return { zh: `“${zh}”的结果“${part}”`, en: `Outcome “${part}” of “${en}”` };
  return { zh: `“${zh}”`, en: `“${en}”` };
}

function successorWords(
  fact: SetFact,
  value: SetFact["after"],
  comparison: Comparison,
): { readonly zh: string; readonly en: string } {
  const word = valueWords(value);
  if (word === "" || fact.path !== "replacedBy") return { zh: word, en: word };
  const ref: ElementRef = `${kindOf(fact.ref)}:${word}` as ElementRef;
  const { zh, en } = labelOf(ref, comparison);
  return { zh: `“${zh}”`, en: `“${en}”` };
}

function argumentsOf({ path }: SetFact): readonly string[] {
  return path === "retired" ? [] : [path];
}

function kindOf(ref: ElementRef): string {
  return ref.slice(0, ref.indexOf(":"));
}
