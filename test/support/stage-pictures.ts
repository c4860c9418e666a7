import type { Picture } from "../../src/compile.ts";
import type { LaidOutGraph } from "../../src/layout/laid-out-graph.ts";
import type { Graph } from "../../src/views/graph.ts";

/** A picture of the path through the stages. */
export interface StagePicture {
  readonly picture: Picture;
  readonly graph: Graph;
  readonly laidOut: LaidOutGraph;
}

/** Those of the pictures that show the path through the stages: maps and flows. */
export function stagePictures(pictures: readonly Picture[]): readonly StagePicture[] {
  return pictures.flatMap((picture) => {
    const { content, laidOut } = picture;
    return content.type === "graph" && laidOut?.type === "laid-out-graph" ? [{ picture, graph: content, laidOut }] : [];
  });
}
