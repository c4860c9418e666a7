import type { Wording } from "../base/wording.ts";
import type { PersonalForm } from "./personal-patterns.ts";

export const personalFormWords: Readonly<Record<PersonalForm, Wording>> = {
  mobile: { zh: "电话号码", en: "telephone number" },
  id_number: { zh: "身份证号", en: "identity card number" },
  card: { zh: "银行卡号", en: "card number" },
  email: { zh: "个人邮箱", en: "e-mail address" },
};
