import { expect, test } from "vitest";
import { xmlProblems } from "./xml-problems.ts";

test("the check of well-formedness passes what is well-formed", () => {
  expect(xmlProblems('<svg a="1"><g b="&amp;">x &lt; y</g><path/></svg>\n')).toEqual([]);
});

test.each([
  "<a><b></a>",
  "<a>x & y</a>",
  "<a>x < y</a>",
  '<a b="<"></a>',
  '<a b="1" b="2"></a>',
  "<a></a><b></b>",
  "<a></a>x",
  "<a>]]></a>",
  "<a>\u0001</a>",
  "<a>\ud800</a>",
  "<a b=1></a>",
])("the check of well-formedness finds fault with %j", (xml) => {
  expect(xmlProblems(xml)).not.toEqual([]);
});
