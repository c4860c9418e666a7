import type { LaidOutDiagram } from "./laid-out-diagram.ts";
import type { LaidOutGraph } from "./laid-out-graph.ts";
import type { LaidOutSheet } from "./laid-out-sheet.ts";

/** One view with every place decided. */
export type LaidOutSingle = LaidOutGraph | LaidOutDiagram;

/** A picture of any kind with every place decided. */
export type LaidOut = LaidOutSingle | LaidOutSheet;
