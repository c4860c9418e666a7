import type { ProductLocale } from "../../base/wording.ts";

/** Where a change rule is explained, below the address of the documentation. */
export function rulePage(docs: string, id: string, language: ProductLocale): string {
  return `${docs}changes${language === "zh" ? ".zh" : ""}.md#${id}`;
}
