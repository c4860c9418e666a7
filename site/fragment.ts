/*
 * The fragment of the address carries state that no server sees: `#step=stage%3Aneeds&m=…`. Several parts of the page
 * keep their own parameter in it; each changes only its own.
 */

/** Parameters of a fragment, in their order; with or without the leading `#`. A part without `=` has an empty value. */
export function parseFragment(fragment: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  for (const part of fragment.replace(/^#/, "").split("&")) {
    if (part === "") continue;
    const at = part.indexOf("=");
    const name = decode(at === -1 ? part : part.slice(0, at));
    parameters.set(name, at === -1 ? "" : decode(part.slice(at + 1)));
  }
  return parameters;
}

/** The fragment with its `#`; empty without parameters. */
export function formatFragment(parameters: ReadonlyMap<string, string>): string {
  const parts = [...parameters].map(([name, value]) =>
    value === "" ? encode(name) : `${encode(name)}=${encode(value)}`,
  );
  return parts.length === 0 ? "" : `#${parts.join("&")}`;
}

/** A fragment with one parameter changed, or taken away when `value` is absent. */
export function withParameter(fragment: string, name: string, value: string | undefined): string {
  const parameters = new Map(parseFragment(fragment));
  if (value === undefined) parameters.delete(name);
  else parameters.set(name, value);
  return formatFragment(parameters);
}

/** A stranger's address may hold a broken escape: it then stands as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Percent encoding that leaves what may stand in a fragment and reads well: `:` `/` `.` `,` `@`. */
function encode(text: string): string {
  return encodeURIComponent(
    text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd"),
  ).replace(/%(?:3A|2F|2C|40)/g, decodeURIComponent);
}
