import { resolve } from "node:path";
import type { Wording } from "../../base/wording.ts";
import { type FileMerge, mergeModelFiles } from "../../node/git-setup/merge-model-files.ts";
import { writeFileAtomically } from "../../node/write-file-atomically.ts";
import { exitCodes } from "../../report/exit-code.ts";
import { neutralLine } from "../../report/neutral-text.ts";
import { CliProblem } from "../cli-problem.ts";
import { replaceFile } from "../replace-file.ts";
import type { Terminal } from "../terminal.ts";

/**
 * The merge driver: `BASE OURS THEIRS [PATH [SIZE]]`, as git hands them over. The result stands in OURS; 0 when all is
 * merged, 1 when somebody has to look at it, and more when nothing was done.
 */
export async function mergeInto(files: readonly string[], terminal: Terminal): Promise<number> {
  const [base, ours, theirs, path = ours ?? "", size = "7"] = files;
  const markerSize = Number(size);
  if (base === undefined || ours === undefined || theirs === undefined || !Number.isSafeInteger(markerSize)) {
    throw new CliProblem(exitCodes.wrongUsage, {
      en: "ketu git merge-driver takes three files: base, ours and theirs",
      zh: "ketu git merge-driver 需要三个文件：BASE、OURS、THEIRS",
    });
  }
  const [from, to, other] = [base, ours, theirs].map((name) => resolve(terminal.folder, name)) as [
    string,
    string,
    string,
  ];
  const merge = await mergeModelFiles({ base: from, ours: to, theirs: other, markerSize });
  if ("problem" in merge) {
    throw new CliProblem(exitCodes.inputOutput, { en: `git: ${merge.problem}`, zh: `git：${merge.problem}` });
  }
  // Bytes of git as they are; a text of ours keeps the byte order mark of its file.
  if (typeof merge.content === "string") replaceFile(to, path, merge.content);
  else writeFileAtomically(to, merge.content);
  for (const line of remarksOn(merge)) terminal.note(`${neutralLine(path)}: ${neutralLine(terminal.say(line))}\n`);
  return merge.hasConflicts ? exitCodes.findings : exitCodes.clean;
}

const kinds: Readonly<Record<FileMerge["conflicts"][number]["kind"], Wording>> = {
  value: { en: "both sides give it another value", zh: "两边改成了不同的值" },
  removed: { en: "one side removed what the other changed", zh: "一边删除了另一边改动的内容" },
  order: { en: "both sides changed what stands there", zh: "两边都改动了这里的先后或内容" },
};

function remarksOn({ how, conflicts }: FileMerge): readonly Wording[] {
  const told = conflicts.map(({ about, path, kind }) => {
    const place = path === undefined ? about : `${about} ${path}`;
    return { en: `${place}: ${kinds[kind].en}`, zh: `${place}：${kinds[kind].zh}` };
  });
  if (how !== "doubtful") return told;
  return [
    ...told,
    {
      en: "merged line by line, but the result does not mean what both sides say; look at it before you commit",
      zh: "已逐行合并，但结果的意思与两边不符；提交前请检查",
    },
  ];
}
