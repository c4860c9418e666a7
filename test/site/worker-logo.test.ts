import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { mainFile, startEditorService } from "../support/editor-service.ts";
import { inChinese } from "../support/in-chinese.ts";

const education = inChinese(readFileSync("models/online-education/model.ketu.yaml", "utf8"));
const branded =
  education.replace(/^style: .*$/m, "") +
  '\nstyle: { brand: { colors: ["#1b2733", "#2f6fb0", "#2b8a57", "#a8660f", "#b93a3a"], logo: brand/logo.svg } }\n';
const logo = new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 10'/>");

test("a logo is asked for by its path in the workspace, and then drawn as the command line draws it", async () => {
  const editor = startEditorService();
  editor.files({ "models/main.ketu.yaml": branded });
  const options = { path: "models/main.ketu.yaml" };
  const first = await editor.draw({ options });
  expect(first.missingImage).toBe("models/brand/logo.svg");
  expect(first.diagnostics.map(({ code }) => code)).not.toContain("logo-unusable");
  editor.service.receive({
    kind: "images",
    isWhole: false,
    images: [{ path: "models/brand/logo.svg", image: logo }],
  });
  const second = await editor.draw({ options, ...(first.picture && { shown: first.picture.number }) });
  expect(second.missingImage).toBeUndefined();
  expect(Object.values(second.picture?.changed ?? {}).join("")).toMatch(
    /<image [^>]*href="data:image\/svg\+xml;base64,/,
  );
  const exported = await editor.ask({
    kind: "export",
    options: { ...options, locale: "zh", theme: "dark", asOf: "2026-11-21" },
    format: "svg",
  });
  expect(exported.kind === "export" && exported.content).toMatch(/<image /);
});

test("a logo that cannot be used is told, and the picture is drawn without it", async () => {
  const editor = startEditorService();
  for (const [image, problem] of [
    ["missing", "missing"],
    [new TextEncoder().encode("no picture"), "format"],
  ] as const) {
    editor.files({ [mainFile]: branded });
    editor.service.receive({ kind: "images", isWhole: true, images: [{ path: "brand/logo.svg", image }] });
    const { status, diagnostics } = await editor.draw();
    expect(status).toBe("drawn");
    expect(diagnostics.find(({ code }) => code === "logo-unusable")?.params).toMatchObject({ problem });
  }
  editor.files({ [mainFile]: branded.replace("brand/logo.svg", "../logo.svg") });
  const outside = (await editor.draw()).diagnostics.find(({ code }) => code === "logo-unusable");
  expect(outside?.params).toMatchObject({ problem: "outside" });
});

test("a logo in the model itself needs no file", async () => {
  const editor = startEditorService();
  editor.files({ [mainFile]: branded.replace("brand/logo.svg", `"data:image/svg+xml,%3Csvg viewBox='0 0 3 1'/%3E"`) });
  const { picture, missingImage } = await editor.draw();
  expect(missingImage).toBeUndefined();
  expect(Object.values(picture?.changed ?? {}).join("")).toContain("<image ");
});
