// Files and a folder that may not be read, and a named pipe where a page is expected.
import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';

export function prepare(folder) {
  for (const name of ['guide/secret.md', 'guide/data.yaml', 'guide/dot.png', 'guide/file.pdf', 'guide/folder', 'closed/pack.yaml']) {
    chmodSync(`${folder}/${name}`, 0);
  }
  spawnSync('mkfifo', [`${folder}/guide/pipe.md`]);
}
