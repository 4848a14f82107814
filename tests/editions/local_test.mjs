// An integrated care system on top of the shipped content: its own page, one in a national page's place, blocks in
// another, its own words; first on edition 1.1.0, then on 2.0.0, which changes the page that it overrides.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { editions, make_knowledge_base, notes_file } from './knowledge_base.mjs';

const program = resolve(process.env.WAYMARK ?? fileURLToPath(new URL('../../build/waymark', import.meta.url)));
const kOverridden = 'workforce-guide/leadership/checklist';
let scratch;
let base;
let own;

function waymark(...line) {
  const done = spawnSync(program, line, { encoding: 'utf8', cwd: scratch });
  if (done.error) throw done.error;
  return done;
}

function run(...line) {
  const done = waymark(...line);
  assert.equal(done.status, 0, `waymark ${line.join(' ')}\n${done.stdout}${done.stderr}`);
  return done;
}

function write(file, text) {
  mkdirSync(dirname(join(base, file)), { recursive: true });
  writeFileSync(join(base, file), text);
}

/** The ICS's knowledge base, which takes its packs from one national edition. */
function take_from(version) {
  write(
    'knowledge-base.yaml',
    `id: north-region
title: Personalised care in the North Region
packs:
  - from: ../national/${version}
  - north
publisher:
  name: North Region ICS
  email: care@north.example.org
local:
  personalised-care-team: the North personalised care team
  contact-email: care@north.example.org
`,
  );
}

describe('an integrated care system with a local pack', () => {
  before(() => {
    scratch = mkdtempSync(join(tmpdir(), 'waymark-local-'));
    base = join(scratch, 'north-region');
    own = join(scratch, 'own');
    for (const { version, date, changes } of editions) {
      make_knowledge_base(join(scratch, version), version);
      const notes = changes ? ['--notes', notes_file(version)] : [];
      run('release', version, version, '--output', 'national', '--date', date, '--quiet', ...notes);
    }
    take_from('1.1.0');
    write('north/pack.yaml', 'id: north\ntitle: North Region\nversion: 1.0.0\nkind: local\nglossary:\n  - term: ICS\n    meaning: In the North, the partnership of nine councils and the NHS.\n');
    write('north/contacts.md', '---\ntitle: Whom to call in the North\nowner: Programme office\nreviewed: 2027-01-10\nreview-by: 2028-01-10\nsource: {original: true}\n---\n\nCall the programme office.\n');
    write('north/checklist.md', `---\ntitle: Leadership checklist for the North\noverride: ${kOverridden}\nowner: Programme office\nsource: {original: true}\n---\n\nUse the form that your trust has adopted. See [whom to call](contacts.md).\n`);
    write('north/raci.md', '---\nextend: toolkit/getting-started/raci-matrix\nafter: good-to-know\n---\n\nIn the North the programme office keeps the matrix.\n');
    for (const plugin of ['plugins.lock', 'plugins']) {
      const from = fileURLToPath(new URL(`../../content/${plugin}`, import.meta.url));
      if (existsSync(from)) cpSync(from, join(base, plugin), { recursive: true });
    }
  });
  after(() => rmSync(scratch, { recursive: true, force: true }));

  const check = () => waymark('check', 'north-region', '--date', '2027-02-20');

  test('an override without a basis is a warning, and accepting it changes one line', () => {
    const { status, stderr } = check();
    assert.equal(status, 0, stderr);
    assert.match(stderr, /north\/checklist\.md:3: warning: nothing says which version of/);
    const file = join(base, 'north/checklist.md');
    const lines = readFileSync(file, 'utf8').split('\n');
    run('overlay', 'accept', kOverridden, 'north-region');
    const after_it = readFileSync(file, 'utf8').split('\n');
    assert.deepEqual(after_it.filter((line) => !lines.includes(line)).map((line) => line.slice(0, 10)), ['based-on: ']);
    assert.deepEqual(lines.filter((line) => !after_it.includes(line)), []);
    assert.doesNotMatch(check().stderr, /warning/);
  });

  test('its edition is released, labelled as local, and verifies', () => {
    run('release', '1.0.0', 'north-region', '--output', 'own', '--date', '2027-02-20', '--quiet');
    run('verify', '1.0.0', '--output', 'own', '--quiet');
    const page = (name) => readFileSync(join(own, '1.0.0/site', name), 'utf8');
    assert.match(page('north/contacts.html'), /wm-labels"><strong class="wm-local">Local/);
    assert.match(page(`${kOverridden}.html`), /Local<\/strong> North Region, in place of the page in Workforce guide/);
    assert.match(page(`${kOverridden}.html`), /Leadership checklist for the North/);
    const matrix = page('toolkit/getting-started/raci-matrix.html');
    assert.match(matrix, /wm-callout--local[^]*In the North the programme office keeps the matrix\./);
    assert.match(page('glossary.html'), /the partnership of nine councils/);
    const record = JSON.parse(readFileSync(join(own, '1.0.0/edition.json'), 'utf8'));
    const local = record.pages.filter((each) => each.local).map((each) => each.id);
    assert.deepEqual(local.sort(), ['glossary', 'north/contacts', 'toolkit/getting-started/raci-matrix', kOverridden].sort());
    assert.ok(existsSync(join(own, `1.0.0/models/_upstream/${kOverridden}.json`)));
  });

  test('a new national edition makes the override stale, and says what changed', () => {
    take_from('2.0.0');
    const { status, stderr } = check();
    assert.equal(status, 0, stderr);
    assert.match(stderr, /north\/checklist\.md.*warning: .*stale/);
    const review = run('overlay', 'review', 'north-region', '--output', 'own').stdout;
    assert.match(review, /stale/);
    assert.match(review, /Time to plan/);
    run('overlay', 'accept', 'north/checklist', 'north-region');
    assert.doesNotMatch(check().stderr, /warning/);
  });

  test("its next edition tells what changed, the national changes among them", () => {
    run('release', '1.1.0', 'north-region', '--output', 'own', '--date', '2027-10-10', '--quiet');
    const told = run('diff', '1.0.0', '1.1.0', '--output', 'own').stdout;
    assert.match(told, /activity-theory/);
    assert.doesNotMatch(told, /Leadership checklist for the North/);
  });
});
