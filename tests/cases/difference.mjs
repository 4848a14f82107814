// Shows where two texts differ, line by line, with some lines around.

const around = 3;
const atMost = 200; // lines of each text that are compared with each other
const shown = 80;

/** Which lines of `a` and `b` belong together: the longest common subsequence, as pairs of indices. */
function common(a, b) {
  const length = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; --i) {
    for (let j = b.length - 1; j >= 0; --j) {
      length[i][j] = a[i] === b[j] ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
    }
  }
  const pairs = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (length[i + 1][j] >= length[i][j + 1]) ++i;
    else ++j;
  }
  return pairs;
}

/** The lines of `before` that are gone after '-', those of `after` that are new after '+'. */
export function difference(before, after) {
  const a = before.split('\n');
  const b = after.split('\n');
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) ++start;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) ++end;
  const gone = a.slice(start, a.length - end);
  const fresh = b.slice(start, b.length - end);
  const lines = a.slice(Math.max(0, start - around), start).map((line) => `  ${line}`);
  let i = 0;
  let j = 0;
  for (const [x, y] of [...common(gone.slice(0, atMost), fresh.slice(0, atMost)), [gone.length, fresh.length]]) {
    while (i < x) lines.push(`- ${gone[i++]}`);
    while (j < y) lines.push(`+ ${fresh[j++]}`);
    if (x < gone.length) lines.push(`  ${gone[x]}`);
    i = x + 1;
    j = y + 1;
  }
  lines.push(...a.slice(a.length - end, a.length - end + around).map((line) => `  ${line}`));
  if (lines.length > shown) lines.splice(shown, lines.length, `… and ${lines.length - shown} more lines`);
  return lines.map((line) => line.replace(/\r/g, '␍')).join('\n');
}
