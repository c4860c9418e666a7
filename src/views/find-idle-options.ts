import { diagnose, type Diagnostic } from "../base/diagnostic.ts";
import type { Wording } from "../base/wording.ts";
import type { Model, Selection, View } from "../model/model.ts";
import optionWithoutEffect from "./diagnostics/option-without-effect.ts";
import { concernsSteps } from "./process/select-steps.ts";

interface IdleOption {
  readonly option: string;
  readonly because: Wording;
  isIdle(view: View): boolean;
}

const ofProcess: Wording = { zh: "它画的是一个过程", en: "it draws a process" };
const ofStates: Wording = { zh: "它画的是状态机图", en: "it draws a state machine" };
const ofSheet: Wording = {
  zh: "一页多图上的每个视图自己选取内容",
  en: "each view on a sheet chooses itself what it shows",
};
const ofSteps: Wording = {
  zh: "过程的步骤只按阶段、负责人和关键词选取",
  en: "steps of a process are chosen by stages, owners and tags only",
};

const isProcess = ({ process }: View): boolean => process !== undefined;
const isState = ({ process, notation }: View): boolean => process === undefined && notation === "state";
const isSheet = ({ viewKind }: View): boolean => viewKind === "sheet";
const choosesNoStep = ({ process }: View, selection: Selection | undefined): boolean =>
  process !== undefined && selection !== undefined && !concernsSteps(selection);

/** What a view may say and its way of drawing does not heed. */
const idleOptions: readonly IdleOption[] = [
  { option: "group_by", because: ofProcess, isIdle: (view) => view.groupBy !== undefined && isProcess(view) },
  { option: "group_by", because: ofStates, isIdle: (view) => view.groupBy !== undefined && isState(view) },
  { option: "notation", because: ofProcess, isIdle: (view) => view.notation === "state" && isProcess(view) },
  {
    option: "states",
    because: { zh: "它画的不是状态机图", en: "it draws no state machine" },
    isIdle: (view) => view.states !== undefined && !isState(view),
  },
  {
    option: "direction",
    because: { zh: "泳道总是从左到右", en: "lanes always run to the right" },
    isIdle: (view) =>
      view.direction === "down" && (view.groupBy ?? "stage") !== "stage" && !isProcess(view) && !isState(view),
  },
  { option: "only", because: ofSheet, isIdle: (view) => view.only !== undefined && isSheet(view) },
  { option: "without", because: ofSheet, isIdle: (view) => view.without !== undefined && isSheet(view) },
  { option: "only", because: ofSteps, isIdle: (view) => choosesNoStep(view, view.only) },
  { option: "without", because: ofSteps, isIdle: (view) => choosesNoStep(view, view.without) },
];

/** Options that a declared view does not heed (`option-without-effect`), each once. */
export function findIdleOptions(model: Model): readonly Diagnostic[] {
  return model.views
    .filter(({ ref, retired }) => retired === undefined && !model.unsure.includes(ref))
    .flatMap((view) =>
      idleOptions
        .filter(({ isIdle }) => isIdle(view))
        .map(({ option, because }) => {
          const { file, from, to } = view.origin;
          const params = { view: view.id, option, becauseZh: because.zh, becauseEn: because.en };
          return diagnose(optionWithoutEffect, params, { range: { file, from, to }, subject: view.ref });
        }),
    );
}
