import type { PictureAction } from "ketu";
import type { Point } from "./geometry.ts";

/** `ketu-select`: a shape was chosen; without a subject: nothing is chosen any more. */
export interface SelectDetail {
  readonly subject?: string;
}

/** `ketu-open`: a shape was double-clicked, or Enter was pressed on it. */
export interface OpenDetail {
  readonly subject: string;
  readonly by: "pointer" | "keyboard";
  /** `view:complaint`: the view that the shape stands for. */
  readonly link?: string;
}

/** `ketu-follow`: a shape that stands for another view was clicked. Who uses it up keeps it from being chosen. */
export interface FollowDetail {
  readonly subject: string;
  /** `view:complaint`. */
  readonly link: string;
  /** Clicked with the key that opens links elsewhere: Ctrl, on a Mac ⌘. */
  readonly isAsked: boolean;
}

/** `ketu-drag`: one of the `movable` shapes is dragged. Places are in pixels of the picture. */
export interface DragDetail {
  readonly subject: string;
  readonly phase: "start" | "move" | "end" | "cancel";
  readonly at: Point;
}

/** `ketu-action`: a person wants to change the model. */
export type ActionDetail = PictureAction;

export interface ViewerEvents {
  "ketu-select": SelectDetail;
  "ketu-open": OpenDetail;
  "ketu-follow": FollowDetail;
  "ketu-drag": DragDetail;
  "ketu-action": ActionDetail;
  /** The view or the picture changed: what lies over shapes has to move. */
  "ketu-view": undefined;
  "ketu-centre": Point;
  "ketu-step": { readonly step: number };
  "ketu-present-end": undefined;
}

/** Sends an event that crosses shadow roots. False when a listener used it up. */
export function send<K extends keyof ViewerEvents>(from: EventTarget, type: K, detail: ViewerEvents[K]): boolean {
  return from.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable: true }));
}

/** The detail of such an event. */
export function detailOf<K extends keyof ViewerEvents>(_type: K, event: Event): ViewerEvents[K] {
  return (event as CustomEvent<ViewerEvents[K]>).detail;
}
