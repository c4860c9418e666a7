import { entriesAt, firstOf, mapAt, type Mutation, type Tree } from "./editable-model.ts";

const personal = {
  label: "备用手机号",
  privacy: "personal",
  purpose: "联系客户",
  basis: "contract",
  keep: "3y",
  mask: "mobile",
};
const sensitive = { ...personal, label: "过敏史", privacy: "sensitive", category: "health", basis: "separate_consent" };

/** Adds a field that lacks something. */
const addField =
  (field: Tree, ...without: readonly string[]): Mutation =>
  (model) => {
    const kept = Object.entries(field).filter(([key]) => !without.includes(key));
    mapAt(model, "fields")["extra"] = Object.fromEntries(kept);
  };

/** Adds a code of these parts. */
const addCode =
  (parts: Tree, rest: Tree = {}): Mutation =>
  (model) => {
    mapAt(model, "fields")["extra"] = personal;
    mapAt(model, "schemes")["level"] = {
      label: "等级",
      match: "any",
      classes: { top: { label: "最高级", code: "T" } },
    };
    const pattern = Object.keys(parts)
      .map((part) => `{${part}}`)
      .join("");
    mapAt(model, "codes")["extra_code"] = { label: "新编码", kind: "identity", pattern, parts, ...rest };
  };

/** Changes the first metric that has an alert about its own level. */
const changeAlerted =
  (change: (metric: Tree) => void): Mutation =>
  (model) => {
    const found = entriesAt(model, "metrics").find(([, { alert }]) =>
      /^[<>]/.test(String((alert as Tree | undefined)?.["warn"])),
    );
    if (!found) return false;
    change(found[1]);
  };

/** Adds a scheme about how much customers have spent. */
const addScheme =
  (match: string, rules: readonly (string | undefined)[]): Mutation =>
  (model) => {
    mapAt(model, "fields")["spend_total"] = { label: "累计消费", type: "number" };
    const classes = rules.map((when, index) => [`part_${index}`, { label: `第 ${index} 档`, ...(when && { when }) }]);
    mapAt(model, "schemes")["spending"] = { label: "消费档次", match, classes: Object.fromEntries(classes) };
  };

/** Mistakes in fields, codes, metrics and sources. */
export const dataMutations: Readonly<Record<string, Mutation>> = {
  "scheme-with-gap": addScheme("one", ["spend_total >= 5000", "spend_total < 5000"]),
  "scheme-with-overlap": addScheme("one", ["spend_total >= 5000", "spend_total <= 5000 || missing(spend_total)"]),
  "class-that-takes-nobody": addScheme("first", ["missing(spend_total) || spend_total < 9", "spend_total < 5", "true"]),
  "scheme-not-decided": addScheme("one", ["spend_total >= 5000", undefined]),
  "personal-data-unmarked": addField(personal, "privacy", "basis", "keep", "mask"),
  "personal-data-without-purpose": addField(personal, "purpose"),
  "personal-data-without-basis": addField(personal, "basis"),
  "personal-data-without-retention": addField(personal, "keep"),
  "personal-data-without-mask": addField(personal, "mask"),
  "personal-data-in-text": (model) => {
    firstOf(model, "stages")["note"] = "张女士 13912347856 打来";
  },
  "personal-data-in-data-file": (model) => {
    mapAt(model, "sources")["people"] = { kind: "csv", path: "data/people.csv", key: "id", refresh: "day" };
  },
  "sensitive-data-without-category": addField(sensitive, "category"),
  "sensitive-data-without-consent": addField({ ...sensitive, basis: "contract" }),
  "sensitive-data-without-roles": (model) => {
    addField(sensitive)(model);
    delete mapAt(model, "policies", "privacy")["access"];
  },
  "edition-without-access": (model) => {
    addField(sensitive)(model);
    const [reader, other] = Object.keys(mapAt(model, "roles"));
    mapAt(model, "policies", "privacy")["access"] = { sensitive: [reader] };
    mapAt(model, "views")["allergies"] = { kind: "chart", chart: "pie", by: "extra", readers: [other] };
  },
  "personal-value-in-code": addCode({ tail: { field: "extra", take: "last 4", at: "issue" } }),
  "mutable-value-in-identity-code": addCode({ level: { scheme: "level" } }),
  "identity-code-without-check": addCode({ serial: { digits: 6 } }),
  "code-without-review": addCode({ serial: { digits: 6 }, check: { algorithm: "damm" } }),
  "metric-without-better": changeAlerted((metric) => {
    delete metric["better"];
  }),
  "alert-against-better": changeAlerted((metric) => {
    metric["better"] = metric["better"] === "higher" ? "lower" : "higher";
  }),
  "target-beyond-alert": changeAlerted((metric) => {
    Object.assign(metric, { better: "higher", target: 3, alert: { warn: "< 4" } });
  }),
  "critical-milder-than-warn": changeAlerted((metric) => {
    Object.assign(metric, { better: "higher", target: 5, alert: { warn: "< 3", critical: "< 4" } });
  }),
  "conversion-without-window": (model) => {
    const found = entriesAt(model, "metrics").find(([, { type }]) => type === "conversion");
    if (!found) return false;
    delete found[1]["window"];
  },
  "source-without-refresh": (model) => {
    mapAt(model, "sources")["extra"] = { kind: "csv", path: "data/extra.csv" };
  },
  "event-without-source": (model) => {
    mapAt(model, "sources")["extra"] = { kind: "csv", path: "data/extra.csv", refresh: "day" };
    Object.assign(mapAt(model, "events"), { seen: { label: "看见", source: "extra" }, heard: "听说" });
  },
  "field-without-origin": (model) => {
    mapAt(model, "sources")["extra"] = { kind: "csv", path: "data/extra.csv", refresh: "day" };
    const hobby = { label: "爱好", purpose: "个性化推荐" };
    Object.assign(mapAt(model, "fields"), { sport: { ...hobby, label: "运动", source: "extra.sport" }, hobby });
  },
  "tool-not-scored": (model) => {
    model["tools"] = { criteria: { ease: 3 }, options: { crm_a: { label: "甲 CRM" } } };
  },
};
