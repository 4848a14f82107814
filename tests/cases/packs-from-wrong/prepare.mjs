import * as fs from 'node:fs';
import { writeZip } from '../zip_file.mjs';

export function prepare(folder) {
  const good = { name: 'kb/1.0.0/sources/toolkit/pack.yaml', content: 'id: toolkit\ntitle: T\nversion: 1\n' };
  const zip = (name, ...entries) => writeZip(`${folder}/${name}.zip`, [good, ...entries]);
  fs.symlinkSync('guide', `${folder}/link`);
  zip('evil-parent', { name: '../../out.md', content: 'x' });
  zip('evil-root', { name: '/etc/out.md', content: 'x' });
  zip('evil-link', { name: 'kb/link', content: '/etc/passwd', mode: 0o120777 });
  zip('evil-twice', good);
  zip('evil-case', { name: 'kb/1.0.0/sources/toolkit/PACK.yaml', content: 'x' });
  zip('evil-device', { name: 'kb/1.0.0/sources/toolkit/aux.md', content: 'x' });
  zip('evil-bomb', { name: 'kb/1.0.0/sources/toolkit/bomb.csv', content: Buffer.alloc(64 << 20) });
  fs.writeFileSync(`${folder}/damaged.zip`, 'PK\x03\x04 and no more');
  zip('empty');
}
