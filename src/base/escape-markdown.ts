import { oneLine } from "./one-line.ts";

/**
 * Text as it stands, in Markdown: nothing in it becomes a tag, a link, emphasis, a column or a list. Characters with a
 * meaning get a backslash; `<` and `&` become entities, since a backslash does not stop every renderer from reading a tag.
 */
export function escapeMarkdown(text: string): string {
  return (
    oneLine(text)
      .replace(/&/g, "&amp;")
      .replace(/</g, "&lt;")
      .replace(/>/g, "&gt;")
      .replace(/[\\`*_[\]|~$!]/g, "\\$&")
      // Bare addresses become links by themselves in GitHub's Markdown.
      .replace(/:\/\//g, "&#58;//")
      .replace(/www\./gi, (match) => `${match.slice(0, 3)}&#46;`)
      .replace(/@/g, "&#64;")
      .replace(/^(?:#{1,6}(?= |$)|[-+=](?= |$)|-{3,}|={3,})/, "\\$&")
      .replace(/^(\d{1,9})([.)])/, "$1\\$2")
      // A heading would lose the number signs at its end.
      .replace(/(#+)$/, "\\$1")
  );
}
