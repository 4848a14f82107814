import * as fs from 'node:fs';
import { publish } from '../national_editions.mjs';

/** The national base has the plugin for its own pages; the region's base has that and one of its own. */
export function prepare(folder, program) {
  fs.cpSync(`${folder}/plugins`, `${folder}/national-base/plugins`, { recursive: true });
  fs.copyFileSync(`${folder}/plugins.lock`, `${folder}/national-base/plugins.lock`);
  publish(program, folder, '1.0.0');
}
