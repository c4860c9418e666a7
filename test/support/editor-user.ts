import type { CDPSession, Page } from "playwright-core";
import type { KetuApp } from "../../site/elements/ketu-app.ts";
import { stateOf } from "./open-editor.ts";

/** What a person sees of the document in front: the text of the editor itself, not that of the store. */
export function shownText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const content = document
      .querySelector("ketu-app")
      ?.shadowRoot?.querySelector("ketu-text-pane")
      ?.shadowRoot?.querySelector(".cm-content");
    // CodeMirror hangs its view on its element.
    const tile: unknown = content && Reflect.get(content, "cmTile");
    const view: unknown = typeof tile === "object" && tile !== null ? Reflect.get(tile, "view") : undefined;
    if (typeof view !== "object" || view === null) throw new Error("no editor");
    return String(Reflect.get(Reflect.get(view, "state") as object, "doc"));
  });
}

/** Text of a file as the store has it; absent: of the file in front. */
export async function textOf(page: Page, path?: string): Promise<string> {
  const { files, current } = await stateOf(page);
  return files.find((file) => file.path === (path ?? current))?.text ?? "";
}

/** Texts by path of every draft that is kept on this machine, as another tab would read them. */
export function keptTexts(page: Page): Promise<readonly Readonly<Record<string, string>>[]> {
  return page.evaluate(async () => {
    const request = indexedDB.open("ketu");
    await new Promise((opened) => request.addEventListener("success", opened));
    const all = request.result.transaction("drafts").objectStore("drafts").getAll();
    await new Promise((read) => all.addEventListener("success", read));
    request.result.close();
    const drafts = all.result as readonly { readonly files: readonly { path: string; text: string }[] }[];
    return drafts.map(({ files }) => Object.fromEntries(files.map(({ path, text }) => [path, text])));
  });
}

/** Waits for the drawing of the text as it is now. */
export async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const state = document.querySelector<KetuApp>("ketu-app")?.store.state;
    return state?.drawing?.version === state?.files.reduce((sum, { version }) => sum + version, 0);
  });
}

/**
 * Words through an input method: composed letter by letter, then chosen, or given up when `chosen` is empty; absent:
 * still being composed.
 */
export async function compose(session: CDPSession, letters: string, chosen?: string): Promise<void> {
  for (let end = 1; end <= letters.length; end += 1) {
    await session.send("Input.imeSetComposition", {
      text: letters.slice(0, end),
      selectionStart: end,
      selectionEnd: end,
    });
  }
  if (chosen === undefined) return;
  if (chosen === "") await session.send("Input.imeSetComposition", { text: "", selectionStart: 0, selectionEnd: 0 });
  else await session.send("Input.insertText", { text: chosen });
}
