import { readdirSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import type { SchemaNode } from "../schema/source/build.ts";
import { languageWords as words, openingModels, principles } from "./language-words.ts";
import { fenced, pageHead, pageWriter, type Both, type DocsLanguage, type PageWriter } from "./page.ts";
import {
  definitions,
  entryDefinitions,
  fullForm,
  hasShortForm,
  neededKeys,
  pick,
  sectionsBelow,
  type Properties,
  type Section,
} from "./schema-sections.ts";
import { definitionName, formNames, formTitle, valueWords } from "./value-words.ts";

/** Keys that nearly every element has; they are explained once. */
const commonKeys = ["label", "note", "tags", "was", "retired", "replaced_by", "before", "after"];

/** The page of the language, in one language. */
export function languagePage(language: DocsLanguage): string {
  const writer = pageWriter(language);
  const { say } = writer;
  const sections = sectionsBelow(definitions.modelFile ?? {}, "");
  const inSections = new Set(sections.map(({ definition }) => definition));
  refuseForgotten(inSections);
  const sectionOf = (name: string): string | undefined =>
    sections.find(({ definition }) => definition === name)?.heading;
  const table = (properties: Properties): readonly string[] => keyTable(properties, writer, sectionOf);
  const top = Object.entries(fullForm(definitions.modelFile ?? {}));
  return `${[
    ...pageHead("language", words.title, writer),
    say(words.intro),
    "",
    `## ${say(words.smallest)}`,
    "",
    ...openingModels.flatMap(({ intro, text }) => [say(intro), "", ...fenced("yaml", text[language])]),
    `## ${say(words.principles)}`,
    "",
    ...principles.map((principle, index) => `${index + 1}. ${say(principle)}`),
    "",
    `## ${say(words.top)}`,
    "",
    ...table(Object.fromEntries(top)),
    `## ${say(words.common)}`,
    "",
    say(words.commonIntro),
    "",
    ...table(Object.fromEntries(Object.entries(pick(fullForm(definitions.stage ?? {}), commonKeys)).map(ofSameKind))),
    ...sections.flatMap((section) => sectionLines(section, writer, table)),
    `## ${say(words.forms)}`,
    "",
    ...formNames.flatMap((name) => formLines(name, writer)),
  ]
    .join("\n")
    .trimEnd()}\n`;
}

function sectionLines(
  { heading, definition, property }: Section,
  { say, language }: PageWriter,
  table: (properties: Properties) => readonly string[],
): readonly string[] {
  const schema = definitions[definition] ?? {};
  const properties = fullForm(schema);
  const own = pick(
    properties,
    Object.keys(properties).filter((key) => !commonKeys.includes(key)),
  );
  const common = commonKeys.filter((key) => key in properties).map((key) => `\`${key}\``);
  const needs = neededKeys(schema).map((key) => `\`${key}\``);
  const stop = say({ en: ".", zh: "。" });
  const facts = [
    ...keysWords(property, say),
    ...(property["x-ordered"] ? [say(words.ordered)] : []),
    ...(hasShortForm(schema) ? [say(words.short)] : []),
    ...(needs.length > 0
      ? [`${say(words.needs)}${language === "zh" ? "" : " "}${needs.join(say({ en: ", ", zh: "、" }))}${stop}`]
      : []),
    ...(property["x-meaning"] === false ? [say(words.looksOnly)] : []),
  ];
  const example = heading.endsWith(" › id") ? undefined : examplesOf(property)[0];
  const key = heading.split(" › ").at(-1) ?? heading;
  return [
    `${heading.includes(" › ") ? "###" : "##"} ${heading}`,
    "",
    describe(schema, { say, language }),
    "",
    ...(facts.length > 0 ? [facts.join(language === "zh" ? "" : " "), ""] : []),
    ...(example === undefined ? [] : [say(words.example), "", ...fenced("yaml", yamlBlock({ [key]: example }))]),
    ...(definition === "view" ? [say(drawnViews()), ""] : []),
    ...(Object.keys(own).length > 0 ? table(own) : []),
    ...(common.length > 0
      ? [`${say(words.also)}${language === "zh" ? "" : " "}${common.join(say({ en: ", ", zh: "、" }))}`, ""]
      : []),
  ];
}

/** Not every kind of view that the language knows is drawn yet. */
function drawnViews(): Both {
  const names = readdirSync(join(import.meta.dirname, "../../src/views/kinds")).filter((name) => name.endsWith(".ts"));
  const drawn = names.sort().map((name) => `\`${name.slice(0, -3).replaceAll("-", "_")}\``);
  return {
    en: `This version draws ${drawn.join(", ")}. Views of the other kinds are checked, and left out of the pictures.`,
    zh: `这个版本画 ${drawn.join("、")}；其他种类的视图只检查，不出图。`,
  };
}

function keysWords(property: SchemaNode, say: PageWriter["say"]): readonly string[] {
  if (property["x-keys"] === "step") return [say(words.keyedByStep)];
  if (property["x-keys"] === "code") return [say(words.keyedByCode)];
  return property["x-keys"] === "id" ? [say(words.keyedById)] : [];
}

/** A table of keys, then the members of each closed list among them. Keys of an object without a name are dotted. */
function keyTable(
  properties: Properties,
  writer: PageWriter,
  sectionOf: (name: string) => string | undefined,
): readonly string[] {
  const { say } = writer;
  const rows = dotted(properties);
  const head = [words.key, words.what, words.value, words.such].map(say).join(" | ");
  return [
    `| ${head} |`,
    "|---|---|---|---|",
    ...rows.map(([key, schema]) => {
      const used = definitionName(schema) ?? entryDefinitions(schema)[0];
      const section = used === undefined ? undefined : sectionOf(used);
      const value =
        section === undefined ? valueWords(schema, writer, sectionOf) : valueWords({ $ref: used }, writer, sectionOf);
      const example = section === undefined ? exampleCell(schema, writer) : "";
      return `| \`${key}\` | ${cell(describeKey(schema, writer))} | ${cell(value)} | ${example} |`;
    }),
    "",
    ...rows.flatMap(([key, schema]) => memberLines(key, schema, writer)),
  ];
}

function describeKey(schema: SchemaNode, writer: PageWriter): string {
  const kinds = ((schema["x-for"] ?? []) as readonly string[]).map((kind) => `\`${kind}\``);
  const only =
    kinds.length > 0
      ? `${writer.say(words.onlyFor)}${writer.language === "zh" ? "" : " "}${kinds.join(writer.say({ en: ", ", zh: "、" }))}`
      : "";
  const stop = writer.say({ en: ".", zh: "。" });
  return [describe(schema, writer), ...(only ? [only + stop] : [])].join(writer.language === "zh" ? "" : " ");
}

function dotted(properties: Properties): readonly (readonly [string, SchemaNode])[] {
  return Object.entries(properties).flatMap(([key, schema]): readonly (readonly [string, SchemaNode])[] => [
    [key, schema] as const,
    ...dotted((schema.properties ?? {}) as Properties).map(([inner, part]) => [`${key}.${inner}`, part] as const),
  ]);
}

function memberLines(key: string, schema: SchemaNode, { say, language }: PageWriter): readonly string[] {
  const list = closedList(schema);
  if (!list) return [];
  const about = (language === "zh" ? list["x-enum-zh"] : list.enumDescriptions) as readonly string[];
  return [
    `\`${key}\` ${say(words.members)}`,
    "",
    ...(list.enum as readonly string[]).map((member, index) => {
      const text = about[index] ?? "";
      return say({ en: `- \`${member}\`: ${text}`, zh: `- \`${member}\`：${text}` });
    }),
    "",
  ];
}

function closedList(schema: SchemaNode): SchemaNode | undefined {
  if (schema.enum) return schema;
  const inner = [...((schema.anyOf ?? []) as SchemaNode[]), ...(schema.items ? [schema.items as SchemaNode] : [])];
  return inner.map(closedList).find((found) => found !== undefined);
}

function formLines(name: (typeof formNames)[number], writer: PageWriter): readonly string[] {
  const schema = definitions[name] ?? {};
  const examples = examplesOf(schema).map((example) => `\`${yamlFlow(example)}\``);
  return [
    `### ${formTitle(name, writer)}`,
    "",
    describe(schema, writer),
    "",
    `${writer.say(words.example)}${writer.language === "zh" ? "" : " "}${examples.join(writer.say({ en: ", ", zh: "、" }))}`,
    "",
    ...memberLines(name, schema, writer),
  ];
}

/** A common key that names another element names one of the same kind. */
function ofSameKind([key, schema]: readonly [string, SchemaNode]): readonly [string, SchemaNode] {
  return [key, schema["x-ref"] === undefined ? schema : { ...schema, "x-ref": "same" }];
}

function describe(schema: SchemaNode, { say }: Pick<PageWriter, "say" | "language">): string {
  return say({ en: String(schema.description ?? ""), zh: String(schema["x-zh"] ?? "") });
}

function examplesOf(schema: SchemaNode): readonly unknown[] {
  return (schema.examples ?? []) as readonly unknown[];
}

/** For English readers an example without Chinese, where there is one. */
function exampleCell(schema: SchemaNode, { language }: PageWriter): string {
  const all = examplesOf(schema).map(yamlFlow);
  const english = all.find((text) => !/\p{Script=Han}/u.test(text));
  const chosen = language === "en" ? (english ?? all.at(-1)) : all[0];
  return chosen === undefined ? "" : `\`${cell(chosen)}\``;
}

function yamlFlow(value: unknown): string {
  return stringify(value, { collectionStyle: "flow", lineWidth: 0 }).trimEnd().replace(/\n\s*/g, " ");
}

function yamlBlock(value: unknown): string {
  return stringify(value, { lineWidth: 110 });
}

function cell(text: string): string {
  return text.replace(/\|/g, "\\|").replace(/\n+/g, " ");
}

/** A definition that no section shows would be missing from the page without anyone noticing. */
function refuseForgotten(shown: ReadonlySet<string>): void {
  const known = new Set<string>([...shown, ...formNames, "modelFile", "values", "value"]);
  const forgotten = Object.keys(definitions).filter((name) => !known.has(name));
  if (forgotten.length > 0) throw new Error(`docs: not shown anywhere: ${forgotten.join(", ")}`);
}
