import {
  entriesAt,
  firstOf,
  leaveUnanswered,
  listOf,
  mapAt,
  nodeOfKind,
  nodesOf,
  waysFrom,
  type Mutation,
} from "./editable-model.ts";

/** Mistakes in stages, nodes, transitions and activities. */
export const journeyMutations: Readonly<Record<string, Mutation>> = {
  "dead-end": (model) => {
    const node = nodesOf(model).find(([id, { kind }]) => kind === "touchpoint" && waysFrom(model, id).length === 0);
    if (node) node[1]["next"] = "none";
  },
  "decision-way-without-label": (model) => {
    const decision = nodeOfKind(model, "decision");
    const [way] = decision ? waysFrom(model, decision[0]) : [];
    if (way === undefined) return false;
    mapAt(model, "transitions")[way] = { kind: "advance" };
  },
  "decision-with-one-way-out": (model) => {
    const decision = nodeOfKind(model, "decision");
    if (!decision) return false;
    for (const way of waysFrom(model, decision[0]).slice(1)) delete mapAt(model, "transitions")[way];
  },
  "stage-without-goal": (model) => {
    delete firstOf(model, "stages")["goal"];
  },
  "stage-without-node": (model) => {
    mapAt(model, "stages")["pause"] = { label: "休眠期", off_path: true };
  },
  "unreachable-node": (model) => {
    mapAt(model, "stages")["island"] = { label: "孤岛", off_path: true, nodes: { castaway: { label: "无人到达" } } };
  },
  trap: (model) => {
    const nodes = { round: { label: "绕圈" }, again: { label: "再来一圈", next: "none" } };
    mapAt(model, "stages")["maze"] = { label: "迷宫", off_path: true, nodes };
    mapAt(model, "transitions")[`${nodesOf(model)[0]?.[0]} -> round`] = { label: "误入" };
    mapAt(model, "transitions")["again -> round"] = { label: "回头" };
  },
  "feedback-without-follow-up": (model) => {
    const feedback = nodeOfKind(model, "feedback");
    if (!feedback) return false;
    leaveUnanswered(model, feedback[0]);
    for (const way of waysFrom(model, feedback[0])) delete mapAt(model, "transitions")[way];
    // A process of its stage is an answer too.
    delete model["processes"];
    // What shows one of them goes with it.
    delete model["views"];
  },
  "exit-without-reason": (model) => {
    const exit = nodeOfKind(model, "exit");
    if (!exit || !model["fields"]) return false;
    delete exit[1]["captures"];
  },
  "churn-reason-without-response": (model) => {
    const [reason] = listOf(nodeOfKind(model, "exit")?.[1]["captures"]);
    if (reason === undefined) return false;
    const [value] = Object.keys(mapAt(model, "fields", String(reason), "values"));
    leaveUnanswered(model, `${String(reason)}.${value}`);
  },
  "class-without-activity": (model) => {
    mapAt(model, "schemes")["mood"] = { label: "心情", match: "any", classes: { cheerful: "心情好" } };
  },
  "activity-without-stage": (model) => {
    delete firstOf(model, "activities")["stages"];
  },
  "activity-without-metric": (model) => {
    const moving = entriesAt(model, "activities").filter(([, { moves }]) => moves !== undefined);
    if (moving.length < 2) return false;
    delete moving[0]?.[1]["moves"];
  },
  "node-without-owner": (model) => {
    delete firstOf(model, "stages")["owner"];
  },
};
