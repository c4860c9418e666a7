/** What XML 1.0 allows in no form: most control characters, U+FFFE, U+FFFF and halves of surrogate pairs. */
const forbidden =
  // eslint-disable-next-line no-control-regex -- these are the characters that must not get through
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Most texts of a picture: letters, digits, Chinese and common signs, nothing that has to be escaped or taken out. */
const harmless = /^[ !#$%()*+,./0-9:;=?@A-Z[\\\]^_`a-z{|}~\u00a0-\u02ff\u2010-\u2027\u3000-\ud7ff\uff00-\uffef-]*$/;

/** Text for an element or an attribute of XML: on one line, escaped, without the characters that XML forbids. */
export function escapeXml(text: string): string {
  if (harmless.test(text)) return text;
  return text
    .replace(forbidden, "")
    .replace(/[\t\n\r\u0085\u2028\u2029]+/g, " ")
    .replace(/[&<>"']/g, (character) => entities[character] ?? "");
}
