// The output folder is a disk that was made read-only.
import { execFileSync } from 'node:child_process';

export function spoil(folder) {
  execFileSync('mount', ['-o', 'remount,bind,ro', `${folder}/output`]);
}
