// Releases the three editions one after another, and looks at what lies in the output folder.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { editions, make_knowledge_base, notes_file } from './knowledge_base.mjs';

const program = resolve(process.env.WAYMARK ?? fileURLToPath(new URL('../../build/waymark', import.meta.url)));
let scratch;
let output;
/** The files of each edition, right after it was released. */
const released = new Map();

function waymark(...line) {
  const done = spawnSync(program, line, { cwd: scratch, encoding: 'utf8' });
  if (done.error) throw done.error;
  return done;
}

function release({ version, date, changes }) {
  const notes = changes ? ['--notes', notes_file(version)] : [];
  return waymark('release', version, version, '--output', output, '--date', date, '--quiet', ...notes);
}

/** Every file below `folder` with its SHA-256, by its path with '/'. */
function files_of(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  return new Map(
    files
      .map((file) => [relative(folder, file).split(sep).join('/'), createHash('sha256').update(readFileSync(file)).digest('hex')])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function text_of(...path) {
  return readFileSync(join(output, ...path), 'utf8');
}

const help = spawnSync(program, ['release', '--help'], { encoding: 'utf8' }).stdout;
const can_release = /^Usage: waymark release/m.test(help);

describe('three editions', { skip: can_release ? false : "this program has no 'release'" }, () => {
  before(() => {
    scratch = mkdtempSync(join(tmpdir(), 'waymark-editions-'));
    output = join(scratch, 'Our editions');
    for (const edition of editions) {
      make_knowledge_base(join(scratch, edition.version), edition.version);
      const { status, stderr } = release(edition);
      assert.equal(status, 0, `${edition.version}: ${stderr}`);
      released.set(edition.version, files_of(join(output, edition.version)));
    }
  });
  after(() => rmSync(scratch, { recursive: true, force: true }));

  test('each lies in a folder of its own, and nothing is left over', () => {
    assert.deepEqual(readdirSync(output).filter((name) => !name.startsWith('.')).sort(), [
      ...editions.map(({ version }) => version),
      'editions.js',
      'index.html',
    ]);
    assert.deepEqual(readdirSync(output).filter((name) => name.startsWith('.staging')), []);
  });

  for (const [index, { version, date }] of editions.entries()) {
    test(`${version} lists every file of its own with its checksum, and no other`, () => {
      const listed = text_of(version, 'SHA256SUMS').trimEnd().split('\n').map((line) => [line.slice(66), line.slice(0, 64)]);
      const there = [...files_of(join(output, version))].filter(([file]) => file !== 'SHA256SUMS');
      const by_bytes = ([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b));
      assert.deepEqual(listed, there.sort(by_bytes));
    });

    test(`${version} was not touched by later releases`, () => {
      assert.deepEqual(files_of(join(output, version)), released.get(version));
    });

    test(`${version} knows its date, its pages and the edition before it`, () => {
      const record = JSON.parse(text_of(version, 'edition.json'));
      assert.equal(record.version, version);
      assert.equal(record.date, date);
      assert.equal(record.previous ?? '', editions[index - 1]?.version ?? '');
      for (const { id } of record.pages) {
        assert.ok(released.get(version).has(`models/${id}.json`), id);
        assert.ok(released.get(version).has(`site/${id}.html`), id);
      }
    });

    test(`${version} keeps its packs as they were`, () => {
      const packs = files_of(join(scratch, version, 'toolkit'));
      for (const [file, hash] of packs) {
        assert.equal(released.get(version).get(`sources/toolkit/${file}`), hash, file);
      }
    });
  }

  test('the list of editions is data alone, newest first', () => {
    const list = text_of('editions.js');
    assert.match(list, /^window\.waymarkEditions = \{[\x20-\x7e]*\};\n$/);
    const { format, current, editions: listed } = JSON.parse(list.slice('window.waymarkEditions = '.length, -2));
    assert.equal(format, 1);
    assert.equal(current, '2.0.0');
    assert.deepEqual(listed, editions.map(({ version, date }) => ({ version, date })).reverse());
  });

  test('the start page leads on to the current edition, and names them all without a script', () => {
    const start = text_of('index.html');
    assert.match(start, /<meta http-equiv="refresh" content="[^"]*2\.0\.0\/site\/index\.html"/);
    for (const { version } of editions) {
      assert.ok(start.includes(`href="${version}/site/index.html"`), version);
    }
  });

  test('a version that exists is never written again', () => {
    const before_ = files_of(output);
    const { status, stderr } = release(editions[1]);
    assert.notEqual(status, 0);
    assert.match(stderr, /1\.1\.0/);
    assert.deepEqual(files_of(output), before_);
  });

  test('all verify, and so does what lies beside them', () => {
    const { status, stdout, stderr } = waymark('verify', '--output', output);
    assert.equal(status, 0, stderr);
    for (const { version } of editions) {
      assert.match(stdout, new RegExp(`${version.replaceAll('.', '\\.')}: unaltered since packaging, origin unproven: it is not signed`));
    }
  });

  test('a bundle unpacks to an edition that verifies, with paths short enough for Windows', () => {
    const bundle = join(scratch, 'bundle.zip');
    assert.equal(waymark('bundle', '1.1.0', '--output', output, '--to', bundle, '--quiet').status, 0);
    const unpacked = join(scratch, 'unpacked');
    assert.equal(spawnSync('unzip', ['-q', bundle, '-d', unpacked]).status, 0);
    const [top] = readdirSync(unpacked);
    const { status, stderr } = waymark('verify', join(unpacked, top, '1.1.0'));
    assert.equal(status, 0, stderr);
    const longest = Math.max(...[...files_of(unpacked).keys()].map((file) => file.length));
    assert.ok(longest <= 200, `${longest} characters`);
  });

  test('the page that moved is at its new address, and the old one leads there', () => {
    assert.ok(released.get('2.0.0').has('site/toolkit/stocktake/activity-theory.html'));
    const old = text_of('2.0.0', 'site/toolkit/stocktake/chat.html');
    assert.ok(old.includes('<meta http-equiv="refresh" content="0; url=../../toolkit/stocktake/activity-theory.html">'));
    assert.ok(old.includes('href="../../toolkit/stocktake/activity-theory.html">Activity theory (CHAT)'));
    const { moved } = JSON.parse(text_of('2.0.0', 'edition.json'));
    assert.deepEqual(moved, [{ from: 'toolkit/stocktake/chat', to: 'toolkit/stocktake/activity-theory' }]);
  });

  test('the page that was removed is gone, and the record says so', () => {
    assert.ok(released.get('1.1.0').has('site/workforce-guide/introduction/about-this-guide.html'));
    assert.ok(!released.get('2.0.0').has('models/workforce-guide/introduction/about-this-guide.json'));
    const { gone } = JSON.parse(text_of('2.0.0', 'edition.json'));
    assert.deepEqual(gone.map(({ id, last }) => [id, last]), [['workforce-guide/introduction/about-this-guide', '1.1.0']]);
  });

  test("what's new says who must do what by when", () => {
    const page = text_of('2.0.0', 'site/whats-new/index.html');
    for (const words of ['Leaders of every service that uses the guide', '31 March 2028', 'Question 5 is new.']) {
      assert.ok(page.includes(words), words);
    }
  });
});
