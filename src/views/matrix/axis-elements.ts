import type { ElementRef } from "../../base/element-ref.ts";
import type { LocalizedText } from "../../base/localized-text.ts";
import type { MatrixAxis, Model } from "../../model/model.ts";
import type { Drawing } from "../drawing.ts";

/** Something that a row or a column of a matrix stands for. */
export interface AxisElement {
  readonly ref: ElementRef;
  readonly label: string;
  /** What holds it: the stage of a node, the scheme of a class where there are several. */
  readonly group?: { readonly ref: ElementRef; readonly label: string };
}

/**
 * The elements of a kind that a view shows. Stages, nodes and classes keep the order in which they are written, which
 * means something; all others come by id, since their order in the YAML means nothing.
 */
export function axisElements(axis: MatrixAxis, drawing: Drawing): readonly AxisElement[] {
  const { model, shown, index, speech } = drawing;
  const named = (element: Named): AxisElement => ({ ref: element.ref, label: speech.label(element) });
  switch (axis) {
    case "stages":
      return model.stages.filter(({ id }) => shown.stages.has(id)).map(named);
    case "nodes":
      return model.nodes
        .filter(({ id }) => shown.nodes.has(id))
        .map((node) => {
          const stage = index.stageById.get(node.stage);
          return { ...named(node), ...(stage && { group: named(stage) }) };
        });
    case "classes":
      return classElements(model, drawing).map((element) => ({
        ...named(element),
        ...(model.schemes.length > 1 && { group: named(index.schemeById.get(element.scheme) ?? element) }),
      }));
    default:
      return [...model[axis]].sort(byId).map(named);
  }
}

interface Named {
  readonly id: string;
  readonly ref: ElementRef;
  readonly label: LocalizedText;
}

/** Scheme by scheme, as the lanes of the lifecycle map have them. */
function classElements(model: Model, { index }: Drawing): Model["classes"] {
  const ids = model.schemes.map(({ id }) => id).sort();
  return ids.flatMap((id) => {
    const own = new Set(index.schemeById.get(id)?.classes);
    return model.classes.filter((element) => own.has(element.id));
  });
}

function byId(a: Named, b: Named): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
