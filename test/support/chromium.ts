import { chromium, type Browser, type Page } from "playwright-core";

/** Debian's Chromium, unless the test run found another one. */
const executablePath = process.env["KETU_CHROMIUM"] || "/usr/bin/chromium";

/** A real browser that does nothing of its own: no first-run pages, no updates, no sync. */
export function launchChromium(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...more,
    ],
  });
}

/** What a page did while a document was open in it, apart from loading that document. */
export interface PageEvents {
  readonly requests: readonly string[];
  readonly problems: readonly string[];
}

const address = "https://picture.invalid/picture.svg";

/** Opens an SVG as a document of its own, as a reader who double-clicks the file does; nothing else can be loaded. */
export async function openSvg(page: Page, svg: string): Promise<PageEvents> {
  const requests: string[] = [];
  const problems: string[] = [];
  // Ends the picture before, so that nothing that it still asks for is taken for a request of this one.
  await page.goto("about:blank");
  page.removeAllListeners("request");
  page.removeAllListeners("console");
  page.removeAllListeners("pageerror");
  page.on("request", (request) => {
    if (request.url() !== address && !request.url().startsWith("data:")) requests.push(request.url());
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(error.message));
  await page.unrouteAll();
  await page.route("**/*", (route) =>
    route.request().url() === address ? route.fulfill({ contentType: "image/svg+xml", body: svg }) : route.abort(),
  );
  await page.goto(address);
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  return { requests, problems };
}
