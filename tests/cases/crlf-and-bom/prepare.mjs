// Saves every file as Windows programs do: a byte order mark first, and CRLF at each line's end.
import { readFileSync, writeFileSync } from 'node:fs';

export function prepare(folder) {
  for (const name of ['knowledge-base.yaml', 'guide/pack.yaml', 'guide/page.md', 'guide/records.csv']) {
    const file = `${folder}/${name}`;
    writeFileSync(file, `\uFEFF${readFileSync(file, 'utf8').replaceAll('\n', '\r\n')}`);
  }
}
