// Publishes editions of a small national knowledge base, for cases of local packs to take their packs from.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import path from 'node:path';

function run(program, ...line) {
  const env = { ...process.env, NO_COLOR: '1' };
  const done = spawnSync(program, line, { encoding: 'utf8', env });
  if (done.status !== 0) throw new Error(`'waymark ${line.join(' ')}' failed:\n${done.stdout}${done.stderr}`);
}

/** Publishes what lies in `folder`/national-base as `version` into `folder`/national. */
export function publish(program, folder, version) {
  run(program, 'release', version, path.join(folder, 'national-base'), '--output', path.join(folder, 'national'), '--date', '2026-05-01', '--quiet');
}

/** Makes `folder`/NAME, a bundle of a published edition. */
export function bundle(program, folder, version, name) {
  run(program, 'bundle', version, '--output', path.join(folder, 'national'), '--to', path.join(folder, name));
}

/** Changes `from` to `to` in a file of the national base. */
export function change(folder, name, from, to) {
  const file = path.join(folder, 'national-base', name);
  const text = fs.readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${name} has no '${from}'`);
  fs.writeFileSync(file, text.replace(from, to));
}
