import fc from "fast-check";
import { expect, test } from "vitest";
import { contentHash } from "../../src/node/content-hash.ts";

test("the hash of a text is that of its bytes in UTF-8", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(contentHash(text)).toBe(contentHash(new TextEncoder().encode(text)));
      expect(contentHash(text)).toMatch(/^[0-9a-f]{32}$/);
    }),
  );
});

test("a change of any one bit of a text changes every part of its hash", () => {
  const bytes = new TextEncoder().encode("stages: { prospect: 潜在客户 }\n".repeat(20));
  const parts = (content: Uint8Array): readonly string[] => contentHash(content).match(/.{8}/g) ?? [];
  const before = parts(bytes);
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const changed = Uint8Array.from(bytes);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(parts(changed).filter((part, index) => part === before[index])).toEqual([]);
  }
});

test("hundred thousand small contents have different hashes, and so have different numbers of zero bytes", () => {
  const texts = Array.from({ length: 100_000 }, (_, index) => contentHash(`id: ${index}`));
  const zeros = Array.from({ length: 1000 }, (_, length) => contentHash(new Uint8Array(length)));
  expect(new Set([...texts, ...zeros]).size).toBe(101_000);
});
