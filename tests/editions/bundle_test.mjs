// 'waymark bundle': what is in the zip file, that it unpacks to a whole edition, and that its bytes never differ.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { filesOf, ourKey, usualFiles, writeEdition } from './edition_fixture.mjs';

const program = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../../build/waymark');
let scratch;
let output;
const accented = 'site/guide/Übersicht – été.html';

before(() => {
  scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-bundle-'));
  output = path.join(scratch, 'out');
});
after(() => fs.rmSync(scratch, { recursive: true, force: true }));
beforeEach(() => {
  for (const name of fs.readdirSync(scratch)) fs.rmSync(path.join(scratch, name), { recursive: true, force: true });
  writeEdition(output, '1.0.0', { date: '2025-09-01' });
  writeEdition(output, '1.1.0', { key: ourKey, files: { ...usualFiles, [accented]: '<p>Words.</p>\n'.repeat(5000) } });
  waymark('edition', 'current', '1.1.0');
});

function run(command, line, more = {}) {
  const done = spawnSync(command, line, { cwd: scratch, encoding: 'utf8', timeout: 120000, killSignal: 'SIGKILL', ...more, env: { ...process.env, NO_COLOR: '1', ...more.env } });
  if (done.error) throw done.error;
  return { code: done.status, out: done.stdout, err: done.stderr };
}
function waymark(...line) {
  return run(program, [...line, '--output', 'out']);
}
const hash = (file) => createHash('sha256').update(fs.readFileSync(file)).digest('hex');

/** The entries as the zip file's central directory has them. */
function entriesOf(file) {
  const bytes = fs.readFileSync(file);
  let at = bytes.readUInt32LE(bytes.length - 22 + 16);
  const entries = [];
  for (let i = bytes.readUInt16LE(bytes.length - 22 + 10); i > 0; --i) {
    assert.equal(bytes.readUInt32LE(at), 0x02014b50);
    const length = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + length),
      ascii: bytes.subarray(at + 46, at + 46 + length).every((byte) => byte < 0x80),
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      time: bytes.readUInt16LE(at + 12),
      date: bytes.readUInt16LE(at + 14),
      extra: bytes.readUInt16LE(at + 30),
      mode: bytes.readUInt32LE(at + 38) >>> 16,
    });
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

test('a bundle has the layout of an output folder, in order, with fixed times, permissions and UTF-8 names', () => {
  const done = waymark('bundle', '1.1.0');
  assert.match(done.out, /^wrote out\/kb-1\.1\.0\.zip \(\d+ KB, 14 files\)\n$/);
  assert.equal(done.code, 0);
  const entries = entriesOf(path.join(output, 'kb-1.1.0.zip'));
  const names = entries.map(({ name }) => name);
  const folder = path.join(output, '1.1.0');
  assert.deepEqual(names, [...filesOf(folder).map((name) => `kb-1.1.0/1.1.0/${name}`), 'kb-1.1.0/editions.js', 'kb-1.1.0/index.html']);
  for (const { name, ascii, flags, method, time, date, extra, mode } of entries) {
    assert.equal(mode, 0o100644, name);
    assert.equal(time, 0, name);
    assert.equal(date, ((2026 - 1980) << 9) | (3 << 5) | 1, name);
    assert.equal(extra, 0, name);
    assert.equal((flags & 0x800) !== 0, !ascii, name);
    if (name.endsWith('.pdf')) assert.equal(method, 0, name);
  }
  assert.equal(entries.find(({ name }) => name.endsWith(accented)).method, 8);
});

test('it unpacks to an edition that verifies, with a pointer of its own', () => {
  waymark('bundle', '1.1.0', '--to', 'handed-out.zip');
  assert.equal(run('unzip', ['-q', 'handed-out.zip', '-d', 'unpacked'], { env: { LC_ALL: 'C.UTF-8' } }).code, 0);
  const { code, out, err } = run(program, ['verify', '--output', 'unpacked/kb-1.1.0', '--key', ourKey.publicKey]);
  assert.equal(out, `unpacked/kb-1.1.0/1.1.0: unaltered, and signed with the key ${ourKey.shownId} (10 files)\n`);
  assert.equal(err, 'verify 1.1.0: 10\n');
  assert.equal(code, 0);
  assert.equal(
    fs.readFileSync(path.join(scratch, 'unpacked/kb-1.1.0/editions.js'), 'utf8'),
    'window.waymarkEditions = {"format":1,"knowledgeBase":{"id":"kb","title":"Our base"},"current":"1.1.0","editions":[{"version":"1.1.0","date":"2026-03-01"}]};\n',
  );
  // The manifest is one that everybody can check.
  assert.equal(run('sha256sum', ['--check', '--quiet', '--strict', 'SHA256SUMS'], { cwd: path.join(scratch, 'unpacked/kb-1.1.0/1.1.0') }).code, 0);
});

test('without documents it says so, and verifies', () => {
  const done = waymark('bundle', '1.1.0', '--without-documents');
  assert.match(done.out, /^wrote out\/kb-1\.1\.0-without-documents\.zip \(\d+ KB, 12 files; 2 documents left out\)\n$/);
  assert.equal(run('unzip', ['-q', 'out/kb-1.1.0-without-documents.zip', '-d', 'unpacked'], { env: { LC_ALL: 'C.UTF-8' } }).code, 0);
  assert.match(fs.readFileSync(path.join(scratch, 'unpacked/kb-1.1.0/editions.js'), 'utf8'), /"date":"2026-03-01","documents":false\}/);
  const { code, out, err } = run(program, ['verify', 'unpacked/kb-1.1.0/1.1.0', '--key', ourKey.publicKey]);
  assert.equal(err, 'verify 1.1.0: 8\nunpacked/kb-1.1.0/1.1.0/documents: note: left out of this copy (2 files)\n');
  assert.equal(out, `unpacked/kb-1.1.0/1.1.0: unaltered, and signed with the key ${ourKey.shownId} (8 files)\n`);
  assert.equal(code, 0);
});

test('the same edition gives the same bytes: later, elsewhere, in another time zone', () => {
  const hashes = new Set();
  for (const [to, env] of [['a.zip', {}], ['b.zip', { TZ: 'Asia/Tokyo', LC_ALL: 'C' }], ['a.zip', { TZ: 'America/Lima', LC_ALL: 'C.UTF-8' }]]) {
    for (const name of filesOf(output)) fs.utimesSync(path.join(output, name), 86400 * hashes.size, 86400);
    assert.equal(run(program, ['bundle', '1.1.0', '--output', 'out', '--to', to], { env }).code, 0);
    hashes.add(hash(path.join(scratch, to)));
  }
  assert.equal(hashes.size, 1);
  assert.deepEqual(fs.readdirSync(scratch).sort(), ['a.zip', 'b.zip', 'out']);
});

test('a withdrawn edition says so, and nothing leads on to it', () => {
  waymark('edition', 'withdraw', '1.0.0', '--why', 'a dose is wrong');
  const { code, err } = waymark('bundle', '1.0.0', '--quiet');
  assert.equal(err, 'out: warning: edition 1.0.0 is withdrawn: a dose is wrong\n  hint: its start page says so too\n');
  assert.equal(code, 0);
  run('unzip', ['-q', 'out/kb-1.0.0.zip', '-d', 'unpacked']);
  const page = fs.readFileSync(path.join(scratch, 'unpacked/kb-1.0.0/index.html'), 'utf8');
  assert.doesNotMatch(page, /refresh/);
  assert.match(page, /<strong>Withdrawn: a dose is wrong<\/strong>/);
});

test('an altered edition is refused, and what was bundled before stays', () => {
  waymark('bundle', '1.1.0');
  const before = hash(path.join(output, 'kb-1.1.0.zip'));
  fs.appendFileSync(path.join(output, '1.1.0/site/index.html'), '!');
  assert.deepEqual(waymark('bundle', '1.1.0'), {
    code: 1,
    out: '',
    err: 'verify 1.1.0: 10\nout/1.1.0/site/index.html: error: changed: 14 bytes instead of 13\n\nout/1.1.0: altered: 1 finding\n',
  });
  assert.equal(hash(path.join(output, 'kb-1.1.0.zip')), before);
});

test('paths that would not unpack on Windows are refused, long ones are warned of', () => {
  const long = (length) => `${'site/'}${'d'.repeat(100)}/${'n'.repeat(length)}.html`;
  writeEdition(output, '1.2.0', { files: { ...usualFiles, [long(80)]: '' } });
  const warned = waymark('bundle', '1.2.0', '--quiet');
  assert.equal(
    warned.err,
    `out/kb-1.2.0.zip: warning: the longest path in it has 206 bytes: 'kb-1.2.0/1.2.0/${long(80)}'\n` +
      '  hint: Windows allows 260 characters with the folder it is unpacked in; choose one with a short path\n',
  );
  assert.equal(warned.code, 0);
  writeEdition(output, '1.3.0', { files: { ...usualFiles, [long(115)]: '' } });
  const refused = waymark('bundle', '1.3.0', '--quiet');
  assert.equal(
    refused.err,
    `out/kb-1.3.0.zip: error: a path in the zip file has 241 bytes, more than the 240 that unpack on Windows: 'kb-1.3.0/1.3.0/${long(115)}'\n` +
      '  hint: shorten the names of the page and its folders in the next edition\n',
  );
  assert.equal(refused.code, 3);
  assert.ok(!fs.existsSync(path.join(output, 'kb-1.3.0.zip')));
});

test('a zip file is never put where it would alter an edition', () => {
  fs.symlinkSync('1.0.0/site', path.join(output, 'there'));
  for (const to of ['out/1.1.0/x.zip', 'out/there/x.zip', 'out/../out/1.0.0/site/x.zip']) {
    const { code, err } = waymark('bundle', '1.1.0', '--to', to, '--quiet');
    assert.match(err, /^.*: error: a file here would alter edition 1\.[01]\.0\n {2}hint: name a file outside of the editions' folders with --to\n$/, to);
    assert.equal(code, 3);
  }
});

test('what can not be written is said, and leaves nothing behind', () => {
  const missing = waymark('bundle', '1.1.0', '--to', 'no/such/folder.zip', '--quiet');
  assert.match(missing.err, /^no\/such\/folder\.zip: error: can't write the zip file: no such file or directory\n {2}hint: /);
  assert.equal(missing.code, 3);
  const limited = run('sh', ['-c', `ulimit -f 1; trap '' XFSZ; exec ${program} bundle 1.1.0 --output out --to big.zip --quiet`]);
  assert.match(limited.err, /^big\.zip: error: can't write the zip file: file too large\n {2}hint: make room on the disk/);
  assert.equal(limited.code, 3);
  assert.deepEqual(fs.readdirSync(scratch).sort(), ['out']);
});
