import type { Wording } from "../../base/wording.ts";
import type { Value } from "../evaluate-expression.ts";
import type { ExpressionScope, ValueType } from "../expression-scope.ts";
import { quoteText } from "../tokenize-expression.ts";
import type { Witness } from "./find-customer.ts";

/** A customer in words: `clv = 5200, need_type = "course", no mobile`; anybody where nothing matters. */
export function witnessWords(witness: Witness, scope: ExpressionScope): Wording {
  if (witness.size === 0) return { zh: "任何客户", en: "any customer" };
  const facts = [...witness].map(([name, value]) => factOf(name, value, scope.lookup(name)?.type));
  return { zh: facts.map(({ zh }) => zh).join("，"), en: facts.map(({ en }) => en).join(", ") };
}

function factOf(name: string, value: Value | undefined, type: ValueType | undefined): Wording {
  if (value === undefined) return { zh: `没有 ${name}`, en: `no ${name}` };
  if (type?.kind === "event") {
    return value === true
      ? { zh: `发生过 ${name}`, en: `${name} has happened` }
      : { zh: `没发生过 ${name}`, en: `${name} has not happened` };
  }
  const text = valueText(value, type);
  return { zh: `${name} = ${text}`, en: `${name} = ${text}` };
}

function valueText(value: Value, type: ValueType | undefined): string {
  if (typeof value === "string") return type?.kind === "date" ? value : quoteText(value);
  if (type?.kind === "duration" && typeof value === "number") return durationText(value);
  return String(value);
}

/** In the largest unit that fits: `90d`, `25h`, `30m`. */
function durationText(ms: number): string {
  const units = [
    [86_400_000, "d"],
    [3_600_000, "h"],
  ] as const;
  const found = units.find(([size]) => ms % size === 0);
  return found ? `${ms / found[0]}${found[1]}` : `${Math.round((ms / 60_000) * 100) / 100}m`;
}
