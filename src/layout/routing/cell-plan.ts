import type { Point, Rect } from "../../base/geometry.ts";

/*
 * What the router is given and what it returns. Cards stand in the cells of a grid: columns (one or more per stage) and
 * rows that are aligned over all columns of a band. Between columns run gutters, between rows run passages, below the
 * cards of a band runs a bus, below that hang the off-path cards. A map that wraps has several bands, joined by the
 * margins at both sides.
 */

export interface CellColumn {
  /** Subject of the stage; neighbours with the same stage are its sub-columns. */
  readonly stage: string;
  /** Pixels that the cards of the column take; also at least what its lanes need. */
  readonly width: number;
}

export interface CellBand {
  readonly columns: readonly CellColumn[];
  /** Pixels taken above the cards (headers, lanes) and below them (lanes); routes pass there only in the side margins. */
  readonly above: number;
  readonly below: number;
}

export interface CellCard {
  readonly subject: string;
  readonly band: number;
  /** Index into the columns of its band. */
  readonly column: number;
  /** From 0 at the top; off-path cards count from 0 again, in the area below the bus. */
  readonly row: number;
  readonly isOffPath: boolean;
  /** At most the width of its column; a narrower card is centred in it. Off-path cards: the same. */
  readonly width: number;
  readonly height: number;
}

export interface CellEdge {
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  /** Size of its label with its own padding; absent without one. */
  readonly label?: { readonly width: number; readonly height: number };
}

export interface CellPlan {
  readonly bands: readonly CellBand[];
  readonly cards: readonly CellCard[];
  readonly edges: readonly CellEdge[];
  /** Smallest distances in pixels: between two tracks, between a track and a card, between two cards in a column. */
  readonly spacing: { readonly track: number; readonly card: number; readonly row: number };
  /** Smallest width of a gutter between two stages and between two sub-columns of one stage. */
  readonly gutter: { readonly stage: number; readonly inner: number };
  /** Space left of the first column (lane names) and right of the last, without the tracks that run there. */
  readonly margin: { readonly left: number; readonly right: number };
  /** What to reserve around an off-path card group: pixels above for its small header, below for its chips. */
  readonly offPath: { readonly above: number; readonly below: number };
  /**
   * Where the stages of the path have boxes around their cards: pixels that the header takes in it above them, and from
   * the cards to the border. Routes pass above the headers, not between them and the cards, and rather around boxes than
   * through them; their labels keep off the borders at the sides. Absent: no boxes.
   */
  readonly box?: { readonly header: number; readonly pad: number };
}

export interface PlacedBand {
  /** Top of the band, where `above` begins. */
  readonly y: number;
  /** The area of cards, passages, bus and off-path cards. */
  readonly cardsTop: number;
  readonly cardsBottom: number;
  /** Top of the first row of cards on the path, with its header; absent where the band has none. */
  readonly pathTop?: number;
  /** Top of the area of off-path cards; absent where the band has none. */
  readonly offPathTop?: number;
  /** `cardsBottom` + `below`. */
  readonly bottom: number;
  readonly columns: readonly { readonly x: number; readonly width: number }[];
}

export interface RoutedPlan {
  readonly width: number;
  readonly height: number;
  readonly bands: readonly PlacedBand[];
  readonly cards: ReadonlyMap<string, Rect>;
  /** Right-angled; first and last point on the border of their card; `label` is a free box on the route's own line. */
  readonly routes: ReadonlyMap<string, { readonly points: readonly Point[]; readonly label?: Rect }>;
}
