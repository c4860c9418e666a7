import { spawn } from "node:child_process";
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

test("a file is made with its folders", () => {
  const path = join(folder(), "a", "b", "c.svg");
  writeFileAtomically(path, "图");
  expect(readFileSync(path, "utf8")).toBe("图");
});

test("a file that is there is replaced and keeps its mode, and nothing is left beside it", () => {
  const home = folder();
  const path = join(home, "a.svg");
  writeFileSync(path, "old");
  chmodSync(path, 0o640);
  writeFileAtomically(path, Buffer.from("new"));
  expect(readFileSync(path, "utf8")).toBe("new");
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(readdirSync(home)).toEqual(["a.svg"]);
});

test("a symbolic link stays one, and its target gets the content", () => {
  const home = folder();
  writeFileSync(join(home, "target.svg"), "old");
  symlinkSync("target.svg", join(home, "link.svg"));
  writeFileAtomically(join(home, "link.svg"), "new");
  expect(readFileSync(join(home, "target.svg"), "utf8")).toBe("new");
  expect(readdirSync(home)).toEqual(["link.svg", "target.svg"]);
});

test("a reader never sees a part: what another process writes is read whole each time", async () => {
  const path = join(folder(), "a.txt");
  const contents = ["x", "y"].map((letter) => letter.repeat(2_000_000));
  writeFileAtomically(path, contents[0] ?? "");
  const source = new URL("../../src/node/write-file-atomically.ts", import.meta.url).href;
  const code = `import { writeFileAtomically } from "${source}";
    for (let round = 0; round < 40; round++) writeFileAtomically(process.argv[1], (round % 2 ? "x" : "y").repeat(2_000_000));`;
  const writer = spawn(process.execPath, ["--input-type=module", "-e", code, path]);
  let exit: number | null | undefined;
  writer.on("exit", (status) => (exit = status));
  const seen = new Set<string>();
  while (exit === undefined) {
    seen.add(readFileSync(path, "utf8"));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  expect(exit).toBe(0);
  expect([...seen].sort()).toEqual(contents);
});

test("a failure leaves what was there and no temporary file", () => {
  const home = folder();
  mkdirSync(join(home, "a.svg"));
  writeFileSync(join(home, "a.svg", "inside"), "kept");
  expect(() => writeFileAtomically(join(home, "a.svg"), "new")).toThrow();
  expect(readdirSync(home)).toEqual(["a.svg"]);
  expect(readFileSync(join(home, "a.svg", "inside"), "utf8")).toBe("kept");
});
