import type { Wording } from "../base/wording.ts";

/** Things of a model that its first version is counted in. */
const counted: readonly { readonly key: string; readonly zh: string; readonly one: string; readonly many: string }[] = [
  { key: "stages", zh: "个阶段", one: "stage", many: "stages" },
  { key: "nodes", zh: "个关键节点", one: "key node", many: "key nodes" },
  { key: "fields", zh: "个字段", one: "field", many: "fields" },
  { key: "classes", zh: "个客户类别", one: "class", many: "classes" },
  { key: "codes", zh: "套编码", one: "code", many: "codes" },
  { key: "metrics", zh: "个指标", one: "metric", many: "metrics" },
];

/** Words of a changelog of models. */
export const historyWords = {
  title: { zh: "模型变更记录", en: "Changelog of the model" },
  more: (count: number): Wording => ({ zh: `还有 ${count} 处改动`, en: `and ${count} more changes` }),
  quiet: (count: number): Wording => ({
    zh: `${count} 次提交没有改变模型的意思`,
    en: count === 1 ? "1 commit without a change of meaning" : `${count} commits without a change of meaning`,
  }),
  nothing: { zh: "没有提交改动过模型。", en: "No commit has changed a model." },
  leftOut: { zh: "未列出：", en: "Left out: " },
  and: { zh: "、", en: ", " },
  modelAdded: (title: Wording, sizes: Readonly<Record<string, number>>): Wording => {
    const found = counted.flatMap((each) => (sizes[each.key] ? [{ ...each, count: sizes[each.key] ?? 0 }] : []));
    const zh = found.map(({ count, zh: unit }) => `${count} ${unit}`).join("、");
    const en = found.map(({ count, one, many }) => `${count} ${count === 1 ? one : many}`).join(", ");
    return {
      zh: `新建模型“${title.zh}”${zh && `：${zh}`}`,
      en: `The model “${title.en}” is new${en && `: ${en}`}`,
    };
  },
  modelRemoved: (title: Wording): Wording => ({
    zh: `模型“${title.zh}”没有了`,
    en: `The model “${title.en}” is gone`,
  }),
  unreadable: (count: number, first: Wording): Wording => ({
    zh: `这一版的模型有 ${count} 处错误，无法说明改了什么；第一处：${first.zh}`,
    en: `The model had ${count === 1 ? "an error" : `${count} errors`} in this version, so what changed cannot be told; the first: ${first.en}`,
  }),
  /** `day` is empty where the version is older than all that was looked at. */
  since: (day: string, count: number): Wording => ({
    zh: `与${day ? ` ${day} 的` : "更早的"}版本相比，中间 ${count} 版有错误`,
    en: `Compared with ${day ? `the version of ${day}` : "an earlier version"}; ${count === 1 ? "one version" : `${count} versions`} between had errors`,
  }),
  firstReadable: {
    zh: "看过的更早版本都有错误，这是其中第一个能读的版本",
    en: "The earlier versions that were looked at had errors; this is the first that can be read",
  },
  limit: (count: number): Wording => ({
    zh: `更早的提交；只看了最近 ${count} 次改动模型的提交（--limit）`,
    en: `earlier commits; the latest ${count} that touch the model were looked at (--limit)`,
  }),
  time: (seconds: number): Wording => ({
    zh: `更早的提交；已用了 ${seconds} 秒，请用 --limit 或 --since 缩小范围`,
    en: `earlier commits; ${seconds} seconds were used up, so ask for less with --limit or --since`,
  }),
  shallow: {
    zh: "更早的提交；这是浅克隆，git fetch --unshallow 可取来全部历史",
    en: "earlier commits; this is a shallow clone, git fetch --unshallow gets the whole history",
  },
} as const;
