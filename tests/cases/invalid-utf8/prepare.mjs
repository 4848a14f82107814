// Files that are not UTF-8: Latin 1, a cut-off sequence, an overlong one, a surrogate, UTF-16.
import { writeFileSync } from 'node:fs';

const head = '---\ntitle: Page\n---\n\n';

export function prepare(folder) {
  const write = (name, ...bytes) => writeFileSync(`${folder}/${name}`, Buffer.concat([Buffer.from(head), Buffer.from(bytes)]));
  write('guide/latin1.md', ...Buffer.from('First line\nCaf'), 0xe9, ...Buffer.from(' ol\u00e9\n', 'latin1'));
  write('guide/cut.md', ...Buffer.from('The end '), 0xe2, 0x82);
  write('guide/overlong.md', 0xc0, 0xaf);
  write('guide/surrogate.md', 0xed, 0xa0, 0x80);
  writeFileSync(`${folder}/guide/utf16.md`, Buffer.from(`\uFEFF${head}Text.\n`, 'utf16le'));
  writeFileSync(`${folder}/guide/records.csv`, Buffer.from('title\nCaf\u00e9\n', 'latin1'));
  writeFileSync(`${folder}/bytes/pack.yaml`, Buffer.from('id: bytes\ntitle: Caf\u00e9\nversion: "1"\n', 'latin1'));
}
