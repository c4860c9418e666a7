/** The pull request that the documentation shows: what it changes in the model of an online school, and why. */
export interface ExampleEdit {
  /** Stands exactly once in the model. */
  readonly from: string;
  readonly to: string;
}

export const exampleModel = "models/online-education/model.ketu.yaml";

/** From the root of the repository. */
export const exampleFolder = "docs/review-example";

export const exampleEdits: readonly ExampleEdit[] = [
  // Contracts are signed before the order.
  {
    from: "      decide:      {",
    to: "      sign:        { label: { zh: 签约, en: Contract signed }, kind: milestone, owner: sales, sla: 3d }\n      decide:      {",
  },
  // Success takes over the service.
  {
    from: "en: Settle complaints in time }\n    owner: care\n",
    to: "en: Settle complaints in time }\n    owner: success\n",
  },
  { from: "event: welcome_called, sla: 7d }", to: "event: welcome_called, sla: 14d }" },
  // Fewer customers are VIP.
  {
    from: "when: clv >= 5000, stage: loyalty }",
    to: "when: clv >= 8000, stage: loyalty }",
  },
  { from: "when: clv >= 1 && clv < 5000,", to: "when: clv >= 1 && clv < 8000," },
  // Nobody looks at the conversion of trials until it is much lower.
  { from: 'alert: { warn: "< 30%", critical: "< 20%" }', to: 'alert: { warn: "< 25%", critical: "< 15%" }' },
  {
    from: "mask: band, purpose: { zh: 匹配课程, en: Match courses }, keep: 3y }",
    to: "mask: band, purpose: { zh: 匹配课程, en: Match courses }, keep: 5y }",
  },
  // Codes get a digit more than those that have been issued.
  { from: "serial:   { digits: 6,", to: "serial:   { digits: 7," },
];

/** The model after the pull request. An edit whose place is not there once is a mistake of the example. */
export function editedExample(text: string): string {
  return exampleEdits.reduce((edited, { from, to }) => {
    if (edited.split(from).length !== 2) throw new Error(`The review example does not find once: ${from}`);
    return edited.replace(from, () => to);
  }, text);
}
