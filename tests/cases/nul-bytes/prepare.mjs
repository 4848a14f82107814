// A NUL byte in each kind of file, as a disk that lost power leaves them.
import { writeFileSync } from 'node:fs';

export function prepare(folder) {
  writeFileSync(`${folder}/guide/body.md`, '---\ntitle: Page\n---\n\nSome \0 text.\n');
  writeFileSync(`${folder}/guide/front.md`, '---\ntitle: Pa\0ge\n---\n');
  writeFileSync(`${folder}/guide/all.md`, Buffer.alloc(512));
  writeFileSync(`${folder}/guide/records.csv`, 'title\nOne\0\n');
  writeFileSync(`${folder}/bytes/pack.yaml`, 'id: bytes\0\n');
}
