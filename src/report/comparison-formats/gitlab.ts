import { contentName } from "../../base/content-name.ts";
import { productLocale } from "../../base/wording.ts";
import { forgeFinding, waivedNotice } from "../comparison/comparison-findings.ts";
import type { ComparisonFormat } from "../comparison/comparison-input.ts";
import { placeFinderOf } from "../find-place.ts";
import { fingerprintsOf } from "../fingerprint.ts";
import { gitlabIssue } from "../gitlab-issue.ts";

/**
 * GitLab's Code Quality report. Its fingerprints begin with that of the change; behind it stands the model, since no two
 * issues of one report may have the same.
 */
const gitlab: ComparisonFormat = {
  id: "gitlab",
  extension: "json",
  mime: "application/json",
  describe: { zh: "GitLab 代码质量报告", en: "Code Quality report for GitLab" },
  report(input) {
    const { models, failures, texts, locale } = input;
    const reading = {
      language: productLocale(locale),
      find: placeFinderOf(texts),
      anyFile: [...texts.keys()][0] ?? "-",
    };
    const others = [
      ...failures,
      ...models.flatMap(({ errors, waivers }) => [...errors, ...waivers]),
      ...waivedNotice(input),
    ];
    const fingerprints = fingerprintsOf(others);
    const issues = [
      ...others.map((finding, index) => gitlabIssue(finding, fingerprints[index] ?? "", reading)),
      ...models.flatMap((model) =>
        model.changes.map((change) => {
          const fingerprint = `${change.fingerprint}${contentName(model.name)}`;
          return gitlabIssue(forgeFinding(change, model, reading.find), fingerprint, reading);
        }),
      ),
    ];
    return `${JSON.stringify(issues, undefined, 2)}\n`;
  },
};
export default gitlab;
