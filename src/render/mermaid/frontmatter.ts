import { oneLine } from "../../base/one-line.ts";
import { fullWidth } from "./mermaid-label.ts";

/** Explicit theme, look and layout, so that the reader's defaults do not change the picture; `colours` by Mermaid's names. */
export function mermaidFrontmatter(words: string, colours: Readonly<Record<string, string>> = {}): readonly string[] {
  // A JSON string is YAML. Mermaid cuts HTML out of titles and knows no entities there, hence the full-width signs.
  const title = JSON.stringify(oneLine(words).replace(/[<>&]/g, fullWidth)).replace(
    /[%{}]/g,
    (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`,
  );
  const variables = Object.entries(colours).map(([name, colour]) => `    ${name}: "${colour}"`);
  return [
    "---",
    `title: ${title}`,
    ...["config:", "  theme: neutral", "  look: classic", "  layout: dagre"],
    ...(variables.length > 0 ? ["  themeVariables:", ...variables] : []),
    "---",
  ];
}
