import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Finding {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

/** What axe calls serious or critical, as text. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  // Evaluated by the test, which the policy of the page does not bind.
  await page.evaluate(`globalThis.axe ?? (() => {${axe}})()`);
  const found = await page.evaluate(async () => {
    const scope = globalThis as {
      axe?: { run(options: object): Promise<{ readonly violations: readonly Finding[] }> };
    };
    return (await scope.axe?.run({ resultTypes: ["violations"] }))?.violations ?? [];
  });
  return found
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ target, failureSummary }) => `${String(target)} ${failureSummary ?? ""}`).join("; ")}`,
    );
}
