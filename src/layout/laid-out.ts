import type { LaidOutDiagram } from "./laid-out-diagram.ts";
import type { LaidOutGraph } from "./laid-out-graph.ts";

/** A picture of any kind with every place decided. */
export type LaidOut = LaidOutGraph | LaidOutDiagram;
