import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { inChinese } from "../support/in-chinese.ts";

/** The online-education model, which uses all of the language. */
export const exampleText = inChinese(
  readFileSync(resolve(import.meta.dirname, "../../models/online-education/model.ketu.yaml"), "utf8"),
);
