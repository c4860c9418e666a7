import { idOf, type ElementRef } from "../base/element-ref.ts";
import type { Side } from "./comparison.ts";

/** Whether an element is, or stands for, a word in codes that have been issued: a code, a value or class that one takes in. */
export function isIssued(ref: ElementRef, { model, index }: Side): boolean {
  const element = index.elementByRef.get(ref);
  if (!element) return false;
  if (element.kind === "code") return true;
  const owner = idOf(ref).slice(0, idOf(ref).lastIndexOf("."));
  if (element.kind === "class" && element.code === undefined) return false;
  const key = element.kind === "class" ? "scheme" : element.kind === "value" ? "field" : undefined;
  return key !== undefined && model.codes.some(({ parts }) => parts.some(({ settings }) => settings[key] === owner));
}

/** Whether base had said of an element that it is not used any more. */
export function wasRetired(ref: ElementRef, { index }: Side): boolean {
  return index.elementByRef.get(ref)?.retired !== undefined;
}
