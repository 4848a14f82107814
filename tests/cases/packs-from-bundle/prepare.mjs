import * as fs from 'node:fs';
import { bundle, publish } from '../national_editions.mjs';

export function prepare(folder, program) {
  publish(program, folder, '1.0.0');
  bundle(program, folder, '1.0.0', 'national-1.0.0.zip');
  fs.rmSync(`${folder}/national`, { recursive: true });
}
