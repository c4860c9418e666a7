import { fileURLToPath } from "node:url";
import { loadWithCodeCache } from "./code-cache.ts";
import { codeFolder } from "./product-folders.ts";
import type { answerTasks } from "./render-worker.ts";

/* A render worker of the built program: begins with the code that an earlier one has compiled. */

const worker = loadWithCodeCache(fileURLToPath(new URL("./render-worker.cjs", import.meta.url)), {
  folder: codeFolder(process.env),
  use: "worker",
});
(worker.exports as { readonly answerTasks: typeof answerTasks }).answerTasks(() => worker.keep());
