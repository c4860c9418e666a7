import type { ParsedDocument } from "../syntax/parsed-document.ts";
import { isOwnLanguage, localeOf, type EditContext } from "./edit-context.ts";
import { yamlText } from "../syntax/yaml-text.ts";

/** A new label as YAML: bare in the language of the file, else under its language. */
export function labelText(
  label: string,
  document: ParsedDocument,
  {
    context,
    isFlow,
    isByLanguage,
  }: { readonly context: EditContext; readonly isFlow: boolean; readonly isByLanguage: boolean },
): string {
  const isOwn = isOwnLanguage(document, context);
  if (isOwn && !isByLanguage) return yamlText(label, isFlow);
  const language = isOwn ? localeOf(document, context) : context.locale;
  return `{ ${language}: ${yamlText(label, true)} }`;
}
