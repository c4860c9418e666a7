/**
 * What stands behind a label while it is typed into: Chinese and Latin come and are taken back, so that it grows past a
 * line and shrinks again. One entry per key.
 */
export function typingText(keys: number): readonly string[] {
  const typed = "的客户 first call 并确认需求";
  const lengths = Array.from({ length: keys }, (_, key) => {
    const place = key % (2 * typed.length);
    return place < typed.length ? place + 1 : 2 * typed.length - place - 1;
  });
  return lengths.map((length) => typed.slice(0, length).trimEnd() || "的");
}
