/** The public names for Node: the ports on a disk, and whole runs from model to files. */
export { createFileReader, findWorkspaceRoot, readTextFile, type FileReaderOptions } from "./workspace.ts";
export { createLayoutEngine, type ClosableLayoutEngine, type LayoutEngineOptions } from "./layout-engine.ts";
export { renderModel, type RenderServices } from "./render-model.ts";
export type { DrawOptions, Destination, RenderResult, RenderTask } from "./render-task.ts";
export { diagnosticKinds, type ExplainedKind } from "./diagnostic-kinds.ts";
export { findModels } from "./find-models.ts";
export { startStaticServer, type StaticServer } from "./static-server.ts";
export { serveWorkspace, type ServeOptions } from "./serve/serve-workspace.ts";
