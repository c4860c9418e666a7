const stages = 10;
const nodesOfStage = 30;

/** A model of 300 nodes, and the same after 300 edits: names, owners, time limits, kinds, notes, and nodes that go. */
export function hugeModel(isEdited: boolean): string {
  const lines = Array.from({ length: stages }, (_, stage) => [
    `  s${stage}:`,
    `    label: { zh: 阶段 ${stage}, en: Stage ${stage} }`,
    `    owner: sales`,
    "    nodes:",
    ...Array.from({ length: nodesOfStage }, (__, index) => nodeLine(stage * nodesOfStage + index, isEdited)),
  ]).flat();
  return `${[
    "ketu: 1",
    "id: huge",
    "title: { zh: 大模型, en: Huge }",
    "locale: zh",
    "roles: { sales: { zh: 销售部, en: Sales }, care: { zh: 客服部, en: Care } }",
    "stages:",
    ...lines.filter((line) => line !== ""),
  ].join("\n")}\n`;
}

function nodeLine(number: number, isEdited: boolean): string {
  const edit = isEdited ? number % 6 : -1;
  if (edit === 5) return "";
  const label =
    edit === 0
      ? `{ zh: 改名的第 ${number} 个节点, en: Renamed node ${number} }`
      : `{ zh: 第 ${number} 个节点, en: Node ${number} }`;
  const rest = [
    `owner: ${edit === 1 ? "care" : "sales"}`,
    `sla: ${edit === 2 ? "9d" : "3d"}`,
    `kind: ${edit === 3 ? "milestone" : "touchpoint"}`,
    ...(edit === 4 ? ["note: { zh: 新的说明, en: A new note }"] : []),
  ];
  return `      n${number}: { label: ${label}, ${rest.join(", ")} }`;
}
