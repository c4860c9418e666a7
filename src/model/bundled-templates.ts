import lifecycle6 from "./templates/lifecycle-6.ts";

/** YAML text of the templates that `extends: ketu:…` names. */
export const bundledTemplates: ReadonlyMap<string, string> = new Map([["ketu:lifecycle-6", lifecycle6]]);
