import type { DiagnosticKind } from "../../base/diagnostic.ts";

const noCalendar: DiagnosticKind<{ readonly format: string }> = {
  code: "no-calendar",
  severity: "warning",
  title: { zh: "没有日历可写", en: "There is no calendar to write" },
  explanation: {
    zh: "日历文件只能由 calendar 视图写出：图和流程里没有“什么时候”。模型里写了 every（活动、数据检查）或 refresh（数据源），就有一份默认的日历；用 --view 选了别的视图，或者模型里没有定期的事项，就没有可写的，其他格式照常输出。",
    en: "A calendar file is made of a view of the kind calendar: nothing in a map or a flow says when. A model has a calendar by default as soon as an activity or a check says `every`, or a source says `refresh`. Where --view names other views, or nothing in the model comes again, there is nothing to write; the other formats are written all the same.",
  },
  examplesAre: "commands",
  wrong: "ketu render model.ketu.yaml --view lifecycle_map --format ics",
  right: "ketu render model.ketu.yaml --view calendar --format ics",
  message: ({ format }) => ({
    zh: `没有 calendar 视图，未写出 ${format}`,
    en: `There is no view of the kind calendar: no ${format} was written`,
  }),
  hint: () => ({
    zh: "用 --view calendar，并在活动或检查上写 every，或在数据源上写 refresh。",
    en: "Ask for --view calendar, and give an activity or a check an `every`, or a source a `refresh`.",
  }),
};
export default noCalendar;
