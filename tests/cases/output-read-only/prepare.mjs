// An output folder that may be read, but not written.
import { chmodSync } from 'node:fs';

export function spoil(folder) {
  chmodSync(`${folder}/output`, 0o555);
}
