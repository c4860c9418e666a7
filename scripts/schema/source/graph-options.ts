import { choice, key, localized, object, ref, use, type SchemaNode } from "./build.ts";

/** What notes and links of a view can be pinned to, by kind; of two elements of one id the first of these is meant. */
const pinned = [
  ...["node", "stage", "process", "step", "party", "relationship", "activity", "channel", "segment"],
  ...["scheme", "class", "metric", "code", "field", "source", "event", "role"],
];

/** A map from elements: a bare id, or `kind:id` where two kinds have the same. */
function pinsOf(value: SchemaNode): SchemaNode {
  return object(
    {},
    {
      patternProperties: { "^([a-z]+:)?[A-Za-z][A-Za-z0-9_.-]*$": value },
      maxProperties: 200,
      "x-keys": "pin",
      "x-key-ref": pinned,
    },
  );
}

/** Options of every kind of view that shows elements. */
export const pinKeys: Readonly<Record<string, SchemaNode>> = {
  highlight: key(
    ["What stands out; all else steps back, and can still be read.", "突出这些；其余的变淡，仍可辨认。"],
    use("selection"),
    [{ owners: "sales" }],
  ),
  notes: key(
    [
      "Notes beside elements, by id; `kind:id` where two kinds share one.",
      "钉在元素旁的便签，按编号；同号时写 `种类:编号`。",
    ],
    pinsOf(localized),
    [{ decide: "这里流失最多" }, { decide: { zh: "这里流失最多", en: "Most are lost here" } }],
  ),
  links: key(["Views that open from elements, by id.", "点元素打开哪个视图，按编号。"], pinsOf(ref("view")), [
    { "stage:service": "complaint" },
  ]),
};

/** More views than this on one sheet of A3 cannot be read. */
const mostOnSheet = 12;

/** Options of pictures of boxes and lines, each with the kinds that take it. */
export const graphOptions: Readonly<Record<string, readonly [kinds: readonly string[], schema: SchemaNode]>> = {
  process: [
    ["process_flow"],
    key(
      ["The process to draw; absent: the way through the stages.", "画哪个过程；不写就画各阶段的流程。"],
      ref("process"),
      ["complaint"],
    ),
  ],
  notation: [
    ["process_flow"],
    key(
      ["How it is drawn. Default: `flow`.", "用哪种画法。默认 `flow`。"],
      choice({
        flow: ["A flowchart.", "流程图。"],
        state: [
          "A state machine of UML: what state the customer is in, and what moves it on.",
          "UML 状态机图：客户处于什么状态，由什么推进。",
        ],
      }),
      ["state"],
    ),
  ],
  states: [
    ["process_flow"],
    key(
      ["What the states of a state machine are. Default: `stages`.", "状态机图里什么是状态。默认 `stages`。"],
      choice({ stages: ["The stages.", "各阶段。"], nodes: ["The key nodes.", "各关键节点。"] }),
      ["nodes"],
    ),
  ],
  group_by: [
    ["process_flow"],
    key(
      ["What stands together. Default: `stage`.", "按什么归在一起。默认 `stage`。"],
      choice({
        stage: ["A box for each stage.", "每个阶段一框。"],
        owner: ["A lane for each role in charge.", "每个负责角色一条泳道。"],
        channel: ["A lane for each channel.", "每个渠道一条泳道。"],
      }),
      ["owner"],
    ),
  ],
  views: [
    ["sheet"],
    key(
      [
        "Views to put on the sheet, in order, at most 12; one that is not declared by its kind.",
        "放哪些视图，按先后，最多 12 个；没有声明的视图写它的种类。",
      ],
      { anyOf: [ref("view"), { type: "array", items: ref("view"), maxItems: mostOnSheet }] },
      ["map", ["map", "process_flow"]],
    ),
  ],
  across: [
    ["sheet"],
    key(
      ["How many views stand side by side; absent: as many as suit the page.", "每行并排几个；不写就按页面安排。"],
      { type: "integer", minimum: 1, maximum: 6 },
      [2],
    ),
  ],
};
