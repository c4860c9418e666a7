import type { Look } from "../look.ts";

/*
 * A map of look 1 on a slide or an A4 page prints its details at 6 to 7 points, and its cards stand close. Here the words
 * grow by a point, the details most, while cards widen by less: long names wrap, and the picture grows down, where pages
 * and slides have room left.
 */
const look2: Look = {
  number: 2,
  title: {
    zh: "字大一号，间距更宽，适合投影和打印",
    en: "Text one size larger and more air, for slides and print",
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
  laneNameWidth: 110,
  headerReach: { single: 18, several: 8 },
  laneGap: 10,
  lanePad: 11,
  cardsPad: 18,
  headerGap: 14,
  bandGap: 34,
  leastCard: 66,
  leastShape: 58,
  itemGap: 9,
  cardWidths: { usual: 208, steps: [208, 190, 172, 156], widest: 288 },
  map: { spacing: { track: 13, card: 16, row: 34 }, gutter: { stage: 52, inner: 44 } },
  flow: { spacing: { track: 13, card: 28, row: 40 }, gutter: { stage: 72, inner: 50 } },
};
export default look2;
