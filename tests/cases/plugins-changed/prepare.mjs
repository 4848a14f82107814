import * as fs from 'node:fs';
import path from 'node:path';

/** One byte more in the one file, and the other gone. */
export function prepare(folder) {
  fs.appendFileSync(path.join(folder, 'plugins/moody.so'), '\n');
  fs.rmSync(path.join(folder, 'plugins/echo.so'));
}
