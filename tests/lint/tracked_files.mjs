// Lists the project's own files: those that Git tracks or would track, or all but builds where there is no Git.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

function walk(root, folder, found) {
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const file = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) {
      if (!['.git', 'build', 'node_modules'].includes(entry.name)) walk(root, file, found);
    } else if (entry.isFile() && !(file.startsWith('output/') && file !== 'output/README.md')) {
      found.push(file);
    }
  }
  return found;
}

/** Paths relative to `root`, with '/', sorted. */
export function trackedFiles(root) {
  const git = spawnSync('git', ['-C', root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const files =
    git.status === 0
      ? git.stdout.split('\0').filter((file) => file && existsSync(path.join(root, file)))
      : walk(root, '', []);
  return [...new Set(files)].sort();
}
