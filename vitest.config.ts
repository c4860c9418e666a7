import { join } from "node:path";
import { defineConfig } from "vitest/config";

const leftOut = (process.env["KETU_TEST_WITHOUT"] ?? "").split(",");

/** These run the built program, a browser or another program. */
const built = ["test/cli/**/*.test.ts", "test/**/*.{browser,graphviz,poppler,shellcheck,xmllint,built}.test.ts"];

export default defineConfig({
  test: {
    projects: [
      {
        // The site knows the core by its published name.
        resolve: { alias: { ketu: join(import.meta.dirname, "src/index.ts") } },
        test: {
          name: "core",
          include: ["test/**/*.test.ts"],
          exclude: built,
          pool: "threads",
          testTimeout: 60_000,
          hookTimeout: 60_000,
          setupFiles: ["test/support/fixed-seed.ts"],
        },
      },
      {
        test: {
          name: "built",
          include: built,
          exclude: [
            "chromium:browser",
            "graphviz:graphviz",
            "poppler:poppler",
            "shellcheck:shellcheck",
            "xmllint:xmllint",
          ]
            .map((pair) => pair.split(":") as [string, string])
            .filter(([tool]) => leftOut.includes(tool))
            .map(([, suffix]) => `test/**/*.${suffix}.test.ts`),
          globalSetup: ["test/support/build-program.ts"],
          pool: "forks",
          testTimeout: 120_000,
          // A page on a busy machine may take longer than the second that is usual.
          expect: { poll: { timeout: 20_000 } },
          // Starting a browser on a busy machine.
          hookTimeout: 120_000,
          setupFiles: ["test/support/fixed-seed.ts"],
        },
      },
    ],
  },
});
