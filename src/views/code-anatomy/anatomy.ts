import type { CodePieceFacts, CodeSchemeFacts } from "../../base/code-facts.ts";
import { codeKindWords, codeSentences, codeWords } from "../../messages/code-words.ts";
import { separator } from "../../messages/view-words.ts";
import type { Code, CodePart } from "../../model/model.ts";
import type { Drawing } from "../drawing.ts";
import { ruleInWords } from "./rule-in-words.ts";

/** A code taken apart, in one language. */
export interface Anatomy {
  readonly code: Code;
  readonly facts: CodeSchemeFacts;
  readonly label: string;
  /** `客户编码 · 发放后不变 · 10 位`. */
  readonly heading: string;
  readonly pieces: readonly AnatomyPiece[];
  /** What is never allowed, each as a sentence. */
  readonly rules: readonly string[];
  /** Who issues and who reviews; empty where nobody is named. */
  readonly issuing: string;
}

export interface AnatomyPiece {
  /** The field or scheme that it comes from, else the code. */
  readonly subject: string;
  readonly facts: CodePieceFacts;
  /** Of the part; empty for fixed text between parts. */
  readonly label: string;
  /** `2–3`; `不定长` where a piece before it has no fixed length. */
  readonly place: string;
  /** What the characters of the example stand for. */
  readonly meaning: string;
  readonly comesFrom: string;
  /** The known values, `P 个人`, in order. */
  readonly choices: readonly string[];
}

export function anatomyOf(code: Code, facts: CodeSchemeFacts, drawing: Drawing): Anatomy {
  const { speech } = drawing;
  const label = speech.label(code);
  const length = facts.length && speech.say(codeSentences.characters(facts.length.least, facts.length.most));
  return {
    code,
    facts,
    label,
    heading: [label, speech.say(codeKindWords[code.codeKind]), length ?? ""].filter(Boolean).join(separator),
    pieces: facts.pieces.map((piece) => pieceOf(piece, code, drawing)),
    rules: rulesOf(code, facts, drawing),
    issuing: issuingOf(code, drawing),
  };
}

function pieceOf(facts: CodePieceFacts, code: Code, drawing: Drawing): AnatomyPiece {
  const { speech } = drawing;
  const part = code.parts.find(({ id }) => id === facts.part);
  const label = part ? partLabel(part, drawing) : "";
  return {
    subject: part ? subjectOf(part, code) : code.ref,
    facts,
    label,
    place: placeText(facts, drawing),
    meaning: part ? meaningOf(part, facts, drawing) : "",
    comesFrom: part ? comesFrom(part, facts, { code, drawing }) : speech.say(codeWords.fixed),
    choices: (facts.choices ?? []).map((choice) =>
      [choice.code, speech.text(choice.label) ?? ""].filter(Boolean).join(" "),
    ),
  };
}

function subjectOf({ source, settings }: CodePart, code: Code): string {
  return source === "field" || source === "scheme" ? `${source}:${String(settings[source])}` : code.ref;
}

/** The part's own label, else that of what it comes from. */
export function partLabel(part: CodePart, drawing: Drawing, step = 0): string {
  const { model, index, speech } = drawing;
  const own = speech.text(part.label);
  if (own !== undefined) return own;
  const named = (kind: "field" | "scheme"): string | undefined => {
    const element = index.elementByRef.get(`${kind}:${String(part.settings[kind])}`);
    return element && speech.label(element);
  };
  switch (part.source) {
    case "serial":
      return speech.say(codeWords.serial);
    case "check":
      return speech.say(codeWords.check);
    case "field":
    case "scheme":
      return named(part.source) ?? speech.label(part);
    case "from_part": {
      const [code, id] = String(part.settings["from_part"]).split(".");
      const other = model.codes.find((each) => each.id === code)?.parts.find((each) => each.id === id);
      return other && step < 8 ? partLabel(other, drawing, step + 1) : speech.label(part);
    }
    default:
      return speech.label(part);
  }
}

function placeText({ from, length }: CodePieceFacts, { speech }: Drawing): string {
  if (from === undefined) return speech.say(codeWords.anyLength);
  if (!length) return `${from}–`;
  const last = from + length.most - 1;
  return last <= from ? String(from) : `${from}–${last}`;
}

function meaningOf(part: CodePart, { example, choices }: CodePieceFacts, { speech }: Drawing): string {
  const choice = choices?.find(({ code }) => code === example);
  if (choice) return speech.text(choice.label) ?? "";
  if (part.source === "serial") return speech.say(codeSentences.nth(example.replace(/^0+(?=\d)/, "")));
  return part.source === "check" ? speech.say(codeWords.check) : "";
}

interface PartContext {
  readonly code: Code;
  readonly drawing: Drawing;
}

function comesFrom(part: CodePart, facts: CodePieceFacts, context: PartContext): string {
  const { drawing } = context;
  const { index, model, speech } = drawing;
  const { settings, source } = part;
  const labelOf = (kind: "field" | "scheme" | "code", id: string): string => {
    const element = index.elementByRef.get(`${kind}:${id}`);
    return element ? speech.label(element) : id;
  };
  switch (source) {
    case "values":
      return speech.say(codeSentences.values(facts.choices?.length ?? 0));
    case "field":
      return fieldText(part, labelOf("field", String(settings["field"])), drawing);
    case "scheme":
      return speech.say(codeSentences.scheme(labelOf("scheme", String(settings["scheme"]))));
    case "serial":
      return serialText(part, context);
    case "check":
      return facts.algorithm?.source ?? "";
    case "from_part": {
      const [code = "", id] = String(settings["from_part"]).split(".");
      const other = model.codes.find((each) => each.id === code)?.parts.find((each) => each.id === id);
      const label = other ? partLabel(other, drawing) : (id ?? "");
      return speech.say(codeSentences.fromPart(labelOf("code", code), label));
    }
    case "fixed":
      return speech.say(codeWords.fixed);
  }
}

function fieldText({ settings }: CodePart, label: string, { speech }: Drawing): string {
  const [, end, number] = /^(first|last) (\d+)$/.exec(String(settings["take"] ?? "")) ?? [];
  const facts = [
    codeSentences.field(label),
    ...(end === "first" || end === "last" ? [codeSentences.take(end, Number(number))] : []),
    ...(settings["at"] === "issue" ? [codeWords.atIssue] : []),
    ...(typeof settings["else"] === "string" ? [codeSentences.instead(settings["else"])] : []),
  ];
  return facts.map((fact) => speech.say(fact)).join(separator);
}

function serialText({ settings }: CodePart, { code, drawing }: PartContext): string {
  const { speech } = drawing;
  const per = [settings["per"] ?? []].flat().map(String);
  const parts = per.map((id) => {
    const part = code.parts.find((each) => each.id === id);
    return part ? partLabel(part, drawing) : id;
  });
  const facts = [
    codeSentences.serial(Number(settings["digits"] ?? 1), Number(settings["from"] ?? 1)),
    ...(parts.length > 0 ? [codeSentences.perParts(parts)] : []),
  ];
  return facts.map((fact) => speech.say(fact)).join(separator);
}

function rulesOf(code: Code, { pieces }: CodeSchemeFacts, drawing: Drawing): readonly string[] {
  const { speech } = drawing;
  const names = {
    partLabel(name: string): string {
      const part = code.parts.find(({ id }) => id === name);
      return part ? partLabel(part, drawing) : name;
    },
    valueLabel(name: string, text: string): string | undefined {
      const choices = pieces.find(({ part }) => part === name)?.choices;
      return speech.text(choices?.find((choice) => choice.code === text)?.label);
    },
  };
  return code.forbid.map((rule) => ruleInWords(rule, names, speech));
}

function issuingOf({ issue }: Code, { index, speech }: Drawing): string {
  const role = (id: string | undefined): string | undefined => {
    const found = id === undefined ? undefined : index.roleById.get(id);
    return found && speech.label(found);
  };
  const [by, review] = [role(issue?.by), role(issue?.review)];
  const facts = [
    ...(by === undefined ? [] : [codeSentences.issuedBy(by)]),
    ...(review === undefined ? [] : [codeSentences.reviewedBy(review)]),
  ];
  return facts.map((fact) => speech.say(fact)).join(separator);
}
