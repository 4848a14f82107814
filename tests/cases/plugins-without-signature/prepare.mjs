import * as fs from 'node:fs';
import path from 'node:path';

/** The key is asked for after the plugin was added. */
export function prepare(folder) {
  fs.appendFileSync(path.join(folder, 'knowledge-base.yaml'), 'trust:\n  - RWTPIWcvl5izC82zcx6s5sFQaTivNSDH+5KD5MmDumx4B91TT56kvE2l\n');
}
