import type { ChangeRule } from "../change-rule.ts";
import { wholeModel } from "../canonical-model.ts";

const versionNotBumped: ChangeRule = {
  id: "version-not-bumped",
  severity: "warning",
  direction: "none",
  level: "closing",
  title: { zh: "改了模型却没有改版本", en: "Version not bumped" },
  explanation: {
    zh: "模型写着版本号，这次有影响别人的改动，版本号却没有变。用的人就分不清自己看的是改动前还是改动后。",
    en: "The model has a version and this change concerns others, but the version is the same. Who uses the model cannot tell whether they see it before or after the change.",
  },
  mirror: {
    none: {
      zh: "改了版本号就是 version-changed；没有改这件事没有反面。",
      en: "A bumped version is `version-changed`; not to bump it has no reverse.",
    },
  },
  example: {
    base: `ketu: 1
title: 客户管理模型
version: "1.0"
stages: { service: 售后服务 }
fields: { age: { label: 年龄, type: integer, range: 3..18 } }
`,
    head: `ketu: 1
title: 客户管理模型
version: "1.0"
stages: { service: 售后服务 }
fields: { age: { label: 年龄, type: integer, range: 3..20 } }
`,
  },
  find({ base, head }, changes) {
    const { version } = base.model;
    if (version === undefined || head.model.version !== version) return [];
    if (changes.every(({ severity }) => severity === "info")) return [];
    const message = {
      zh: `有影响别人的改动，版本号还是 ${version}`,
      en: `There are changes that concern others, and the version is still ${version}`,
    };
    return [{ subject: wholeModel, message, claims: [], about: "version" }];
  },
};
export default versionNotBumped;
