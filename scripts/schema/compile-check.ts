import type { SchemaNode } from "./source/build.ts";

/**
 * JavaScript that says whether data fits a schema, and nothing else: one function for each different part of the
 * schema, so equal parts are written once. Ajv's own standalone code, which also builds error objects, is ten times as
 * large, and start-up pays for every byte; a test holds both to the same answers. The code expects `formats` in scope.
 */
export function compileChecks(entries: Readonly<Record<string, SchemaNode>>, root: SchemaNode): string {
  const compiler = new CheckCompiler(root);
  const exports = Object.entries(entries).map(
    ([name, node]) => `export const ${name} = ${compiler.functionFor(node)};`,
  );
  return [...compiler.functions, ...exports, ""].join("\n");
}

const typeTests: Readonly<Record<string, string>> = {
  string: 'typeof v === "string"',
  number: 'typeof v === "number"',
  integer: 'typeof v === "number" && v % 1 === 0',
  boolean: 'typeof v === "boolean"',
  null: "v === null",
  array: "Array.isArray(v)",
  object: 'typeof v === "object" && v !== null && !Array.isArray(v)',
};

class CheckCompiler {
  readonly functions: string[] = [];
  readonly #root: SchemaNode;
  readonly #nameByText = new Map<string, string>();
  readonly #nameByPattern = new Map<string, string>();

  constructor(root: SchemaNode) {
    this.#root = root;
  }

  /** Name of the function for a schema; compiles it when it is new. */
  functionFor(node: SchemaNode): string {
    const target = this.#target(node);
    const text = JSON.stringify(target);
    const known = this.#nameByText.get(text);
    if (known !== undefined) return known;
    const name = `c${this.#nameByText.size}`;
    this.#nameByText.set(text, name);
    const tests = this.#tests(target).join("\n");
    this.functions.push(`function ${name}(v) {\n${tests}\nreturn true;\n}`);
    return name;
  }

  #target(node: SchemaNode): SchemaNode {
    if (typeof node.$ref === "string") {
      const name = node.$ref.slice(node.$ref.lastIndexOf("/") + 1);
      return this.#target((this.#root.definitions as Record<string, SchemaNode>)[name] ?? {});
    }
    const [only, ...others] = (node.allOf as SchemaNode[] | undefined) ?? [];
    const isWrapper = only !== undefined && others.length === 0 && Object.keys(node).length === 1;
    return isWrapper ? this.#target(only) : node;
  }

  #tests(node: SchemaNode): string[] {
    return [
      ...this.#anyType(node),
      ...guarded('typeof v === "string"', this.#text(node)),
      ...guarded('typeof v === "number"', numberTests(node)),
      ...guarded("Array.isArray(v)", this.#list(node)),
      ...guarded(typeTests.object ?? "", this.#map(node)),
    ];
  }

  /** Trimming is what `\\S` means, and needs no regular expression to be compiled at start-up. */
  #mismatch(source: string): string {
    return source === "\\S" ? 'v.trim() === ""' : `!${this.#pattern(source)}.test(v)`;
  }

  /** Name of the constant that holds a pattern: a literal inside a function would be made anew at every call. */
  #pattern(source: string): string {
    const known = this.#nameByPattern.get(source);
    if (known !== undefined) return known;
    const name = `p${this.#nameByPattern.size}`;
    this.#nameByPattern.set(source, name);
    this.functions.push(`const ${name} = ${String(new RegExp(source))};`);
    return name;
  }

  #anyType(node: SchemaNode): string[] {
    const tests: string[] = [];
    const types = [node.type ?? []].flat() as string[];
    if (types.length > 0) tests.push(refuse(`!(${types.map((type) => `(${typeTests[type]})`).join(" || ")})`));
    if (Array.isArray(node.enum)) tests.push(refuse(`!${JSON.stringify(node.enum)}.includes(v)`));
    if ("const" in node) tests.push(refuse(`v !== ${JSON.stringify(node.const)}`));
    const call = (part: SchemaNode): string => `${this.functionFor(part)}(v)`;
    if (Array.isArray(node.anyOf)) tests.push(refuse(`!(${node.anyOf.map(call).join(" || ")})`));
    for (const part of (node.allOf as SchemaNode[] | undefined) ?? []) tests.push(refuse(`!${call(part)}`));
    if (node.not) tests.push(refuse(call(node.not as SchemaNode)));
    if (node.if && node.then) tests.push(refuse(`${call(node.if as SchemaNode)} && !${call(node.then as SchemaNode)}`));
    return tests;
  }

  #text(node: SchemaNode): string[] {
    const tests: string[] = [];
    if (typeof node.minLength === "number") tests.push(refuse(`v.length < ${node.minLength}`));
    if (typeof node.maxLength === "number") tests.push(refuse(`v.length > ${node.maxLength}`));
    if (typeof node.pattern === "string") tests.push(refuse(this.#mismatch(node.pattern)));
    if (typeof node.format === "string") tests.push(refuse(`!formats[${JSON.stringify(node.format)}](v)`));
    return tests;
  }

  #list(node: SchemaNode): string[] {
    const tests: string[] = [];
    if (typeof node.minItems === "number") tests.push(refuse(`v.length < ${node.minItems}`));
    if (typeof node.maxItems === "number") tests.push(refuse(`v.length > ${node.maxItems}`));
    if (node.items) tests.push(refuse(`!v.every(${this.functionFor(node.items as SchemaNode)})`));
    return tests;
  }

  #map(node: SchemaNode): string[] {
    const tests = [node.required ?? []].flat().map((name) => refuse(`v[${JSON.stringify(name)}] === undefined`));
    if (typeof node.minProperties === "number") tests.push(refuse(`Object.keys(v).length < ${node.minProperties}`));
    if (typeof node.maxProperties === "number") tests.push(refuse(`Object.keys(v).length > ${node.maxProperties}`));
    const properties = Object.entries((node.properties ?? {}) as Record<string, SchemaNode>);
    const patterns = Object.entries((node.patternProperties ?? {}) as Record<string, SchemaNode>);
    const isClosed = node.additionalProperties === false;
    const names = node.propertyNames as SchemaNode | undefined;
    if (properties.length + patterns.length === 0 && !isClosed && !names) return tests;
    const cases = properties.map(
      ([name, part]) =>
        `case ${JSON.stringify(name)}: if (!${this.functionFor(part)}(v[k])) return false; known = true; break;`,
    );
    const matches = patterns.map(
      ([source, part]) =>
        `if (${this.#pattern(source)}.test(k)) { if (!${this.functionFor(part)}(v[k])) return false; known = true; }`,
    );
    return [
      ...tests,
      "for (const k in v) {",
      ...(names ? [refuse(`!${this.functionFor(names)}(k)`)] : []),
      "let known = false;",
      ...(cases.length > 0 ? [`switch (k) { ${cases.join("\n")} }`] : []),
      ...matches,
      ...(isClosed ? [refuse("!known")] : []),
      "}",
    ];
  }
}

function numberTests(node: SchemaNode): string[] {
  const tests: string[] = [];
  if (typeof node.minimum === "number") tests.push(refuse(`v < ${node.minimum}`));
  if (typeof node.maximum === "number") tests.push(refuse(`v > ${node.maximum}`));
  return tests;
}

function guarded(guard: string, tests: readonly string[]): string[] {
  return tests.length > 0 ? [`if (${guard}) {`, ...tests, "}"] : [];
}

function refuse(condition: string): string {
  return `if (${condition}) return false;`;
}
