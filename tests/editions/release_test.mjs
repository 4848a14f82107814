// What a release leaves out, refuses, signs and tells, on a small knowledge base.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { filesOf } from './edition_fixture.mjs';

const program = path.resolve(process.env.WAYMARK ?? fileURLToPath(new URL('../../build/waymark', import.meta.url)));
/** Made by 'minisign -G -W', for tests only. */
const kSecretKey = `untrusted comment: minisign encrypted secret key
RWQAAEIyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAzyFnL5eYswud+7XojZEmfgTeeOeHz/dqE4FtFQBRy+hAGQ+P2RLT9s2zcx6s5sFQaTivNSDH+5KD5MmDumx4B91TT56kvE2lAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
`;
const kPublicKey = 'RWTPIWcvl5izC82zcx6s5sFQaTivNSDH+5KD5MmDumx4B91TT56kvE2l';
const kOtherPublicKey = 'RWRTL50TdfEHmRbTDW0tNOoAwqQK3WjXMttNcWWGw6cbMKQh0AnNQ2gz';

let scratch;

before(() => {
  scratch = fs.mkdtempSync(path.join(tmpdir(), 'waymark-release-'));
  fs.writeFileSync(path.join(scratch, 'own.key'), kSecretKey);
});
after(() => fs.rmSync(scratch, { recursive: true, force: true }));

function waymark(...line) {
  const done = spawnSync(program, line, { encoding: 'utf8', cwd: scratch });
  if (done.error) throw done.error;
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** A small knowledge base with a draft in a section of its own. */
function base(name, changes = {}) {
  const files = {
    'knowledge-base.yaml': 'id: base\ntitle: Base\npacks: [guide]\n',
    'guide/pack.yaml': 'id: guide\ntitle: Guide\nversion: 1.0.0\ncontents:\n  - one\n  - section: Later\n    contents: [later]\n',
    'guide/one.md': '---\ntitle: One\nprintable: true\n---\n\nFirst words.\n\n![A dot](dot.png)\n',
    'guide/dot.png': Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
    'guide/later.md': '---\ntitle: "Later: secret"\nstatus: draft\n---\n\nNot yet for anybody.\n',
    ...changes,
  };
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(scratch, name, file)), { recursive: true });
    fs.writeFileSync(path.join(scratch, name, file), text);
  }
  return name;
}

const text = (...parts) => fs.readFileSync(path.join(scratch, ...parts), 'utf8');
const release = (version, folder, output, ...more) => waymark('release', version, folder, '--output', output, '--date', '2027-03-01', '--quiet', ...more);

/** The hash of every file of a folder, by its path. */
function hashes(folder) {
  const full = path.join(scratch, folder);
  return filesOf(full).map((file) => [file, createHash('sha256').update(fs.readFileSync(path.join(full, file))).digest('hex')]);
}

test('drafts are left out: their page, their words, their place in the navigation', () => {
  assert.deepEqual(release('1.0.0', base('drafts'), 'out-drafts'), { code: 0, out: '', err: '' });
  const files = filesOf(path.join(scratch, 'out-drafts/1.0.0'));
  assert.deepEqual(files.filter((file) => file.includes('later')), ['sources/guide/later.md']);
  assert.equal(text('out-drafts/1.0.0/sources/guide/later.md'), '---\ntitle: "later"\nstatus: draft\n---\n');
  for (const file of files.filter((name) => /\.(html|json|js|md)$/.test(name))) {
    assert.doesNotMatch(text('out-drafts/1.0.0', file), /Not yet for anybody|Later: secret/, file);
  }
  assert.doesNotMatch(text('out-drafts/1.0.0/site/guide/one.html'), /Later/);
  const rebuilt = waymark('check', 'out-drafts/1.0.0/sources', '--date', '2027-03-01');
  assert.equal(rebuilt.code, 0, rebuilt.err);
});

test('the same input gives the same bytes, whatever the number of jobs', () => {
  base('same');
  release('1.0.0', 'same', 'out-same-1', '--jobs', '1');
  release('1.0.0', 'same', 'out-same-2', '--jobs', '3');
  assert.deepEqual(hashes('out-same-1'), hashes('out-same-2'));
});

test('a dry run says what the edition would bring, and writes nothing', () => {
  base('dry');
  release('1.0.0', 'dry', 'out-dry');
  const earlier = hashes('out-dry');
  base('dry', { 'guide/one.md': '---\ntitle: One\nprintable: true\n---\n\nOther words.\n\n![A dot](dot.png)\n' });
  const { code, out, err } = waymark('release', '1.1.0', 'dry', '--output', 'out-dry', '--date', '2027-04-01', '--dry-run');
  assert.equal(code, 0, err);
  assert.match(out, /^edition 1\.1\.0 would bring, since edition 1\.0\.0: 1 page changed\n/);
  assert.match(err, /1 change is not yet classed[^]*changes:\n {2}- page: guide\/one {2}# changed: One\n {4}class: /);
  assert.deepEqual(hashes('out-dry'), earlier);
});

test('notes that lie beside the knowledge base are found, and what they lack is told', () => {
  base('noted');
  release('1.0.0', 'noted', 'out-noted');
  base('noted', {
    'guide/one.md': '---\ntitle: One\nprintable: true\n---\n\nOther words.\n',
    'release-notes/1.1.0.yaml': 'summary: New words.\nchanges:\n  - page: guide/one\n    class: correction\n    note: It was wrong.\n',
  });
  assert.deepEqual(release('1.1.0', 'noted', 'out-noted'), { code: 0, out: '', err: '' });
  assert.match(text('out-noted/1.1.0/site/whats-new/index.html'), /New words\.[^]*Corrections[^]*It was wrong\./);
  assert.equal(JSON.parse(text('out-noted/1.1.0/edition.json')).summary, 'New words.');
  base('noted', { 'release-notes/1.2.0.yaml': 'changes:\n  - page: guide/two\n    class: correction\n' });
  const { code, err } = release('1.2.0', 'noted', 'out-noted');
  assert.equal(code, 1);
  assert.match(err, /noted\/release-notes\/1\.2\.0\.yaml:2:\d+: error: .*'guide\/two'/);
  assert.match(err, /nothing was published; what was published before is as it was\n$/);
  assert.equal(fs.existsSync(path.join(scratch, 'out-noted/1.2.0')), false);
});

test('a signed edition verifies with its key, and with no other', () => {
  base('signed');
  assert.deepEqual(release('1.0.0', 'signed', 'out-signed', '--sign', 'own.key'), { code: 0, out: '', err: '' });
  assert.match(text('out-signed/1.0.0/SHA256SUMS.minisig'), /trusted comment: waymark edition base 1\.0\.0\n/);
  const own = waymark('verify', '1.0.0', '--output', 'out-signed', '--key', kPublicKey);
  assert.equal(own.code, 0, own.err);
  assert.match(own.out, /unaltered, and signed with the key BB398972F6721CF/);
  assert.equal(waymark('verify', '1.0.0', '--output', 'out-signed', '--key', kOtherPublicKey).code, 1);
  assert.match(waymark('verify', '1.0.0', '--output', 'out-signed').out, /unaltered since packaging, origin unproven/);
  assert.match(text('out-signed/1.0.0/site/check-copy.html'), /with the key BB398972F6721CF/);
});

test('an edition that is there is never written again', () => {
  base('once');
  release('1.0.0', 'once', 'out-once');
  const earlier = hashes('out-once');
  base('once', { 'guide/one.md': '---\ntitle: Changed\n---\n\nWords.\n' });
  const { code, err } = release('1.0.0', 'once', 'out-once');
  assert.equal(code, 3);
  assert.equal(err, "out-once/1.0.0: error: edition 1.0.0 exists already, and is never written again\n  hint: choose a higher version; 'waymark edition list' shows those that there are\n");
  assert.deepEqual(hashes('out-once'), earlier);
});

test('wrong versions, other knowledge bases and content with errors are refused', () => {
  base('refused');
  for (const version of ['1', '1.0', 'v1.0.0', '1.0.0+build', '../1.0.0', '01.0.0']) {
    const { code, err } = release(version, 'refused', 'out-refused');
    assert.equal(code, 2, err);
    assert.equal(err, `error: '${version}' is no version\n  hint: write it as semver.org has it, in small letters: 1.0.0, 1.1.0-beta.2\n`);
  }
  release('1.0.0', 'refused', 'out-refused');
  base('other', { 'knowledge-base.yaml': 'id: other\ntitle: Other\npacks: [guide]\n' });
  const other = release('1.1.0', 'other', 'out-refused');
  assert.equal(other.code, 3);
  assert.match(other.err, /'out-refused' holds editions of 'base', another knowledge base/);
  base('refused', { 'guide/one.md': '---\ntitle: One\n---\n\nSee [later](later.md) and [nobody](nobody.md).\n' });
  const wrong = release('1.1.0', 'refused', 'out-refused');
  assert.equal(wrong.code, 1);
  assert.match(wrong.err, /link to draft page 'later\.md', which a release leaves out/);
  assert.match(wrong.err, /link to unknown page 'nobody\.md'/);
  assert.deepEqual(fs.readdirSync(path.join(scratch, 'out-refused')).sort(), ['.lock', '1.0.0', 'editions.js', 'index.html']);
});

test('files that did not change take no room of their own', () => {
  base('shared');
  release('1.0.0', 'shared', 'out-shared');
  release('1.0.1', 'shared', 'out-shared');
  for (const file of ['models/guide/one.json', 'site/assets/theme.css', 'site/guide/dot.png', 'sources/guide/one.md']) {
    const [first, second] = ['1.0.0', '1.0.1'].map((version) => fs.statSync(path.join(scratch, 'out-shared', version, file)));
    // Where the file system clones, the blocks are shared and the files are two.
    assert.equal(second.size, first.size, file);
    assert.equal(second.mode & 0o222, 0, file);
  }
  const again = waymark('verify', '--output', 'out-shared', '--quiet');
  assert.equal(again.code, 0, again.out);
});

test('a mend of an older edition does not become the current one', () => {
  base('lines');
  release('1.0.0', 'lines', 'out-lines');
  release('2.0.0', 'lines', 'out-lines');
  release('1.0.1', 'lines', 'out-lines');
  release('3.0.0-beta.1', 'lines', 'out-lines');
  assert.match(text('out-lines/editions.js'), /"current":"2\.0\.0"/);
  assert.equal(JSON.parse(text('out-lines/1.0.1/edition.json')).previous, '1.0.0');
  assert.equal(JSON.parse(text('out-lines/3.0.0-beta.1/edition.json')).previous, '2.0.0');
});
