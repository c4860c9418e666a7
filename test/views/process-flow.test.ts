import { stringify } from "yaml";
import { expect, test } from "vitest";
import { compileTexts } from "../support/compile-texts.ts";
import { stagePictures } from "../support/stage-pictures.ts";
import { cellsOf, diagramOf } from "../support/view-of.ts";

async function stagesOf(stages: string): Promise<readonly string[]> {
  const { pictures } = await compileTexts(`ketu: 1\ntitle: 模型\nstages: ${stages}\n`, { views: ["process_flow"] });
  return stagePictures(pictures).flatMap(({ graph }) => graph.groups.map(({ label }) => label));
}

test("a stage without nodes is left out beside stages that have some", async () => {
  expect(await stagesOf("{ a: 甲, b: { label: 乙, nodes: { n: 首次访问 } } }")).toEqual(["乙"]);
});

test("a model without any node shows its stages", async () => {
  expect(await stagesOf("{ a: 甲, b: 乙 }")).toEqual(["甲", "乙"]);
});

const model = (more: Record<string, unknown> = {}): string =>
  stringify({
    ketu: 1,
    title: { zh: "模型", en: "Model" },
    roles: { care: { zh: "客服部", en: "Care" }, legal: { zh: "法务", en: "Legal" } },
    stages: {
      contact: {
        label: { zh: "初次接触", en: "Contact" },
        leave_when: "amount > 0",
        nodes: {
          call: { label: { zh: "首次电话", en: "First call" } },
          decide: { label: { zh: "是否购买", en: "Buy?" }, kind: "decision" },
        },
      },
      service: {
        label: { zh: "售后服务", en: "Service" },
        nodes: { order: { label: { zh: "首次购买", en: "First order" }, event: "paid" } },
      },
      lost: {
        label: { zh: "流失", en: "Lost" },
        off_path: true,
        nodes: { gone: { label: { zh: "离开", en: "Gone" }, kind: "exit" } },
      },
    },
    transitions: {
      "decide -> order": { label: { zh: "是", en: "Yes" }, when: "amount > 0" },
      "decide -> gone": { label: { zh: "否", en: "No" }, kind: "churn" },
      "order -> call": { kind: "referral" },
    },
    events: { paid: { zh: "付款", en: "Paid" } },
    fields: {
      amount: { label: { zh: "金额", en: "Amount" }, type: "number" },
      evidence: { label: { zh: "证据", en: "Evidence" } },
    },
    processes: {
      complaint: {
        label: { zh: "投诉处理", en: "Complaint handling" },
        stage: "service",
        owner: "care",
        captures: ["evidence"],
        steps: {
          record: { label: { zh: "记录", en: "Record" }, sla: "24h" },
          review: { label: { zh: "法务复核", en: "Legal review" }, owner: "legal", when: "amount > 5000" },
          settle: {
            label: { zh: "解决", en: "Settle" },
            outcomes: { refund: { zh: "退款", en: "Refund" }, replace: { zh: "更换", en: "Replace" } },
          },
        },
      },
    },
    ...more,
  });

const pairs = (edges: readonly { readonly from: string; readonly to: string; readonly label?: string }[]) =>
  edges.map(({ from, to, label }) => [from, to, label ?? ""].join(" > "));

test("each process has a view of its own beside the customer's way, unless a view shows it already", async () => {
  const viewsOf = async (text: string): Promise<readonly string[]> => {
    const { pictures } = await compileTexts(text, { views: ["process_flow"] });
    return pictures.map(({ view }) => view.id);
  };
  expect(await viewsOf(model())).toEqual(["process_flow", "process_complaint"]);
  const own = { complaints: { kind: "process_flow", process: "complaint" } };
  expect(await viewsOf(model({ views: own }))).toEqual(["complaints", "process_flow"]);
  const flow = { flow: { kind: "process_flow", direction: "down" } };
  expect(await viewsOf(model({ views: flow }))).toEqual(["flow", "process_complaint"]);
});

test("a process runs from its start over conditions and steps to its outcomes", async () => {
  const { diagram } = await diagramOf(model(), "process_complaint");
  expect(diagram.title).toBe("模型 · 投诉处理");
  expect(diagram.subtitle).toBe("售后服务 · 负责人 客服部 · 3 个步骤 · 2 种结果");
  expect(pairs(diagram.edges)).toEqual([
    "start > step:complaint.record > ",
    "step:complaint.record > when/complaint.review > ",
    "when/complaint.review > step:complaint.review > 是",
    "step:complaint.review > step:complaint.settle > ",
    "when/complaint.review > step:complaint.settle > 否",
    "step:complaint.settle > outcome/complaint.settle.refund > ",
    "step:complaint.settle > outcome/complaint.settle.replace > ",
    "collected > step:complaint.record > ",
  ]);
  const ofStep = new Map(diagram.nodes.map((node) => [node.id, node]));
  expect(ofStep.get("step:complaint.record")?.detail).toBe("24 小时内");
  expect(ofStep.get("step:complaint.review")?.detail).toBe("法务");
  expect(ofStep.get("when/complaint.review")).toMatchObject({ shape: "diamond", label: "金额 > 5000" });
  expect(ofStep.get("collected")?.lines).toEqual(["证据"]);
});

test("a last step that may be passed over, and one without outcomes, lead to the end", async () => {
  const process = (last: Record<string, unknown>): string =>
    model({ processes: { p: { label: "过程", steps: { a: "甲", b: { label: "乙", ...last } } } } });
  const endsOf = async (last: Record<string, unknown>): Promise<readonly string[]> =>
    pairs((await diagramOf(process(last), "process_p")).diagram.edges).filter((pair) => pair.includes(" > end > "));
  expect(await endsOf({})).toEqual(["step:p.b > end > "]);
  expect(await endsOf({ when: "amount > 1" })).toEqual(["step:p.b > end > ", "when/p.b > end > 否"]);
  expect(await endsOf({ when: "amount > 1", outcomes: { x: "退款" } })).toEqual(["when/p.b > end > 否"]);
});

test("the states of a state machine are the stages, its lines say event and guard", async () => {
  const states = { states: { kind: "process_flow", notation: "state" } };
  const { diagram } = await diagramOf(model({ views: states }), "states");
  expect(pairs(diagram.edges)).toEqual([
    "start > stage:contact > ",
    "stage:contact > stage:service > 付款 [是 · 金额 > 0]",
    "stage:contact > stage:lost > 离开 [否]",
    "stage:service > stage:contact > 首次电话",
    "stage:lost > end > ",
  ]);
  expect(diagram.edges.every(({ head }) => head === "open")).toBe(true);
  expect(diagram.edges.map(({ line }) => line).filter((line) => line === "dashed")).toHaveLength(1);
  const [, contact] = diagram.nodes;
  expect(contact).toMatchObject({ shape: "round", lines: ["首次电话", "是否购买", "离开 [金额 > 0]"] });
});

test("they may be the key nodes, in a frame for each stage, decisions being choices", async () => {
  const states = { states: { kind: "process_flow", notation: "state", states: "nodes", without: { stages: "lost" } } };
  const { diagram } = await diagramOf(model({ views: states }), "states");
  expect(diagram.groups.map(({ id }) => id)).toEqual(["stage:contact", "stage:service"]);
  expect(diagram.nodes.map(({ id, shape }) => `${id} ${shape}`)).toEqual([
    ...["start start", "node:call round", "node:decide diamond", "node:order round"],
  ]);
  expect(diagram.remarks).toHaveLength(1);
});

test("a model without nodes is a machine of its stages in their order", async () => {
  const text =
    "ketu: 1\ntitle: 模型\nstages: { a: 甲, b: 乙 }\nviews: { s: { kind: process_flow, notation: state } }\n";
  const { diagram } = await diagramOf(text, "s");
  expect(pairs(diagram.edges)).toEqual(["start > stage:a > ", "stage:a > stage:b > ", "stage:b > end > "]);
});

test.each(["zh", "en"])("the tables say in %s what the pictures show", async (locale) => {
  const views = {
    states: { kind: "process_flow", notation: "state" },
    nodes: { kind: "process_flow", notation: "state", states: "nodes" },
  };
  for (const view of ["process_complaint", "states", "nodes"]) {
    const { diagram, table } = await diagramOf(model({ views }), view, locale);
    const cells = cellsOf(table).join("|");
    const isOwnWord = ({ id }: { readonly id: string }): boolean => id === "collected";
    for (const node of diagram.nodes) if (!isOwnWord(node)) expect(cells).toContain(node.label);
    expect(/\p{Script=Han}/u.test(JSON.stringify([diagram, table]))).toBe(locale === "zh");
  }
});

test("only and without choose the steps of a process, which then follow one another, and the picture says so", async () => {
  const { diagram, table } = await diagramOf(
    model({ views: { p: { kind: "process_flow", process: "complaint", only: { owners: "care" } } } }),
    "p",
  );
  expect(diagram.nodes.map(({ id }) => id)).toEqual([
    "start",
    "step:complaint.record",
    "step:complaint.settle",
    "outcome/complaint.settle.refund",
    "outcome/complaint.settle.replace",
    "collected",
  ]);
  expect(pairs(diagram.edges)).toContain("step:complaint.record > step:complaint.settle > ");
  expect(diagram.remarks).toEqual(["本图只显示所选部分：略去 1 个步骤"]);
  expect(cellsOf(table)).not.toContain("法务复核");
  const without = { kind: "process_flow", process: "complaint", without: { owners: "care" } };
  const rest = await diagramOf(model({ views: { p: without } }), "p");
  expect(rest.diagram.nodes.filter(({ shape }) => shape === "rect").map(({ label }) => label)).toEqual(["法务复核"]);
});

test("a selection that leaves no step is reported, as is an option that the way of drawing does not heed", async () => {
  const found = async (view: Record<string, unknown>): Promise<readonly string[]> => {
    const { diagnostics } = await compileTexts(model({ views: { p: { kind: "process_flow", ...view } } }));
    return diagnostics
      .filter(({ code }) => code === "view-shows-nothing" || code === "option-without-effect")
      .map(({ code, params }) => [code, params["option"] ?? ""].join(" ").trim());
  };
  const process = "complaint";
  expect(await found({ process, only: { stages: "contact" } })).toEqual(["view-shows-nothing"]);
  expect(await found({ process, only: { stages: "service" } })).toEqual([]);
  expect(await found({ process, group_by: "owner" })).toEqual(["option-without-effect group_by"]);
  expect(await found({ process, only: { kinds: "exit" } })).toEqual(["option-without-effect only"]);
  expect(await found({ process, notation: "state" })).toEqual(["option-without-effect notation"]);
  expect(await found({ notation: "state", group_by: "channel" })).toEqual(["option-without-effect group_by"]);
  expect(await found({ states: "nodes" })).toEqual(["option-without-effect states"]);
  expect(await found({ group_by: "owner", direction: "down" })).toEqual(["option-without-effect direction"]);
  expect(await found({ group_by: "owner" })).toEqual([]);
  expect(await found({ notation: "state", states: "nodes", direction: "down" })).toEqual([]);
});
