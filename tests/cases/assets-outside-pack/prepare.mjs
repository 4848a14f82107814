// Symbolic links that lead out of the pack, which an archive or a Git repository could bring.
import { symlinkSync } from 'node:fs';

export function prepare(folder) {
  symlinkSync('../other/dot.png', `${folder}/guide/linked.png`);
  symlinkSync('../other', `${folder}/guide/folder`);
  symlinkSync('/etc/passwd', `${folder}/guide/linked.md`);
}
