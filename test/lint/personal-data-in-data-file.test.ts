import { expect, test } from "vitest";
import { findingsIn } from "./read-lint.ts";

const code = "personal-data-in-data-file";

function messages(csv: string, fields = ""): readonly string[] {
  const main = `ketu: 1
title: 客户管理模型
stages: { contact: 初次接触 }
sources: { people: { kind: csv, path: people.csv, key: id, refresh: day } }
${fields}`;
  return findingsIn({ "main.ketu.yaml": main, "people.csv": csv })
    .filter((found) => found.code === code)
    .map(({ message, subject }) => `${message.en} (${subject ?? ""})`);
}

test("each sort of data is told once, with its count and its first line", () => {
  expect(messages("id,mobile,mail\n1,,\n2,13912347856,li.lei@qq.com\n3,13912347857,\n")).toEqual([
    "`people.csv` holds 2 telephone numbers in clear, the first in line 3 (source:people)",
    "`people.csv` holds 1 e-mail address in clear, the first in line 3 (source:people)",
  ]);
});

test("names are found in the columns that a field or their heading calls names", () => {
  const field = "fields: { name: { label: 姓名, source: people.who, privacy: personal } }\n";
  expect(messages('id;who\n1;"张伟"\n2;王*\n', field)).toEqual([
    "`people.csv` holds 1 name in clear, the first in line 2 (source:people)",
  ]);
  expect(messages("id,姓名\n1,张伟\n2,李娜\n")).toEqual([
    "`people.csv` holds 2 names in clear, the first in line 2 (source:people)",
  ]);
  expect(messages("id,who\n1,张伟\n")).toEqual([]);
});

test("masked data and figures are no findings", () => {
  expect(messages("id,mobile,amount\n1,139****7856,1391234.78\n2,,13800138000\n")).toEqual([]);
});
