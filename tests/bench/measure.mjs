// What the benches share: running programs, taking their time, and saying whether a target is met.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export class Failure extends Error {}

/** A folder in memory, so that no disk is measured, or the ordinary temporary one where there is none. */
export function workFolder() {
  let parent = '/dev/shm';
  if (!existsSync(parent)) {
    parent = os.tmpdir();
    console.log(`There is no /dev/shm; '${parent}' may be a disk and spoil the figures`);
  }
  const folder = mkdtempSync(path.join(parent, 'waymark-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));
  return folder;
}

export function run(command, args, environment = {}) {
  const result = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  if (result.error || result.status !== 0) {
    const said = `${result.stdout ?? ''}${result.stderr ?? ''}`.trim().split('\n').slice(0, 40).join('\n');
    const end = result.error ? result.error.message : `it ended with ${result.status ?? result.signal}`;
    throw new Failure(`'${path.basename(command)} ${args.join(' ')}' failed: ${end}\n${said}`);
  }
  return result.stdout;
}

/** Runs a program; gives its peak resident memory (of the largest process, if it starts others), and what it says. */
function runMeasured(folder, command, args, environment) {
  const memory = path.join(folder, 'memory');
  const said = run('/usr/bin/time', ['-o', memory, '-f', '%M', command, ...args], environment);
  return { said, megabytes: (Number(readFileSync(memory, 'utf8').trim().split('\n').pop()) * 1024) / 1e6 };
}

/** Runs a program on an empty output folder; gives its wall time and its peak resident memory. */
export function measure(folder, output, command, args, environment) {
  rmSync(output, { recursive: true, force: true });
  const start = process.hrtime.bigint();
  const { megabytes } = runMeasured(folder, command, args, environment);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  return { seconds, megabytes };
}

/** The same for a program that takes its time itself: gives the members of the JSON line that it prints, and memory. */
export function measureTimer(folder, output, command, args, environment) {
  rmSync(output, { recursive: true, force: true });
  const { said, megabytes } = runMeasured(folder, command, args, environment);
  try {
    return { ...JSON.parse(said), megabytes };
  } catch {
    throw new Failure(`'${path.basename(command)}' did not print a line of JSON:\n${said.slice(0, 500)}`);
  }
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The value that `share` of the values are not above: 0.95 for the 95th percentile. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/** The load of the machine, which is told if it spoils the figures. */
export function noteLoad() {
  const [load] = os.loadavg();
  const cores = os.availableParallelism();
  if (load > cores / 2) console.log(`The machine is busy (load ${load.toFixed(1)} on ${cores} cores): the figures are rough`);
  return load;
}

/** Says whether a target is met, needed but short of the aim, or missed; `more` means that more is better. */
export function verdict(name, value, aim, limit, more = false) {
  const within = (bound) => (more ? value >= bound : value <= bound);
  const result = aim !== limit && within(aim) ? 'aim met' : within(limit) ? 'met' : 'MISSED';
  const sign = more ? 'at least' : 'at most';
  const wanted = aim === limit ? `${sign} ${limit}` : `${sign} ${limit}, aim ${aim}`;
  console.log(`${result.padEnd(8)} ${name}: ${value.toFixed(2)} (${wanted})`);
  return { name, value, aim, limit, verdict: result };
}

/** Writes all figures of a bench to build/bench/NAME.json. */
export function keepResults(name, figures) {
  const results = path.join(root, `build/bench/${name}.json`);
  mkdirSync(path.dirname(results), { recursive: true });
  writeFileSync(results, `${JSON.stringify(figures, null, 2)}\n`);
  console.log(`All figures are in ${path.relative(root, results)}`);
}

/** The numbers in the options '--pages N,N' and '--runs N', as {pages, runs}. */
export function counts_of(values) {
  const pages = values.pages.split(',').map(Number);
  const runs = Number(values.runs);
  if (!pages.every((count) => Number.isInteger(count) && count >= 10)) {
    throw new Failure(`'--pages ${values.pages}' is not a list of numbers from 10 up`);
  }
  if (!Number.isInteger(runs) || runs < 1) throw new Failure(`'--runs ${values.runs}' is not a number from 1 up`);
  return { pages, runs };
}
