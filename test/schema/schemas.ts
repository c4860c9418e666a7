import { Ajv, type ValidateFunction } from "ajv";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { vendorKeywords } from "../../scripts/schema/keywords.ts";
import { formats } from "../../src/schema/formats.ts";
import type { JsonSchema } from "../../src/schema/json-schema.ts";
import { inChinese } from "../support/in-chinese.ts";

export const root = resolve(import.meta.dirname, "../..");

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), "utf8"));
}

export const modelSchema = readJson("schemas/model.schema.json") as JsonSchema;
export const partSchema = readJson("schemas/part.schema.json") as JsonSchema;
export const measuresSchema = readJson("schemas/measures.schema.json") as JsonSchema;
export const comparisonSchema = readJson("schemas/comparison.schema.json") as JsonSchema;
export const reportSchema = readJson("schemas/report.schema.json") as JsonSchema;
export const historySchema = readJson("schemas/history.schema.json") as JsonSchema;
export const configSchema = readJson("schemas/config.schema.json") as JsonSchema;

/** A strict validator of the published schemas, independent of the compiled checks. */
export function makeAjv(): Ajv {
  const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, formats });
  ajv.addVocabulary(vendorKeywords);
  ajv.addSchema(modelSchema, "model.schema.json");
  ajv.addSchema(partSchema, "part.schema.json");
  ajv.addSchema(measuresSchema, "measures.schema.json");
  ajv.addSchema(configSchema, "config.schema.json");
  ajv.addSchema(comparisonSchema, "comparison.schema.json");
  ajv.addSchema(reportSchema, "report.schema.json");
  ajv.addSchema(historySchema, "history.schema.json");
  return ajv;
}

export function validatorOf(
  name: "model" | "part" | "measures" | "config" | "comparison" | "report" | "history",
): ValidateFunction {
  const validate = makeAjv().getSchema(`${name}.schema.json`);
  if (!validate) throw new Error(`no schema ${name}`);
  return validate;
}

export const exampleText = inChinese(readFileSync(join(root, "models/online-education/model.ketu.yaml"), "utf8"));
