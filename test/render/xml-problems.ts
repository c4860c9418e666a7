/**
 * A strict look at whether a text is well-formed XML 1.0, as far as our SVG uses it (no doctype, no processing
 * instruction, no CDATA): gives what is wrong, with the place, or nothing.
 */
export function xmlProblems(xml: string): readonly string[] {
  const problems: string[] = [];
  const open: string[] = [];
  let roots = 0;
  let end = 0;
  for (const match of xml.matchAll(/<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*="[^"<]*")*)\s*(\/?)>/g)) {
    problems.push(...textProblems(xml.slice(end, match.index), end, open.length === 0));
    end = match.index + match[0].length;
    const [, closing, name = "", attributes = "", empty] = match;
    problems.push(...attributeProblems(attributes, match.index));
    if (closing) {
      if (open.pop() !== name || attributes || empty) problems.push(`</${name}> at ${match.index} closes nothing`);
    } else {
      if (open.length === 0) roots++;
      if (!empty) open.push(name);
    }
  }
  problems.push(...textProblems(xml.slice(end), end, true));
  if (open.length > 0) problems.push(`not closed: ${open.join(" ")}`);
  if (roots !== 1) problems.push(`${roots} roots`);
  return problems;
}

const entity = /&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/gi;

function textProblems(text: string, at: number, isOutside: boolean): readonly string[] {
  return [
    ...(text.includes("<") ? [`stray < in text at ${at}: ${text.slice(0, 80)}`] : []),
    ...(text.includes("]]>") ? [`]]> in text at ${at}`] : []),
    ...(isOutside && text.trim() !== "" ? [`text outside the root at ${at}`] : []),
    ...characterProblems(text, at),
  ];
}

function attributeProblems(attributes: string, at: number): readonly string[] {
  const names = [...attributes.matchAll(/\s([A-Za-z_][\w:.-]*)="/g)].map((match) => match[1]);
  return [
    ...(new Set(names).size < names.length ? [`an attribute twice at ${at}: ${names.join(" ")}`] : []),
    ...characterProblems(attributes, at),
  ];
}

function characterProblems(text: string, at: number): readonly string[] {
  const problems: string[] = [];
  if (text.replace(entity, "").includes("&")) problems.push(`stray & at ${at}`);
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const isAllowed =
      code === 9 ||
      code === 10 ||
      code === 13 ||
      (code >= 0x20 && (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff);
    if (!isAllowed) problems.push(`U+${code.toString(16)} near ${at}`);
  }
  return problems;
}
