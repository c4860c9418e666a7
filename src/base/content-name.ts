/**
 * A name made from a text: 16 hexadecimal digits. FNV-1a with 64 bits over its UTF-16 units, low byte first (Fowler,
 * Noll and Vo; constants of the IETF draft-eastlake-fnv). For telling texts apart, not for secrets.
 */
export function contentName(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    for (const byte of [unit & 0xff, unit >> 8]) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}
