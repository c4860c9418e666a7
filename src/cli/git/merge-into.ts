import { resolve } from "node:path";
import type { Wording } from "../../base/wording.ts";
import type { LinesToMerge } from "../../node/git-setup/merge-lines.ts";
import { git } from "../../node/git.ts";
import { type FileMerge, mergeModelFiles } from "../../node/git-setup/merge-model-files.ts";
import { writeFileAtomically } from "../../node/write-file-atomically.ts";
import { codeOf } from "../../node/workspace.ts";
import { exitCodes } from "../../report/exit-code.ts";
import { neutralLine } from "../../report/neutral-text.ts";
import { CliProblem } from "../cli-problem.ts";
import type { Terminal } from "../terminal.ts";

/**
 * The merge driver: `BASE OURS THEIRS [PATH [SIZE [LABELS]]]`, as git hands them over, the labels of base, ours and theirs
 * last. The result stands in OURS; 0 when all is merged, 1 when somebody has to look at it, and more when nothing was done.
 */
export async function mergeInto(files: readonly string[], terminal: Terminal): Promise<number> {
  const [base, ours, theirs, path = ours ?? "", size = "7", ...labels] = files;
  const markerSize = Number(size);
  if (base === undefined || ours === undefined || theirs === undefined || !isMarkerSize(markerSize)) {
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
  const merge = await mergeModelFiles({
    ...{ base: from, ours: to, theirs: other, markerSize },
    ...{ labels: labelsOf(labels), hasBase: await showsBase(terminal.folder) },
  });
  if ("problem" in merge) {
    throw new CliProblem(exitCodes.inputOutput, { en: `git: ${merge.problem}`, zh: `git：${merge.problem}` });
  }
  try {
    writeFileAtomically(to, merge.content);
  } catch (error) {
    throw new CliProblem(exitCodes.inputOutput, {
      en: `${path}: cannot be written (${codeOf(error)})`,
      zh: `${path}：无法写入（${codeOf(error)}）`,
    });
  }
  for (const line of remarksOn(merge)) terminal.note(`${neutralLine(path)}: ${neutralLine(terminal.say(line))}\n`);
  return merge.hasConflicts ? exitCodes.findings : exitCodes.clean;
}

function isMarkerSize(size: number): boolean {
  return Number.isSafeInteger(size) && size > 0 && size <= 1000;
}

/** What git calls the three, where it says so (2.44 and later); older ones leave the signs in the command as they are. */
function labelsOf([base = "", ours = "", theirs = ""]: readonly string[]): LinesToMerge["labels"] {
  const named = (label: string, otherwise: string): string =>
    label === "" || /^%[SXY]$/.test(label) ? otherwise : neutralLine(label);
  return { base: named(base, "base"), ours: named(ours, "ours"), theirs: named(theirs, "theirs") };
}

/** `merge.conflictStyle`: git hands it to no driver, but whoever it has started can ask for it. */
async function showsBase(folder: string): Promise<boolean> {
  const answer = await git(folder, ["config", "--get", "merge.conflictStyle"]);
  return "output" in answer && /^z?diff3$/.test(answer.output.trim());
}

const kinds: Readonly<Record<FileMerge["conflicts"][number]["kind"], Wording>> = {
  value: { en: "both sides give it another value", zh: "两边改成了不同的值" },
  removed: { en: "one side removed what the other changed or names", zh: "一边删除了另一边改动或引用的内容" },
  order: { en: "both sides changed what stands there", zh: "两边都改动了这里的先后或内容" },
  place: { en: "both sides moved it, to other places", zh: "两边把它移到了不同的地方" },
  comment: { en: "both sides changed a comment", zh: "两边都改动了注释" },
};

function remarksOn({ how, conflicts, hasConflicts }: FileMerge): readonly Wording[] {
  const told = conflicts.map(({ about, path, kind }) => {
    const place = [about === "model:model" && path.length > 0 ? "" : about, path.join(".")].join(" ").trim();
    return { en: `${place}: ${kinds[kind].en}`, zh: `${place}：${kinds[kind].zh}` };
  });
  return [...told, ...(how === "entries" ? [] : [hasConflicts || how === "doubtful" ? remarks[how] : remarks.clean])];
}

const remarks = {
  doubtful: {
    en: "merged, but the result does not mean what both sides say; look at it before you commit",
    zh: "已合并，但结果的意思与两边不符；提交前请检查",
  },
  lines: {
    en: "a version cannot be read as YAML, so that lines were merged as git does it; conflicts are marked",
    zh: "有一版读不出 YAML，已像 git 那样逐行合并；冲突已标出",
  },
  clean: {
    en: "a version cannot be read as YAML, so that lines were merged as git does it; look at it before you commit",
    zh: "有一版读不出 YAML，已像 git 那样逐行合并；提交前请检查",
  },
} as const;
