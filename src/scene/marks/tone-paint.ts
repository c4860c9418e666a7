import type { Tone } from "../../views/diagram.ts";
import type { BasePaint } from "../theme.ts";

/** The paint of a tone, for outlines, bars and lines. */
export function tonePaint(tone: Tone): BasePaint {
  switch (tone) {
    case "plain":
      return "pill-stroke";
    case "accent":
      return "kind-touchpoint";
    case "quiet":
      return "tag-stroke";
    case "red":
      return "kind-exit";
    default:
      return tone;
  }
}
