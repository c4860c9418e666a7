import type { Badge } from "../../base/badge.ts";
import { dataWords, matchWords } from "../../messages/data-words.ts";
import { formatFigure } from "../../messages/format-figure.ts";
import { separator } from "../../messages/view-words.ts";
import type { Class, Scheme } from "../../model/model.ts";
import { conditionText } from "../condition-text.ts";
import type { BoxShape, DiagramNode, Tone } from "../diagram.ts";
import type { Drawing } from "../drawing.ts";

/** How the parts of the tree are drawn; classes have the tone of their scheme. */
export const classLooks = {
  root: { shape: "rect", tone: "quiet" },
  rule: { shape: "note", tone: "plain" },
  part: { shape: "pill", tone: "plain" },
  value: { shape: "tag", tone: "plain" },
} as const satisfies Record<string, { readonly shape: BoxShape; readonly tone: Tone }>;

const tones = ["tone-0", "tone-1", "tone-2", "tone-3", "tone-4", "tone-5"] as const;

/** The tone of the classes of a scheme, by its place among the schemes shown. */
export function schemeTone(place: number): Tone {
  return tones[place % tones.length] ?? "plain";
}

export function schemeBox(scheme: Scheme, { speech }: Drawing): DiagramNode {
  const detail = speech.say(matchWords[scheme.match]);
  return {
    id: scheme.ref,
    subject: scheme.ref,
    ...classLooks.root,
    label: speech.label(scheme),
    detail,
    name: [speech.label(scheme), speech.say(dataWords.scheme), detail].join(separator),
  };
}

/** A class with its code, its stages and, where it was counted, how many customers it has. */
export function classBox(entry: Class, tone: Tone, drawing: Drawing): DiagramNode {
  const { speech } = drawing;
  const detail = classFacts(entry, drawing).join(separator);
  const badge = countBadge(entry, drawing);
  return {
    id: entry.ref,
    subject: entry.ref,
    shape: "rect",
    tone,
    label: speech.label(entry),
    ...(detail && { detail }),
    ...(badge && { badge }),
    name: [speech.label(entry), speech.say(dataWords.class), detail, badge?.name ?? ""].filter(Boolean).join(separator),
  };
}

function classFacts(entry: Class, drawing: Drawing): readonly string[] {
  const { speech } = drawing;
  const code = entry.code === undefined ? "" : `${speech.say(dataWords.code)} ${entry.code}`;
  return [code, classStages(entry, drawing)].filter(Boolean);
}

/** Labels of the stages that a class belongs to. */
export function classStages({ stages }: Class, { index, speech }: Drawing): string {
  return speech.list(
    stages.flatMap((id) => {
      const stage = index.stageById.get(id);
      return stage ? [speech.label(stage)] : [];
    }),
  );
}

/** How many customers a class has, as printed; empty where that was not counted. */
export function classCount({ ref }: Class, { context }: Drawing): string {
  const value = context.measures?.figures.get(ref)?.value;
  return value === undefined || value === null ? "" : formatFigure(value, "person");
}

function countBadge(entry: Class, drawing: Drawing): Badge | undefined {
  const text = classCount(entry, drawing);
  if (text === "") return undefined;
  return { text, status: "neutral", name: `${drawing.speech.say(dataWords.customers)} ${text}` };
}

/** The rule of a class in words. */
export function ruleText({ when }: Class, drawing: Drawing): string {
  return when ? conditionText(when.ast, drawing) : "";
}
