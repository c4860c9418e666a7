import type { Diagram, DiagramEdge, DiagramGroup, DiagramNode } from "../../views/diagram.ts";
import { isIn, type Version } from "../../views/merge/part-name.ts";
import type { LaidOutDiagram, PlacedBox, PlacedConnector } from "../laid-out-diagram.ts";
import { badgeOf, type PartPair, partPairs, reworded, textOf } from "./reword-text.ts";

/** The whole picture in the words of one version: nothing moves, and what the version does not have stays as it is. */
export function rewordDiagram(picture: LaidOutDiagram, union: Diagram, words: Diagram): LaidOutDiagram {
  const parts = partPairs<DiagramGroup | DiagramNode>(
    [...union.groups, ...union.nodes],
    [...words.groups, ...words.nodes],
    ({ id }) => id,
  );
  const edges = partPairs(union.edges, words.edges, lineKey);
  return {
    ...reworded(picture, union, words),
    boxes: picture.boxes.map((box) => rewordBox(box, parts.get(box.id))),
    connectors: picture.connectors.map((line) => rewordLine(line, edges.get(lineKey(line)))),
  };
}

function lineKey({ id, from, to }: Pick<DiagramEdge, "id" | "from" | "to">): string {
  return `${id} ${from} ${to}`;
}

function rewordBox(placed: PlacedBox, pair: PartPair<DiagramGroup | DiagramNode> | undefined): PlacedBox {
  if (!pair) return placed;
  const { laidOut, version } = pair;
  const { label, detail, lines, rule, badge, ...rest } = placed;
  const isCentred = placed.role === "node" && label?.anchor === "middle";
  const name = textOf(label, [laidOut.label, version.label], isCentred);
  const small = textOf(detail, [laidOut.detail, version.detail], isCentred);
  const listed = textOf(lines, [linesOf(laidOut), linesOf(version)]);
  const figure = badgeOf(badge, "badge" in version ? version.badge : undefined);
  return {
    ...rest,
    ...("shape" in version && { shape: version.shape }),
    tone: version.tone,
    ...(name && { label: name }),
    ...(small && { detail: small }),
    ...(listed && { lines: listed }),
    ...(listed && rule && { rule }),
    ...(figure && { badge: figure }),
    name: version.name,
  };
}

function linesOf(part: DiagramGroup | DiagramNode): string | undefined {
  const lines = "lines" in part ? part.lines : undefined;
  return lines && lines.length > 0 ? lines.join("\n") : undefined;
}

function rewordLine(placed: PlacedConnector, pair: PartPair<DiagramEdge> | undefined): PlacedConnector {
  if (!pair) return placed;
  const { laidOut, version } = pair;
  const { label, ...rest } = placed;
  const { line, head, tail = "none", tone, name } = version;
  const text = textOf(label?.text, [laidOut.label, version.label], true);
  return { ...rest, line, head, tail, tone, ...(label && text && { label: { ...label, text } }), name };
}

/** The parts of a picture that a version has. */
export function onlyDiagramVersion(
  picture: LaidOutDiagram,
  { words, version }: { readonly words: Diagram; readonly version: Version },
): LaidOutDiagram {
  const has = ({ id }: { readonly id: string }): boolean => isIn(version, id);
  const name = `${words.title}: ${words.summary}`;
  return { ...picture, name, boxes: picture.boxes.filter(has), connectors: picture.connectors.filter(has) };
}
