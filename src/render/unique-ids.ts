/**
 * Gives ids that are valid in XML, CSS and Mermaid and unique in one file: `map-stage-service`; a subject that stands
 * in the picture again (a channel of several stages) gets `-2`, `-3` … in the order of drawing, so ids stay the same
 * between runs. Letters outside ASCII become their code point. `separator` stands for everything else.
 */
export function uniqueIds(prefix: string, separator: "-" | "_" = "-"): (subject: string) => string {
  const taken = new Set<string>();
  return (subject) => {
    const name = `${prefix}${separator}${slug(subject, separator)}`;
    let id = name;
    for (let count = 2; taken.has(id); count++) id = `${name}${separator}${count}`;
    taken.add(id);
    return id;
  };
}

function slug(subject: string, separator: "-" | "_"): string {
  const kept = separator === "-" ? /[A-Za-z0-9_-]/ : /[A-Za-z0-9_]/;
  return Array.from(subject, (character) => {
    if (kept.test(character)) return character;
    return character.charCodeAt(0) < 128 ? separator : `u${(character.codePointAt(0) ?? 0).toString(16)}`;
  })
    .join("")
    .replace(/-{2,}/g, "-");
}
