import fc from "fast-check";
import type {
  PictureCell,
  PictureColumn,
  PictureRow,
  PictureSection,
  TablePicture,
} from "../../src/views/table-picture.ts";

const zhWord = fc.constantFrom(
  "客户",
  "首次购买",
  "开课回访",
  "负责执行",
  "数据管理员",
  "投诉",
  "（待定）",
  "VIP 客户",
);
const enWord = fc.constantFrom(
  "lead",
  "renewal",
  "marketing-qualified",
  "account executives",
  "A/R",
  "24 h",
  "support",
);
const words = (longest: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.array(zhWord, { minLength: 1, maxLength: longest }).map((list) => list.join("")),
    fc.array(enWord, { minLength: 1, maxLength: longest }).map((list) => list.join(" ")),
    fc.array(fc.oneof(zhWord, enWord), { minLength: 1, maxLength: longest }).map((list) => list.join(" · ")),
  );

const column: fc.Arbitrary<PictureColumn> = fc.record(
  {
    label: fc.oneof(words(3), fc.constant("")),
    align: fc.constantFrom("start", "middle", "end"),
    detail: words(2),
    isEven: fc.boolean(),
    isGap: fc.boolean(),
  },
  { requiredKeys: ["label", "align"] },
);

const cell: fc.Arbitrary<Omit<PictureCell, "span">> = fc.record(
  {
    text: fc.oneof({ weight: 3, arbitrary: fc.constant("") }, words(6), fc.constant("●")),
    tone: fc.constantFrom("plain", "quiet", "accent", "tone-3"),
    size: fc.constantFrom("large", "sign", "small"),
    status: fc.constantFrom("good", "warn", "critical", "unknown"),
    isGap: fc.boolean(),
    emphasis: fc.constantFrom("strong", "faint"),
  },
  { requiredKeys: ["text"] },
);

/** Cells that fill `count` columns, some over several. */
function cellsOf(count: number): fc.Arbitrary<readonly PictureCell[]> {
  return fc
    .tuple(fc.array(cell, { minLength: count, maxLength: count }), fc.array(fc.nat({ max: 3 }), { minLength: count }))
    .map(([cells, spans]) => {
      const row: PictureCell[] = [];
      for (let at = 0; at < count;) {
        const span = Math.min(count - at, Math.max(1, spans[at] ?? 1));
        row.push({ ...(cells[at] ?? { text: "" }), ...(span > 1 && { span }) });
        at += span;
      }
      return row;
    });
}

function rowOf(columns: number, hasHead: boolean): fc.Arbitrary<PictureRow> {
  const group: fc.Arbitrary<PictureRow> = words(4).map((label) => ({ label, isGroup: true, cells: [] }));
  const body: fc.Arbitrary<PictureRow> = fc
    .tuple(hasHead ? words(4) : fc.constant(""), cellsOf(columns))
    .map(([label, cells]) => ({ label, cells }));
  return fc.oneof({ weight: 1, arbitrary: group }, { weight: 6, arbitrary: body });
}

const section: fc.Arbitrary<PictureSection> = fc
  .tuple(fc.array(column, { minLength: 1, maxLength: 14 }), fc.boolean(), fc.option(words(4), { nil: undefined }))
  .chain(([columns, hasHead, heading]) =>
    fc.array(rowOf(columns.length, hasHead), { maxLength: 24 }).map((rows) => ({
      columns,
      rows,
      corner: hasHead ? "行 \\ 列" : "",
      ...(heading !== undefined && { heading }),
    })),
  );

/** Tables of one to three sections, Chinese, English and mixed, on every page. */
export const randomTable: fc.Arbitrary<TablePicture> = fc
  .record({
    sections: fc.array(section, { minLength: 1, maxLength: 3 }),
    page: fc.constantFrom("auto", "A4", "A4-portrait", "A3", "16:9"),
    title: words(4),
    remarks: fc.array(words(8), { maxLength: 2 }),
  })
  .map((parts) => ({
    type: "table-picture",
    subject: "view:table",
    viewKind: "matrix",
    locale: "zh",
    summary: "表",
    legendTitle: "图例",
    legend: [
      { mark: { type: "sign", text: "A/R" }, label: "负责" },
      { mark: { type: "gap" }, label: "空缺" },
    ],
    ...parts,
  }));
