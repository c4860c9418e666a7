import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ketu } from "./run-ketu.ts";

const model = `ketu: 1
title: { en: Shop, zh: 小店 }
locale: en
stages: { contact: Contact, service: Service }
views:
  map:   { kind: lifecycle_map }
  board: { kind: dashboard, base: map }
  wall:  { kind: sheet, views: [map, matrix, board] }
`;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ketu-left-out-"));
  writeFileSync(join(folder, "shop.ketu.yaml"), model);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const count = (text: string, words: string): number => text.split(words).length - 1;

test("rendering and building say once of each declared view that nothing draws, and draw the others", () => {
  const rendered = ketu(["render", "shop.ketu.yaml", "--out", "pictures"], { folder });
  expect(rendered.status).toBe(0);
  expect(count(rendered.stderr, "info[view-not-drawn] The view `board` is of the kind `dashboard`")).toBe(1);
  expect(existsSync(join(folder, "pictures/shop.wall.svg"))).toBe(true);
  const built = ketu(["build", "shop.ketu.yaml", "--out", "site"], { folder });
  expect(built.status).toBe(0);
  expect(count(built.stderr, "info[view-not-drawn] The view `board`")).toBe(1);
});

test("a sheet warns of what it cannot hold, also in a check; asking for what nothing draws is an error", () => {
  const checked = ketu(["check", "shop.ketu.yaml"], { folder });
  expect(checked.status).toBe(0);
  expect(count(checked.stdout + checked.stderr, "warning[view-not-drawn]")).toBe(1);
  const asked = ketu(["render", "shop.ketu.yaml", "--view", "board", "--out", "board"], { folder });
  expect(asked.status).toBe(1);
  expect(asked.stderr).toContain("error[view-not-drawn]");
});
