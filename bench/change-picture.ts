/**
 * The whole `ketu diff` with the picture of the change against the render of the larger of the two models, the same view:
 * whole processes, interleaved, medians. Twice: the example with a dozen edits, and the model of 300 nodes with 50.
 *
 *     node bench/change-picture.ts           about half a minute; build first
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { structureEdits } from "../test/diff/education-edits.ts";
import { editedModel } from "./support/edited-model.ts";
import { measureProcess, median } from "./support/measure-process.ts";

const rounds = 5;
const together: readonly string[] = [
  "a node in the middle of a stage",
  "a node less in the middle",
  "a stage in the middle",
  "another kind of node",
  "a way less that nobody depends on",
  "a way that leads elsewhere",
  "a shorter time limit",
  "another goal",
  "a channel more, used by a node",
  "an activity more",
];
const root = resolve(import.meta.dirname, "..");
const program = join(root, "bin/ketu.js");
const folder = mkdtempSync(join(tmpdir(), "ketu-bench-"));

try {
  for (const name of ["online-education", "large"]) {
    const base = readFileSync(join(root, "models", name, "model.ketu.yaml"), "utf8");
    const { head, edits } = name === "large" ? editedModel(base, 50) : editedExample(base);
    const [old, now] = [join(folder, "old.ketu.yaml"), join(folder, "new.ketu.yaml")];
    writeFileSync(old, base);
    writeFileSync(now, head);
    const larger = head.length > base.length ? now : old;
    for (const view of name === "large" ? ["map", "flow"] : ["map", "lanes"]) {
      const out = (file: string): readonly string[] => ["--view", view, "--out", join(folder, file)];
      const commands = {
        render: ["render", larger, "--force", ...out("model.svg")],
        diff: ["diff", old, now, "--format", "svg", ...out("changes.svg")],
        page: ["diff", old, now, "--format", "html", ...out("changes.html")],
      };
      const times: Record<keyof typeof commands, number[]> = { render: [], diff: [], page: [] };
      for (let round = 0; round <= rounds; round++) {
        for (const [kind, args] of Object.entries(commands) as [keyof typeof commands, readonly string[]][]) {
          // 1: the change is as bad as `--fail-on` says.
          const { seconds } = await measureProcess([process.execPath, program, ...args], { accepted: [0, 1] });
          // The first run keeps compiled code for the others.
          if (round > 0) times[kind].push(seconds);
        }
      }
      const [render, diff, page] = [times.render, times.diff, times.page].map(median) as [number, number, number];
      console.log(
        `${name}, ${view}, ${edits} edits: render ${ms(render)} · diff ${ms(diff)}, ${(diff / render).toFixed(2)} · page ${ms(page)}, ${(page / render).toFixed(2)}`,
      );
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Edits as a reviewer would meet them, that go together. */
function editedExample(text: string): { readonly head: string; readonly edits: number } {
  const edits = structureEdits.filter(({ name }) => together.includes(name)).flatMap((each) => each.edits);
  return { head: edits.reduce((head, [before, after]) => head.replace(before, after), text), edits: together.length };
}

function ms(seconds: number): string {
  return `${Math.round(seconds * 1000)} ms`;
}
