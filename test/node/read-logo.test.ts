import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createImageReader, readLogo } from "../../src/node/read-logo.ts";

/** One pixel. */
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);
const outer = mkdtempSync(join(tmpdir(), "ketu-logo-"));
const root = join(outer, "project");
mkdirSync(root);
writeFileSync(join(root, "pixel.png"), png);
writeFileSync(join(root, "box.svg"), '<?xml version="1.0"?><svg xmlns="x" viewBox="0 0 30 12.5"><g/></svg>');
writeFileSync(join(root, "sized.svg"), "<svg width='40px' height='20'/>");
writeFileSync(join(root, "sizeless.svg"), "<svg width='100%'/>");
writeFileSync(join(root, "text.png"), "no picture");
writeFileSync(join(root, "large.png"), Buffer.concat([png, Buffer.alloc(1024 * 1024)]));
writeFileSync(join(outer, "outside.png"), png);

const read = (logo: string): ReturnType<typeof readLogo> => readLogo(logo, createImageReader({ root, folder: root }));

test.each([
  ["pixel.png", "png", 1, 1],
  ["box.svg", "svg+xml", 30, 12.5],
  ["sized.svg", "svg+xml", 40, 20],
  [`data:image/png;base64,${png.toString("base64")}`, "png", 1, 1],
  ["data:image/svg+xml,%3Csvg viewBox='0 0 3 2'/%3E", "svg+xml", 3, 2],
])("%s becomes a data URI with its own size", async (logo, type, width, height) => {
  const { value, diagnostics } = await read(logo);
  expect(diagnostics).toEqual([]);
  expect(value).toMatchObject({ width, height });
  expect(value?.href).toMatch(new RegExp(`^data:image/${type.replace("+", "\\+")};base64,`));
});

test.each([
  ["none.png", "missing"],
  ["../outside.png", "outside"],
  ["large.png", "tooLarge"],
  ["text.png", "format"],
  ["sizeless.svg", "format"],
  ["data:text/html,<b>", "format"],
  ["data:image/svg+xml,%", "format"],
])("%s cannot be used: %s", async (logo, problem) => {
  const { value, diagnostics } = await read(logo);
  expect(value).toBeUndefined();
  expect(diagnostics).toMatchObject([{ code: "logo-unusable", severity: "warning", params: { problem } }]);
});
