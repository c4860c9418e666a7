import { hasMacKeys, isPressed } from "../elements/keys.ts";
import type { KetuEditLayer } from "./ketu-edit-layer.ts";
import type { KetuViewer } from "./ketu-viewer.ts";
import { pictureShortcuts, type PictureCommandId } from "./shortcuts.ts";

export interface PictureTools {
  readonly viewer: KetuViewer;
  /** Absent while a model is only read. */
  readonly edits: KetuEditLayer | null;
  find(): void;
}

/** Does a command. Gives whether it could be done. */
export function runPictureCommand(id: PictureCommandId, { viewer, edits, find }: PictureTools): boolean {
  switch (id) {
    case "picture.fit":
      viewer.fit();
      return true;
    case "picture.zoomIn":
      viewer.zoomBy(1.25);
      return true;
    case "picture.zoomOut":
      viewer.zoomBy(0.8);
      return true;
    case "picture.fullSize":
      viewer.fullSize();
      return true;
    case "picture.zoomToSelection":
      viewer.zoomTo();
      return true;
    case "picture.minimap":
      viewer.hasMinimap = !viewer.hasMinimap;
      return true;
    case "picture.find":
      find();
      return true;
    case "picture.rename":
    case "picture.add":
    case "picture.connect":
    case "picture.move":
    case "picture.delete":
      return edits?.begin(editCommands[id]) ?? false;
  }
}

const editCommands = {
  "picture.rename": "rename",
  "picture.add": "add",
  "picture.connect": "connect",
  "picture.move": "move",
  "picture.delete": "delete",
} as const;

/** The command of a pressed key, where the viewer has not used the key itself. */
export function pressedCommand(event: KeyboardEvent): PictureCommandId | undefined {
  const isMac = hasMacKeys();
  return pictureShortcuts.find(({ keys }) => keys.some((one) => isPressed(one, event, isMac)))?.id;
}
