import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeFileAtomically } from "../../src/node/write-file-atomically.ts";

const folder = (): string => mkdtempSync(join(tmpdir(), "ketu-write-"));

test("a file is made with its folders", async () => {
  const path = join(folder(), "a", "b", "c.svg");
  await writeFileAtomically(path, "图");
  expect(readFileSync(path, "utf8")).toBe("图");
});

test("a file that is there is replaced and keeps its mode, and nothing is left beside it", async () => {
  const home = folder();
  const path = join(home, "a.svg");
  writeFileSync(path, "old");
  chmodSync(path, 0o640);
  await writeFileAtomically(path, Buffer.from("new"));
  expect(readFileSync(path, "utf8")).toBe("new");
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(readdirSync(home)).toEqual(["a.svg"]);
});

test("a symbolic link stays one, and its target gets the content", async () => {
  const home = folder();
  writeFileSync(join(home, "target.svg"), "old");
  symlinkSync("target.svg", join(home, "link.svg"));
  await writeFileAtomically(join(home, "link.svg"), "new");
  expect(readFileSync(join(home, "target.svg"), "utf8")).toBe("new");
  expect(readdirSync(home)).toEqual(["link.svg", "target.svg"]);
});

test("a reader never sees a part: every content read while writing is one of the whole ones", async () => {
  const path = join(folder(), "a.txt");
  const contents = ["x", "y"].map((letter) => letter.repeat(2_000_000));
  await writeFileAtomically(path, contents[0] ?? "");
  const seen = new Set<string>();
  const writing = (async () => {
    for (let round = 0; round < 20; round++) await writeFileAtomically(path, contents[round % 2] ?? "");
  })();
  let isDone = false;
  void writing.then(() => (isDone = true));
  while (!isDone) {
    seen.add(readFileSync(path, "utf8"));
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect([...seen].every((content) => contents.includes(content))).toBe(true);
});

test("a failure leaves what was there and no temporary file", async () => {
  const home = folder();
  mkdirSync(join(home, "a.svg"));
  writeFileSync(join(home, "a.svg", "inside"), "kept");
  await expect(writeFileAtomically(join(home, "a.svg"), "new")).rejects.toThrow();
  expect(readdirSync(home)).toEqual(["a.svg"]);
  expect(readFileSync(join(home, "a.svg", "inside"), "utf8")).toBe("kept");
});
