import type { SchemaNode } from "../schema/source/build.ts";
import { modelSchema } from "../schema/source/model.ts";
import { definitionName, formNames } from "./value-words.ts";

export type Properties = Readonly<Record<string, SchemaNode>>;

export const definitions = modelSchema.definitions as Properties;

/** A heading of its own: a definition with keys, and the key under which it is written. */
export interface Section {
  readonly heading: string;
  readonly definition: string;
  /** The property that uses it: its description, examples and kind of map. */
  readonly property: SchemaNode;
}

/**
 * Every named shape with keys that can be reached from a file, in the order of its keys, once each: `without` of a view
 * takes what its `only` takes.
 */
export function sectionsBelow(schema: SchemaNode, above: string): readonly Section[] {
  const all = Object.entries(fullForm(schema)).flatMap(([key, property]): readonly Section[] => {
    const heading = above === "" ? key : `${above} › ${key}`;
    const used = [definitionName(property) ?? entryDefinitions(property)].flat();
    return used.flatMap((definition, index) => {
      const isForm = formNames.some((name) => name === definition);
      if (isForm || Object.keys(fullForm(definitions[definition] ?? {})).length === 0) return [];
      const own = index === 0 ? heading : `${heading} › id`;
      return [{ heading: own, definition, property }, ...sectionsBelow(definitions[definition] ?? {}, own)];
    });
  });
  return all.filter(({ definition }, index) => all.findIndex((other) => other.definition === definition) === index);
}

/** The definitions of the entries of a map: one, or one for each form that a key may have. */
export function entryDefinitions(property: SchemaNode): readonly string[] {
  const entries = Object.values((property.patternProperties ?? {}) as Properties);
  return entries.map(definitionName).filter((name) => name !== undefined);
}

/** The properties of an element's full form. */
export function fullForm(schema: SchemaNode): Properties {
  const forms = (schema.anyOf ?? [schema]) as readonly SchemaNode[];
  return propertiesOf(forms.find((form) => form.properties) ?? {});
}

function propertiesOf(schema: SchemaNode): Properties {
  return (schema.properties ?? {}) as Properties;
}

export function neededKeys(schema: SchemaNode): readonly string[] {
  const forms = (schema.anyOf ?? [schema]) as readonly SchemaNode[];
  return forms.flatMap((form) => [...((form["x-needs"] ?? []) as string[]), ...((form.required ?? []) as string[])]);
}

export function hasShortForm(schema: SchemaNode): boolean {
  return ((schema.anyOf ?? []) as readonly SchemaNode[]).some((form) => form.type === "string");
}

export function pick(properties: Properties, keys: readonly string[]): Properties {
  return Object.fromEntries(keys.flatMap((key) => (properties[key] ? [[key, properties[key]] as const] : [])));
}
