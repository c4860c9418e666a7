import type { Rect } from "../../base/geometry.ts";
import type { Scene } from "../../scene/scene.ts";

/** A scene on a page. */
export interface PlacedScene {
  readonly scene: Scene;
  /** Where its upper left corner lies, in points from that of the page. */
  readonly x: number;
  readonly y: number;
  /** Points per pixel of the scene. */
  readonly scale: number;
  /** In pixels of the scene: only what lies in it is drawn. Absent: all. */
  readonly window?: Rect;
  /** Of a picture: what it shows, in words, for who hears it. Absent for a page of a document, which is read itself. */
  readonly alternative?: string;
  /** Drawn over what is there already, without its background. Absent: with it. */
  readonly isOverlay?: boolean;
}

/** An entry of the outline that a reader sees beside the pages. */
export interface Bookmark {
  readonly title: string;
  /** In points from the upper edge of the page. */
  readonly y: number;
  readonly entries: readonly Bookmark[];
  /** Whether it belongs under the last bookmark that does not say so. */
  readonly isUnderLast?: boolean;
}

/** One page, in points (1/72 inch). */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** In paint order. */
  readonly scenes: readonly PlacedScene[];
  /** Subject of the view that begins on this page: links to it lead here. */
  readonly subject?: string;
  /** Absent: the page goes on with what the page before it shows. */
  readonly bookmark?: Bookmark;
}

/** What a PDF says about itself. */
export interface PdfFacts {
  readonly title: string;
  readonly author?: string;
  readonly subject?: string;
  readonly keywords: readonly string[];
  /** Language tag. */
  readonly locale: string;
  /** ISO date. Absent: the file does not say when it was made, so that it is the same on every day. */
  readonly date?: string;
}
