import { formatDocument } from "ketu";
import type { WorkerAnswer, WorkerRequest } from "./api.ts";
import * as assist from "./assist-adapter.ts";
import type { Sense } from "./sense.ts";

/** Answers everything but drawings and exports. */
export async function answerAboutText(
  request: Exclude<WorkerRequest, { kind: "draw" | "export" | "compare" | "carry" }>,
  sense: Sense,
): Promise<WorkerAnswer> {
  switch (request.kind) {
    case "complete":
      return { kind: "complete", completions: assist.completeAt(sense, request, request.locale) };
    case "hover": {
      const hover = await assist.hoverAt(sense, request, request.locale);
      return { kind: "hover", ...(hover && { hover }) };
    }
    case "describe": {
      const details = assist.describe(sense, request.subject, request.locale);
      return { kind: "describe", ...(details && { details }) };
    }
    case "definition":
    case "references":
      return assist.placesAt(sense, request, request.kind);
    case "rename":
      return assist.renameAt(sense, request, request.newId);
    case "edit":
      return assist.editFor(sense, request.path, request);
    case "format":
      return formatted(request.path, sense.files.get(request.path));
  }
}

/** The whole text in its one form, as one edit; none when it has it or cannot be read. */
function formatted(path: string, text: string | undefined): WorkerAnswer {
  if (text === undefined) return { kind: "edits", edits: [], diagnostics: [] };
  const { value, diagnostics } = formatDocument(path, text);
  const isChanged = value !== undefined && value !== text;
  const edits = isChanged ? [{ range: { file: path, from: 0, to: text.length }, text: value }] : [];
  return { kind: "edits", edits, diagnostics };
}
