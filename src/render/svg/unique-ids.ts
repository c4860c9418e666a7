/**
 * Gives ids that are valid in XML and CSS and unique in one file: `map-stage-service`; a subject that stands in the
 * picture again (a channel of several stages) gets `-2`, `-3` … in the order of drawing, so ids stay the same between
 * runs. Letters outside ASCII become their code point.
 */
export function uniqueIds(prefix: string): (subject: string) => string {
  const taken = new Set<string>();
  return (subject) => {
    const name = `${prefix}-${slug(subject)}`;
    let id = name;
    for (let count = 2; taken.has(id); count++) id = `${name}-${count}`;
    taken.add(id);
    return id;
  };
}

function slug(subject: string): string {
  return Array.from(subject, (character) => {
    if (/[A-Za-z0-9_-]/.test(character)) return character;
    return character.charCodeAt(0) < 128 ? "-" : `u${(character.codePointAt(0) ?? 0).toString(16)}`;
  })
    .join("")
    .replace(/-{2,}/g, "-");
}
