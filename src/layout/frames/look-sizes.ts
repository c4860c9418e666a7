import type { TextStyle } from "../text-block.ts";

/*
 * The measures of the look, in pixels at 100 %: one family, few sizes, nothing under 11 px.
 */

export const titleStyle: TextStyle = { size: 24, weight: 700 };
export const subtitleStyle: TextStyle = { size: 13, weight: 400 };
export const stageStyle: TextStyle = { size: 17, weight: 700 };
export const frameStyle: TextStyle = { size: 15, weight: 700 };
export const cardStyle: TextStyle = { size: 14.5, weight: 700 };
export const laneStyle: TextStyle = { size: 13, weight: 400 };
export const itemStyle: TextStyle = { size: 13, weight: 400 };
export const figureStyle: TextStyle = { size: 20, weight: 700 };
export const badgeStyle: TextStyle = { size: 12, weight: 700 };
export const smallStyle: TextStyle = { size: 12, weight: 400 };
export const smallBoldStyle: TextStyle = { size: 13, weight: 700 };

/** The smallest of the sizes above: what the legibility of a printed page depends on. */
export const smallestText = 12;

/** White space at the edge of the picture, and from there to text that stands on no box. */
export const canvasPad = 20;
export const textInset = 14;

/** Column of lane names, from the edge of a lane to where the first gutter begins. */
export const laneNameWidth = 106;
/** How far a header reaches over the outer columns of its band: less where lines pass beside it to other bands. */
export const headerReach = { single: 18, several: 8 } as const;
/** Space between two lanes, and above and below what stands in one. */
export const laneGap = 9;
export const lanePad = 8;
/** Space above and below the cards in their lane. */
export const cardsPad = 14;
/** Space between a header and the first lane, and between two bands of a map that wraps. */
export const headerGap = 12;
export const bandGap = 30;
/** Height of the lowest card. */
export const leastCard = 58;
/** Between two things of a lane. */
export const itemGap = 8;

/** Width of cards and so of columns; narrower where a small sheet asks for it, wider where there are few. */
export const cardWidths = { usual: 204, steps: [204, 184, 164, 148], widest: 280 } as const;

export const spacing = { track: 12, card: 14, row: 28 } as const;
export const gutter = { stage: 50, inner: 40 } as const;
