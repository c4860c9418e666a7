import fc from "fast-check";
import { expect, test } from "vitest";
import { measureText } from "../../src/layout/measure-text.ts";
import { wrapText } from "../../src/layout/wrap-text.ts";

const parts = [
  ..."在线教育客户管理模型售后反馈",
  ...["，", "。", "（企业微信）", "“挽留”", "、", "：", "…", "？"],
  ...["first ", "order ", "self-service ", "a ", "onboarding ", "customers ", "24 小时 ", "< 30% ", "7 days ", "¥300 "],
];
const texts = fc.array(fc.constantFrom(...parts), { maxLength: 40 }).map((list) => list.join("").trim());
const widths = fc.integer({ min: 80, max: 300 });
const wrap = (text: string, maxWidth: number) => wrapText(text, { size: 12, weight: 400, maxWidth });

test("the lines joined are the text but for the spaces at the breaks", () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 300 }), (text, width) => {
      expect(wrap(text, width).join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
    }),
  );
});

test("every line fits, unless it is a single sign", () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 300 }), (text, width) => {
      for (const line of wrap(text, width)) {
        if ([...line].length > 1) expect(measureText(line, 12, 400)).toBeLessThanOrEqual(width + 1e-6);
      }
    }),
  );
});

test("no line begins with a closing mark or ends with an opening one", () => {
  fc.assert(
    fc.property(texts, widths, (text, width) => {
      const lines = wrap(text.replace(/([，。、：…？])(?=[，。、：…？])/gu, "$1字"), width);
      for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。、；：！？）」』】》”’%…]/u);
      for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[（「『【《“‘]$/u);
    }),
  );
});

test("a figure is not parted from its unit or its sign of comparison", () => {
  fc.assert(
    fc.property(texts, widths, (marked, width) => {
      // A run of closing marks after a figure may make one piece that no line holds.
      const text = marked.replace(/[，。、：…？]/gu, "");
      for (const figure of ["24 小时", "< 30%", "7 days"]) {
        const whole = wrap(text, width).flatMap((line) => line.split(figure).slice(1)).length;
        expect([figure, whole]).toEqual([figure, text.split(figure).length - 1]);
      }
    }),
  );
});

test("no shorter stack of lines would hold the text", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(..."客户管理模型"), { maxLength: 60 }), widths, (signs, width) => {
      expect(wrap(signs.join(""), width).length).toBe(Math.ceil(signs.length / Math.floor(width / 12)));
    }),
  );
});

test("lines are evenly filled", () => {
  expect(wrap("留下联系方式", 60)).toEqual(["留下联", "系方式"]);
  expect(wrap("记录原因，进入挽留", 80)).toEqual(["记录原因，", "进入挽留"]);
});

test("Latin text breaks at spaces, where they do not help at hyphens, a word too long for a line anywhere", () => {
  expect(wrap("First self-service order", 70)).toEqual(["First", "self-service", "order"]);
  expect(wrap("self-service order", 60)).toEqual(["self-", "service", "order"]);
  expect(wrap("Donaudampfschifffahrtsgesellschaft", 90).length).toBe(3);
});

test("a line feed of the author breaks a line", () => {
  expect(wrap("一\n二", 300)).toEqual(["一", "二"]);
});

test("what no-break spaces hold together stays whole, with the Chinese word before it", () => {
  const held = "预警\u00a0<\u00a030%";
  for (let width = Math.ceil(measureText(held, 12, 400)); width < 200; width += 7) {
    expect(wrap(`目标客户转化率${held}以后再联系`, width).join("|")).toContain("预警\u00a0<\u00a030%");
  }
});
