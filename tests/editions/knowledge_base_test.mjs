// The recorded changes fit the content: each version is sound, and its notes name the pages that changed.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { apply_changes, editions, make_knowledge_base, notes_file } from './knowledge_base.mjs';

const program = resolve(process.env.WAYMARK ?? fileURLToPath(new URL('../../build/waymark', import.meta.url)));
let scratch;
const models = new Map();

before(() => {
  scratch = mkdtempSync(join(tmpdir(), 'waymark-editions-'));
  for (const { version } of editions) {
    make_knowledge_base(join(scratch, version), version);
  }
});
after(() => rmSync(scratch, { recursive: true, force: true }));

function waymark(...line) {
  const done = spawnSync(program, line, { cwd: scratch, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.error) throw done.error;
  return done;
}

/** The model of every page of a version by its id, without places in the source, and without what links lead to: a link
 *  that follows a page which moved is no change. */
function models_of(version) {
  if (!models.has(version)) {
    const { status, stdout, stderr } = waymark('render', version, '--format', 'json');
    assert.equal(status, 0, stderr);
    const placeless = (key, value) => (['line', 'column', 'target'].includes(key) ? undefined : value);
    const { pages } = JSON.parse(stdout);
    models.set(version, new Map(pages.map((page) => [page.id, JSON.stringify(page, placeless)])));
  }
  return models.get(version);
}

/** Ids of pages that are in both versions and differ, or in one of them alone. */
function differing(older, newer) {
  const [before_, after_] = [models_of(older), models_of(newer)];
  const ids = new Set([...before_.keys(), ...after_.keys()]);
  return [...ids].filter((id) => before_.get(id) !== after_.get(id)).sort();
}

function pages_in_notes(version) {
  return [...readFileSync(notes_file(version), 'utf8').matchAll(/^ {2}- page: (\S+)$/gm)].map(([, page]) => page);
}

for (const { version, date } of editions) {
  test(`${version} has no error and no warning on ${date}, and nothing to review`, () => {
    const { status, stdout, stderr } = waymark('check', version, '--date', date, '--release');
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^checked \d+ pages\n$/);
    assert.equal(waymark('check', version, '--date', date, '--due').stdout, `no review is due on ${date}\n`);
  });
}

for (const [index, { version }] of editions.entries()) {
  if (index > 0) {
    test(`the notes of ${version} name the pages that differ from ${editions[index - 1].version}, each once`, () => {
      const named = pages_in_notes(version);
      assert.equal(new Set(named).size, named.length);
      const moved = (editions[index].changes.move ?? []).map(({ from }) => from.replace(/\.md$/, ''));
      const pages = named.filter((id) => id !== 'glossary'); // which 'render' does not print
      assert.deepEqual([...pages, ...moved].sort(), differing(editions[index - 1].version, version));
    });
  }
}

test('an edit that no longer fits is refused, and named', () => {
  const folder = join(scratch, 'refused');
  mkdirSync(folder);
  writeFileSync(join(folder, 'page.md'), 'one two two\n');
  const change = (changes) => () => apply_changes(folder, changes, scratch);
  assert.throws(change({ edit: [{ file: 'page.md', find: 'three', replace: '' }] }), /'page\.md' must find its text once, and found it 0 times:\nthree/);
  assert.throws(change({ edit: [{ file: 'page.md', find: 'two', replace: '' }] }), /found it 2 times/);
  assert.throws(change({ edit: [{ file: 'gone.md', find: 'two', replace: '' }] }), /'gone\.md', which is not there/);
  assert.throws(change({ remove: ['gone.md'] }), /'gone\.md', which is not there/);
  assert.throws(change({ move: [{ from: 'page.md', to: 'page.md' }] }), /'page\.md', which is there already/);
  assert.throws(change({ add: ['page.md'] }), /'page\.md', which is there already/);
  assert.equal(readFileSync(join(folder, 'page.md'), 'utf8'), 'one two two\n');
  assert.throws(() => make_knowledge_base(join(scratch, '3.0.0'), '3.0.0'), /no version 3\.0\.0/);
});
