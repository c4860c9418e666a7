import { parseFragment, withParameter } from "../../fragment.ts";
import type { Step } from "../../worker/api.ts";
import { stepIndex } from "./steps.ts";

/** The step that the address names, `#step=stage:needs`: its index; absent when it names none. */
export function linkedStep(steps: readonly Step[]): number | undefined {
  const id = parseFragment(location.hash).get("step");
  return id === undefined || steps.length === 0 ? undefined : stepIndex(steps, id);
}

/** Keeps the address in step, without a new entry in the history; absent: the address names no step any more. */
export function writeStepLink(id: string | undefined): void {
  if (parseFragment(location.hash).get("step") === id) return;
  const fragment = withParameter(location.hash, "step", id);
  history.replaceState(history.state, "", `${location.pathname}${location.search}${fragment}`);
}
