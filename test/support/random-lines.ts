import type { PageName } from "../../src/model/model.ts";
import type { Diagram, DiagramEdge, DiagramNode } from "../../src/views/diagram.ts";
import { seededRandom } from "./random-model.ts";

const words = {
  zh: ["客户", "需求确认", "方案", "首次", "电话", "（回访）", "试听，", "合同", "“签字”", "续费", "24 小时", "VIP"],
  en: ["customer", "needs", "proposal", "first", "call", "follow-up", "trial,", "(signed)", "24 h", "qualification"],
} as const;

export interface LinesSize {
  readonly seed: number;
  readonly locale: "zh" | "en";
  readonly direction: Diagram["direction"];
  readonly page: PageName;
  /** Up to how many words a label has. */
  readonly words: number;
  /** Things along the line. */
  readonly steps: number;
  /** Things beside it. */
  readonly others: number;
  readonly lines: number;
}

interface Maker {
  upTo(most: number): number;
  text(most?: number): string;
  chance(of: number): boolean;
}

function makerOf(size: LinesSize): Maker {
  const random = seededRandom(size.seed);
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const list = words[size.locale];
  return {
    upTo,
    chance: (of) => random() < of,
    text: (most = size.words) =>
      Array.from({ length: 1 + upTo(most - 1) }, () => list[upTo(list.length - 1)]).join(
        size.locale === "en" ? " " : "",
      ),
  };
}

const around = ({ locale, direction, page }: LinesSize, frame: Diagram["frame"]) =>
  ({
    type: "diagram",
    subject: "view:v",
    viewKind: "elements",
    ...{ locale, page, direction, frame },
    title: "客户管理模型",
    summary: "",
    legendTitle: "图例",
    legend: [],
    remarks: [],
  }) as const;

/** The classic notation: a company, states, tags on them and on the group, parties, and lines of every kind. */
export function randomFacing(size: LinesSize): Diagram {
  const { upTo, text, chance } = makerOf(size);
  const node = (id: string, layer: number, more: Partial<DiagramNode> = {}): DiagramNode => ({
    ...{ id, subject: `party:${id}`, shape: "rect", tone: "plain", label: text(), layer, name: id },
    ...more,
  });
  const states = Array.from({ length: size.steps }, (_, index) =>
    node(`s${index}`, 1, { group: "g", ...(chance(0.6) && { detail: text(6) }) }),
  );
  const parties = Array.from({ length: size.others }, (_, index) => node(`p${index}`, 3));
  const tags = Array.from({ length: upTo(5) }, (_, index) => node(`t${index}`, 2, { shape: "tag" }));
  const edges: DiagramEdge[] = [];
  const join = (from: string, to: string, label?: string): void => {
    const edge = { id: `e${edges.length}`, from, to, line: "solid", head: "arrow", tone: "plain", name: "" } as const;
    edges.push({ ...edge, ...(label !== undefined && { label }) });
  };
  const hosts = ["g", ...states.map(({ id }) => id)];
  for (const { id } of tags) join(hosts[upTo(hosts.length - 1)] ?? "g", id);
  for (let line = 0; line < size.lines && states.length > 0; line++) {
    join("c", states[upTo(states.length - 1)]?.id ?? "", text(4));
  }
  const ends = ["c", "g", ...parties.map(({ id }) => id)];
  for (let line = 0; line < upTo(size.others * 2); line++) {
    const [from, to] = [ends[upTo(ends.length - 1)] ?? "c", ends[upTo(ends.length - 1)] ?? "g"];
    join(from, to, chance(0.8) ? text(3) : undefined);
  }
  return {
    ...around(size, "facing"),
    groups: [{ id: "g", label: text(3), ...(chance(0.5) && { detail: text(2) }), tone: "plain", name: "g" }],
    nodes: [node("c", 0, { tone: "quiet" }), ...states, ...tags, ...parties],
    edges,
  };
}

/** A path of stations in bands with stations beside it; `lines` of the possible pairs are joined, all of them from 1000. */
export function randomPath(size: LinesSize): Diagram {
  const { upTo, text, chance } = makerOf(size);
  const station = (id: string, more: Partial<DiagramNode>): DiagramNode => ({
    ...{ id, subject: `node:${id}`, shape: "station", glyph: "milestone", tone: "accent", label: text(3), name: id },
    ...(chance(0.5) && { detail: text(3) }),
    ...more,
  });
  let band = 0;
  const steps = Array.from({ length: size.steps }, (_, layer) => {
    if (layer > 0 && chance(0.4)) band = layer;
    return station(`s${layer}`, { layer, group: `g${band}` });
  });
  const beside = Array.from({ length: size.others }, (_, index) => station(`o${index}`, {}));
  const nodes = [...steps, ...beside];
  const pairs = nodes.flatMap((from) => nodes.filter((to) => to !== from).map((to) => [from.id, to.id] as const));
  const follows = steps.slice(1).map(({ id }, index) => [steps[index]?.id ?? "", id] as const);
  const chosen = size.lines >= 1000 ? pairs : Array.from({ length: size.lines }, () => pairs[upTo(pairs.length - 1)]);
  const edges = [...follows, ...chosen.filter((pair) => pair !== undefined)].map(([from, to], index): DiagramEdge => ({
    ...{ id: `e${index}`, subject: `transition:e${index}`, from, to },
    ...(chance(0.5) && { label: text(3) }),
    ...(chance(0.3) && { weight: upTo(10) / 10 }),
    ...{ line: "dashed", head: "arrow", tone: "plain", name: "" },
  }));
  const unique = edges.filter(
    ({ from, to }, index) => edges.findIndex((e) => e.from === from && e.to === to) === index,
  );
  const bands = [...new Set(steps.flatMap(({ group }) => group ?? []))];
  return {
    ...around(size, "path"),
    groups: bands.map((id) => ({ id, label: text(2), tone: "plain", name: id })),
    nodes,
    edges: unique,
  };
}
