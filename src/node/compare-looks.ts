import { compile, type Compilation } from "../compile.ts";
import { compareLayouts, type LayoutChange } from "../layout/compare-layouts.ts";
import { refusalOf, type RenderServices } from "./render-model.ts";
import type { RenderResult, RenderTask } from "./render-task.ts";
import { readRequest, textsOf } from "./task-request.ts";
import { createFileReader } from "./workspace.ts";

/** What would move in the pictures of a model if it had another look. */
export interface LookComparison extends Pick<RenderResult, "name" | "diagnostics" | "texts" | "problem"> {
  /** `compared`, or why not; see `RenderResult`. */
  readonly status: "compared" | "refused" | "unreadable" | "failed";
  /** Numbers of the looks: that of the model, and the other. */
  readonly from: number;
  readonly to: number;
  /** In the order of the views. */
  readonly views: readonly ViewChange[];
}

export interface ViewChange {
  /** Id and kind of the view. */
  readonly view: string;
  readonly kind: string;
  readonly change: LayoutChange;
}

/** Lays out the views of a task in its look and in look `to`, and compares. Draws and writes nothing. */
export async function compareLooks(task: RenderTask, to: number, services: RenderServices): Promise<LookComparison> {
  const nothing = { name: task.name, diagnostics: [], texts: {}, from: to, to, views: [] };
  const request = readRequest(task);
  if ("problem" in request) return { ...nothing, status: "failed", problem: request.problem };
  const { layoutEngine, cache } = services;
  const ports = { readFile: createFileReader(task), layoutEngine };
  const laidOut = (look?: number): Promise<Compilation> =>
    compile({ ...request, ...(cache && { cache }), ...(look !== undefined && { look }) }, ports);
  const before = await laidOut();
  const said = { ...nothing, diagnostics: before.diagnostics, texts: textsOf(before, request) };
  const refusal = refusalOf(before);
  if (refusal) return { ...said, status: refusal };
  const after = await laidOut(to);
  return {
    ...said,
    status: "compared",
    from: request.look ?? before.model?.style.look ?? to,
    views: before.pictures.flatMap(({ view, laidOut: old }, index) => {
      const now = after.pictures[index]?.laidOut;
      return old && now ? [{ view: view.id, kind: view.viewKind, change: compareLayouts(old, now) }] : [];
    }),
  };
}
