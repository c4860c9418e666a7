import { productLocale, type ProductLocale, type Wording } from "../base/wording.ts";

/** Where a command speaks. */
export interface Terminal {
  /** Language of messages. */
  readonly locale: ProductLocale;
  /** Working directory. */
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** Of standard output. */
  readonly hasColor: boolean;
  readonly hasErrorColor: boolean;
  /** Whether a line may be rewritten to show progress. */
  readonly isInteractive: boolean;
  say(wording: Wording): string;
  /** The result of a command: standard output. */
  write(text: string): void;
  /** What it has to say about it: standard error. */
  note(text: string): void;
  /** Like `note`, but `--quiet` silences it. */
  remark(text: string): void;
}

export interface TerminalSwitches {
  readonly locale?: string | undefined;
  readonly color: boolean;
  readonly quiet: boolean;
}

/** The terminal of this process. */
export function createTerminal({ locale: wanted, color, quiet }: TerminalSwitches): Terminal {
  const { env } = process;
  const locale = wanted === undefined ? localeOf(env) : productLocale(wanted);
  const note = (text: string): void => void process.stderr.write(text);
  return {
    locale,
    folder: process.cwd(),
    env,
    hasColor: color && wantsColor(env, process.stdout.isTTY),
    hasErrorColor: color && wantsColor(env, process.stderr.isTTY),
    isInteractive: process.stderr.isTTY && !quiet && env["CI"] === undefined,
    say: (wording) => wording[locale],
    write: (text) => void process.stdout.write(text),
    note,
    remark: (text) => (quiet ? undefined : note(text)),
  };
}

/** By the usual variables of POSIX; Windows has none of them, so the system's language is asked there. */
export function localeOf(env: NodeJS.ProcessEnv): ProductLocale {
  const named = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"];
  // `zh_CN.UTF-8` is `zh-CN` as a language tag.
  if (named) return productLocale(named.replaceAll("_", "-"));
  return process.platform === "win32" ? productLocale(Intl.DateTimeFormat().resolvedOptions().locale) : "en";
}

/** https://no-color.org and https://force-color.org: set and not empty; `FORCE_COLOR=0` switches off. */
export function wantsColor(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (env["NO_COLOR"]) return false;
  if (env["FORCE_COLOR"]) return env["FORCE_COLOR"] !== "0" && env["FORCE_COLOR"] !== "false";
  return isTerminal && env["TERM"] !== "dumb";
}
