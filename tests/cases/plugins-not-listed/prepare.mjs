import * as fs from 'node:fs';
import path from 'node:path';

/** As if somebody had put the file there. */
export function prepare(folder) {
  fs.rmSync(path.join(folder, 'plugins.lock'));
}
