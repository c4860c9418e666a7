import { Option } from "commander";
import type { CommandHost } from "./cli-command.ts";
import { wrongValue } from "./usage-problem.ts";

/** `--as-of 2026-10-31`. Without it the command takes today, the only place where ketu asks for the day. */
export function asOfOption({ say }: CommandHost): Option {
  return new Option(
    "--as-of <date>",
    say({ en: "the day on which dates are judged (default: today)", zh: "按哪一天判断日期（默认今天）" }),
  ).argParser(dateArgument("--as-of"));
}

/** Reads the value of an option that is an ISO date. */
export function dateArgument(option: string): (value: string) => string {
  return (value) => {
    if (!isDate(value))
      throw wrongValue(option, value, { en: "a date such as 2026-10-31", zh: "2026-10-31 这样的日期" });
    return value;
  };
}

/** Today in the local time zone, ISO. */
export function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function isDate(value: string): boolean {
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  return parsed !== undefined && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value);
}
