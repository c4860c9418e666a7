const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Bytes as base64 with padding. RFC 4648, section 4. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const left = bytes.length - at;
    parts.push(
      signs.charAt(first >> 2) + signs.charAt(((first & 3) << 4) | (second >> 4)),
      left > 1 ? signs.charAt(((second & 15) << 2) | (third >> 6)) : "=",
      left > 2 ? signs.charAt(third & 63) : "=",
    );
  }
  return parts.join("");
}

/** The bytes of base64, white space and missing padding allowed; `undefined` for anything else. */
export function fromBase64(text: string): Uint8Array | undefined {
  const tight = text.replace(/\s+/g, "").replace(/={1,2}$/, "");
  if (tight.length % 4 === 1 || !/^[A-Za-z0-9+/]*$/.test(tight)) return undefined;
  const bytes = new Uint8Array(Math.floor((tight.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const sign of tight) {
    held = ((held << 6) | signs.indexOf(sign)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >> bits) & 0xff;
  }
  return bytes;
}
