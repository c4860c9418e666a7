import type { Severity } from "../base/diagnostic.ts";
import type { Field, Model } from "../model/model.ts";
import { inUse } from "./in-use.ts";

/** The fields in use that hold personal data, sensitive data included. */
export function personalFields(model: Model): readonly Field[] {
  return inUse(model.fields).filter(({ privacy }) => privacy !== "none");
}

/** The fields in use that hold sensitive personal data. */
export function sensitiveFields(model: Model): readonly Field[] {
  return inUse(model.fields).filter(({ privacy }) => privacy === "sensitive");
}

/** A model that names rule packs for personal data says that it obeys them: then a gap is an error, else a warning. */
export function privacySeverity({ privacy }: Model): Severity {
  return privacy && privacy.packs.length > 0 ? "error" : "warning";
}

/** The words of a field by which its meaning is told: id, labels, column. */
function wordsOf({ id, label, source }: Field): string {
  return [id, ...Object.values(label), source?.column ?? ""].join(" ").toLowerCase();
}

/** Masks by what a field is called; the first that fits counts. Sources: GB/T 35273-2020, annex A. */
const looks: readonly (readonly [words: RegExp, mask: string])[] = [
  [/身份证|id[_ -]?(card|number)|passport|护照|证件号/, "id_number"],
  [/银行卡|卡号|bank[_ -]?(card|account)|card[_ -]?(no|number)|iban/, "card"],
  [/手机|电话号|联系电话|固话|mobile|phone[_ -]?(no|number)?$|\b(tele)?phone\b|\btel\b/, "mobile"],
  [/邮箱|电子邮件|e-?mail/, "email"],
  [/地址|住址|address/, "district"],
  [/姓名|名字|full[_ -]?name|\b(first|last|family|given|customer|contact|parent|child|student)[_ -]?name\b/, "name"],
  [/出生|生日|birth/, "band"],
  [/微信号|wechat[_ -]?(id|no)|openid|unionid|指纹|人脸|face[_ -]?id|病历|病史|medical/, "drop"],
];

const maskOfCheck: Readonly<Record<string, string>> = {
  cn_mobile: "mobile",
  cn_resident_id: "id_number",
  email: "email",
};

/** The mask that fits what a field looks like it holds; nothing for one that does not look personal. */
export function maskByLooks(field: Field): string | undefined {
  const words = wordsOf(field);
  return maskByCheck(field) ?? looks.find(([pattern]) => pattern.test(words))?.[1];
}

/** The mask that the checks of a field make certain. */
export function maskByCheck({ check }: Field): string | undefined {
  return check.map((name) => maskOfCheck[name]).find((mask) => mask !== undefined);
}
