import { productLocale } from "../../base/wording.ts";
import { placeFinderOf } from "../find-place.ts";
import { githubCommand } from "../github-command.ts";
import type { ReportFormat } from "../report-format.ts";

/** Workflow commands of GitHub Actions; one line each, so that annotations stand beside the lines of a pull request. */
const github: ReportFormat = {
  id: "github",
  extension: "txt",
  mime: "text/plain",
  describe: { zh: "GitHub Actions 的逐行标注", en: "annotations for GitHub Actions" },
  report({ diagnostics, texts, locale }) {
    const reading = { language: productLocale(locale), find: placeFinderOf(texts) };
    return diagnostics.map((diagnostic) => githubCommand(diagnostic, reading)).join("");
  },
};
export default github;
