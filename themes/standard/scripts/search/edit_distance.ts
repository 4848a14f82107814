// How many slips of the keyboard lie between two words: letters put in, left out, changed, or swapped with the next.

const kOneFrom = 4;
const kTwoFrom = 8;

/// How many slips a word may have: short words are too like each other.
export function most_edits(word: string): number {
  return word.length < kOneFrom || /^\p{N}+$/u.test(word) ? 0 : word.length < kTwoFrom ? 1 : 2;
}

/// The distance of Damerau and Levenshtein in which no letter is changed twice (optimal string alignment); `most` + 1
/// if it is more than `most`.
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; ++row) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; ++column) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let value = Math.min(above[column]! + 1, current[column - 1]! + 1, above[column - 1]! + (same ? 0 : 1));
      if (
        row > 1 &&
        column > 1 &&
        a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1)
      ) {
        value = Math.min(value, before[column - 2]! + 1);
      }
      current.push(value);
      least = Math.min(least, value);
    }
    if (least > most) return most + 1;
    before = above;
    above = current;
  }
  return Math.min(above[b.length]!, most + 1);
}
