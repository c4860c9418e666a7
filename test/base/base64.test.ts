import fc from "fast-check";
import { expect, test } from "vitest";
import { fromBase64, toBase64 } from "../../src/base/base64.ts";

test("bytes are written as Node writes them, and read back", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const text = toBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString("base64"));
      expect(fromBase64(text)).toEqual(bytes);
      expect(fromBase64(text.replace(/=+$/, "").replace(/(.{4})/g, "$1\n"))).toEqual(bytes);
    }),
  );
});

test("what is no base64 is refused", () => {
  for (const text of ["a", "ab$d", "客户", "ab=c"]) expect(fromBase64(text), text).toBeUndefined();
});
