// Tables of 5,000 columns and 5,000 rows: full, with rows that are cut short (few bytes, but as many cells), in a quote.
import { writeFileSync } from 'node:fs';

export function prepare(folder) {
  const row = (cell, count) => `|${`${cell}|`.repeat(count)}\n`;
  const write = (name, text) => writeFileSync(`${folder}/guide/${name}.md`, `---\ntitle: Table\n---\n\nBefore.\n\n${text}`);
  const head = row('h', 5000) + row('-', 5000);
  write('full', head + row('c', 5000).repeat(5000));
  write('short', head + '|c|\n'.repeat(5000));
  write('quoted', (head + '|c|\n'.repeat(5000)).replace(/^/gm, '> '));
}
