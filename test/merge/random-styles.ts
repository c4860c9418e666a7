import fc from "fast-check";

/** A model with every way of writing things: lines, braces, short labels, lists of both kinds, comments everywhere. */
export const styledModel = `# yaml-language-server: $schema=model.schema.json
ketu: 1   # the language
title: 小店

# 谁
roles: # all of them
  sales: 销售部   # 电话销售
  # 客服在楼下
  care: { label: 客服部 }
  steward: { zh: 数据, en: Data }

channels: { phone: 电话, shop: "商店, 一楼", wecom: { label: 企业微信, kind: chat } } # 三个

stages:
  # 第一次
  contact:   # 初次
    label: 初次接触
    goal: |
      第一行
      第二行
      第三行
    practices:
      - 当天回电   # 先打电话
      # 再加微信
      - 加微信
      - 发资料
    nodes:
      call: { label: 首次电话, kind: touchpoint, channel: [phone, wecom], sla: 24h, owner: sales }   # 要快
      # 到店
      book:
        label: { zh: 预约, en: Book }
        kind: milestone

  service:
    label: 售后服务
    nodes: { welcome: 回访, ask: { label: 满意度, kind: feedback } }
  # 完
  loyal: 忠诚

transitions:
  call -> book: 成功 # 大多
  ask -> call: { label: 又来 }
# 文件完
`;

/** One edit of the text: a line taken out, one doubled under another name, a word or a comment changed, one put in. */
export interface LineEdit {
  readonly at: number;
  readonly kind: "drop" | "word" | "comment" | "lead" | "swap" | "add";
  readonly mark: string;
}

export function lineEdits(mark: string): fc.Arbitrary<readonly LineEdit[]> {
  const kind = fc.constantFrom<LineEdit["kind"]>("drop", "word", "comment", "lead", "swap", "add");
  return fc.array(fc.record({ at: fc.nat(60), kind, mark: fc.constant(mark) }), { minLength: 1, maxLength: 3 });
}

export function withEdits(text: string, edits: readonly LineEdit[]): string {
  return edits.reduce(edited, text);
}

function edited(text: string, { at, kind, mark }: LineEdit): string {
  const lines = text.split("\n");
  const index = at % (lines.length - 1);
  const line = lines[index] ?? "";
  const indent = /^ */.exec(line)?.[0] ?? "";
  if (kind === "drop") lines.splice(index, 1);
  else if (kind === "word")
    lines[index] = line.replace(/[\u4e00-\u9fff]+(?=[^\u4e00-\u9fff]*$)/, (word) => word + mark);
  else if (kind === "comment") lines[index] = /[ ]#|^#/.test(line) ? `${line}${mark}` : `${line} # ${mark}`;
  else if (kind === "lead") lines.splice(index, 0, `${indent}# ${mark}${index}`);
  else if (kind === "add") lines.splice(index, 0, `${indent}${mark === "变" ? "their" : "own"}_${index}: ${mark}`);
  else lines.splice(index, 2, lines[index + 1] ?? "", line);
  return lines.join("\n");
}

/** Comments of a text by how often they stand in it. */
export function commentCounts(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [, comment] of text.matchAll(/(?:^|[ ])#(.*)$/gm)) {
    const words = comment?.trim() ?? "";
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return counts;
}
