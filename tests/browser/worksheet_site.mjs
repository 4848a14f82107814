// Writes the site of tests/browser/worksheet_site.cpp, which has every kind of field, into a temporary folder.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Site, program, temporary_folder } from './site.mjs';

export function worksheet_site() {
  const build = dirname(program);
  const output = temporary_folder('Wörk sheets');
  const folder = join(output, 'preview');
  mkdirSync(folder);
  writeFileSync(join(output, 'editions.js'), '');
  const made = spawnSync(join(build, 'waymark_worksheet_site'), [folder, join(build, 'share/waymark/themes')], { encoding: 'utf8' });
  if (made.status !== 0) {
    throw new Error(`the site of worksheets was not made:\n${made.error?.message ?? made.stderr}`);
  }
  return new Site(join(folder, 'site'));
}
