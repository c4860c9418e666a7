import type { Words } from "./words.ts";

/** A small whole model for a page on which nothing is open yet. */
export const starter: Words = {
  zh: `ketu: 1
id: my-customers
title: 我的客户模型
locale: zh

roles: { market: 市场部, sales: 销售部, care: 客服部 }

stages:
  potential:
    label: 潜在客户
    goal: 吸引注意，引导留下联系方式
    owner: market
    nodes:
      visit: { label: 首次访问, kind: touchpoint }
      lead: { label: 留下联系方式, kind: milestone }
  contact:
    label: 初次接触
    goal: 了解需求
    owner: sales
    nodes:
      call: { label: 首次电话, kind: touchpoint }
      decide: { label: 是否购买, kind: decision }
  service:
    label: 售后服务
    goal: 及时处理问题
    owner: care
    nodes:
      order: { label: 首次购买, kind: milestone }
      feedback: { label: 售后反馈, kind: feedback }

transitions:
  decide -> order: 是
  decide -> lead: 否
`,
  en: `ketu: 1
id: my-customers
title: My customer model
locale: en

roles: { market: Marketing, sales: Sales, care: Support }

stages:
  potential:
    label: Prospects
    goal: Draw attention, collect contacts
    owner: market
    nodes:
      visit: { label: First visit, kind: touchpoint }
      lead: { label: Leaves contact, kind: milestone }
  contact:
    label: First contact
    goal: Understand the need
    owner: sales
    nodes:
      call: { label: First call, kind: touchpoint }
      decide: { label: Buys?, kind: decision }
  service:
    label: Service
    goal: Solve problems in time
    owner: care
    nodes:
      order: { label: First order, kind: milestone }
      feedback: { label: Feedback, kind: feedback }

transitions:
  decide -> order: yes
  decide -> lead: not yet
`,
};
