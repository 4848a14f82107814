// Names that differ only in capitals or in how accents are stored; many file systems can't hold both.
import { mkdirSync, writeFileSync } from 'node:fs';

const page = '---\ntitle: Another page\n---\n\nText.\n';

export function prepare(folder) {
  mkdirSync(`${folder}/guide/Files`);
  mkdirSync(`${folder}/guide/files`);
  for (const name of ['Page.md', 'caf\u00e9.md', 'cafe\u0301.md', 'Files/one.md', 'files/two.md']) {
    writeFileSync(`${folder}/guide/${name}`, page);
  }
}
