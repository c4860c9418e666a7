import { parentPort, workerData } from "node:worker_threads";
import type { ElkNode } from "../layout/layout-engine.ts";
import { loadElk, type ElkAnswer } from "./layout-engine.ts";

/* The other side of `ElkWorker`: one message in, one message out. */

const elk = loadElk(typeof workerData === "string" ? workerData : undefined);

parentPort?.on("message", (graph: ElkNode) => {
  elk.layout(graph).then(
    (laidOut) => answer({ graph: laidOut }),
    (error: unknown) => answer({ error: error instanceof Error ? error.message : String(error) }),
  );
});

function answer(message: ElkAnswer): void {
  parentPort?.postMessage(message);
}
