// The output folder is a disk with room for 16 KiB more; the first page alone is larger.
import { appendFileSync, statfsSync, writeFileSync } from 'node:fs';

export function prepare(folder) {
  appendFileSync(`${folder}/guide/page.md`, '\nA sentence that is here many times.\n'.repeat(4000));
}

export function spoil(folder) {
  const { bavail, bsize } = statfsSync(`${folder}/output`);
  writeFileSync(`${folder}/output/filler`, Buffer.alloc(bavail * bsize - 16384));
}
