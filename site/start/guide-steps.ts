import type { AppState } from "../state.ts";
import { guideWords as words } from "../strings/guide.ts";
import { say } from "../strings/words.ts";

export const guideSteps = ["structure", "parts", "relations", "labels", "tuning"] as const;
export type GuideStep = (typeof guideSteps)[number];

export interface CheckItem {
  readonly step: GuideStep;
  readonly text: string;
  readonly isDone: boolean;
  /** Where to go to in the text. */
  readonly subject?: string;
}

export interface Part {
  readonly id: string;
  readonly label: string;
}

/** The roles that are declared: who can own a stage. */
export function guidedRoles({ drawing }: AppState): readonly Part[] {
  return Object.entries(drawing?.labels ?? {})
    .filter(([subject]) => subject.startsWith("role:"))
    .map(([subject, label]) => ({ id: subject.slice("role:".length), label }));
}

export interface GuidedStage extends Part {
  readonly nodes: readonly Part[];
  /** Its lines in the text. */
  readonly text: string;
}

/** The stages of the drawn model with their nodes, in the order of the text of the main file. */
export function guidedStages(state: AppState): readonly GuidedStage[] {
  const { drawing, main } = state;
  const text = state.files.find(({ path }) => path === main)?.text ?? "";
  const places = Object.entries(drawing?.places ?? {})
    .filter(([, { file }]) => file === main)
    .map(([subject, { from }]) => ({ subject, from }))
    .sort((one, other) => one.from - other.from);
  const stages = places.filter(({ subject }) => subject.startsWith("stage:"));
  return stages.map(({ subject, from }, index) => {
    const rest = text.slice(from);
    const end = Math.min(stages[index + 1]?.from ?? text.length, from + (rest.search(/\n[^\s#]/) + 1 || rest.length));
    return {
      ...partOf(state, subject),
      text: text.slice(from, end),
      nodes: places
        .filter((one) => one.subject.startsWith("node:") && one.from > from && one.from < end)
        .map((one) => partOf(state, one.subject)),
    };
  });
}

function partOf({ drawing }: AppState, subject: string): Part {
  const id = subject.slice(subject.indexOf(":") + 1);
  return { id, label: drawing?.labels[subject] ?? id };
}

/** What is done and what is missing, step by step, as the model is now. */
export function checklist(state: AppState): readonly CheckItem[] {
  const stages = guidedStages(state);
  const { locale, drawing } = state;
  const text = state.files.find(({ path }) => path === state.main)?.text ?? "";
  const count = (severity: string): number =>
    drawing?.diagnostics.filter((found) => found.severity === severity).length ?? 0;
  const [errors, warnings] = [count("error"), count("warning")];
  const ofStage = (step: GuideStep, wording: typeof words.goalOf, isDone: (stage: GuidedStage) => boolean) =>
    stages.map((stage): CheckItem => ({
      step,
      text: say(wording, locale, { name: stage.label }),
      isDone: isDone(stage),
      subject: `stage:${stage.id}`,
    }));
  return [
    { step: "structure", text: say(words.stages, locale, { count: stages.length }), isDone: stages.length >= 2 },
    ...ofStage("parts", words.nodesOf, ({ nodes }) => nodes.length > 0),
    { step: "relations", text: words.decision[locale], isDone: /\bkind:\s*decision\b/.test(text) },
    { step: "relations", text: words.exit[locale], isDone: /\bkind:\s*exit\b/.test(text) },
    { step: "relations", text: words.transition[locale], isDone: /^transitions:/m.test(text) },
    ...ofStage("labels", words.goalOf, (stage) => /\bgoal:/.test(stage.text)),
    ...ofStage("labels", words.ownerOf, (stage) => /\bowner:/.test(stage.text)),
    { step: "tuning", text: say(words.noErrors, locale, { count: errors }), isDone: errors === 0 },
    { step: "tuning", text: say(words.noWarnings, locale, { count: warnings }), isDone: warnings === 0 },
  ];
}
