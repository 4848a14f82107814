// Reads the codes of the index: base-91 digits, numbers of one to six digits, ascending numbers.
// 'core/src/render/search/FORMAT.md' says how they are written.

/// Reads one code after the other from a part of a text. What is not there, or is no digit, reads as -1.
export class Codes {
  private at: number;

  constructor(
    private readonly text: string,
    start = 0,
    private readonly end = text.length,
  ) {
    this.at = start;
  }

  get place(): number {
    return this.at;
  }

  get done(): boolean {
    return this.at >= this.end;
  }

  skip(characters: number): void {
    this.at += characters;
  }

  digit(): number {
    if (this.at >= this.end) return -1;
    const code = this.text.charCodeAt(this.at++);
    if (code < 35 || code > 126 || code === 92) return -1;
    return code < 92 ? code - 35 : code - 36;
  }

  number(): number {
    const first = this.digit();
    if (first <= 60) return first;
    if (first <= 82) return this.rest(first - 61, 1, 61);
    if (first <= 88) return this.rest(first - 83, 2, 2063);
    return first === 89 ? this.rest(0, 3, 51_749) : this.rest(0, 5, 805_320);
  }

  private rest(start: number, digits: number, from: number): number {
    let value = start;
    for (let i = 0; i < digits; ++i) {
      const digit = this.digit();
      if (digit < 0) return -1;
      value = value * 91 + digit;
    }
    return value + from;
  }
}

/// All ascending numbers that `text` holds.
export function ascending_numbers(text: string): number[] {
  const codes = new Codes(text);
  const numbers: number[] = [];
  for (let last = -1; !codes.done; ) {
    const gap = codes.number();
    if (gap < 0) break;
    last += gap + 1;
    numbers.push(last);
  }
  return numbers;
}
