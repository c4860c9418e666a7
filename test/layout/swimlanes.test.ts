import { stringify } from "yaml";
import { expect, test } from "vitest";
import type { LaidOutGraph } from "../../src/layout/laid-out-graph.ts";
import type { Graph } from "../../src/views/graph.ts";
import { compileTexts } from "../support/compile-texts.ts";
import { judgePicture } from "../support/judge-picture.ts";
import { randomModel } from "../support/random-model.ts";
import { stagePictures } from "../support/stage-pictures.ts";

/** A random model whose nodes have owners and channels of their own, in lanes of both kinds. */
function text(seed: number): string {
  const model = randomModel(seed);
  const stages = model["stages"] as Record<string, { nodes?: Record<string, Record<string, unknown>> }>;
  let place = seed;
  for (const { nodes } of Object.values(stages)) {
    for (const node of Object.values(nodes ?? {})) {
      place++;
      if (place % 3 === 0) node["owner"] = "r1";
    }
  }
  const views = {
    owners: { kind: "process_flow", group_by: "owner" },
    channels: { kind: "process_flow", group_by: "channel", page: seed % 2 === 0 ? "A3" : "auto" },
  };
  return stringify({ ...model, views }, { lineWidth: 0 });
}

async function picturesOf(seed: number): Promise<readonly { readonly graph: Graph; readonly laidOut: LaidOutGraph }[]> {
  const { pictures } = await compileTexts(text(seed), { views: ["process_flow"] });
  return stagePictures(pictures).filter(({ graph }) => graph.frame === "swimlanes");
}

test("flows in lanes are good pictures", async () => {
  const found: string[] = [];
  let count = 0;
  for (let seed = 1; seed <= 60; seed++) {
    for (const { laidOut } of await picturesOf(seed)) {
      count++;
      for (const textScale of [1, 1.15])
        found.push(...judgePicture(laidOut, { textScale }).map((fault) => `seed ${seed} ${laidOut.subject}: ${fault}`));
    }
  }
  expect(count).toBeGreaterThan(60);
  expect(found.slice(0, 20)).toEqual([]);
}, 120_000);

test("every node stands in its lane and in the column of its stage, every lane has a name", async () => {
  for (let seed = 1; seed <= 30; seed++) {
    for (const { graph, laidOut } of await picturesOf(seed)) {
      expect(laidOut.lanes).toHaveLength(graph.swimlanes?.length ?? 0);
      const cards = new Map(laidOut.cards.map((card) => [card.subject, card.box]));
      expect(cards.size).toBe(graph.nodes.length);
      graph.swimlanes?.forEach(({ nodes, label }, place) => {
        const lane = laidOut.lanes[place];
        expect(label).not.toBe("");
        for (const node of nodes) {
          const box = cards.get(node);
          expect(box && lane && box.y > lane.band.y && box.y + box.height < lane.band.y + lane.band.height).toBe(true);
        }
      });
      for (const { subject, group } of graph.nodes) {
        const [box, stage] = [cards.get(subject), laidOut.stages.find((each) => each.subject === group)];
        expect(box && stage && box.x >= stage.area.x && box.x + box.width <= stage.area.x + stage.area.width).toBe(
          true,
        );
      }
    }
  }
}, 120_000);

test("what has no channel stands in the last lane, which says so; the cards do not repeat the lane", async () => {
  const model = `ketu: 1
title: 模型
roles: { sales: 销售部, care: 客服部 }
channels: { phone: 电话 }
stages:
  a: { label: 甲, owner: sales, nodes: { visit: 到店, call: { label: 来电, channel: phone, owner: care } } }
views: { chan: { kind: process_flow, group_by: channel }, own: { kind: process_flow, group_by: owner } }
`;
  const { pictures } = await compileTexts(model, { views: ["chan", "own"] });
  const [chan, own] = stagePictures(pictures).map(({ graph }) => graph);
  expect(chan?.swimlanes?.map(({ label }) => label)).toEqual(["电话", "没有渠道"]);
  expect(own?.swimlanes?.map(({ label }) => label)).toEqual(["销售部", "客服部"]);
  expect(chan?.nodes.map(({ detail }) => detail)).toEqual([undefined, "客服部"]);
  expect(own?.nodes.map(({ detail }) => detail)).toEqual([undefined, "电话"]);
});
