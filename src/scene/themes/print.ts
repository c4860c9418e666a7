import { type BasePaint, basePaints, type Theme } from "../theme.ts";

const black = "#000000";
const white = "#ffffff";

/** Quiet lines that carry no meaning. */
const greys: Partial<Readonly<Record<BasePaint, string>>> = {
  "band-stroke": "#8c8c8c",
  "frame-stroke": "#6e6e6e",
  separator: "#a6a6a6",
};

/** Black on white without fills, for office printers and copies: meaning is in outlines, dashes and shapes. */
const print: Theme = {
  id: "print",
  name: { zh: "打印", en: "Print" },
  stageRamp: [white],
  stageInks: [black],
  stageStroke: black,
  paints: Object.fromEntries(
    basePaints.map((paint) => [
      paint,
      greys[paint] ?? (paint === "background" || paint.endsWith("-fill") ? white : black),
    ]),
  ) as Record<BasePaint, string>,
};
export default print;
