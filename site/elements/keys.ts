/** What a key press tells; a part of `KeyboardEvent`. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

interface Combination {
  readonly key: string;
  readonly modifiers: ReadonlySet<string>;
}

function parse(keys: string): Combination {
  // The last part is the key; `Mod--` means Mod and the minus key.
  const parts = keys.split(/-(?!$)/);
  return { key: parts.at(-1) ?? "", modifiers: new Set(parts.slice(0, -1)) };
}

/** Whether a press is this combination, written as CodeMirror does: `Mod-Shift-p`, `Alt-1`, `?`, `Escape`. */
export function isPressed(keys: string, press: KeyPress, isMac: boolean): boolean {
  const { key, modifiers } = parse(keys);
  const isMod = modifiers.has("Mod");
  if (press.ctrlKey !== (modifiers.has("Ctrl") || (isMod && !isMac))) return false;
  if (press.metaKey !== (modifiers.has("Meta") || modifiers.has("Cmd") || (isMod && isMac))) return false;
  if (press.altKey !== modifiers.has("Alt")) return false;
  // A sign such as `?` may need Shift on one keyboard and not on another.
  const isSign = key.length === 1 && !/[a-z0-9]/i.test(key);
  if (!isSign && press.shiftKey !== modifiers.has("Shift")) return false;
  return press.key.toLowerCase() === key.toLowerCase() || press.code === codeOf(key);
}

/** With Alt a Mac writes another letter (`Alt-1` is `¡`); the place of the key is still the same. */
function codeOf(key: string): string | undefined {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`;
  return /^[0-9]$/.test(key) ? `Digit${key}` : undefined;
}

/** True when the keys need no modifier and so may be a letter that someone types into a field. */
export function isBare(keys: string): boolean {
  const { modifiers } = parse(keys);
  return !["Mod", "Ctrl", "Meta", "Cmd", "Alt"].some((name) => modifiers.has(name));
}

const macNames: Readonly<Record<string, string>> = { Mod: "⌘", Cmd: "⌘", Meta: "⌘", Ctrl: "⌃", Alt: "⌥", Shift: "⇧" };
const names: Readonly<Record<string, string>> = { Mod: "Ctrl", Cmd: "Meta" };
const keyNames: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Enter: "↵",
  Escape: "Esc",
  " ": "Space",
};

/** The combination as people read it: `⌘⇧P` on a Mac, `Ctrl+Shift+P` elsewhere. */
export function keyLabel(keys: string, isMac: boolean): string {
  const { key, modifiers } = parse(keys);
  const last = keyNames[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  if (isMac) return [...modifiers].map((name) => macNames[name] ?? name).join("") + last;
  return [...[...modifiers].map((name) => names[name] ?? name), last].join("+");
}

/** Whether this machine has Mac keys. */
export function hasMacKeys(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}
