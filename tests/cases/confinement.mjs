// Ways to run a program with less than this one may do, where the system has them.
import { spawnSync } from 'node:child_process';

const works = (line) => spawnSync(line[0], line.slice(1), { stdio: 'ignore' }).status === 0;
const isRoot = process.getuid() === 0;

/** The command so that files' permissions hold for it, or nothing where they can't be made to. */
export function ordinaryUser(line) {
  if (!isRoot) return line;
  const prefix = ['setpriv', '--bounding-set=-dac_override,-dac_read_search'];
  return works([...prefix, 'true']) ? [...prefix, ...line] : undefined;
}

/** The start of a command whose processes are numbered from 1 and all end with it, or nothing where that is not allowed. */
export function ownProcesses() {
  const own = ['--pid', '--fork', '--kill-child', '--mount-proc'];
  return [
    ['unshare', ...own],
    ['unshare', '--map-root-user', ...own],
  ].find((prefix) => works([...prefix, 'true']));
}

/** The start of a command that may mount what nobody else sees, or nothing where that is not allowed. */
export function ownMounts() {
  const mount = ['sh', '-c', 'mount -t tmpfs none /mnt'];
  return [
    ['unshare', '--mount'],
    ['unshare', '--mount', '--map-root-user'],
  ].find((prefix) => works([...prefix, ...mount]));
}
