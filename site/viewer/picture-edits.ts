import type { PictureAction } from "ketu";
import type { AppState, Store } from "../state.ts";
import { pictureWords as words } from "../strings/picture.ts";
import { say, type Words } from "../strings/words.ts";
import type { Drawing, WorkerAnswer, WorkerRequest } from "../worker/api.ts";
import { dispatchTextEdits } from "./apply-text-edits.ts";

/** The part of the worker's client that an edit needs. */
export interface Asks {
  ask(request: WorkerRequest): Promise<WorkerAnswer>;
}

export type EditAnswer = Extract<WorkerAnswer, { kind: "edits" }>;

/** Asks the worker what an action changes. Absent when it can change nothing; the status bar then says why. */
export async function askForEdits(store: Store, client: Asks, action: PictureAction): Promise<EditAnswer | undefined> {
  const { main, locale } = store.state;
  if (main === undefined) return undefined;
  const answer = await client.ask({ kind: "edit", path: main, action, locale });
  if (answer.kind === "edits" && answer.edits.length > 0) return answer;
  const [first] = answer.kind === "edits" ? answer.diagnostics : [];
  const message = first?.message[locale] ?? say(words.notPossible, locale);
  store.dispatch({ type: "notice", notice: say(words.notDone, locale, { message }) });
  return undefined;
}

/**
 * Does what a person did on the picture: the text changes, what was made or changed is selected, and the status bar says
 * what happened. Nothing is done to a text that changed while the worker thought.
 */
export async function performAction(store: Store, client: Asks, action: PictureAction): Promise<boolean> {
  const { files } = store.state;
  const before = textsOf(store.state);
  const said = sentence(store.state, action);
  const answer = await askForEdits(store, client, action);
  if (!answer) return false;
  if (files !== store.state.files && before !== textsOf(store.state)) return performAction(store, client, action);
  if (!dispatchTextEdits(store, answer.edits)) return false;
  const subject = action.type === "delete" ? undefined : (answer.made ?? subjectOf(action));
  store.dispatch({ type: "select", selection: subject === undefined ? undefined : { subject, source: "picture" } });
  store.dispatch({ type: "notice", notice: said });
  return true;
}

/** The same, but that what is to be deleted is asked about first, in a dialog that counts who names it. */
export async function performOrAsk(store: Store, client: Asks, action: PictureAction): Promise<void> {
  if (action.type !== "delete") {
    await performAction(store, client, action);
    return;
  }
  const answer = await askForEdits(store, client, action);
  if (!answer) return;
  const references = answer.references?.length ?? 0;
  store.dispatch({ type: "dialog", dialog: { kind: "delete", subject: action.subject, references } });
}

function textsOf({ files }: AppState): string {
  return files.map(({ path, version }) => `${path}@${version}`).join("\n");
}

function subjectOf(action: PictureAction): string | undefined {
  if (action.type === "connect") return action.to;
  return "subject" in action ? action.subject : undefined;
}

/** The label of an element as the picture shows it, else its id. */
export function labelOf({ drawing }: AppState, subject: string): string {
  return drawing?.labels[subject] ?? subject.slice(subject.indexOf(":") + 1);
}

/** Subjects of all stages of the model, in its order: not every picture shows them. */
export function stagesOf(drawing: Pick<Drawing, "labels"> | undefined): readonly string[] {
  return Object.keys(drawing?.labels ?? {}).filter((subject) => subject.startsWith("stage:"));
}

function sentence(state: AppState, action: PictureAction): string {
  const tell = (wording: Words, values: Readonly<Record<string, string>>): string => say(wording, state.locale, values);
  switch (action.type) {
    case "rename-label":
      return tell(words.renamed, { label: action.label });
    case "add-node-after":
      return tell(words.added, { label: action.label });
    case "add-stage":
      return tell(words.addedStage, { label: action.label });
    case "set-goal":
      return tell(words.setGoal, { label: labelOf(state, action.subject) });
    case "set-owner":
      return tell(words.setOwner, { label: labelOf(state, action.subject), owner: action.owner });
    case "set-style":
      return words.setStyle[state.locale];
    case "connect":
      return tell(words.connected, { from: labelOf(state, action.from), to: labelOf(state, action.to) });
    case "move-node":
      return tell(words.moved, { label: labelOf(state, action.subject), stage: labelOf(state, action.stage) });
    case "delete":
      return tell(words.deleted, { label: labelOf(state, action.subject) });
  }
}
