/** A model with every fourth line of a node changed in one of five ways, up to `wanted` of them. */
export function editedModel(text: string, wanted: number): { readonly head: string; readonly edits: number } {
  const ways: readonly ((line: string) => string)[] = [
    (line) => line.replace(/zh: ([^,{}]+)/, "zh: $1（新）"),
    (line) => line.replace("kind: touchpoint", "kind: milestone").replace(/kind: (?!milestone)\w+/, "kind: feedback"),
    (line) =>
      line.includes("channel: ")
        ? line.replace(/channel: \w+/, "channel: portal")
        : line.replace(/ }$/, ", channel: phone }"),
    (line) => line.replace(/ }$/, ", sla: 5d }"),
    (line) => line.replace(/^ +\w+: .*$/, ""),
  ];
  let [seen, done] = [0, 0];
  const head = text
    .split("\n")
    .map((line) => {
      const isNode = /^ {6}\w+: \{ label: .* }$/.test(line) && !line.includes("decision");
      if (!isNode || done === wanted || seen++ % 4 !== 0) return line;
      const after = ways[done % ways.length]?.(line) ?? line;
      // A node that transitions name cannot be taken out.
      const id = line.trim().split(":")[0] ?? "";
      if (after === line || (after === "" && text.split(id).length > 2)) return line;
      done += 1;
      return after;
    })
    .join("\n");
  return { head, edits: done };
}
