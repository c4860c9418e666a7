import type { Step } from "../../worker/api.ts";

/** Subjects that a later step brings and no step up to this one has brought. What no step names is always seen. */
export function concealedAt(steps: readonly Step[], index: number): readonly string[] {
  const reached = new Set(steps.slice(0, index + 1).flatMap(({ subjects }) => subjects));
  const later = steps.slice(index + 1).flatMap(({ subjects }) => subjects);
  return [...new Set(later)].filter((subject) => !reached.has(subject));
}

/** The place of a step by its name, else the first one. */
export function stepIndex(steps: readonly Step[], id: string): number {
  return Math.max(
    0,
    steps.findIndex((step) => step.id === id),
  );
}

export type PresentKey = "next" | "previous" | "first" | "last" | "blank" | "notes" | "zoom" | "end";

const keys: Readonly<Record<string, PresentKey>> = {
  ArrowRight: "next",
  ArrowDown: "next",
  PageDown: "next",
  Enter: "next",
  ArrowLeft: "previous",
  ArrowUp: "previous",
  PageUp: "previous",
  Backspace: "previous",
  Home: "first",
  End: "last",
  b: "blank",
  B: "blank",
  ".": "blank",
  n: "notes",
  N: "notes",
  z: "zoom",
  Z: "zoom",
  Escape: "end",
};

/** What a key does while presenting; remote controls send page keys. */
export function presentKey(pressed: {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}): PresentKey | undefined {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return undefined;
  if (pressed.key === " ") return pressed.shiftKey ? "previous" : "next";
  return keys[pressed.key];
}

/** Where a key leads among `count` steps: never beyond the ends. Absent: the key does not step. */
export function stepAfter(key: PresentKey, step: number, count: number): number | undefined {
  const last = Math.max(0, count - 1);
  switch (key) {
    case "next":
      return Math.min(last, step + 1);
    case "previous":
      return Math.max(0, step - 1);
    case "first":
      return 0;
    case "last":
      return last;
    default:
      return undefined;
  }
}
