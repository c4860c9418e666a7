import type { GenerateStep } from "../generate.ts";
import { changesPage } from "../docs/changes-page.ts";
import { findingsPage } from "../docs/findings-page.ts";
import { languagePage } from "../docs/language-page.ts";
import { pageFile } from "../docs/page.ts";

/** The reference of the language, the lists of findings and of change rules, in both languages, from the schema and the registries. */
const docs: GenerateStep = async (root) => {
  const files = new Map<string, string>();
  for (const language of ["en", "zh"] as const) {
    files.set(pageFile("language", language), languagePage(language));
    files.set(pageFile("changes", language), await changesPage(language));
    files.set(pageFile("findings", language), await findingsPage(root, language));
  }
  return files;
};
export default docs;
