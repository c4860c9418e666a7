import type { ElementRef, PageName, PictureAction } from "ketu";
import type { AppState } from "../state.ts";
import { guideWords as words } from "../strings/guide.ts";
import { say, type Words } from "../strings/words.ts";
import { guidedRoles, guidedStages, type GuideStep, type Part } from "./guide-steps.ts";

export interface GuideField {
  readonly name: string;
  readonly label: Words;
  /** What can be chosen; absent: words are written. */
  readonly choice?: readonly Part[];
  /** What is offered while words are written. */
  readonly offers?: readonly string[];
}

/** A form of the guide: what it asks, and what it does to the model. */
export interface GuideForm {
  readonly id: string;
  readonly button: Words;
  readonly fields: readonly GuideField[];
  readonly actionOf: (given: (name: string) => string) => PictureAction;
}

const nodeKinds = {
  touchpoint: words.touchpoint,
  milestone: words.milestone,
  decision: words.decisionKind,
  feedback: words.feedback,
  exit: words.exitKind,
} as const;

const pages: Readonly<Record<PageName, readonly [Words, string]>> = {
  auto: [words.pageAuto, ""],
  A4: [words.pageLandscape, "A4"],
  "A4-portrait": [words.pageUpright, "A4"],
  A3: [words.pageLandscape, "A3"],
  "A3-portrait": [words.pageUpright, "A3"],
  "16:9": [words.pageSlide, "16:9"],
  "4:3": [words.pageSlide, "4:3"],
};

const themes = { default: words.themeLight, dark: words.themeDark, print: words.themePrint } as const;

/** The forms of a step, in the language of the page, with what the model holds now. */
export function guideForms(step: GuideStep, state: AppState): readonly GuideForm[] {
  const stages = guidedStages(state);
  const nodes = stages.flatMap((stage) => stage.nodes);
  switch (step) {
    case "structure":
      return [addStage];
    case "parts":
      return [addNode(state)];
    case "relations":
      return [connect(nodes)];
    case "labels":
      return [setGoal(stages), setOwner(state, stages)];
    case "tuning":
      return [setPage(state), setTheme(state)];
  }
}

const addStage: GuideForm = {
  id: "stage",
  button: words.addStage,
  fields: [{ name: "name", label: words.name }],
  actionOf: (given) => ({ type: "add-stage", label: given("name") }),
};

function addNode(state: AppState): GuideForm {
  const stages = guidedStages(state);
  const kinds = Object.entries(nodeKinds).map(([id, label]) => ({ id, label: label[state.locale] }));
  return {
    id: "node",
    button: words.addNode,
    fields: [
      { name: "stage", label: words.stage, choice: stages },
      { name: "name", label: words.name },
      { name: "kind", label: words.kind, choice: kinds },
    ],
    actionOf: (given) => {
      const last = stages.find(({ id }) => id === given("stage"))?.nodes.at(-1);
      const subject: ElementRef = last ? `node:${last.id}` : `stage:${given("stage")}`;
      const kind = given("kind");
      return { type: "add-node-after", subject, label: given("name"), ...(isNodeKind(kind) && { kind }) };
    },
  };
}

function isNodeKind(kind: string): kind is keyof typeof nodeKinds {
  return Object.hasOwn(nodeKinds, kind);
}

function connect(nodes: readonly Part[]): GuideForm {
  return {
    id: "transition",
    button: words.addTransition,
    fields: [
      { name: "from", label: words.from, choice: nodes },
      { name: "to", label: words.to, choice: nodes },
      { name: "name", label: words.label },
    ],
    actionOf: (given) => ({
      type: "connect",
      from: `node:${given("from")}`,
      to: `node:${given("to")}`,
      label: given("name"),
    }),
  };
}

function setGoal(stages: readonly Part[]): GuideForm {
  return {
    id: "goal",
    button: words.addGoal,
    fields: [
      { name: "stage", label: words.stage, choice: stages },
      { name: "name", label: words.goal },
    ],
    actionOf: (given) => ({ type: "set-goal", subject: `stage:${given("stage")}`, goal: given("name") }),
  };
}

function setOwner(state: AppState, stages: readonly Part[]): GuideForm {
  return {
    id: "owner",
    button: words.setOwner,
    fields: [
      { name: "stage", label: words.stage, choice: stages },
      { name: "name", label: words.owner, offers: guidedRoles(state).map(({ label }) => label) },
    ],
    actionOf: (given) => ({ type: "set-owner", subject: `stage:${given("stage")}`, owner: given("name") }),
  };
}

function setPage({ locale }: AppState): GuideForm {
  const choice = Object.entries(pages).map(([id, [label, size]]) => ({ id, label: say(label, locale, { size }) }));
  return {
    id: "page",
    button: words.setPage,
    fields: [{ name: "page", label: words.page, choice }],
    actionOf: (given) => ({ type: "set-style", key: "page", value: given("page") as PageName }),
  };
}

function setTheme({ locale }: AppState): GuideForm {
  const choice = Object.entries(themes).map(([id, label]) => ({ id, label: label[locale] }));
  return {
    id: "theme",
    button: words.setTheme,
    fields: [{ name: "theme", label: words.theme, choice }],
    actionOf: (given) => ({ type: "set-style", key: "theme", value: given("theme") }),
  };
}
