import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** The online-education model, which uses all of the language. */
export const exampleText = readFileSync(
  resolve(import.meta.dirname, "../../models/online-education/model.ketu.yaml"),
  "utf8",
);
