import { wholeModel } from "./canonical-model.ts";
import type { FoundChange } from "./change-rule.ts";
import type { Comparison } from "./comparison.ts";
import type { SetFact } from "./fact.ts";
import { namesOf } from "./name-lists.ts";
import { privacyWords } from "./privacy-levels.ts";

/**
 * One finding for each level of personal data that more (`wider`), or only fewer (`narrower`), roles may see. A level of
 * which nothing is said is open to all.
 */
export function findAccess(comparison: Comparison, direction: "wider" | "narrower"): readonly FoundChange[] {
  const facts = comparison.facts.filter(
    (fact): fact is SetFact => fact.op === "set" && fact.ref === wholeModel && fact.path.startsWith("privacy.access"),
  );
  const list = facts.find(({ path }) => path === "privacy.access");
  const isWider = (fact: SetFact): boolean =>
    fact.before !== undefined && (fact.after === undefined || namesOf("role", fact, comparison).gained !== undefined);
  return facts
    .filter((fact) => fact !== list && isWider(fact) === (direction === "wider"))
    .map((fact, index) => {
      const level = fact.path.split(".")[2] ?? "";
      const { lost, gained } = namesOf("role", fact, comparison);
      const { zh, en } = privacyWords(level);
      const wide = {
        zh: gained ? `${gained.zh}也能看${zh}了` : `不再限定谁能看${zh}`,
        en: gained ? `${gained.en} may now see ${en} data` : `Who may see ${en} data is no longer limited`,
      };
      const narrow = {
        zh: fact.before === undefined ? `限定了谁能看${zh}：${gained?.zh}` : `${lost?.zh}不能再看${zh}`,
        en:
          fact.before === undefined
            ? `Who may see ${en} data is limited to ${gained?.en}`
            : `${lost?.en} may no longer see ${en} data`,
      };
      return {
        subject: wholeModel,
        message: direction === "wider" ? wide : narrow,
        // That a level is listed at all says nothing more.
        claims: list && index === 0 ? [fact, list] : [fact],
        arguments: [level],
      };
    });
}
