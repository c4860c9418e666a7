import { crc32 } from "node:zlib";
import type { Extracted } from "./extracted.ts";
import type { SourceFile } from "./source-file.ts";

/** Names our elements; its last part is the version. */
const namespace = "urn:ketu:source:";
const version = "1";

/** What XML 1.0 can hold in no form; https://www.w3.org/TR/xml/#charsets. Such a text is written as base64. */
const impossible =
  // eslint-disable-next-line no-control-regex -- these are the characters that XML excludes
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // A parser of XML turns line ends and, in attributes, tabs into others.
  "\r": "&#13;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** An SVG of ours with files in `<metadata>`, behind its title and description, as escaped text with a checksum each. */
export function embedInSvg(svg: string, files: readonly SourceFile[]): string {
  const at = svg.indexOf("</desc>\n");
  if (at < 0) throw new Error("not an SVG of ours");
  const elements = files.map(({ name, text }) => {
    const isPlain = !impossible.test(text);
    const content = isPlain ? text.replace(/[&<>\r]/g, escaped) : Buffer.from(text).toString("base64");
    const encoding = isPlain ? "" : ' encoding="base64"';
    return `<ketu:file name="${name.replace(/[&<>"\r\n\t]/g, escaped)}" crc32="${checksum(text)}"${encoding}>${content}</ketu:file>`;
  });
  const source = `<ketu:source xmlns:ketu="${namespace}${version}">\n${elements.join("\n")}\n</ketu:source>`;
  const head = at + "</desc>\n".length;
  return `${svg.slice(0, head)}<metadata>${source}</metadata>\n${svg.slice(head)}`;
}

function escaped(character: string): string {
  return entities[character] ?? character;
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, "0");
}

/** The files that `embedInSvg` put there, also after another program has written the SVG anew. */
export function extractFromSvg(svg: string): Extracted {
  const bound = /\bxmlns:([\w.-]+)=["']urn:ketu:source:(\d{1,4})["']/.exec(svg);
  if (!bound) return { status: "none" };
  const [, prefix = "", written] = bound;
  if (written !== version) return { status: "newer" };
  const [source] = elementsOf(svg, `${prefix}:source`);
  if (!source) return { status: "damaged" };
  const files: SourceFile[] = [];
  for (const element of elementsOf(source.content, `${prefix}:file`)) {
    const file = fileOf(element);
    if (!file) return { status: "damaged" };
    files.push(file);
  }
  return files.length > 0 ? { status: "ok", files } : { status: "damaged" };
}

interface XmlElement {
  /** As written. */
  readonly attributes: string;
  readonly content: string;
}

/** Elements of one name, none in another; found by their tags, since text is escaped. */
function elementsOf(xml: string, name: string): readonly XmlElement[] {
  const elements: XmlElement[] = [];
  const [opening, closing] = [`<${name}`, `</${name}`];
  for (let start = xml.indexOf(opening); start >= 0; start = xml.indexOf(opening, start)) {
    const tagEnd = xml.indexOf(">", start);
    const end = xml.indexOf(closing, tagEnd);
    if (tagEnd < 0 || end < 0) break;
    const attributes = xml.slice(start + opening.length, tagEnd);
    elements.push({ attributes, content: xml.slice(tagEnd + 1, end) });
    start = end;
  }
  return elements;
}

function fileOf({ attributes, content }: XmlElement): SourceFile | undefined {
  const name = plainText(attributeOf(attributes, "name"));
  const held = plainText(content);
  if (name === undefined || held === undefined) return undefined;
  const isBase64 = attributeOf(attributes, "encoding") === "base64";
  const text = isBase64 ? Buffer.from(held, "base64").toString() : held;
  return attributeOf(attributes, "crc32") === checksum(text) ? { name, text } : undefined;
}

function attributeOf(attributes: string, name: string): string | undefined {
  const [, double, single] = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes) ?? [];
  return double ?? single;
}

const named: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** The text of content that may hold references and CDATA sections; `undefined` where it holds what is neither. */
function plainText(content: string | undefined): string | undefined {
  if (content === undefined) return undefined;
  const parts = content.replace(/\r\n?/g, "\n").split(/<!\[CDATA\[([\s\S]*?)\]\]>/);
  // Every second part is the inside of a section.
  const texts = parts.map((part, index) => (index % 2 === 1 ? part : withoutReferences(part)));
  return texts.every((text) => text !== undefined) ? texts.join("") : undefined;
}

function withoutReferences(text: string): string | undefined {
  if (text.includes("<")) return undefined;
  let isKnown = true;
  const plain = text.replace(/&([^;&]{1,9});/g, (_, reference: string) => {
    const [, hexadecimal = "", digits = ""] = /^#(x?)([\da-fA-F]+)$/.exec(reference) ?? [];
    const code = digits === "" ? Number.NaN : Number.parseInt(digits, hexadecimal === "" ? 10 : 16);
    const character = code <= 0x10ffff ? String.fromCodePoint(code) : named.get(reference);
    isKnown &&= character !== undefined;
    return character ?? "";
  });
  return isKnown ? plain : undefined;
}
