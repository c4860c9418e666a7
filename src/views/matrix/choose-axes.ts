import type { MatrixAxis, Model, View } from "../../model/model.ts";

/** What stands in the rows and in the columns of a matrix. */
export interface Axes {
  readonly rows: MatrixAxis;
  readonly columns: MatrixAxis;
}

/** What goes best with a kind, where only that one is named. */
const partners: Readonly<Record<MatrixAxis, MatrixAxis>> = {
  stages: "channels",
  nodes: "roles",
  channels: "stages",
  activities: "stages",
  classes: "activities",
  metrics: "stages",
  roles: "nodes",
  fields: "sources",
  segments: "activities",
  sources: "fields",
};

/** What a view sets against each other; where it names neither, what tells most about the model. */
export function chooseAxes({ rows, columns }: Pick<View, "rows" | "columns">, model: Model): Axes {
  if (rows) return { rows, columns: columns ?? partners[rows] };
  if (columns) return { rows: partners[columns], columns };
  return usefulAxes(model) ?? { rows: "stages", columns: "nodes" };
}

/** Who is responsible for what; else which activity answers which class; else what happens where. */
export function usefulAxes(model: Model): Axes | undefined {
  const isOwned = [...model.stages, ...model.nodes].some(({ owner }) => owner !== undefined);
  if (isOwned && model.roles.length > 1) return { rows: model.nodes.length > 0 ? "nodes" : "stages", columns: "roles" };
  if (model.classes.length > 0 && model.activities.length > 0) return { rows: "classes", columns: "activities" };
  if (model.channels.length > 1 && model.nodes.length > 0) return { rows: "stages", columns: "channels" };
  return undefined;
}
