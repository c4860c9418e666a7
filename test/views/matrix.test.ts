import { describe, expect, test } from "vitest";
import { axisWords, relationWords } from "../../src/messages/matrix-words.ts";
import { matrixAxes, type MatrixAxis } from "../../src/model/closed-lists.ts";
import { relationOf } from "../../src/model/related-axes.ts";
import type { PictureSection, TablePicture } from "../../src/views/table-picture.ts";
import { compileTexts } from "../support/compile-texts.ts";
import { pictureOf } from "../support/view-of.ts";

/** Everything that the language relates, a little of it. */
const model = (views: string): string => `ketu: 1
title: { zh: 模型, en: Model }
roles: { sales: 销售部, care: 客服部, steward: 管理员 }
segments: { parents: 家长, schools: 学校 }
channels: { phone: { label: 电话, owner: care }, shop: 商城, fax: 传真 }
stages:
  buy:
    label: 购买
    owner: sales
    metric: leads
    nodes:
      call:  { label: 电话沟通, channel: phone, event: called, captures: [name], metric: rate }
      order: { label: 下单, kind: milestone, channel: [shop, phone], owner: care, supports: [steward], metric: leads }
  serve:
    label: 服务
    owner: care
    informed: sales
    nodes: { visit: { label: 回访, kind: feedback, channel: phone } }
events: { called: { label: 接通, source: crm, name: called, at: at, customer: id } }
sources: { crm: { label: 客户系统, owner: steward, key: id }, files: { label: 文件, key: id } }
fields:
  name: { label: 姓名, source: crm.name }
  spend: { label: 消费, type: number, source: crm.spend }
  reason: { label: 原因, values: { price: 价格, other: 其他 } }
schemes:
  tier:
    label: 分层
    classes:
      vip: { label: 贵宾, when: spend >= 100, stage: serve }
      plain: { label: 普通, when: spend < 100 || missing(spend), stage: buy }
activities:
  gift: { label: 赠礼, stages: [serve], channel: shop, moves: rate, responds_to: [tier.vip, visit], owner: sales, segment: parents }
  survey: { label: 调查, stages: [buy, serve], channel: phone, responds_to: [reason.price] }
processes: { complaint: { label: 投诉, stage: serve, captures: [reason], owner: care, steps: { record: 记录 } } }
metrics:
  leads: { label: 线索, type: simple, agg: count, node: call, owner: sales }
  rate: { label: 比率, type: derived, expr: leads / 2, stage: serve }
views: ${views}
`;

async function matrixOf(options: string, locale?: string): Promise<{ picture: TablePicture; section: PictureSection }> {
  const { content } = await pictureOf(model(`{ m: { kind: matrix${options} } }`), "m", locale);
  if (content.type !== "table-picture" || !content.sections[0]) throw new Error("no table");
  return { picture: content, section: content.sections[0] };
}

/** Filled cells as `row × column: text`. */
function filled({ rows, columns }: PictureSection): readonly string[] {
  return rows
    .filter(({ label, isGroup }) => !isGroup && label !== "合计" && label !== "Total")
    .flatMap(({ label, cells }) =>
      cells.length < columns.length
        ? [`${label}: ${cells[0]?.text}`]
        : cells
            .slice(0, -1)
            .flatMap(({ text }, index) => (text ? [`${label} × ${columns[index]?.label}: ${text}`] : [])),
    );
}

describe("a matrix", () => {
  test("shows who is responsible for what when nothing else is asked for", async () => {
    const { section, picture } = await matrixOf("");
    expect(filled(section)).toEqual([
      "电话沟通 × 销售部: A/R",
      "下单 × 销售部: A",
      "下单 × 客服部: R",
      "下单 × 管理员: S",
      "回访 × 客服部: A/R",
    ]);
    expect(section.rows.filter(({ isGroup }) => isGroup).map(({ label }) => label)).toEqual(["购买", "服务"]);
    expect(picture.legend.map(({ mark, label }) => [mark.type === "sign" && mark.text, label])).toEqual([
      ["A", "对结果负责"],
      ["R", "负责执行"],
      ["S", "支持"],
    ]);
  });

  test("marks what is missing, says it in the row and names it in the remarks", async () => {
    const { section, picture } = await matrixOf(", rows: classes, columns: activities");
    expect(filled(section)).toEqual(["贵宾 × 赠礼: ●", "普通: 没有对应的活动"]);
    expect(section.rows.find(({ label }) => label === "普通")?.cells[0]).toMatchObject({ isGap: true, span: 2 });
    expect(picture.remarks).toEqual(["没有对应活动的客户类别：普通"]);
    expect(picture.legend.map(({ mark }) => mark.type)).toEqual(["sign", "gap"]);
    const english = await matrixOf(", rows: classes, columns: activities", "en");
    expect(english.picture.remarks).toEqual(["Classes without an activity: plain"]);
  });

  test("names what relates two kinds where neither names the other", async () => {
    const { section, picture } = await matrixOf(", rows: stages, columns: channels");
    expect(filled(section)).toEqual([
      "购买 × 电话: 电话沟通 · 下单 · 调查",
      "购买 × 商城: 下单",
      "服务 × 电话: 回访 · 调查",
      "服务 × 商城: 赠礼",
    ]);
    expect(section.columns.map(({ label, isGap }) => [label, isGap ?? false])).toEqual([
      ["电话", false],
      ["商城", false],
      ["传真", true],
      ["合计", false],
    ]);
    expect(picture.remarks[0]).toBe("格内是联系两者的关键节点、活动");
  });

  test("counts its cells", async () => {
    const { section, picture } = await matrixOf(", rows: stages, columns: channels");
    expect(section.rows.map(({ cells }) => cells.at(-1)?.text)).toEqual(["2", "2", "4"]);
    expect(section.rows.at(-1)?.cells.map(({ text }) => text)).toEqual(["2", "2", "0", "4"]);
    expect(picture.subtitle).toBe("2 个阶段 × 3 个渠道 · 4 处关联 · 1 处空缺");
  });

  test("takes what goes best with the one kind that is named", async () => {
    expect((await matrixOf(", rows: segments")).section.corner).toBe("客户群体 \\ 活动");
    expect((await matrixOf(", columns: sources")).section.corner).toBe("字段 \\ 数据源");
  });

  test("of steps runs from its rows to its columns", async () => {
    const { section } = await matrixOf(", rows: nodes, columns: nodes");
    expect(section.corner).toBe("从 \\ 到");
    expect(filled(section)).toEqual(["电话沟通 × 下单: ●", "下单 × 回访: ●"]);
    expect(filled((await matrixOf(", rows: metrics, columns: metrics")).section)).toEqual(["比率 × 线索: ●"]);
  });

  test("shows of other kinds only what belongs to the selection, and says what it left out", async () => {
    const { section, picture } = await matrixOf(", rows: nodes, columns: channels, only: { stages: serve }");
    expect(filled(section)).toEqual(["回访 × 电话: ●"]);
    expect(section.columns.map(({ label }) => label)).toEqual(["电话", "合计"]);
    expect(picture.remarks).toContain("本图只显示所选部分：略去与其无关的渠道 2 项");
  });

  test("tells each cell in words", async () => {
    const { section } = await matrixOf("");
    expect(section.rows[1]?.cells[0]?.name).toBe("电话沟通 × 销售部：对结果负责、负责执行");
  });

  test("is also a text table, with every name and with what holds a row", async () => {
    const { table } = await pictureOf(model("{ m: { kind: matrix } }"), "m");
    expect(table.sections[0]?.columns).toEqual(["阶段", "关键节点", "销售部", "客服部", "管理员", "合计"]);
    expect(table.sections[0]?.rows[1]).toEqual({ subject: "node:order", cells: ["购买", "下单", "A", "R", "S", "3"] });
    expect(table.notes[0]).toBe("A 对结果负责、R 负责执行、S 支持");
  });
});

const pairs = matrixAxes.flatMap((rows, index) => matrixAxes.slice(index).map((columns) => ({ rows, columns })));
const related = pairs.filter(({ rows, columns }) => relationOf(rows, columns));

test.each(related)(
  "$rows and $columns are related the same whichever stands in the rows",
  async ({ rows, columns }) => {
    if (rows === columns) return expect(relationOf(rows, columns)?.by).toHaveLength(1);
    const [one, other] = [
      await matrixOf(`, rows: ${rows}, columns: ${columns}`),
      await matrixOf(`, rows: ${columns}, columns: ${rows}`),
    ];
    const isCell = (cell: string): boolean => cell.includes(" × ");
    const turned = filled(other.section)
      .filter(isCell)
      .map((cell) => cell.replace(/^(.+) × (.+?): /, "$2 × $1: "));
    expect(filled(one.section).filter(isCell).sort()).toEqual([...turned].sort());
    // The model above relates every pair that the language relates.
    expect(turned.length).toBeGreaterThan(0);
  },
);

test("pairs that nothing relates are refused at the view, and the finding names what goes with the rows", async () => {
  for (const { rows, columns } of pairs.filter((pair) => !related.includes(pair))) {
    const text = model(`{ m: { kind: matrix, rows: ${rows}, columns: ${columns} } }`);
    const { diagnostics } = await compileTexts(text);
    const found = diagnostics.filter(({ code }) => code === "unrelated-axes");
    expect(found.map(({ range }) => range && text.slice(range.from, range.to))).toEqual([columns]);
    expect(partnersOf(rows).every((axis) => found[0]?.hint?.en.includes(axis))).toBe(true);
  }
});

function partnersOf(rows: MatrixAxis): readonly MatrixAxis[] {
  return matrixAxes.filter((axis) => relationOf(rows, axis));
}

test("every relation that a cell can show has words, and so has every kind", () => {
  const missing = related.flatMap(({ rows, columns }) =>
    (relationOf(rows, columns)?.by ?? [])
      .filter((kind) => rows !== "roles" && columns !== "roles" && [rows, columns, "transitions"].includes(kind))
      .map((kind) => `${kind} ${kind === rows ? columns : rows}`)
      .filter((name) => !(name in relationWords)),
  );
  expect(missing).toEqual([]);
  expect(Object.keys(axisWords)).toEqual([...matrixAxes]);
});
