import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import type { KetuApp } from "../../site/elements/ketu-app.ts";
import type { Action, AppState } from "../../site/state.ts";
import { launchChromium } from "./chromium.ts";
import { serveSite, type SiteServer } from "./serve-site.ts";

export interface OpenedPage {
  readonly context: BrowserContext;
  readonly page: Page;
}

/** The built editor in a real browser. `problems` gathers what its pages tell as errors. */
export class EditorBrowser {
  readonly problems: string[] = [];
  readonly browser: Browser;
  readonly #server: SiteServer;

  private constructor(browser: Browser, server: SiteServer) {
    this.browser = browser;
    this.#server = server;
  }

  static async start(site: string): Promise<EditorBrowser> {
    return new EditorBrowser(await launchChromium(), await serveSite(site));
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.#server.close();
  }

  /** A new person with nothing kept. */
  async open(options: BrowserContextOptions = {}): Promise<OpenedPage> {
    const context = await this.browser.newContext({
      viewport: { width: 1280, height: 720 },
      locale: "en-US",
      ...options,
    });
    return { context, page: await this.openIn(context) };
  }

  async openIn(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) this.problems.push(message.text());
    });
    page.on("pageerror", (error) => this.problems.push(error.message));
    await page.goto(this.#server.address);
    await waitForDrawing(page);
    return page;
  }
}

async function waitForDrawing(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector<KetuApp>("ketu-app")?.store.state.drawing !== undefined);
}

/** The state of the page. */
export function stateOf(page: Page): Promise<AppState> {
  return page.evaluate(() => {
    const app = document.querySelector<KetuApp>("ketu-app");
    if (!app) throw new Error("no page");
    return app.store.state;
  });
}

export function dispatch(page: Page, action: Action): Promise<void> {
  return page.evaluate((one) => document.querySelector<KetuApp>("ketu-app")?.store.dispatch(one), action);
}

/** Opens a model and an empty file beside it, and waits for the drawing. */
export async function openModel(page: Page, text: string): Promise<void> {
  await dispatch(page, {
    type: "opened",
    files: [
      { path: "models/standard.ketu.yaml", text, savedText: text, version: 0 },
      { path: "notes.md", text: "", savedText: "", version: 0 },
    ],
    current: "models/standard.ketu.yaml",
    host: "local",
  });
  await waitForDrawing(page);
}
