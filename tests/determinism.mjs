// Same input, same bytes: builds with other numbers of jobs, from another folder and into another one, and compares.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

const tests = path.dirname(new URL(import.meta.url).pathname);
const { values: options } = parseArgs({
  options: {
    waymark: { type: 'string', default: path.join(tests, '../build/waymark') },
    plugins: { type: 'string', default: path.join(tests, '../build/plugins') },
    corpus: { type: 'string', default: path.join(tests, '../build/tests/bench/waymark_corpus') },
    pages: { type: 'string', default: '1000' },
  },
});

function run(program, line, settings = {}) {
  const done = spawnSync(program, line, { encoding: 'utf8', maxBuffer: 1 << 26, ...settings });
  if (done.status !== 0) throw new Error(`'${path.basename(program)} ${line.join(' ')}' ended with ${done.status ?? done.signal}\n${done.stderr}`);
}

/** Paths below `folder`, sorted; folders end in '/'. */
function paths(folder, below = '') {
  return fs.readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(below, entry.name);
    return entry.isDirectory() ? [`${name}/`, ...paths(folder, name)] : [name];
  }).sort();
}

/** What differs between two builds, a line each. */
function differences(a, b) {
  const inA = new Set(paths(a));
  const inB = new Set(paths(b));
  const lines = [];
  for (const name of new Set([...inA, ...inB])) {
    if (!inA.has(name) || !inB.has(name)) {
      lines.push(`${name} is only in the ${inA.has(name) ? 'first' : 'second'}`);
    } else if (!name.endsWith('/')) {
      const [x, y] = [a, b].map((folder) => fs.readFileSync(path.join(folder, name)));
      if (!x.equals(y)) {
        const at = x.findIndex((byte, index) => byte !== y[index]);
        const near = (bytes) => JSON.stringify(bytes.subarray(Math.max(0, at - 40), at + 40).toString());
        lines.push(`${name} differs at byte ${at}:\n    ${near(x)}\n    ${near(y)}`);
      }
    }
  }
  return lines;
}

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-determinism-'));
let failed = 0;
let passed = 0;

function compare(what, first, second) {
  const lines = differences(first, second);
  if (paths(first).length < 10) lines.push('almost nothing was built');
  if (lines.length === 0) {
    ++passed;
    return;
  }
  ++failed;
  console.log(`FAILED ${what}:\n${lines.slice(0, 20).map((line) => `  ${line}`).join('\n')}\n  (${lines.length} in all)`);
}

/** Builds `source` in several ways; all must come out as with one thread from the folder itself. */
function check(name, source) {
  const out = (way) => path.join(scratch, `${name}-${way}`);
  const build = (way, folder, line, settings) => {
    run(options.waymark, ['build', folder, '--quiet', '--date', '2026-11-22', '--output', out(way), ...line], settings);
    return out(way);
  };
  const first = build('one', source, ['--jobs', '1']);
  compare(`${name} with four jobs`, first, build('four', source, ['--jobs', '4']));
  compare(`${name} from inside its folder`, first, build('inside', '.', ['--jobs', '3'], { cwd: source, env: { ...process.env, TZ: 'Pacific/Auckland', LC_ALL: 'C' } }));
  const copy = path.join(scratch, `${name} copied, to a longer name with spaces`, 'and', 'deeper');
  fs.cpSync(source, copy, { recursive: true });
  compare(`${name} from another folder`, first, build('copy', copy, ['--jobs', '2']));
  build('one', source, ['--jobs', '4']);
  compare(`${name} built over an earlier build`, out('four'), out('one'));
}

/** A copy of content/ that may run the plugins that ship. */
function contentWithPlugins() {
  const copy = path.join(scratch, 'content');
  const made = new Set(['plugins', 'plugins.lock'].map((name) => path.join(tests, '../content', name)));
  fs.cpSync(path.join(tests, '../content'), copy, { recursive: true, filter: (file) => !made.has(file) });
  const files = fs.readdirSync(options.plugins).filter((name) => name.endsWith('.so')).map((name) => path.join(options.plugins, name));
  run(options.waymark, ['plugin', 'add', ...files, copy]);
  return copy;
}

function attempt(work) {
  try {
    work();
  } catch (error) {
    ++failed;
    console.log(`FAILED: ${error.message}`);
  }
}

try {
  attempt(() => check('content', contentWithPlugins()));
  attempt(() => {
    const corpus = path.join(scratch, 'corpus');
    run(options.corpus, [options.pages, corpus]);
    check('corpus', path.join(corpus, 'waymark'));
  });
} finally {
  fs.rmSync(scratch, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
