/**
 * What stands before the first character of the line after this one, in block style: two spaces more below a key or a
 * dash without value, else as much as here; behind the dash of a list's entry as far as its text.
 *
 * @param line the text of the line up to the cursor
 */
export function indentationAfter(line: string): string {
  const own = /^ */.exec(line)?.[0] ?? "";
  const content = line
    .slice(own.length)
    .replace(/(^|\s)#.*$/, "$1")
    .trimEnd();
  const dashes = /^(?:- +)*(?:-(?= |$))?/.exec(content)?.[0] ?? "";
  const behind = own + " ".repeat(content === dashes.trimEnd() && dashes !== "" ? 0 : dashes.length);
  if (content === "-") return `${own}  `;
  return opensBlock(content) ? `${behind}  ` : behind;
}

/** A key without value, or with only an anchor, a tag or the sign of a text of several lines. */
function opensBlock(content: string): boolean {
  return /:(?:\s+[&!]\S+)*(?:\s+[|>][-+\d]*)?$/.test(content);
}
