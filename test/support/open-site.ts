import type { Browser, BrowserContext, Page } from "playwright-core";

export interface OpenSite {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors and warnings of the page, violations of its policy among them. */
  readonly problems: string[];
  /** Addresses that were asked for. */
  readonly requests: string[];
}

export interface OpenSiteOptions {
  /** `http://127.0.0.1:4680/`, with a path or a fragment. */
  readonly address: string;
  readonly locale?: "zh" | "en";
  readonly colours?: "light" | "dark";
  readonly size?: { readonly width: number; readonly height: number };
  /** False: the page may stay without a picture. */
  readonly isDrawn?: boolean;
}

/** Opens the built editor as a person does who was never there; fulfilled when a picture is shown. */
export async function openSite(browser: Browser, options: OpenSiteOptions): Promise<OpenSite> {
  const { address, locale = "zh", colours = "light", size = { width: 1280, height: 720 }, isDrawn = true } = options;
  const context = await browser.newContext({
    viewport: size,
    locale: locale === "zh" ? "zh-CN" : "en-GB",
    colorScheme: colours,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const problems: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(address);
  if (isDrawn) await page.locator("ketu-viewer .picture g[data-key]").first().waitFor();
  return { page, context, problems, requests };
}
