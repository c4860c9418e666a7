/** `extends: ketu:lifecycle-6`: the six stages of the standard customer lifecycle, with 流失 off the path. */
const lifecycle6 = `ketu: 1
title: { zh: 客户生命周期, en: Customer lifecycle }
stages:
  prospect:
    label: { zh: 潜在客户, en: Prospect }
    goal: { zh: "吸引注意，引导建立联系", en: Win attention and a way to get in touch }
  contact:
    label: { zh: 初次接触, en: First contact }
    goal: { zh: 了解需求与兴趣, en: Learn what they need and care about }
  needs:
    label: { zh: 需求确认, en: Needs }
    goal: { zh: "建立信任，给出方案", en: Earn trust and propose a solution }
  decision:
    label: { zh: 购买决策, en: Decision }
    goal: { zh: 提供充分信息与支持, en: Give all the facts and support they need }
  service:
    label: { zh: 售后服务, en: Service }
    goal: { zh: 及时处理问题与投诉, en: Settle questions and complaints quickly }
  loyalty:
    label: { zh: 客户忠诚, en: Loyalty }
    goal: { zh: "持续沟通，维持忠诚", en: Stay in touch and stay worth it }
  churned:
    label: { zh: 流失, en: Churned }
    goal: { zh: "弄清原因，争取挽回", en: Learn why and win them back }
    off_path: true
`;
export default lifecycle6;
