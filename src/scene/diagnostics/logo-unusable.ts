import type { DiagnosticKind } from "../../base/diagnostic.ts";

const model = (logo: string): string => `ketu: 1
id: shop
title: 客户模型
stages:
  prospect: { label: 潜在客户, nodes: { first_visit: { label: 首次访问, kind: touchpoint } } }
style: { brand: { colors: ["#14263b", "#1b628f", "#2e8b57", "#e0a030", "#c0392b"], logo: ${logo} } }
`;

/** PNG of one transparent pixel. */
const pixel =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

const logoUnusable: DiagnosticKind<{ logo: string; problem: "missing" | "outside" | "tooLarge" | "format" }> = {
  code: "logo-unusable",
  severity: "warning",
  title: { zh: "标志图片用不了", en: "The logo cannot be used" },
  explanation: {
    zh: "品牌主题（style.brand.logo）可以带一个标志：PNG 或 SVG 文件，路径相对于模型文件，或者直接写成 data: URI。文件要在工作区里面，不超过 1 MiB，并且写明了大小（SVG 要有 viewBox 或 width 和 height）。标志用不了时照样出图，只是没有标志。",
    en: "A brand theme may have a logo (style.brand.logo): a PNG or SVG file with a path relative to the model, or a data: URI. The file has to lie inside the workspace, be no larger than 1 MiB, and tell its size (an SVG by viewBox, or width and height). Where the logo cannot be used the picture is drawn without it.",
  },
  wrong: model("logo.bmp"),
  right: model(`"${pixel}"`),
  message: ({ logo, problem }) => {
    const reasons = {
      missing: { zh: "没有这个文件", en: "there is no such file" },
      outside: { zh: "在工作区之外", en: "it lies outside the workspace" },
      tooLarge: { zh: "超过 1 MiB", en: "it is larger than 1 MiB" },
      format: { zh: "不是能读出大小的 PNG 或 SVG", en: "it is not a PNG or SVG that tells its size" },
    };
    return {
      zh: `标志 ${logo} 用不了：${reasons[problem].zh}`,
      en: `The logo ${logo} cannot be used: ${reasons[problem].en}`,
    };
  },
  hint: () => ({
    zh: "用一个 PNG 或 SVG 文件，路径从模型文件算起。",
    en: "Name a PNG or SVG file, with a path from the model's own folder.",
  }),
};
export default logoUnusable;
