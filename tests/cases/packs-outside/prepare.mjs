// A pack that is a symbolic link.
import { symlinkSync } from 'node:fs';

export function prepare(folder) {
  symlinkSync('guide', `${folder}/linked`);
}
