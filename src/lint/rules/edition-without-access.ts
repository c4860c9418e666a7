import { diagnose, type Diagnostic } from "../../base/diagnostic.ts";
import type { Model, View } from "../../model/model.ts";
import { inUse } from "../in-use.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfElement } from "../place-of-element.ts";

/** Judged where the model names the roles of a level (`policies.privacy.access`). */
const editionWithoutAccess: LintRule<{
  readonly id: string;
  readonly role: string;
  readonly level: string;
  readonly shown: string;
}> = {
  code: "edition-without-access",
  severity: "warning",
  title: { zh: "读者无权看到的内容", en: "Readers without access to what is shown" },
  explanation: {
    zh: "这个视图（或它的一个版本）显示个人信息，读者里却有不在 `policies.privacy.access` 名单上的角色。人数少的时候，按地区、年龄拆分的数字也能认出人来。换掉读者、去掉这项内容，或者把角色加进名单。",
    en: "The view (or one of its editions) shows personal data, and among its readers is a role that `policies.privacy.access` does not list. Where few people stand behind a number, a split by region or age tells who they are. Change the readers, leave the data out, or add the role to the list.",
  },
  wrong: `ketu: 1
title: 客户管理模型
roles: { steward: 数据管理员, sales: 销售部 }
stages: { contact: { label: 初次接触, owner: sales } }
fields: { age: { label: 学生年龄, type: integer, privacy: sensitive, category: minor_under_14, basis: guardian_consent, purpose: 匹配课程, keep: 3y, mask: band } }
policies: { privacy: { access: { sensitive: [steward] } } }
views: { ages: { kind: chart, chart: pie, by: age, readers: [sales] } }
`,
  right: `ketu: 1
title: 客户管理模型
roles: { steward: 数据管理员, sales: 销售部 }
stages: { contact: { label: 初次接触, owner: sales } }
fields: { age: { label: 学生年龄, type: integer, privacy: sensitive, category: minor_under_14, basis: guardian_consent, purpose: 匹配课程, keep: 3y, mask: band } }
policies: { privacy: { access: { sensitive: [steward] } } }
views: { ages: { kind: chart, chart: pie, by: age, readers: [steward] } }
`,
  message: ({ id, role, level, shown }) => ({
    zh: `视图 \`${id}\` 给 \`${role}\` 看 \`${shown}\`，而 \`${role}\` 不在 \`${level}\` 的名单上`,
    en: `The view \`${id}\` shows \`${shown}\` to \`${role}\`, which may not see \`${level}\` data`,
  }),
  hint: ({ level }) => ({
    zh: `换掉读者，或者把角色加进 \`policies.privacy.access.${level}\`。`,
    en: `Change the readers, or add the role to \`policies.privacy.access.${level}\`.`,
  }),
  check: ({ model }) => inUse(model.views).flatMap((view) => findingsAbout(view, model)),
};
export default editionWithoutAccess;

function findingsAbout(view: View, model: Model): readonly Diagnostic[] {
  const readers = new Set([...(view.readers ?? []), ...readersOfEditions(view)]);
  return shownBy(view, model).flatMap(({ level, shown }) => {
    const allowed = model.privacy?.access.find((access) => access.level === level)?.roles;
    if (!allowed) return [];
    return [...readers]
      .filter((role) => !allowed.includes(role))
      .map((role) => diagnose(editionWithoutAccess, { id: view.id, role, level, shown }, placeOfElement(view)));
  });
}

function readersOfEditions({ settings }: View): readonly string[] {
  const editions = settings["editions"];
  if (typeof editions !== "object" || editions === null) return [];
  return Object.values(editions).flatMap((edition: { readonly readers?: string | readonly string[] } | null) =>
    typeof edition?.readers === "string" ? [edition.readers] : (edition?.readers ?? []),
  );
}

/** What of a view is personal: the field by which it splits, or the records themselves. */
function shownBy({ settings }: View, model: Model): readonly { readonly level: string; readonly shown: string }[] {
  const field = model.fields.find(({ id, privacy }) => id === settings["by"] && privacy !== "none");
  const ofField = field ? [{ level: field.privacy, shown: field.id }] : [];
  return settings["from"] === "records" ? [...ofField, { level: "personal", shown: "records" }] : ofField;
}
