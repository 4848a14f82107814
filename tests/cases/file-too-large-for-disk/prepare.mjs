// A page larger than any file may be: the same as on a disk that is full, but possible everywhere.
import { appendFileSync } from 'node:fs';

export function prepare(folder) {
  appendFileSync(`${folder}/guide/page.md`, '\nA sentence that is here many times.\n'.repeat(4000));
}
