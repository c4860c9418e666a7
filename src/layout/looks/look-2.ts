import type { Look } from "../look.ts";

/*
 * A map of look 1 on a slide or an A4 page prints its details at 6 to 7 points. Here all text is larger, the details most,
 * and the spaces stay or shrink a little: the picture grows by less than its words, which print up to a tenth larger.
 */
const look2: Look = {
  number: 2,
  title: {
    zh: "字更大，间距不变，投影和打印更好读",
    en: "Larger text at the same distances, easier to read on slides and paper",
  },

  titleStyle: { size: 26, weight: 700 },
  subtitleStyle: { size: 14, weight: 400 },
  stageStyle: { size: 18, weight: 700 },
  frameStyle: { size: 16, weight: 700 },
  cardStyle: { size: 15.5, weight: 700 },
  laneStyle: { size: 14, weight: 400 },
  itemStyle: { size: 14, weight: 400 },
  figureStyle: { size: 22, weight: 700 },
  badgeStyle: { size: 13, weight: 700 },
  smallStyle: { size: 13.5, weight: 400 },
  smallBoldStyle: { size: 14, weight: 700 },
  smallestText: 13,

  textInset: 14,
  laneNameWidth: 106,
  headerReach: { single: 18, several: 8 },
  laneGap: 8,
  lanePad: 8,
  cardsPad: 14,
  headerGap: 12,
  bandGap: 28,
  leastCard: 60,
  leastShape: 54,
  itemGap: 8,
  cardWidths: { usual: 208, steps: [208, 190, 172, 156], widest: 284 },
  map: { spacing: { track: 12, card: 14, row: 26 }, gutter: { stage: 50, inner: 40 } },
  flow: { spacing: { track: 12, card: 24, row: 32 }, gutter: { stage: 66, inner: 48 } },
  table: {
    pad: { x: 10, y: 7 },
    sign: { width: 17, height: 12, gap: 6 },
    leastColumn: 36,
    leastRow: 34,
    widestText: 320,
    comfortableWidth: 1240,
    blockGap: 28,
    headingGap: 9,
  },
};
export default look2;
