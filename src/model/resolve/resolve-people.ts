import { partyKinds } from "../closed-lists.ts";
import type { Model } from "../model.ts";
import { child, entriesOf, wordOf, type TreeNode } from "../tree.ts";
import { readElement } from "./read-element.ts";
import { readTexts } from "./read-text.ts";
import { present, readChoice, readDuration, readWords } from "./read-values.ts";
import type { ResolveContext } from "./resolve-context.ts";
import { referenceId } from "./resolve-reference.ts";

/** Who takes part, and by which ways they meet. */
export function resolvePeople(
  context: ResolveContext,
  root: TreeNode,
): Pick<Model, "roles" | "parties" | "segments" | "channels"> {
  return {
    roles: entriesOf(child(root, "roles")).map((entry) => readElement(context, "role", { entry })),
    parties: entriesOf(child(root, "parties")).map((entry) => ({
      ...readElement(context, "party", { entry }),
      partyKind: readChoice(child(entry.value, "kind"), partyKinds) ?? "other",
    })),
    segments: entriesOf(child(root, "segments")).map((entry) => ({
      ...readElement(context, "segment", { entry }),
      needs: readTexts(context, child(entry.value, "needs")),
      research: readWords(child(entry.value, "research")),
    })),
    channels: entriesOf(child(root, "channels")).map((entry) => {
      const element = readElement(context, "channel", { entry });
      return {
        ...element,
        ...present({
          channelKind: wordOf(child(entry.value, "kind")),
          sla: readDuration(child(entry.value, "sla")),
          owner: referenceId(context, "role", { node: child(entry.value, "owner"), subject: element.ref }),
        }),
      };
    }),
  };
}
