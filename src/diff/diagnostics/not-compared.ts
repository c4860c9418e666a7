import type { DiagnosticKind } from "../../base/diagnostic.ts";

/** The cause in both languages, as whoever found it words it. */
interface Cause {
  readonly zh: string;
  readonly en: string;
  readonly [name: string]: string;
}

const notCompared: DiagnosticKind<Cause> = {
  code: "not-compared",
  severity: "error",
  title: { zh: "没有比较成", en: "There was no comparison" },
  explanation: {
    zh: "两边有一边拿不到：没有这个版本、文件或文件夹，git 的历史没有取全（浅克隆），或者文件读不了。这不是“没有改动”，而是什么都不知道；退出码不是 0，每种格式里都有这一条。",
    en: "One side cannot be had: there is no such revision, file or folder, the history of git is not all there (a shallow clone), or a file cannot be read. This does not mean that nothing changed but that nothing is known; the exit code is not 0, and every format holds this entry.",
  },
  examplesAre: "commands",
  wrong: "ketu diff no-such-branch -- models/ --format json",
  right: "ketu diff main -- models/ --format json",
  message: ({ zh, en }) => ({ zh, en }),
};
export default notCompared;
