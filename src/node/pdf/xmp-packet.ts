import { escapeXml } from "../../base/escape-xml.ts";
import type { PdfFacts } from "./pdf-page.ts";

/** What a PDF says about itself as XML (XMP, ISO 16684-1), for programs that read no PDF. Same facts, same text. */
export function xmpPacket({ title, author, subject, keywords, locale, date }: PdfFacts): string {
  const inLanguage = (name: string, text: string): string =>
    `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt></${name}>`;
  const list = (name: string, kind: "Seq" | "Bag", items: readonly string[]): string =>
    `<${name}><rdf:${kind}>${items.map((item) => `<rdf:li>${escapeXml(item)}</rdf:li>`).join("")}</rdf:${kind}></${name}>`;
  const properties = [
    "<dc:format>application/pdf</dc:format>",
    inLanguage("dc:title", title),
    list("dc:language", "Bag", [locale]),
    ...(author === undefined ? [] : [list("dc:creator", "Seq", [author])]),
    ...(subject === undefined ? [] : [inLanguage("dc:description", subject)]),
    ...(keywords.length === 0
      ? []
      : [list("dc:subject", "Bag", keywords), `<pdf:Keywords>${escapeXml(keywords.join(", "))}</pdf:Keywords>`]),
    "<xmp:CreatorTool>ketu</xmp:CreatorTool>",
    "<pdf:Producer>PDFKit</pdf:Producer>",
    ...(date === undefined ? [] : [`<xmp:CreateDate>${date}T00:00:00Z</xmp:CreateDate>`]),
  ];
  const names = [
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
    'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
  ];
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about="" ${names.join(" ")}>`,
    ...properties,
    "</rdf:Description>",
    "</rdf:RDF>",
    "</x:xmpmeta>",
    '<?xpacket end="r"?>',
  ].join("\n");
}
