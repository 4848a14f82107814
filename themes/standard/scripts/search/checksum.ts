// The check of an index script: FNV-1a of 32 bits over UTF-16 units.

export const kChecksumStart = 2_166_136_261;
const kPrime = 16_777_619;
const kLineEnd = 10;

function go_on(hash: number, text: string): number {
  let result = Math.imul(hash ^ kLineEnd, kPrime);
  for (let i = 0; i < text.length; ++i) {
    result = Math.imul(result ^ text.charCodeAt(i), kPrime);
  }
  return result;
}

/// Of the script's name and all its parts, each with a line end before it, as 8 hexadecimal digits.
export function checksum(start: number, name: string, parts: readonly string[]): string {
  const hash = parts.reduce(go_on, go_on(start | 0, name));
  return (hash >>> 0).toString(16).padStart(8, '0');
}
