import { entriesAt, firstOf, isBilingual, mapAt, nodesOf, type Mutation, type Tree } from "./editable-model.ts";

/** Adds something that nothing else names. */
const add =
  (section: string, entry: unknown): Mutation =>
  (model) => {
    mapAt(model, section)["left_over"] = entry;
  };

function firstNode(model: Tree): Tree {
  return nodesOf(model)[0]?.[1] ?? {};
}

/** Mistakes in what names what, and in the names themselves. */
export const nameMutations: Readonly<Record<string, Mutation>> = {
  "role-unused": add("roles", "董事会"),
  "channel-unused": add("channels", "信鸽"),
  "metric-unused": add("metrics", { label: "剩余指标", unit: "count" }),
  "event-unused": add("events", "剩余事件"),
  "source-unused": add("sources", { kind: "csv", path: "data/left-over.csv", refresh: "day" }),
  "party-unused": add("parties", "监管机构"),
  "segment-unused": add("segments", "剩余群体"),
  "field-unused": add("fields", { label: "星座", type: "text" }),
  "trait-unused": (model) => {
    mapAt(model, "events")["greeted"] = "问候";
    mapAt(model, "traits")["greetings"] = { label: "问候次数", count: "greeted" };
  },
  "retired-in-use": (model) => {
    const used = nodesOf(model).flatMap(([, { channel }]) => channel ?? [])[0];
    mapAt(model, "channels", String(used))["retired"] = "2025-01-01";
  },
  "duplicate-label": (model) => {
    const [first, second] = nodesOf(model);
    if (first && second) second[1]["label"] = first[1]["label"];
  },
  "ambiguous-label": (model) => {
    const scheme = { label: "新分类", match: "any", classes: { other: "其他" } };
    Object.assign(mapAt(model, "schemes"), { new_a: scheme, new_b: { ...scheme, label: "又一分类" } });
  },
  "placeholder-label": (model) => {
    firstNode(model)["label"] = "待定";
  },
  "label-missing": (model) => {
    delete firstNode(model)["label"];
  },
  "label-too-long": (model) => {
    firstNode(model)["label"] = "客户在工作日的任何时间第一次主动访问我们的官方网站";
  },
  "half-width-punctuation": (model) => {
    firstOf(model, "stages")["goal"] = { zh: "了解需求,给出方案", en: "Learn what is needed" };
  },
  "odd-blanks": (model) => {
    firstOf(model, "stages")["goal"] = { zh: "了解需求 ", en: "Learn  what is needed" };
  },
  "missing-translation": (model) => {
    if (!isBilingual(model)) return false;
    const [[, stage] = []] = entriesAt(model, "stages");
    if (stage) delete mapAt(stage, "label")[model["locale"] === "en" ? "zh" : "en"];
  },
  "term-drift": (model) => {
    if (!isBilingual(model)) return false;
    const [first, second] = nodesOf(model);
    if (first && second) second[1]["label"] = { ...mapAt(first[1], "label"), en: "Something else" };
  },
};
