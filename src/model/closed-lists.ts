/*
 * The closed lists of the language that the program itself tells apart, each word spelled once.
 */

export const nodeKinds = ["touchpoint", "milestone", "decision", "feedback", "exit"] as const;
export type NodeKind = (typeof nodeKinds)[number];

export const transitionKinds = ["advance", "churn", "win_back", "referral", "return"] as const;
export type TransitionKind = (typeof transitionKinds)[number];

export const activityKinds = [
  "campaign",
  "promotion",
  "personalised_offer",
  "loyalty_program",
  "member_offer",
  "win_back",
  "service",
] as const;
export type ActivityKind = (typeof activityKinds)[number];

export const cadences = ["hour", "day", "week", "month", "quarter", "half_year", "year"] as const;
export type Cadence = (typeof cadences)[number];

export const fieldTypes = ["text", "integer", "number", "boolean", "date", "code"] as const;
export type FieldType = (typeof fieldTypes)[number];

export const partyKinds = ["customer", "company", "partner", "other"] as const;
export type PartyKind = (typeof partyKinds)[number];

/** Lanes of the lifecycle map, in their order. */
export const laneKinds = ["activities", "channels", "nodes", "classes", "metrics"] as const;
export type LaneKind = (typeof laneKinds)[number];

/** `auto` takes the size the picture needs. Landscape unless it ends in `-portrait`. */
export const pageNames = ["auto", "A4", "A4-portrait", "A3", "A3-portrait", "16:9", "4:3"] as const;
export type PageName = (typeof pageNames)[number];

/** What a view can be. */
export const viewKinds = [
  "lifecycle_map",
  "process_flow",
  "elements",
  "relationship_graph",
  "path_map",
  "classification_tree",
  "code_anatomy",
  "data_flow",
  "metric_tree",
  "matrix",
  "calendar",
  "chart",
  "dashboard",
  "plan_table",
  "codebook",
  "bulletin",
  "sheet",
  "training_deck",
] as const;

/** What may stand in the rows and columns of a matrix. */
export const matrixAxes = [
  "stages",
  "nodes",
  "channels",
  "activities",
  "classes",
  "metrics",
  "roles",
  "fields",
  "segments",
  "sources",
] as const;
export type MatrixAxis = (typeof matrixAxes)[number];
