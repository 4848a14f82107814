// 'waymark verify' against every kind of tampering, with editions that are made by hand.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { minisign, otherKey, ourKey, usualFiles, writeEdition, writeManifest } from './edition_fixture.mjs';

const program = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../../build/waymark');
let scratch;
let folder; // of the edition 1.0.0 in 'out'

before(() => {
  scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-verify-'));
});
after(() => fs.rmSync(scratch, { recursive: true, force: true }));
beforeEach(() => {
  fs.rmSync(path.join(scratch, 'out'), { recursive: true, force: true });
  folder = writeEdition(path.join(scratch, 'out'), '1.0.0', { key: ourKey });
});

const waymark = (...line) => run(line);
function run(line, as = {}) {
  const done = spawnSync(program, line, { ...as, cwd: scratch, env: { ...process.env, NO_COLOR: '1' }, encoding: 'utf8', timeout: 120000, killSignal: 'SIGKILL', maxBuffer: 1 << 28 });
  if (done.error) throw done.error;
  return { code: done.status, out: done.stdout, err: done.stderr };
}
const inEdition = (name) => path.join(folder, name);
const write = (name, text) => fs.writeFileSync(inEdition(name), text);
const nothingBeside = "out/1.0.0: note: there is no '../editions.js' and no '../index.html': its pages open, and know of no other edition\n";

/** Verifies 1.0.0 against our key; 'said' is what must be on standard error besides that nothing lies beside it. */
function expectFindings(said, { code = 1, key = ourKey.publicKey, findings = said.match(/: error: /g)?.length } = {}) {
  const done = waymark('verify', '1.0.0', ...(key ? ['--key', key] : []), '--output', 'out', '--quiet');
  assert.equal(done.err, said);
  assert.equal(done.out, `out/1.0.0: altered: ${findings} finding${findings === 1 ? '' : 's'}\n`);
  assert.equal(done.code, code);
}

test('an unaltered, signed edition is proven with a key, from its line or its file', () => {
  fs.writeFileSync(path.join(scratch, 'our.pub'), `untrusted comment: minisign public key\n${ourKey.publicKey}\n`);
  for (const key of [ourKey.publicKey, 'our.pub']) {
    assert.deepEqual(waymark('verify', '1.0.0', '--output', 'out', '--key', key), {
      code: 0,
      out: `out/1.0.0: unaltered, and signed with the key ${ourKey.shownId} (9 files)\n`,
      err: `verify 1.0.0: 9\n${nothingBeside}`,
    });
  }
});

test("without a key got elsewhere the origin is unproven, whatever the edition's own key says", () => {
  const { code, out } = waymark('verify', '1.0.0', '--output', 'out');
  assert.equal(code, 0);
  assert.equal(
    out,
    `out/1.0.0: unaltered since packaging, origin unproven: it is signed with the key ${ourKey.shownId}, for which only the edition itself vouches (9 files)\n` +
      '  hint: get the public key elsewhere, from who makes the editions, and name it with --key\n',
  );
});

test('without a signature the origin is unproven', () => {
  writeEdition(path.join(scratch, 'out'), '1.1.0');
  const { code, out } = waymark('verify', '1.1.0', '--output', 'out');
  assert.equal(code, 0);
  assert.equal(out, 'out/1.1.0: unaltered since packaging, origin unproven: it is not signed (9 files)\n');
});

test('a signature by a key that the edition does not name proves nothing by itself', () => {
  const other = writeEdition(path.join(scratch, 'out'), '1.1.0');
  writeManifest(other, ourKey, 'waymark edition kb 1.1.0');
  const { code, out } = waymark('verify', '1.1.0', '--output', 'out');
  assert.equal(code, 0);
  assert.match(out, /^out\/1\.1\.0: unaltered since packaging, origin unproven: it is signed with the key 807060504030201, which nothing was held against \(9 files\)\n/);
});

test('changed', () => {
  write('site/index.html', '<p>Hame.</p>\n');
  expectFindings('out/1.0.0/site/index.html: error: changed: its bytes are not those that were packaged\n');
});

test('changed, and longer', () => {
  write('site/index.html', '<p>Home, sweet home.</p>\n');
  expectFindings('out/1.0.0/site/index.html: error: changed: 25 bytes instead of 13\n');
});

test('cut short', () => {
  fs.truncateSync(inEdition('site/index.html'), 4);
  expectFindings('out/1.0.0/site/index.html: error: cut short: 4 of 13 bytes are left\n');
});

test('cut short to nothing', () => {
  fs.truncateSync(inEdition('site/index.html'), 0);
  expectFindings('out/1.0.0/site/index.html: error: cut short: it is empty\n');
});

test('missing', () => {
  fs.rmSync(inEdition('documents/book.pdf'));
  fs.rmSync(inEdition('sources'), { recursive: true });
  expectFindings('out/1.0.0/documents/book.pdf: error: missing\n\nout/1.0.0/sources/guide/page.md: error: missing\n');
});

test('extra: a file, an empty folder, what systems leave', () => {
  write('site/evil.js', 'alert(1)\n');
  write('site/.DS_Store', '');
  fs.mkdirSync(inEdition('site/empty'));
  expectFindings(
    'out/1.0.0/site/.DS_Store: error: extra: it was not packaged\n  hint: systems leave such files in folders that they show; remove it\n\n' +
      'out/1.0.0/site/empty: error: extra: an empty folder that was not packaged\n\nout/1.0.0/site/evil.js: error: extra: it was not packaged\n',
  );
});

test('swapped', () => {
  write('site/index.html', usualFiles['site/guide/page.html']);
  write('site/guide/page.html', usualFiles['site/index.html']);
  expectFindings("out/1.0.0/site/guide/page.html: error: swapped with 'site/index.html'\n\nout/1.0.0/site/index.html: error: swapped with 'site/guide/page.html'\n");
});

test('changed into a copy of another', () => {
  write('site/index.html', usualFiles['site/guide/page.html']);
  expectFindings("out/1.0.0/site/index.html: error: changed: it holds what 'site/guide/page.html' should\n");
});

test('links are never followed, wherever they lead', () => {
  fs.renameSync(inEdition('site/index.html'), path.join(scratch, 'moved.html'));
  fs.symlinkSync(path.join(scratch, 'moved.html'), inEdition('site/index.html'));
  fs.symlinkSync('loop', inEdition('site/loop'));
  fs.symlinkSync('..', inEdition('up'));
  fs.renameSync(inEdition('models'), path.join(scratch, 'models'));
  fs.symlinkSync(path.join(scratch, 'models'), inEdition('models'));
  expectFindings(
    'out/1.0.0/models: error: extra: a link that was not packaged\n\nout/1.0.0/models/guide/page.json: error: missing\n\n' +
      'out/1.0.0/site/index.html: error: replaced by a link\n\nout/1.0.0/site/loop: error: extra: a link that was not packaged\n\n' +
      'out/1.0.0/up: error: extra: a link that was not packaged\n',
  );
});

test('a pipe in place of a file, or beside the edition, is no reason to wait', () => {
  for (const name of ['site/index.html', '../editions.js', 'SHA256SUMS.minisig']) {
    fs.rmSync(inEdition(name), { force: true });
    assert.equal(spawnSync('mkfifo', [inEdition(name)]).status, 0);
  }
  expectFindings(
    "out/1.0.0/../editions.js: error: pages of this edition also run '../editions.js', which is not one that Waymark writes\n" +
      '  hint: remove it, or get the edition again from where it came from\n\n' +
      'out/1.0.0/SHA256SUMS.minisig: error: replaced by something that is no file\n\nout/1.0.0/site/index.html: error: replaced by something that is no file\n',
  );
});

test('a folder in place of a file', () => {
  fs.rmSync(inEdition('site/index.html'));
  fs.mkdirSync(inEdition('site/index.html'));
  write('site/index.html/inside', '');
  expectFindings('out/1.0.0/site/index.html: error: replaced by a folder\n\nout/1.0.0/site/index.html/inside: error: extra: it was not packaged\n');
});

test('a huge file with holes is not read', () => {
  fs.truncateSync(inEdition('site/index.html'), 2 ** 42);
  expectFindings('out/1.0.0/site/index.html: error: changed: 4398046511104 bytes instead of 13\n');
});

test('the manifest is missing', () => {
  fs.rmSync(inEdition('SHA256SUMS'));
  expectFindings('out/1.0.0/SHA256SUMS: error: missing, so nothing can be verified\n');
});

test('the manifest was edited along with a file: only the signature tells', () => {
  write('site/index.html', '<p>Evil.</p>\n');
  const signature = fs.readFileSync(inEdition('SHA256SUMS.minisig'));
  writeManifest(folder);
  write('SHA256SUMS.minisig', signature);
  for (const key of [ourKey.publicKey, null]) {
    expectFindings('out/1.0.0/SHA256SUMS: error: edited: these are not the bytes that were signed\n', { key });
  }
});

test('a malformed manifest is named by its line', () => {
  const manifest = fs.readFileSync(inEdition('SHA256SUMS'), 'utf8');
  const [first, second, ...rest] = manifest.split('\n');
  const hint = '  hint: the file was changed or cut off; get the edition again from where it came from\n';
  const edited = 'out/1.0.0/SHA256SUMS: error: edited: these are not the bytes that were signed\n\n';
  for (const [text, line, what] of [
    ['', 0, 'it is empty'],
    [manifest.slice(0, -1), 9, 'its last line is cut off'],
    [`${first}\n${first}\n`, 2, "it lists 'START-HERE.txt' twice"],
    [[second, first, ...rest].join('\n'), 2, "'START-HERE.txt' is not in its place"],
    [manifest.toUpperCase(), 1, 'a line is not a hash, two spaces and a path'],
    [`${first.replace('START', '../START')}\n`, 1, "the name '..' ends with a dot, which Windows takes off"],
    [`${first.replace('START', '/START')}\n`, 1, 'it lists a path with an empty part'],
  ]) {
    write('SHA256SUMS', text);
    const place = line === 0 ? '' : `line ${line}: `;
    expectFindings(`${edited}out/1.0.0/SHA256SUMS: error: ${place}this is no manifest of an edition: ${what}\n${hint}`);
  }
});

test('the signature is missing, malformed, by another key, or has another comment', () => {
  const manifest = fs.readFileSync(inEdition('SHA256SUMS'));
  const own = fs.readFileSync(inEdition('SHA256SUMS.minisig'), 'utf8');
  const place = 'out/1.0.0/SHA256SUMS.minisig: error: ';
  fs.rmSync(inEdition('SHA256SUMS.minisig'));
  expectFindings(
    `${place}missing: without a signature the key can't prove where the edition is from\n` +
      '  hint: get the edition again from who made it; editions may also be published unsigned\n',
  );
  expectFindings(`${place}missing, though 'edition.json' names the key it is signed with\n  hint: get the edition again from who made it\n`, { key: null });
  for (const text of ['', 'hello\n', own.slice(0, 100)]) {
    write('SHA256SUMS.minisig', text);
    expectFindings(`${place}malformed: it is no minisign signature\n`);
  }
  write('SHA256SUMS.minisig', minisign(manifest, otherKey, 'waymark edition kb 1.0.0'));
  expectFindings(`${place}made with the key ${otherKey.shownId}, not with ${ourKey.shownId}, which was given\n`);
  expectFindings(`${place}made with the key ${otherKey.shownId}, not with ${ourKey.shownId}, which 'edition.json' names\n`, { key: null });
  write('SHA256SUMS.minisig', own.replace('edition kb 1.0.0', 'edition kb 2.0.0'));
  expectFindings(`${place}its trusted comment was changed after it was signed\n`);
  write('SHA256SUMS.minisig', minisign(manifest, ourKey, 'waymark edition kb 2.0.0'));
  expectFindings(
    `${place}its trusted comment is 'waymark edition kb 2.0.0', not 'waymark edition kb 1.0.0'\n` +
      "  hint: sign editions with 'waymark release --sign', which writes the right comment\n",
  );
});

test('an edition signed anew with a newer key is proven, and says that it names another', () => {
  writeManifest(folder, otherKey, 'waymark edition kb 1.0.0');
  const { code, out, err } = waymark('verify', '1.0.0', '--output', 'out', '--key', otherKey.publicKey, '--quiet');
  assert.equal(
    err,
    `out/1.0.0/edition.json: warning: names another key than the one that proves it: ${ourKey.shownId}\n` +
      '  hint: the edition may have been signed again with a newer key; ask who made it\n',
  );
  assert.deepEqual({ code, out }, { code: 0, out: '' });
});

test('edition.json: changed, cut short, of another edition', () => {
  const record = fs.readFileSync(inEdition('edition.json'), 'utf8');
  write('edition.json', record.replace('Our base', 'Hehehehe'));
  expectFindings('out/1.0.0/edition.json: error: changed: its bytes are not those that were packaged\n');
  write('edition.json', record.slice(0, 100));
  expectFindings('out/1.0.0/edition.json: error: cut short: it does not end as a record of an edition does\n');
  write('edition.json', record);
  fs.renameSync(folder, path.join(scratch, 'out/1.0.1'));
  const { code, err } = waymark('verify', 'out/1.0.1', '--key', ourKey.publicKey, '--quiet');
  assert.equal(
    err,
    "out/1.0.1/edition.json: error: is of edition 1.0.0, but the folder is named '1.0.1'\n" +
      "  hint: name the folder '1.0.0': pages of other editions look for it there\n",
  );
  assert.equal(code, 1);
});

test('names that are not UTF-8 or hold control characters are shown harmlessly', () => {
  fs.writeFileSync(Buffer.concat([Buffer.from(`${folder}/site/`), Buffer.from([0xff, 0x1b, 0x5b, 0x0a])]), '');
  expectFindings('out/1.0.0/site/\\xFF\\x1B[\\x0A: error: extra: it was not packaged\n');
});

test('folders in folders without end', () => {
  let deep = inEdition('site');
  for (let i = 0; i < 100; ++i) deep += '/d';
  fs.mkdirSync(deep, { recursive: true });
  const { code, err } = waymark('verify', '1.0.0', '--output', 'out', '--quiet');
  assert.equal(err, `out/1.0.0/site${'/d'.repeat(64)}: error: can't be read: file name too long\n  hint: check the permissions, and the disk\n`);
  assert.equal(code, 3);
});

test('what may not be read is said, and is no verdict', () => {
  fs.chmodSync(scratch, 0o755);
  fs.chmodSync(inEdition('site/index.html'), 0);
  // Root may read everything.
  const { code, out, err } = run(['verify', '1.0.0', '--output', 'out', '--quiet'], process.getuid() === 0 ? { uid: 65534, gid: 65534 } : {});
  assert.equal(err, "out/1.0.0/site/index.html: error: can't be read: permission denied\n  hint: check the permissions, and the disk\n");
  assert.equal(out, 'out/1.0.0: not verified: 1 finding, since not all of it can be read\n');
  assert.equal(code, 3);
});

test('thousands of findings are counted, not listed', () => {
  for (let i = 0; i < 3000; ++i) write(`site/extra-${i}`, '');
  const { err } = waymark('verify', '1.0.0', '--output', 'out', '--quiet');
  assert.match(err, /\n\nout\/1\.0\.0: error: 2900 more like these: extra\n {2}hint: '--json' lists all\n$/);
  const report = JSON.parse(waymark('verify', '1.0.0', '--output', 'out', '--json').out);
  assert.equal(report.editions[0].findings.filter(({ kind }) => kind === 'extra').length, 3000);
});

test('a copy without documents is whole, unless what lies beside it promises them', () => {
  waymark('edition', 'current', '1.0.0', '--output', 'out');
  fs.rmSync(inEdition('documents'), { recursive: true });
  expectFindings(
    "out/1.0.0/../editions.js: error: promises documents of edition 1.0.0, which are not here\n  hint: get the editions again from where they came from\n\n" +
      "out/1.0.0/../index.html: error: promises documents of edition 1.0.0, which are not here\n  hint: get the editions again from where they came from\n\n" +
      'out/1.0.0/documents/book.pdf: error: missing\n\nout/1.0.0/documents/sheet.pdf: error: missing\n',
  );
  fs.rmSync(path.join(scratch, 'out/editions.js'));
  fs.rmSync(path.join(scratch, 'out/index.html'));
  const { code, out, err } = waymark('verify', '1.0.0', '--output', 'out', '--key', ourKey.publicKey);
  assert.equal(err, `verify 1.0.0: 7\n${nothingBeside}\nout/1.0.0/documents: note: left out of this copy (2 files)\n`);
  assert.equal(out, `out/1.0.0: unaltered, and signed with the key ${ourKey.shownId} (7 files)\n`);
  assert.equal(code, 0);
});

test('what lies beside an edition is held to what Waymark writes', () => {
  const beside = (name) => path.join(scratch, 'out', name);
  writeEdition(path.join(scratch, 'out'), '1.1.0');
  waymark('edition', 'current', '1.1.0', '--output', 'out');
  const script = fs.readFileSync(beside('editions.js'), 'utf8');
  const page = fs.readFileSync(beside('index.html'), 'utf8');
  const mend = "  hint: 'waymark edition current VERSION' writes both files anew\n";
  assert.deepEqual(waymark('verify', '1.0.0', '--output', 'out', '--quiet'), { code: 0, out: '', err: '' });

  fs.appendFileSync(beside('editions.js'), 'alert(1);\n');
  fs.writeFileSync(beside('index.html'), page.replace('</h1>', '</h1><script src="x.js"></script>'));
  expectFindings(
    "out/1.0.0/../editions.js: error: pages of this edition also run '../editions.js', which is not one that Waymark writes\n" +
      '  hint: remove it, or get the edition again from where it came from\n\n' +
      "out/1.0.0/../index.html: error: pages of this edition also lead to '../index.html', which is not one that Waymark writes\n" +
      '  hint: remove it, or get the edition again from where it came from\n',
  );
  const all = waymark('verify', '--output', 'out', '--quiet');
  assert.equal(
    all.err,
    'out/editions.js: error: not one that Waymark writes, and pages of editions run it\n  hint: remove it, or get the editions again from where they came from\n\n' +
      'out/index.html: error: not one that Waymark writes, and it can show and run anything\n  hint: remove it, or get the editions again from where they came from\n',
  );
  assert.equal(all.code, 1);

  fs.writeFileSync(beside('editions.js'), script);
  fs.writeFileSync(beside('index.html'), page);
  fs.rmSync(beside('1.1.0'), { recursive: true });
  expectFindings(
    "out/1.0.0/../editions.js: error: names edition 1.1.0, which is not here\n  hint: copy the edition's folder here too, or ask for a bundle\n\n" +
      "out/1.0.0/../index.html: error: names edition 1.1.0, which is not here\n  hint: copy the edition's folder here too, or ask for a bundle\n",
  );

  // As a run leaves it that was killed after a release, or between the two files.
  writeEdition(path.join(scratch, 'out'), '1.1.0');
  writeEdition(path.join(scratch, 'out'), '1.2.0');
  const stale = waymark('verify', '--output', 'out', '--quiet');
  assert.equal(
    stale.err,
    `out/editions.js: warning: does not name edition 1.2.0 yet\n${mend}\nout/index.html: warning: does not name edition 1.2.0 yet\n${mend}`,
  );
  assert.equal(stale.code, 0);
  waymark('edition', 'current', '1.2.0', '--output', 'out');
  fs.writeFileSync(beside('index.html'), page);
  const older = waymark('verify', '--output', 'out', '--quiet');
  assert.equal(older.err, `out/index.html: warning: does not name edition 1.2.0 yet\n${mend}`);
  assert.equal(older.code, 0);
});

test('all editions and the pointer, from the oldest on', () => {
  writeEdition(path.join(scratch, 'out'), '1.1.0');
  fs.mkdirSync(path.join(scratch, 'out/.staging-1.2.0-abc'));
  fs.mkdirSync(path.join(scratch, 'out/preview'));
  const { code, out, err } = waymark('verify', '--output', 'out');
  assert.equal(code, 0);
  assert.deepEqual(out.match(/^out\/[\d.]+/gm), ['out/1.0.0', 'out/1.1.0']);
  assert.equal(
    err,
    "verify 1.0.0: 9\nverify 1.1.0: 9\nout/editions.js: warning: missing\n  hint: 'waymark edition current VERSION' writes it\n\n" +
      "out/index.html: warning: missing\n  hint: 'waymark edition current VERSION' writes it\n",
  );
});

test('a published edition that became a link, a file, or lost its own files', () => {
  const out = path.join(scratch, 'out');
  fs.renameSync(folder, path.join(scratch, 'elsewhere'));
  fs.symlinkSync(path.join(scratch, 'elsewhere'), folder);
  fs.writeFileSync(path.join(out, '1.1.0'), '');
  fs.mkdirSync(path.join(out, '1.2.0'));
  const { code, err } = waymark('verify', '--output', 'out', '--quiet');
  assert.equal(
    err.split('out/editions.js')[0],
    "out/1.0.0: error: the edition's folder was replaced by a link\nout/1.1.0: error: the edition's folder was replaced by something else\n" +
      'out/1.2.0/SHA256SUMS: error: missing, so nothing can be verified\n',
  );
  assert.equal(code, 1);
  fs.rmSync(path.join(scratch, 'elsewhere'), { recursive: true });
});

test('the report as JSON', () => {
  write('site/index.html', 'x');
  const { code, out, err } = waymark('verify', '1.0.0', '--output', 'out', '--key', ourKey.publicKey, '--json');
  assert.equal(err, '');
  assert.deepEqual(JSON.parse(out), {
    editions: [
      {
        folder: 'out/1.0.0',
        'knowledge-base': 'kb',
        version: '1.0.0',
        verdict: 'altered',
        origin: 'unproven',
        signed: true,
        key: ourKey.shownId,
        files: 9,
        'documents-left-out': 0,
        findings: [
          {
            kind: 'nothing-beside',
            severity: 'note',
            path: '',
            message: "there is no '../editions.js' and no '../index.html': its pages open, and know of no other edition",
            hint: '',
          },
          { kind: 'cut-short', severity: 'error', path: 'site/index.html', message: 'cut short: 1 of 13 bytes are left', hint: '' },
        ],
      },
    ],
    pointer: [],
    diagnostics: [],
    errors: 0,
    warnings: 0,
  });
  assert.equal(code, 1);
});

test('wrong use ends with 2', () => {
  fs.mkdirSync(path.join(scratch, 'nothing'), { recursive: true });
  for (const [line, said] of [
    [['verify', '9.9.9', '--output', 'out'], "there is no edition 9.9.9 in 'out'\n  hint: there are: 1.0.0\n"],
    [['verify', 'nowhere'], "'nowhere' is neither a version nor an edition's folder\n  hint: name a version such as 1.2.0, or the folder that holds edition.json\n"],
    [['verify', 'out'], "'out' is no edition's folder: it holds neither 'edition.json' nor 'SHA256SUMS'\n  hint: it holds editions: verify them all with --output out\n"],
    [['verify', '--output', 'nothing'], "there are no editions in 'nothing'\n  hint: 'waymark release' publishes one, and --output names another folder\n"],
    [['verify', '1.0.0', '--output', 'out', '--key', 'out/1.0.0/SHA256SUMS'], "'out/1.0.0/SHA256SUMS' holds no minisign public key\n  hint: name the '.pub' file, or write the line in it that starts with 'RW'\n"],
  ]) {
    const done = waymark(...line);
    assert.deepEqual(done, { code: 2, out: '', err: `error: ${said}` }, line.join(' '));
  }
});
