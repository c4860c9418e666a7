import type { ChangeLook } from "../../base/element-change.ts";
import type { BasePaint } from "../theme.ts";

/** The colour of a kind of change; its sign and its outline say the same without it. */
export function changePaint(look: ChangeLook): BasePaint {
  return look === "left" ? "change-moved" : `change-${look}`;
}
