import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { change, publish } from '../national_editions.mjs';

/** Two editions; 'stocktake' was written from the first, and is stale, and 'ana' from the second, and is not. */
export function prepare(folder, program) {
  const accept = (page) => spawnSync(program, ['overlay', 'accept', page, folder]);
  publish(program, folder, '1.0.0');
  fs.renameSync(`${folder}/national/1.0.0`, `${folder}/national/1.1.0`); // as if it were the one that is taken
  accept('toolkit/stocktake');
  fs.renameSync(`${folder}/national/1.1.0`, `${folder}/national/1.0.0`);
  change(folder, 'toolkit/stocktake.md', 'Count what you have.', 'Count what you have, and what you lack.\n\nWrite it down.');
  publish(program, folder, '1.1.0');
  accept('stories/ana');
}
