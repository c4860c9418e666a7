import { parseDocument } from "../syntax/parse-document.ts";

/**
 * A text as YAML: without quotes where it is read back as the same text, else in double quotes. `isFlow`: between
 * braces, where commas and brackets end a text.
 */
export function yamlText(text: string, isFlow: boolean): string {
  return isPlain(text, isFlow) ? text : JSON.stringify(text);
}

function isPlain(text: string, isFlow: boolean): boolean {
  if (text === "" || text.trim() !== text || /[\r\n\t\u2028\u2029]/.test(text)) return false;
  const line = isFlow ? `a: { b: ${text}, c: 1 }\n` : `a: ${text}\n`;
  const { value, diagnostics } = parseDocument("-", line);
  if (diagnostics.length > 0 || value?.root.kind !== "map" || value.root.entries.length !== 1) return false;
  const [entry] = value.root.entries;
  const read = isFlow && entry?.value.kind === "map" ? entry.value.entries : value.root.entries;
  const [first, ...others] = read;
  return (
    others.length === (isFlow ? 1 : 0) &&
    first?.value.kind === "scalar" &&
    first.value.value === text &&
    first.value.style === "plain"
  );
}
