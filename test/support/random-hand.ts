import type { CDPSession, Page } from "playwright-core";
import type { KetuApp } from "../../site/elements/ketu-app.ts";
import type { Action } from "../../site/state.ts";
import { compose } from "./editor-user.ts";
import { dispatch } from "./open-editor.ts";

/** One thing that a hand does to the page. Plain data, so that a list of them can be told, repeated and shortened. */
export type Deed =
  | { readonly do: "type"; readonly text: string }
  | { readonly do: "press"; readonly key: string; readonly times: number }
  | { readonly do: "paste"; readonly text: string }
  /** `chosen` absent: the composition goes on; empty: it is given up. */
  | { readonly do: "compose"; readonly letters: string; readonly chosen?: string }
  /** What the rest of the page does. */
  | { readonly do: "dispatch"; readonly action: Action }
  /** Another program, the picture or the guide changes a file. */
  | { readonly do: "change-outside"; readonly path: string; readonly at: "start" | "end" }
  | { readonly do: "leave-text" }
  | { readonly do: "go-to-text" };

/** Mulberry32 (Tommy Ettinger, public domain): numbers of [0, 1) that are the same in each run. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const typed = [
  "label",
  ": ",
  "{ zh: 新",
  " -> ",
  "nodes:",
  "&a ",
  "*a",
  "“",
  "'",
  '"',
  "[",
  "}",
  "# ",
  "🙂",
  "- x",
  "|",
];
const pasted = [
  "      extra:\n        label: { zh: 新增, en: Extra }\n        kind: touchpoint\n",
  "transitions:\n  quote -> first_order: 是\n",
  "\r\n两行\r\n",
  "<script>alert(1)</script>",
  "a: &x [*x, *x]\n",
  "\u0000\u2028\ud800",
];

/** Draws deeds of a seed for a page with these files. */
export function drawDeeds(seed: number, count: number, paths: readonly string[]): readonly Deed[] {
  const next = numbersFrom(seed);
  const below = (end: number): number => Math.floor(next() * end);
  const oneOf = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const press = (keys: readonly string[], most = 1): Deed => ({
    do: "press",
    key: oneOf(keys),
    times: 1 + below(most),
  });
  const show = (): Deed => ({ do: "dispatch", action: { type: "show-file", path: oneOf(paths) } });
  const kinds: readonly { readonly weight: number; readonly draw: () => readonly Deed[] }[] = [
    { weight: 10, draw: () => [{ do: "type", text: oneOf(typed) }] },
    { weight: 4, draw: () => [press(["Enter"], 2)] },
    { weight: 6, draw: () => [press(["Backspace", "Delete"], 9)] },
    {
      weight: 6,
      draw: () => [
        press(["Control+Home", "Control+End", "Home", "End"]),
        press(["ArrowDown", "ArrowUp", "ArrowRight", "PageDown"], 12),
      ],
    },
    {
      weight: 4,
      draw: () => [
        press(["Shift+ArrowDown", "Shift+ArrowRight", "Shift+End"], 6),
        press(["Backspace", "x", "Tab", "Shift+Tab", "Control+/"]),
      ],
    },
    { weight: 3, draw: () => [{ do: "paste", text: oneOf(pasted) }] },
    { weight: 7, draw: () => [press(["Control+z"], 6)] },
    { weight: 5, draw: () => [press(["Control+y"], 5)] },
    {
      weight: 3,
      draw: () => [{ do: "compose", letters: oneOf(["xin", "kehu", "wei"]), chosen: oneOf(["新", "客户", ""]) }],
    },
    // Left while something is being composed, in every way there is.
    {
      weight: 3,
      draw: () => [
        { do: "compose", letters: oneOf(["xin", "kehu"]) },
        ...oneOf<() => readonly Deed[]>([
          () => [show()],
          () => [show(), { do: "leave-text" }],
          () => [{ do: "dispatch", action: { type: "fold", pane: "text", isFolded: true } }],
          () => [{ do: "dispatch", action: { type: "locale", locale: oneOf(["zh", "en"]) } }],
          () => [{ do: "dispatch", action: { type: "mode", mode: "presenting" } }],
          () => [{ do: "change-outside", path: oneOf(paths), at: oneOf(["start", "end"]) }],
          () => [{ do: "leave-text" }],
          () => [],
        ])(),
      ],
    },
    { weight: 2, draw: () => [press(["Control+Space", "Escape", "Tab", "Enter"])] },
    { weight: 2, draw: () => [press(["Alt+ArrowUp", "Alt+ArrowDown", "Control+d"])] },
    { weight: 2, draw: () => [press(["Control+Shift+[", "Control+Shift+]", "Control+Alt+["])] },
    { weight: 2, draw: () => [show()] },
    {
      weight: 2,
      draw: () => [{ do: "dispatch", action: { type: "show-view", view: oneOf(["lifecycle_map", "process_flow"]) } }],
    },
    { weight: 2, draw: () => [{ do: "change-outside", path: oneOf(paths), at: oneOf(["start", "end"]) }] },
    { weight: 1, draw: () => [press(["Alt+1", "Alt+2", "Alt+3", "F8", "F6"])] },
    { weight: 1, draw: () => [{ do: "dispatch", action: { type: "locale", locale: oneOf(["zh", "en"]) } }] },
  ];
  const weights = kinds.reduce((sum, { weight }) => sum + weight, 0);
  return Array.from({ length: count }, (_, index) => {
    let at = next() * weights;
    const kind = kinds.find(({ weight }) => (at -= weight) < 0);
    const drawn = kind?.draw() ?? [];
    return index % 4 === 0 ? [{ do: "go-to-text" } as const, ...drawn] : drawn;
  }).flat();
}

/** Does them one after another, as fast as the page takes them. */
export async function perform(page: Page, session: CDPSession, deed: Deed): Promise<void> {
  switch (deed.do) {
    case "type":
      return page.keyboard.type(deed.text);
    case "press":
      for (let done = 0; done < deed.times; done += 1) await page.keyboard.press(deed.key);
      return;
    case "paste":
      return paste(page, deed.text);
    case "compose":
      return compose(session, deed.letters, deed.chosen);
    case "dispatch":
      return dispatch(page, deed.action);
    case "change-outside":
      return changeOutside(page, deed);
    case "leave-text":
      return page.locator(".cm-content").blur();
    case "go-to-text":
      return goToText(page);
  }
}

/** Puts the cursor into the text, whatever is open or folded. */
export async function goToText(page: Page): Promise<void> {
  await dispatch(page, { type: "mode", mode: "editing" });
  await dispatch(page, { type: "dialog", dialog: undefined });
  await dispatch(page, { type: "fold", pane: "text", isFolded: false });
  await page.locator(".cm-content").focus();
}

/** Cut and pasted through the clipboard of the page itself, so that the one of the machine stays as it is. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    active?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true, composed: true }),
    );
  }, text);
}

function changeOutside(page: Page, { path, at }: Extract<Deed, { do: "change-outside" }>): Promise<void> {
  return page.evaluate(
    ([name, place]) => {
      const store = document.querySelector<KetuApp>("ketu-app")?.store;
      const text = store?.state.files.find((file) => file.path === name)?.text ?? "";
      const line = text.includes("\r\n") ? "# outside\r\n" : "# outside\n";
      store?.dispatch({ type: "edited", path: name, text: place === "start" ? line + text : text + line });
    },
    [path, at] as const,
  );
}
