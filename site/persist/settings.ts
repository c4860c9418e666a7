import type { AppState, Colours, Locale, Pane } from "../state.ts";

/** What is remembered of the page between visits. */
export interface Settings {
  readonly locale: Locale;
  readonly colours: Colours;
  readonly folded: readonly Pane[];
  /** Width of the files pane, CSS px. */
  readonly filesWidth: number;
  /** The text's part of the width that text and picture share, 0 to 1. */
  readonly textShare: number;
  /** Height of the problem list, CSS px. */
  readonly problemsHeight: number;
}

/** What `Storage` gives; a page opened from a file or with blocked storage throws on every use. */
export type KeyValues = Pick<Storage, "getItem" | "setItem">;

const key = "ketu.settings";

/** The settings of someone who comes for the first time. */
export function firstSettings(languages: readonly string[]): Settings {
  const known = languages.find((language) => /^(zh|en)\b/i.test(language)) ?? "en";
  return {
    locale: /^zh/i.test(known) ? "zh" : "en",
    colours: "system",
    folded: [],
    filesWidth: 212,
    textShare: 0.4,
    problemsHeight: 84,
  };
}

/** The remembered settings; what is missing, unreadable or out of range is as for the first visit. */
export function readSettings(storage: () => KeyValues, languages: readonly string[]): Settings {
  const first = firstSettings(languages);
  const kept = parse(storage);
  const among = <T extends string>(value: unknown, values: readonly T[], otherwise: T): T =>
    values.find((one) => one === value) ?? otherwise;
  const within = (value: unknown, [least, most]: readonly [number, number], otherwise: number): number =>
    typeof value === "number" && value >= least && value <= most ? value : otherwise;
  const panes: readonly Pane[] = ["files", "text", "picture"];
  const folded = kept["folded"];
  return {
    locale: among<Locale>(kept["locale"], ["zh", "en"], first.locale),
    colours: among<Colours>(kept["colours"], ["light", "dark", "system"], first.colours),
    folded: Array.isArray(folded) ? panes.filter((pane) => folded.includes(pane)) : first.folded,
    filesWidth: within(kept["filesWidth"], filesWidths, first.filesWidth),
    textShare: within(kept["textShare"], textShares, first.textShare),
    problemsHeight: within(kept["problemsHeight"], problemsHeights, first.problemsHeight),
  };
}

export const filesWidths = [140, 480] as const;
export const textShares = [0.15, 0.85] as const;
export const problemsHeights = [32, 480] as const;

/** Remembers the settings; gives false where nothing can be kept. */
export function keepSettings(storage: () => KeyValues, settings: Settings): boolean {
  try {
    storage().setItem(key, JSON.stringify(settings));
    return true;
  } catch {
    return false;
  }
}

/** The settings with what the page shows now. */
export function settingsOf(state: AppState, before: Settings): Settings {
  return { ...before, locale: state.locale, colours: state.colours, folded: state.folded };
}

function parse(storage: () => KeyValues): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(storage().getItem(key) ?? "{}");
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
