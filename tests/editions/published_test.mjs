// 'waymark edition' and the two files that lead readers to editions.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { writeEdition } from './edition_fixture.mjs';

const program = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../../build/waymark');
let scratch;
let output;

before(() => {
  scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-published-'));
  output = path.join(scratch, 'out');
});
after(() => fs.rmSync(scratch, { recursive: true, force: true }));
beforeEach(() => {
  fs.rmSync(output, { recursive: true, force: true });
  writeEdition(output, '1.0.0', { date: '2025-09-01' });
  writeEdition(output, '1.1.0', { date: '2026-01-10' });
  writeEdition(output, '2.0.0-rc.1', { title: 'Our new base' });
});

function waymark(...line) {
  const done = spawnSync(program, [...line, '--output', 'out'], { cwd: scratch, env: { ...process.env, NO_COLOR: '1' }, encoding: 'utf8', timeout: 120000, killSignal: 'SIGKILL' });
  if (done.error) throw done.error;
  return { code: done.status, out: done.stdout, err: done.stderr };
}
const read = (name) => fs.readFileSync(path.join(output, name), 'utf8');
/** What pages would get from editions.js. */
const pointer = () => {
  const window = {};
  new Function('window', read('editions.js'))(window);
  return window.waymarkEditions;
};

test('editions are listed newest first, with their state', () => {
  assert.deepEqual(waymark('edition', 'withdraw', '1.0.0', '--why', 'a dose is wrong'), {
    code: 0,
    out: 'edition 1.0.0 is withdrawn; the current edition is 1.1.0\n',
    err: '',
  });
  fs.mkdirSync(path.join(output, '3.0.0'));
  fs.mkdirSync(path.join(output, 'preview'));
  fs.mkdirSync(path.join(output, '01.0.0'));
  const { code, out, err } = waymark('edition', 'list');
  assert.equal(
    out,
    'VERSION     DATE        STATE\n' +
      "3.0.0       unknown     damaged: 'edition.json' is missing\n" +
      '2.0.0-rc.1  2026-03-01  published\n' +
      '1.1.0       2026-01-10  current\n' +
      '1.0.0       2025-09-01  withdrawn: a dose is wrong\n',
  );
  assert.deepEqual({ code, err }, { code: 0, err: '' });
  assert.deepEqual(JSON.parse(waymark('edition', 'list', '--json').out), {
    'knowledge-base': 'kb',
    title: 'Our new base',
    current: '1.1.0',
    editions: [
      { version: '3.0.0', date: 'unknown', state: 'damaged', why: "'edition.json' is missing" },
      { version: '2.0.0-rc.1', date: '2026-03-01', state: 'published' },
      { version: '1.1.0', date: '2026-01-10', state: 'current' },
      { version: '1.0.0', date: '2025-09-01', state: 'withdrawn', why: 'a dose is wrong' },
    ],
    diagnostics: [],
    errors: 0,
    warnings: 0,
  });
});

test('the pointer names what was chosen, in both of its files', () => {
  assert.deepEqual(waymark('edition', 'current', '1.0.0'), { code: 0, out: 'the current edition is 1.0.0\n', err: '' });
  assert.deepEqual(pointer(), {
    format: 1,
    knowledgeBase: { id: 'kb', title: 'Our new base' },
    current: '1.0.0',
    editions: [
      { version: '2.0.0-rc.1', date: '2026-03-01' },
      { version: '1.1.0', date: '2026-01-10' },
      { version: '1.0.0', date: '2025-09-01' },
    ],
  });
  const page = read('index.html');
  assert.match(page, /<meta http-equiv="refresh" content="0; url=1\.0\.0\/site\/index\.html">/);
  for (const version of ['1.0.0', '1.1.0', '2.0.0-rc.1']) assert.ok(page.includes(`<a href="${version}/site/index.html">Edition ${version}</a>`));
  assert.doesNotMatch(page, /<script|<style| style=| on[a-z]+=/);
  assert.equal(waymark('verify', '--quiet').err, '');
});

test('withdrawing the current edition makes the newest full release current, or none', () => {
  waymark('edition', 'withdraw', '1.1.0', '--why', 'é <b>"bold"</b> & so on');
  assert.equal(pointer().current, '1.0.0');
  assert.equal(pointer().editions[1].withdrawn, 'é <b>"bold"</b> & so on');
  assert.match(read('editions.js'), /^[\x20-\x7e]*\n$/);
  assert.match(read('index.html'), /<strong>Withdrawn: é &lt;b&gt;&quot;bold&quot;&lt;\/b&gt; &amp; so on<\/strong>/);
  assert.equal(waymark('edition', 'withdraw', '1.0.0', '--why', 'old').out, 'edition 1.0.0 is withdrawn; no edition is current now\n');
  assert.equal(pointer().current, '');
  assert.doesNotMatch(read('index.html'), /http-equiv="refresh"/);
  assert.deepEqual(waymark('edition', 'current', '1.0.0'), {
    code: 2,
    out: '',
    err: "error: edition 1.0.0 can't be the current one: it is withdrawn: old\n  hint: choose another; 'waymark edition list' shows them\n",
  });
  assert.equal(waymark('edition', 'current', '2.0.0-rc.1').code, 0);
  assert.equal(waymark('verify', '--quiet').err, '');
});

test('what was withdrawn stays so if one of the two files is lost or spoilt', () => {
  waymark('edition', 'withdraw', '1.0.0', '--why', 'wrong');
  fs.writeFileSync(path.join(output, 'editions.js'), 'window.waymarkEditions = {};\n');
  waymark('edition', 'current', '1.1.0');
  assert.equal(pointer().editions[2].withdrawn, 'wrong');
  fs.rmSync(path.join(output, 'index.html'));
  waymark('edition', 'current', '1.1.0');
  assert.equal(pointer().editions[2].withdrawn, 'wrong');
  assert.equal(waymark('verify', '--quiet').err, '');
});

test('files that did not change are not written again, and leftovers go', () => {
  waymark('edition', 'current', '1.1.0');
  fs.writeFileSync(path.join(output, '.waymark-aB3xYz'), 'half');
  fs.writeFileSync(path.join(output, '.waymark-notes'), 'mine');
  const before = ['editions.js', 'index.html'].map((name) => fs.statSync(path.join(output, name)).ino);
  waymark('edition', 'current', '1.1.0');
  assert.deepEqual(['editions.js', 'index.html'].map((name) => fs.statSync(path.join(output, name)).ino), before);
  assert.ok(!fs.existsSync(path.join(output, '.waymark-aB3xYz')));
});

test('while another process publishes here, nothing is changed', async () => {
  waymark('edition', 'current', '1.1.0');
  const holder = spawn('flock', ['--exclusive', '--no-fork', path.join(output, '.lock'), 'sh', '-c', 'echo held; exec cat'], { stdio: ['pipe', 'pipe', 'inherit'] });
  await new Promise((resolve) => holder.stdout.once('data', resolve));
  const refused = { code: 3, out: '', err: 'out: error: another release is being published here\n  hint: wait until it is done, then try again\n' };
  assert.deepEqual(waymark('edition', 'current', '1.0.0'), refused);
  assert.deepEqual(waymark('edition', 'withdraw', '1.0.0', '--why', 'x'), refused);
  assert.equal(waymark('edition', 'list').code, 0);
  assert.equal(pointer().current, '1.1.0');
  // However it ends, its lock goes with it.
  const ended = new Promise((resolve) => holder.once('exit', resolve));
  holder.kill('SIGKILL');
  await ended;
  assert.equal(waymark('edition', 'current', '1.0.0').code, 0);
});

test('a lock file that is a link is not followed', () => {
  fs.symlinkSync(path.join(scratch, 'target'), path.join(output, '.lock'));
  const { code, err } = waymark('edition', 'current', '1.0.0');
  assert.equal(err, "out: error: can't lock the output folder: '.lock' is a link\n  hint: check the folder's permissions and disk, or choose another with --output\n");
  assert.equal(code, 3);
  assert.ok(!fs.existsSync(path.join(scratch, 'target')));
});

test('wrong use ends with 2, and makes no folder', () => {
  for (const [line, said] of [
    [['edition', 'current', 'one'], "'one' is no version\n  hint: write three numbers, such as 1.2.0\n"],
    [['edition', 'current', '4.0.0'], "there is no edition 4.0.0 in 'out'\n  hint: there are: 2.0.0-rc.1 1.1.0 1.0.0\n"],
    [['edition', 'withdraw', '1.0.0', '--why', ' '], '--why needs a line of text\n  hint: say what is wrong, and what to use instead\n'],
    [['edition', 'withdraw', '1.0.0', '--why', 'two\nlines'], '--why needs a line of text\n  hint: say what is wrong, and what to use instead\n'],
    [['edition', 'withdraw', '1.0.0', '--why', 'x'.repeat(501)], '--why is longer than 500 bytes\n  hint: say it shortly, and the rest in the notes of the next release\n'],
  ]) {
    assert.deepEqual(waymark(...line), { code: 2, out: '', err: `error: ${said}` }, line.join(' '));
  }
  fs.rmSync(output, { recursive: true });
  assert.equal(waymark('edition', 'current', '1.0.0').code, 2);
  assert.deepEqual(waymark('edition', 'list'), { code: 0, out: "there are no editions in 'out'\n", err: '' });
  assert.ok(!fs.existsSync(output));
});
