import type { CodeChoice, LengthRange } from "../base/code-facts.ts";
import type { CodePart, Field, Model } from "../model/model.ts";
import { algorithms } from "./generated/algorithms.ts";
import type { CheckAlgorithm } from "./check-algorithm.ts";

/** What may stand in the place of a part. */
export interface PartFacts {
  readonly length?: LengthRange;
  /** A known set of texts, in the order of the model, each once. */
  readonly choices?: readonly CodeChoice[];
  /** What stands there in an example, where there are no choices. */
  readonly sample: string;
  readonly isInvented: boolean;
  readonly algorithm?: CheckAlgorithm;
}

const algorithmsById: ReadonlyMap<string, CheckAlgorithm> = new Map(Object.entries(algorithms));

/** Parts may take each other over from code to code; a circle of them says nothing. */
const mostSteps = 8;

export function partFacts(part: CodePart, model: Model, step = 0): PartFacts {
  const { settings } = part;
  switch (part.source) {
    case "values":
      return ofChoices(part.values);
    case "field":
      return fieldFacts(part, model);
    case "scheme":
      return ofChoices(classChoices(String(settings["scheme"]), model));
    case "serial":
      return serialFacts(settings);
    case "check": {
      const algorithm = algorithmsById.get(String(settings["algorithm"]));
      return { ...exactly(algorithm?.length ?? 1), sample: "", isInvented: false, ...(algorithm && { algorithm }) };
    }
    case "from_part": {
      const [code, id] = String(settings["from_part"]).split(".");
      const other = model.codes.find((each) => each.id === code)?.parts.find((each) => each.id === id);
      return other && step < mostSteps ? partFacts(other, model, step + 1) : unknown;
    }
    case "fixed": {
      const text = String(settings["fixed"] ?? "");
      return { ...exactly(lengthOf(text)), sample: text, isInvented: false };
    }
  }
}

const unknown: PartFacts = { sample: "X", isInvented: true };

/** In characters as a reader counts them: code points. */
export function lengthOf(text: string): number {
  return [...text].length;
}

function exactly(length: number): Pick<PartFacts, "length"> {
  return { length: { least: length, most: length } };
}

function ofChoices(choices: readonly CodeChoice[]): PartFacts {
  if (choices.length === 0) return unknown;
  const lengths = choices.map(({ code }) => lengthOf(code));
  return {
    length: { least: Math.min(...lengths), most: Math.max(...lengths) },
    choices,
    sample: choices[0]?.code ?? "",
    isInvented: false,
  };
}

function classChoices(scheme: string, { classes }: Model): readonly CodeChoice[] {
  return classes.flatMap(({ scheme: own, code, label }) =>
    own === scheme && code !== undefined ? [{ code, label }] : [],
  );
}

/** From 1, and at least as long as its digits. */
function serialFacts(settings: CodePart["settings"]): PartFacts {
  const digits = Number(settings["digits"] ?? 1);
  const first = String(settings["from"] ?? 1).padStart(digits, "0");
  return { length: { least: digits, most: Math.max(digits, first.length) }, sample: first, isInvented: false };
}

function fieldFacts(part: CodePart, { fields }: Model): PartFacts {
  const { settings } = part;
  const field = fields.find(({ id }) => id === settings["field"]);
  const take = takeOf(settings["take"]);
  const instead = typeof settings["else"] === "string" ? settings["else"] : undefined;
  const known = field ? fieldChoices(part, field, take) : [];
  if (known.length > 0) return withInstead(ofChoices(known), instead);
  return withInstead(invented(field, take), instead);
}

/** `first 2`, `last 4`: that part of a text. */
export function takeOf(take: unknown): (text: string) => string {
  const [, end, count] = /^(first|last) (\d+)$/.exec(typeof take === "string" ? take : "") ?? [];
  if (end === undefined) return (text) => text;
  return (text) => {
    const characters = [...text];
    return (end === "first" ? characters.slice(0, Number(count)) : characters.slice(-Number(count))).join("");
  };
}

function fieldChoices(part: CodePart, { values }: Field, take: (text: string) => string): readonly CodeChoice[] {
  const label = (value: string): CodeChoice["label"] => values.find(({ code }) => code === value)?.label ?? {};
  const written =
    part.codes.length > 0
      ? part.codes.map(({ value, code }) => ({ code, label: label(value) }))
      : values.map(({ code, label: own }) => ({ code: take(code), label: own }));
  // Of values that begin alike the first gives the name: 110000 北京市 before 110101 东城区.
  return written.filter(({ code }, index) => written.findIndex((other) => other.code === code) === index);
}

/** What is missing may stand there too. */
function withInstead(facts: PartFacts, instead: string | undefined): PartFacts {
  if (instead === undefined || !facts.length) return facts;
  const own = lengthOf(instead);
  return { ...facts, length: { least: Math.min(facts.length.least, own), most: Math.max(facts.length.most, own) } };
}

const typicalValues = { text: "X", code: "X", integer: "1", number: "1", boolean: "true", date: "2024-01-01" } as const;

/** A value that the field could have, as long as what is taken of it. */
function invented(field: Field | undefined, take: (text: string) => string): PartFacts {
  const typical = field?.range ? String(field.range.min) : typicalValues[field?.type ?? "text"];
  const sample = take(typical.repeat(typical === "X" ? 99 : 1));
  const isTaken = sample.length < 99;
  return {
    sample: isTaken ? sample : "X",
    isInvented: true,
    ...(typical === "X" && isTaken && exactly(lengthOf(sample))),
  };
}
