import { escapeXml } from "../../base/escape-xml.ts";

/** The text of a script, for a page that is one file, or its address, for pages that share one. */
export type PageScript = { readonly text: string } | { readonly address: string };

/** The policy of a page: it loads nothing from elsewhere and sends nothing. */
export function pagePolicy(script: PageScript | undefined): string {
  const source = script && "address" in script ? "'self'" : "'unsafe-inline'";
  return `default-src 'none'; script-src ${script ? source : "'none'"}; style-src 'unsafe-inline'; img-src 'self' data:; font-src data:; base-uri 'none'; form-action 'none'`;
}

/** A style sheet cannot be closed from within. */
export function safeCss(css = ""): string {
  return css.replace(/[<&]/g, "");
}

/** An element with the script, which its own text cannot close. */
export function scriptElement(script: PageScript): string {
  if ("address" in script) return `<script type="module" src="${escapeXml(script.address)}"></script>`;
  return `<script type="module">${script.text.replace(/<\/script/gi, "<\\/script").replace(/<!--/g, "<\\!--")}</script>`;
}
