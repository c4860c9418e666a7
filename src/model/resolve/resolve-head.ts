import type { Model } from "../model.ts";
import { child, wordOf, type TreeNode } from "../tree.ts";
import { readText } from "./read-text.ts";
import { present, readChoice } from "./read-values.ts";
import type { ResolveContext } from "./resolve-context.ts";
import { referenceId } from "./resolve-reference.ts";

type Head = Pick<
  Model,
  "id" | "title" | "subtitle" | "locale" | "version" | "owner" | "note" | "calendar" | "currency" | "defaultPath"
>;

/** What the top of a model says about the whole. */
export function resolveHead(context: ResolveContext, root: TreeNode, file: string): Head {
  const locale = wordOf(child(root, "locale")) ?? "zh";
  const calendar = child(root, "calendar");
  const defaultPath = child(root, "default_path");
  return {
    id: wordOf(child(root, "id")) ?? idOfFile(file),
    title: readText(context, child(root, "title")) ?? {},
    locale,
    calendar: {
      // A model in Chinese is about days in China, unless it says otherwise.
      timeZone: wordOf(child(calendar, "time_zone")) ?? (/^zh\b/.test(locale) ? "Asia/Shanghai" : "UTC"),
      weekStarts: readChoice(child(calendar, "week_starts"), ["monday", "sunday"]) ?? "monday",
    },
    defaultPath: !["off", "false"].includes(wordOf(defaultPath) ?? "on"),
    ...present({
      subtitle: readText(context, child(root, "subtitle")),
      version: wordOf(child(root, "version")),
      owner: referenceId(context, "role", { node: child(root, "owner") }),
      note: readText(context, child(root, "note")),
      currency: wordOf(child(root, "currency")),
    }),
  };
}

/** The id of a model that names none: `models/shop.ketu.yaml` gives `shop`; standard input `model`. */
export function idOfFile(file: string): string {
  const name = file.slice(file.lastIndexOf("/") + 1).replace(/(\.ketu)?\.ya?ml$/, "");
  return /^[A-Za-z][A-Za-z0-9_-]*$/.test(name) ? name : "model";
}
