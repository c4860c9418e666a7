import { acceptCompletion, autocompletion, closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentLess, indentMore } from "@codemirror/commands";
import { bracketMatching, codeFolding, foldGutter, indentUnit } from "@codemirror/language";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState, Prec, type Extension, type StateEffect } from "@codemirror/state";
import {
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  rectangularSelection,
  ViewPlugin,
} from "@codemirror/view";
import { editorPhrasesZh, textWords } from "../strings/text.ts";
import { closeCard, cursorCard } from "./cursor-card.ts";
import { editorTheme } from "./editor-theme.ts";
import { clickToDefinition } from "./go-to-definition.ts";
import { hoverCard } from "./hover-card.ts";
import { makeElement } from "./make-element.ts";
import { modelCompletion } from "./model-completion.ts";
import { placeFlash } from "./place-flash.ts";
import { problemMarks } from "./problem-marks.ts";
import { closeReferences, referencesPanel } from "./references-panel.ts";
import { keysOf, textCommandsOf, type TextCommands } from "./text-commands.ts";
import type { TextSession } from "./text-session.ts";
import { yamlEnter } from "./yaml-enter.ts";
import { boundedYaml } from "./yaml-language.ts";

export interface EditorSetup {
  readonly extensions: Extension;
  readonly commands: TextCommands;
  /** Sets what follows the page: language, whether it can be changed, the name. Once after each change of file. */
  readonly refresh: () => readonly StateEffect<unknown>[];
}

/** Id of the words that tell how to leave the editor with the keyboard. */
export const helpId = "ketu-text-help";

/** Everything that an editor of a model can do. `changes` hears of every change of the view. */
export function editorSetup(session: TextSession, changes: Extension): EditorSetup {
  const page = new Compartment();
  const wrapping = new Compartment();
  const commands = textCommandsOf(session, (view) => {
    const isOn = wrapping.get(view.state) !== undefined && view.lineWrapping;
    view.dispatch({ effects: wrapping.reconfigure(isOn ? [] : EditorView.lineWrapping) });
    return true;
  });
  return {
    commands,
    refresh: () => [page.reconfigure(pageExtensions(session))],
    extensions: [
      page.of(pageExtensions(session)),
      wrapping.of([]),
      changes,
      looks(),
      [history({ minDepth: 500 }), EditorState.allowMultipleSelections.of(true), EditorState.tabSize.of(2)],
      [boundedYaml(), indentUnit.of("  "), bracketMatching(), closeBrackets(), search({ top: true }), searchAsTyped],
      autocompletion({
        override: [modelCompletion(session)],
        activateOnTypingDelay: 40,
        maxRenderedOptions: 60,
      }),
      [problemMarks, hoverCard(session), cursorCard, referencesPanel, placeFlash, clickToDefinition(session)],
      keys(commands),
    ],
  };
}

/** The search panel listens to keys only: words that an input method, a paste or a voice put in count at once too. */
const searchAsTyped = ViewPlugin.define((view) => {
  const listen = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement && target.matches(".cm-search .cm-textfield")) {
      target.dispatchEvent(new Event("change"));
    }
  };
  view.dom.addEventListener("input", listen);
  return { destroy: () => view.dom.removeEventListener("input", listen) };
});

function looks(): Extension {
  return [
    lineNumbers(),
    foldGutter({ markerDOM: foldMarker }),
    codeFolding(),
    highlightSpecialChars(),
    drawSelection(),
    dropCursor(),
    rectangularSelection(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSelectionMatches({ minSelectionLength: 2, wholeWords: true }),
    editorTheme,
  ];
}

function foldMarker(isOpen: boolean): HTMLElement {
  return makeElement("span", { "aria-hidden": "true" }, isOpen ? "⌄" : "›");
}

function keys(commands: TextCommands): Extension {
  return [
    Prec.high(
      keymap.of([
        ...keysOf(commands),
        { key: "Escape", run: (view) => closeCard(view) || closeReferences(view) },
        { key: "Tab", run: acceptCompletion },
      ]),
    ),
    keymap.of([
      { key: "Enter", run: yamlEnter },
      { key: "Tab", run: indentMore, shift: indentLess },
      ...closeBracketsKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...defaultKeymap,
    ]),
  ];
}

function pageExtensions(session: TextSession): Extension {
  const { path, locale } = session;
  const name = path === undefined ? session.say(textWords.paneNameEmpty) : session.say(textWords.paneName, { path });
  return [
    EditorState.readOnly.of(session.isReadOnly || path === undefined),
    EditorState.phrases.of(locale === "zh" ? editorPhrasesZh : {}),
    EditorView.contentAttributes.of({
      "aria-label": name,
      "aria-describedby": helpId,
      ...(session.isReadOnly && { "aria-readonly": "true" }),
      tabindex: "0",
      spellcheck: "false",
      autocapitalize: "off",
      autocorrect: "off",
      translate: "no",
    }),
  ];
}
