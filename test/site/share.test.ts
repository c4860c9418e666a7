import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseFragment, withParameter } from "../../site/fragment.ts";
import { fromBase64url, toBase64url } from "../../site/share/base64url.ts";
import { openShared } from "../../site/share/open-shared.ts";
import { packModel, sharedModel, unpackModel } from "../../site/share/shared-model.ts";
import { firstState, Store } from "../../site/state.ts";

function packed(value: unknown): string {
  return `1.${toBase64url(deflateRawSync(JSON.stringify(value)))}`;
}

test("bytes come back from base64url, whatever they are", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const text = toBase64url(bytes);
      expect(text).toMatch(/^[\w-]*$/);
      expect([...(fromBase64url(text) ?? [])]).toEqual([...bytes]);
    }),
  );
});

test("a model comes back from its link, whatever its text is", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 500 }), async (text) => {
      const model = { files: [{ path: "客户/a.ketu.yaml", text }], view: "map", locale: "en" } as const;
      const fragment = withParameter("", "m", await packModel(model));
      expect(await unpackModel(parseFragment(fragment).get("m") ?? "")).toEqual(model);
    }),
    { numRuns: 40 },
  );
});

test("no value whatever throws; what is not a model is broken, newer or too large", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string(),
        fc.jsonValue().map(packed),
        fc.base64String().map((s) => `1.${s}`),
      ),
      async (value) => {
        expect(["broken", "newer", "too-large"]).toContain(await unpackModel(value));
      },
    ),
    { numRuns: 80 },
  );
  expect(await unpackModel("2.AAAA")).toBe("newer");
  expect(await unpackModel("")).toBe("broken");
  expect(await unpackModel(packed({ files: [] }))).toBe("broken");
});

test("a cut link is broken, not half a model", async () => {
  const whole = await packModel({ files: [{ path: "a.ketu.yaml", text: "ketu: 1\ntitle: 客户\n".repeat(20) }] });
  for (const length of [10, 20, whole.length - 4]) expect(await unpackModel(whole.slice(0, length))).toBe("broken");
});

test("a small link that inflates to more than 2 MiB is refused", async () => {
  const bomb = packed({ files: [["a.ketu.yaml", "a".repeat(64 * 1024 * 1024)]] });
  expect(bomb.length).toBeLessThan(100_000);
  expect(await unpackModel(bomb)).toBe("too-large");
});

test("paths that leave the workspace, hide or repeat are refused", async () => {
  for (const path of ["../a.ketu.yaml", "/etc/passwd", ".hidden", "a/../../b", "", "a:b"]) {
    expect(await unpackModel(packed({ files: [[path, "x"]] })), path).toBe("broken");
  }
  const twice = [
    ["a.yaml", "x"],
    ["a.yaml", "y"],
  ];
  expect(await unpackModel(packed({ files: twice }))).toBe("broken");
  expect(await unpackModel("1." + toBase64url(deflateRawSync('{"__proto__":{"files":[["a.yaml","x"]]}}')))).toBe(
    "broken",
  );
});

const file = (path: string, text: string) => ({ path, text, savedText: text, version: 0 });

test("a link takes the drawn model, the parts it names and the figures, and nothing else", () => {
  const state = {
    ...firstState,
    files: [
      file("figures.json", "{}"),
      file("main.ketu.yaml", "include: [parts/one.ketu.yaml]"),
      file("other.ketu.yaml", "ketu: 1"),
      file("parts/one.ketu.yaml", "stages: {}"),
    ],
    main: "main.ketu.yaml",
    figures: "figures.json",
  };
  const paths = (hasFigures: boolean) => sharedModel(state, hasFigures)?.files.map(({ path }) => path);
  expect(paths(true)).toEqual(["main.ketu.yaml", "parts/one.ketu.yaml", "figures.json"]);
  expect(paths(false)).toEqual(["main.ketu.yaml", "parts/one.ketu.yaml"]);
});

test("a link opens read only; a broken one opens nothing and says so", async () => {
  const store = new Store(firstState);
  const value = await packModel({ files: [{ path: "a.ketu.yaml", text: "ketu: 1" }], view: "journey", locale: "en" });
  expect(await openShared(store, `#step=x&m=${value}`)).toBe(true);
  expect(store.state).toMatchObject({ mode: "reading", current: "a.ketu.yaml", view: "journey", locale: "en" });
  const other = new Store(firstState);
  expect(await openShared(other, "#m=1.broken")).toBe(false);
  expect(other.state.files).toEqual([]);
  expect(other.state.notice).toContain("已损坏");
  expect(await openShared(other, "#step=x")).toBe(false);
});
