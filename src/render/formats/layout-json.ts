import { roundPx } from "../../base/geometry.ts";
import { stableJson } from "../json/stable-json.ts";
import type { RenderFormatOf } from "../render-format.ts";

/** Every place of the picture in pixels, rounded to 1/100. */
const layoutJson: RenderFormatOf<"laid-out"> = {
  id: "layout-json",
  extension: "layout.json",
  mime: "application/json",
  describe: {
    zh: "图上每样东西的位置和大小，给程序用",
    en: "Place and size of everything in the picture, for programs",
  },
  input: "laid-out",
  render: (laidOut) => stableJson(laidOut, roundPx),
};
export default layoutJson;
