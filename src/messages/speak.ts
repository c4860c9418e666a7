import type { LocalizedText } from "../base/localized-text.ts";
import { textIn, wordsOfId } from "../base/localized-text.ts";
import { productLocale, type Wording } from "../base/wording.ts";
import { listSeparator } from "./view-words.ts";

/** The words of one picture: everything is said in its locale. */
export interface Speech {
  readonly locale: string;
  /** Words of the product. */
  say(wording: Wording): string;
  /** A label of the author; a missing translation falls back to the id in words. */
  label(element: { readonly id: string; readonly label: LocalizedText }): string;
  /** Optional text of the author; absent or without this language: `undefined`. */
  text(text: LocalizedText | undefined): string | undefined;
  list(items: readonly string[]): string;
  /** `7 天`, `24 小时`; `7 days`, `24 hours`. Weeks and less only: that is what an SLA knows. */
  duration(duration: { readonly ms: number }): Wording;
}

export function speechIn(locale: string): Speech {
  const own = productLocale(locale);
  return {
    locale,
    say: (wording) => wording[own],
    label: ({ id, label }) => textIn(label, locale, wordsOfId(id)),
    text: (text) => textIn(text, locale) || undefined,
    list: (items) => items.join(listSeparator[own]),
    duration: ({ ms }) => durationWords(ms),
  };
}

const units = [
  { ms: 86_400_000, zh: "天", one: "day", many: "days" },
  { ms: 3_600_000, zh: "小时", one: "hour", many: "hours" },
  { ms: 60_000, zh: "分钟", one: "minute", many: "minutes" },
  { ms: 1000, zh: "秒", one: "second", many: "seconds" },
] as const;

function durationWords(ms: number): Wording {
  // `24h` stays 24 hours: below two days an author counts in hours.
  const unit = units.find((candidate) => ms % candidate.ms === 0 && (candidate !== units[0] || ms >= 2 * units[0].ms));
  const { ms: size, zh, one, many } = unit ?? units[3];
  const amount = Math.round((ms / size) * 100) / 100;
  return { zh: `${amount} ${zh}`, en: `${amount} ${amount === 1 ? one : many}` };
}
