import type { DiagnosticKind } from "../../base/diagnostic.ts";

const pictureTooLarge: DiagnosticKind<{ width: number; height: number; scale: number; fitting: number }> = {
  code: "picture-too-large",
  severity: "error",
  title: { zh: "PNG 太大", en: "The PNG would be too large" },
  explanation: {
    zh: "一张 PNG 最多 1.5 亿像素：再大的图占用的内存太多，多数看图软件也打不开。SVG 没有这个限制，放到多大都清楚。把 --scale 调小，改用 SVG，或者把视图限制在几个阶段(only: { stages: [...] })。",
    en: "A PNG holds at most 150 million pixels: a larger one takes too much memory, and most viewers cannot open it. An SVG has no such limit and is sharp at every size. Take a smaller --scale, use SVG, or let the view show a few stages only (only: { stages: [...] }).",
  },
  examplesAre: "commands",
  wrong: "ketu render 300-nodes.ketu.yaml --format png --scale 4",
  right: "ketu render 300-nodes.ketu.yaml --format svg",
  message: ({ width, height }) => ({
    zh: `PNG 会有 ${width} × ${height} 像素，超过 1.5 亿`,
    en: `The PNG would have ${width} × ${height} pixels, more than 150 million`,
  }),
  hint: ({ fitting }) =>
    fitting >= 1
      ? { zh: `用 --scale ${fitting} 或更小，或者用 SVG。`, en: `Use --scale ${fitting} or less, or SVG.` }
      : { zh: "用 SVG，或者少画几个阶段。", en: "Use SVG, or show fewer stages." },
};
export default pictureTooLarge;
