import type { Look } from "../look.ts";

const look1: Look = {
  number: 1,
  title: { zh: "最初的样式，默认", en: "The first look, and the default" },

  titleStyle: { size: 24, weight: 700 },
  subtitleStyle: { size: 13, weight: 400 },
  stageStyle: { size: 17, weight: 700 },
  frameStyle: { size: 15, weight: 700 },
  cardStyle: { size: 14.5, weight: 700 },
  laneStyle: { size: 13, weight: 400 },
  itemStyle: { size: 13, weight: 400 },
  figureStyle: { size: 20, weight: 700 },
  badgeStyle: { size: 12, weight: 700 },
  smallStyle: { size: 12, weight: 400 },
  smallBoldStyle: { size: 13, weight: 700 },
  smallestText: 12,

  textInset: 14,
  laneNameWidth: 106,
  headerReach: { single: 18, several: 8 },
  laneGap: 9,
  lanePad: 8,
  cardsPad: 14,
  headerGap: 12,
  bandGap: 30,
  leastCard: 58,
  leastShape: 52,
  itemGap: 8,
  cardWidths: { usual: 204, steps: [204, 184, 164, 148], widest: 280 },
  map: { spacing: { track: 12, card: 14, row: 28 }, gutter: { stage: 50, inner: 40 } },
  flow: { spacing: { track: 12, card: 26, row: 34 }, gutter: { stage: 72, inner: 48 } },
};
export default look1;
