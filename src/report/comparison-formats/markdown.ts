import type { Budget, ComparisonFormat, ComparisonInput } from "../comparison/comparison-input.ts";
import { commentPlans, countRows, shortestPlan } from "../comparison/comment/comment-plan.ts";
import { writeComment } from "../comparison/comment/write-comment.ts";
import { utf8Length } from "../utf8-length.ts";

/** What a comment of GitHub may hold; GitLab allows more. */
const commentBudget: Budget = { limit: 65_536, unit: "characters" };

/**
 * Markdown for a comment or a job summary. What does not fit goes step by step (`commentPlans`), then row by row from the
 * least severe; it is always said what is not there.
 */
const markdown: ComparisonFormat = {
  id: "markdown",
  extension: "md",
  mime: "text/markdown",
  describe: { zh: "合并请求的评论，大小有上限", en: "a comment for a pull request, of bounded size" },
  report(input) {
    const { budget = commentBudget } = input;
    const isFitting = (text: string): boolean =>
      (budget.unit === "bytes" ? utf8Length(text) : text.length) <= budget.limit;
    for (const plan of commentPlans) {
      const text = writeComment(input, plan, budget);
      if (isFitting(text)) return text;
    }
    return fittingRows(input, budget, isFitting);
  },
};
export default markdown;

/** As many rows as fit, of the last plan. */
function fittingRows(input: ComparisonInput, budget: Budget, isFitting: (text: string) => boolean): string {
  const plan = commentPlans.at(-1) ?? commentPlans[0];
  const written = (mostRows: number): string => writeComment(input, { ...plan, mostRows }, budget);
  let [most, tooMany] = [0, countRows(input.models, plan)];
  while (tooMany - most > 1) {
    const middle = Math.floor((most + tooMany) / 2);
    if (isFitting(written(middle))) most = middle;
    else tooMany = middle;
  }
  const text = written(most);
  return isFitting(text) ? text : writeComment(input, shortestPlan, budget);
}
