// Stops a release at every kind of moment, and lets its calls fail: whatever happens, each published edition is whole,
// the pointer names a whole one, and the next run clears up and succeeds.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const program = path.resolve(process.env.WAYMARK ?? fileURLToPath(new URL('../../build/waymark', import.meta.url)));
const failing = path.join(path.dirname(program), 'tests/failing_calls.so');
/** How many moments of a release are tried; one in every so many calls. */
const kMoments = Number(process.env.WAYMARK_MOMENTS ?? 220);

let scratch;
let whole; // an output folder with edition 1.0.0
let base;

function waymark(line, { how, at } = {}) {
  const env = { ...process.env };
  if (how) Object.assign(env, { LD_PRELOAD: failing, WAYMARK_FAIL_HOW: how, WAYMARK_FAIL_AT: String(at ?? 0) });
  const done = spawnSync(program, line, { encoding: 'utf8', env });
  if (done.error) throw done.error;
  return done;
}

const releaseLine = (version, output) => ['release', version, base, '--output', output, '--date', '2026-11-28', '--quiet', '--jobs', '1'];

/** A copy of the output folder that holds 1.0.0. */
function copy_of_whole() {
  const output = fs.mkdtempSync(path.join(scratch, 'out-'));
  fs.cpSync(whole, output, { recursive: true });
  return output;
}

function current(output) {
  const script = fs.readFileSync(path.join(output, 'editions.js'), 'utf8');
  return JSON.parse(script.replace(/^window\.waymarkEditions = /, '').replace(/;\n$/, '')).current;
}

const versions = (output) => fs.readdirSync(output).filter((name) => /^\d/.test(name));

/** What must hold at any time, whatever happened before. */
function assert_sound(output, what) {
  for (const version of versions(output)) {
    const { status, stdout, stderr } = waymark(['verify', path.join(output, version), '--quiet']);
    assert.equal(status, 0, `${what}: ${version} does not verify\n${stdout}${stderr}`);
  }
  assert.ok(versions(output).includes('1.0.0'), `${what}: 1.0.0 is gone`);
  assert.ok(versions(output).includes(current(output)), `${what}: the pointer names no edition that is there`);
}

/** The next run, with nothing in its way. */
function assert_recovers(output, what) {
  const { status, stderr } = waymark(releaseLine('1.1.0', output));
  assert.equal(status, 0, `${what}: the next run failed\n${stderr}`);
  assert.deepEqual(fs.readdirSync(output).sort(), ['.lock', '1.0.0', '1.1.0', 'editions.js', 'index.html'], what);
  assert.equal(current(output), '1.1.0', what);
  const { status: verified, stdout } = waymark(['verify', '--output', output]);
  assert.equal(verified, 0, `${what}: ${stdout}`);
}

describe('releases that are interrupted', { skip: fs.existsSync(failing) ? false : 'failing_calls.so was not built' }, () => {
  let calls;

  before(() => {
    scratch = fs.mkdtempSync(path.join(tmpdir(), 'waymark-faults-'));
    base = path.join(scratch, 'base');
    fs.mkdirSync(path.join(base, 'guide'), { recursive: true });
    fs.writeFileSync(path.join(base, 'knowledge-base.yaml'), 'id: base\ntitle: Base\npacks: [guide]\n');
    fs.writeFileSync(path.join(base, 'guide/pack.yaml'), 'id: guide\ntitle: Guide\nversion: 1.0.0\n');
    fs.writeFileSync(path.join(base, 'guide/one.md'), '---\ntitle: One\nprintable: true\n---\n\nFirst.\n');
    fs.writeFileSync(path.join(base, 'guide/two.md'), '---\ntitle: Two\n---\n\nSee [one](one.md).\n');
    for (let page = 3; page <= 30; ++page) fs.writeFileSync(path.join(base, `guide/page-${page}.md`), `---\ntitle: Page ${page}\n---\n\nText.\n`);
    whole = path.join(scratch, 'whole');
    const first = waymark(releaseLine('1.0.0', whole));
    assert.equal(first.status, 0, first.stderr);
    fs.appendFileSync(path.join(base, 'guide/two.md'), '\nMore.\n');
    const counted = waymark(releaseLine('1.1.0', copy_of_whole()), { how: 'count' });
    assert.equal(counted.status, 0, counted.stderr);
    calls = Number(/calls: (\d+)/.exec(counted.stderr)[1]);
    assert.ok(calls > 200, `only ${calls} calls were counted`);
  });
  after(() => fs.rmSync(scratch, { recursive: true, force: true }));

  test('killed at any call that changes the disk', () => {
    const step = Math.max(1, calls / kMoments);
    for (let at = 1; at <= calls; at += step) {
      const call = Math.floor(at);
      const what = `killed at call ${call} of ${calls}`;
      const output = copy_of_whole();
      const { signal } = waymark(releaseLine('1.1.0', output), { how: 'kill', at: call });
      assert.equal(signal, 'SIGKILL', what);
      assert_sound(output, what);
      assert_recovers(output, what);
      fs.rmSync(output, { recursive: true });
    }
  });

  test('killed at random times', async () => {
    for (let round = 0; round < 40; ++round) {
      const output = copy_of_whole();
      const child = spawn(program, releaseLine('1.1.0', output), { stdio: 'ignore' });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 120));
      child.kill('SIGKILL');
      await ended;
      assert_sound(output, `round ${round}`);
      if (!versions(output).includes('1.1.0') || current(output) !== '1.1.0') assert_recovers(output, `round ${round}`);
      fs.rmSync(output, { recursive: true });
    }
  });

  for (const [how, reason] of [
    ['full', 'No space left on device'],
    ['read-only', 'Read-only file system'],
    ['broken', 'Input/output error'],
    ['rename', 'Input/output error'],
  ]) {
    test(`its calls fail from some moment on: ${how}`, () => {
      const step = Math.max(1, calls / 40);
      let said = 0;
      for (let at = 1; at <= calls; at += step) {
        const call = Math.floor(at);
        const what = `${how} from call ${call} of ${calls}`;
        const output = copy_of_whole();
        const { status, signal, stderr } = waymark(releaseLine('1.1.0', output), { how, at: call });
        assert.equal(signal, null, what);
        assert.ok(status === 3 || (status === 0 && versions(output).includes('1.1.0')), `${what}: ${status}\n${stderr}`);
        if (status === 3) {
          assert.match(stderr, new RegExp(reason, 'i'), what);
          assert.match(stderr, /hint: /, what);
          ++said;
        }
        assert_sound(output, what);
        if (status === 3) assert_recovers(output, what);
        fs.rmSync(output, { recursive: true });
      }
      assert.ok(said > 0, `${how}: no call's failure was noticed`);
    });
  }

  test('two at once: one publishes, the other is refused or finds the edition there', async () => {
    for (let round = 0; round < 5; ++round) {
      const output = copy_of_whole();
      const runs = [0, 1].map(
        () =>
          new Promise((resolve) => {
            const child = spawn(program, releaseLine('1.1.0', output));
            let stderr = '';
            child.stderr.on('data', (bytes) => (stderr += bytes));
            child.once('exit', (code) => resolve({ code, stderr }));
          }),
      );
      const results = await Promise.all(runs);
      assert.deepEqual(results.map(({ code }) => code).sort(), [0, 3], JSON.stringify(results));
      assert.match(results.find(({ code }) => code === 3).stderr, /another|exists already/);
      assert_sound(output, 'two at once');
      fs.rmSync(output, { recursive: true });
    }
  });
});
