import * as fs from 'node:fs';
import path from 'node:path';

/** A file from elsewhere, a capability that the plugin does not have, and a key that nobody knows. */
export function prepare(folder) {
  const file = path.join(folder, 'plugins.lock');
  const lock = fs.readFileSync(file, 'utf8')
    .replace(/sha256: .*/g, `sha256: ${'0'.repeat(64)}`)
    .replace('plugins/echo.so', '../echo.so')
    .replace('capabilities: []', 'capabilities: [network]')
    .replace('capabilities: []', 'capabilities: []\n    trusted: true');
  fs.writeFileSync(file, lock);
}
