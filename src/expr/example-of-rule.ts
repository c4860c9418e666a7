/**
 * A small whole model with one class rule, for the examples of the diagnostics. `when` is the rule as YAML; the names
 * it may use are `age` (3 to 18), `need_type` (course, price), `joined` (a date) and the scheme `tier` (vip, regular).
 */
export function exampleOfRule(when: string): string {
  return `ketu: 1
title: 示例模型
stages:
  prospect: { label: 潜在客户, goal: 建立联系 }
  service: { label: 售后服务, goal: 解决问题 }
fields:
  age: { label: 年龄, type: integer, range: 3..18 }
  joined: { label: 加入日期, type: date }
  need_type: { label: 需求类型, values: { course: 课程, price: 优惠 } }
schemes:
  tier:
    label: 客户分层
    match: first
    classes:
      vip: { label: VIP 客户, when: age >= 12 }
      regular: { label: 普通客户, when: age < 12 || missing(age) }
  tags:
    label: 客户标签
    match: any
    classes:
      chosen:
        label: 选中的客户
        when: ${when}
`;
}

/** The same for the warning threshold of a metric. */
export function exampleOfAlert(warn: string): string {
  return `ketu: 1
title: 示例模型
stages:
  service:
    label: 售后服务
    goal: 解决问题
    nodes:
      feedback: { label: 售后反馈, kind: feedback, event: survey_answered, metric: answers }
events:
  survey_answered: { label: 答卷 }
metrics:
  answers:
    label: 答卷数
    type: simple
    agg: count
    event: survey_answered
    unit: person
    better: higher
    alert:
      warn: ${warn}
`;
}
