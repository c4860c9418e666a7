import type { ElementRef } from "../../src/base/element-ref.ts";

/** One edit of a model, and which of what went and came is one thing renamed. */
export interface LabelledEdit {
  readonly name: string;
  readonly base: string;
  readonly head: string;
  readonly renames: readonly (readonly [ElementRef, ElementRef])[];
}

const zh = `ketu: 1
title: 客户管理模型
roles: { sales: 销售部, care: 客服部 }
channels:
  ads: { label: 搜索广告, kind: ads }
  phone: { label: 电话, kind: voice, owner: sales, sla: 1h }
  wecom: { label: 企业微信, kind: chat, owner: care }
stages:
  prospect:
    label: 潜在客户
    owner: sales
    nodes:
      first_visit: { label: 首次访问, kind: touchpoint, channel: ads }
      leave_contact: { label: 留下联系方式, kind: milestone, captures: [mobile] }
      first_call: { label: 首次电话, kind: touchpoint, channel: phone, metric: connect_rate }
  service:
    label: 售后服务
    owner: care
    nodes:
      welcome: { label: 开课回访, kind: touchpoint, channel: phone, sla: 7d }
      feedback: { label: 售后反馈, kind: feedback, metric: csat }
activities:
  open_class: { label: 公开课投放, kind: campaign, stages: [prospect], channel: ads, moves: leads }
  care_visit: { label: 低分回访, kind: service, stages: [service], channel: phone, moves: csat }
fields:
  mobile: { label: 手机号, type: text, check: [required, unique] }
  age: { label: 学生年龄, type: integer, range: 3..18 }
  reason: { label: 流失原因, values: { quality: 产品质量, service: 服务不满, price: 价格太高 } }
schemes:
  tier:
    label: 客户分层
    match: any
    classes:
      vip: { label: 重要客户, code: V, stage: service }
      rest: { label: 普通客户, code: N, stage: prospect }
metrics:
  leads: { label: 线索数, unit: person, better: higher, owner: sales }
  connect_rate: { label: 接通率, unit: percent, better: higher, owner: sales, target: 60% }
  csat: { label: 满意度, unit: score, better: higher, owner: care, target: 4.5 }
`;

const english: readonly (readonly [string, string])[] = [
  ["客户管理模型", "Customer model\nlocale: en"],
  ["销售部", "Sales"],
  ["客服部", "Customer care"],
  ["搜索广告", "Search ads"],
  ["首次电话", "First call"],
  ["label: 电话", "label: Telephone"],
  ["企业微信", "Chat"],
  ["潜在客户", "Prospects"],
  ["首次访问", "First visit"],
  ["留下联系方式", "Leaves contact"],
  ["售后服务", "After-sales service"],
  ["开课回访", "Welcome call"],
  ["售后反馈", "Feedback"],
  ["公开课投放", "Open class campaign"],
  ["低分回访", "Visit after a low score"],
  ["手机号", "Mobile number"],
  ["学生年龄", "Age of the student"],
  ["流失原因", "Reason for leaving"],
  ["产品质量", "Product quality"],
  ["服务不满", "Bad service"],
  ["价格太高", "Price too high"],
  ["客户分层", "Customer tiers"],
  ["重要客户", "Key customers"],
  ["普通客户", "Other customers"],
  ["线索数", "Leads"],
  ["接通率", "Connect rate"],
  ["满意度", "Satisfaction"],
];
const en = english.reduce((text, [from, to]) => text.replaceAll(from, to), zh);

type Swap = readonly [string, string];
type Pair = readonly [ElementRef, ElementRef];

function edited(text: string, swaps: readonly Swap[]): string {
  return swaps.reduce((current, [from, to]) => {
    const wanted =
      text === en ? english.reduce((each, [word, translation]) => each.replaceAll(word, translation), from) : from;
    if (!current.includes(wanted)) throw new Error(`not in the model: ${wanted}`);
    return current.replaceAll(wanted, to);
  }, text);
}

/** An edit in both languages: `{甲|A}` is `甲` in the Chinese model and `A` in the English one. */
export function both(name: string, swaps: readonly Swap[], ...renames: readonly Pair[]): readonly LabelledEdit[] {
  return [zh, en].map((base) => {
    const words = (text: string): string => text.replace(/\{([^{}|]*)\|([^{}|]*)\}/g, base === zh ? "$1" : "$2");
    const own = swaps.map(([from, to]): Swap => [from, words(to)]);
    return { name: `${name} (${base === zh ? "zh" : "en"})`, base, head: edited(base, own), renames };
  });
}
