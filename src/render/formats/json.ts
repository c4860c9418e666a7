import type { RenderFormatOf } from "../render-format.ts";
import { stableJson } from "../json/stable-json.ts";

/** The resolved model: short forms gone, defaults filled, references checked. */
const json: RenderFormatOf<"model"> = {
  id: "json",
  extension: "json",
  mime: "application/json",
  describe: { zh: "解析后的模型，给程序用", en: "The resolved model, for programs" },
  input: "model",
  render: (model) => stableJson(model),
};
export default json;
