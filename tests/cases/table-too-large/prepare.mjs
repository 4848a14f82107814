// A table of 5,000 columns and 5,000 rows, full and with rows that are cut short; the second takes few bytes.
import { writeFileSync } from 'node:fs';

export function prepare(folder) {
  const row = (cell, count) => `|${`${cell}|`.repeat(count)}\n`;
  const head = '---\ntitle: Table\n---\n\nBefore.\n\n';
  writeFileSync(`${folder}/guide/full.md`, `${head}${row('h', 5000)}${row('-', 5000)}${row('c', 5000).repeat(800)}`);
  writeFileSync(`${folder}/guide/short.md`, `${head}${row('h', 5000)}${row('-', 5000)}${'|c|\n'.repeat(5000)}`);
  const quoted = `${row('h', 5000)}${row('-', 5000)}${'|c|\n'.repeat(5000)}`.replace(/^/gm, '> ');
  writeFileSync(`${folder}/guide/quoted.md`, `${head}${quoted}`);
}
