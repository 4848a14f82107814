// The command line as people and scripts use it: help, wrong use, exit codes, output for machines, scaffolding.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { parseArgs } from 'node:util';

const tests = path.dirname(new URL(import.meta.url).pathname);
const { values: options } = parseArgs({
  options: { waymark: { type: 'string', default: path.join(tests, '../build/waymark') } },
});
const program = path.resolve(options.waymark);
const commands = ['build', 'check', 'render', 'serve', 'answers', 'check-pdf', 'new', 'edition', 'verify', 'bundle', 'plugin', 'completion'];
let scratch;

before(() => {
  scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-cli-'));
});
after(() => fs.rmSync(scratch, { recursive: true, force: true }));

/** Runs the program; `said` is what it printed, 'code' its exit code. */
function waymark(line, { cwd = scratch, env = {} } = {}) {
  const own = { ...process.env, NO_COLOR: '1', ...env };
  if (!('SOURCE_DATE_EPOCH' in env)) delete own.SOURCE_DATE_EPOCH;
  const done = spawnSync(program, line, { cwd, env: own, encoding: 'utf8', timeout: 60000, killSignal: 'SIGKILL' });
  if (done.error) throw done.error;
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** A copy of a case's knowledge base in a folder of its own. */
function copyOf(name, as = name) {
  const folder = path.join(scratch, as);
  fs.cpSync(path.join(tests, 'cases', name), folder, { recursive: true });
  return folder;
}

function files(folder) {
  return fs.readdirSync(folder, { recursive: true }).sort();
}

test('the program and each subcommand have help with an example', () => {
  for (const line of [[], ...commands.map((name) => [name])]) {
    const { code, out, err } = waymark([...line, '--help']);
    assert.equal(code, 0, line.join());
    assert.equal(err, '');
    assert.match(out, /^Example: .*waymark /m, `no example in the help of '${line.join()}'`);
  }
});

test('the help lists every subcommand', () => {
  const { out } = waymark(['--help']);
  for (const name of commands) assert.match(out, new RegExp(`^  ${name} +[A-Z]`, 'm'));
});

test('the examples of the help are right use', () => {
  copyOf('minimal', 'content');
  fs.mkdirSync(path.join(scratch, 'content/toolkit'));
  fs.writeFileSync(path.join(scratch, 'content/toolkit/stocktake.md'), '---\ntitle: Stocktake\n---\n\nText.\n');
  for (const name of ['build', 'check', 'render']) {
    const [, example] = /^Example: waymark (.*)$/m.exec(waymark([name, '--help']).out);
    assert.equal(waymark(example.split(' ')).code, 0, example);
  }
});

test('--version prints name and version', () => {
  const { code, out } = waymark(['--version']);
  assert.equal(code, 0);
  assert.match(out, /^waymark \d+\.\d+\.\d+\n$/);
});

test('wrong use ends with 2 and a hint', () => {
  const wrong = [[], ['bild'], ['build', '--no-such-option'], ['build', 'a', 'b'], ['build', '--jobs', '0'], ['build', '--jobs', 'many'],
    ['build', '--only', 'carvings'], ['render'], ['render', 'x.md', '--format', 'yaml'], ['answers'], ['check-pdf'], ['new', 'book', 'x'], ['new', 'page'],
    ['serve', '--port', '70000'], ['check', '--date', 'tomorrow'], ['check', '--date', '2026-02-30'], ['check', '--within', '3'], ['check', '--format', 'csv'], ['check', '--due', '--within', '-1'],
    ['check', '--due', '--format', 'html'], ['check', '--due', '--json']];
  for (const line of wrong) {
    const { code, out, err } = waymark(line);
    assert.equal(code, 2, `${line.join(' ')}\n${err}`);
    assert.equal(out, '');
    assert.match(err, /error: [^\n]+\n  hint: [^\n]+\n$/, line.join(' '));
  }
});

test('a folder without a knowledge base ends with 3 and a hint', () => {
  const empty = path.join(scratch, 'empty');
  fs.mkdirSync(empty);
  for (const command of ['build', 'check']) {
    const { code, out, err } = waymark([command], { cwd: empty });
    assert.equal(code, 3);
    assert.equal(out, '');
    assert.equal(err.replace(/^(read|parse|check|render).*\n/gm, ''),
      "error: there is no knowledge-base.yaml in '.'\n  hint: name the folder that holds it, or make a new one with 'waymark new knowledge-base NAME'\n");
    assert.deepEqual(files(empty), []);
  }
  const { code, err } = waymark(['check', 'nowhere', '--quiet']);
  assert.equal(code, 3);
  assert.equal(err, "error: there is no folder 'nowhere'\n  hint: name the folder that holds knowledge-base.yaml\n");
});

test('a wrong SOURCE_DATE_EPOCH is wrong use', () => {
  const folder = copyOf('minimal', 'epoch');
  const { code, err } = waymark(['check', '--quiet'], { cwd: folder, env: { SOURCE_DATE_EPOCH: 'yesterday' } });
  assert.equal(code, 2);
  assert.equal(err, "error: SOURCE_DATE_EPOCH is 'yesterday', which is no number of seconds\n  hint: unset it, or set it as in 'date +%s'\n");
});

test("today is SOURCE_DATE_EPOCH's day, unless --date says another", () => {
  const folder = copyOf('overdue-review', 'dates');
  const overdue = (line, env) => /review was due/.test(waymark(['check', '--quiet', ...line], { cwd: folder, env }).err);
  assert.equal(overdue([], { SOURCE_DATE_EPOCH: '0' }), false);
  assert.equal(overdue([], { SOURCE_DATE_EPOCH: '4102444800' }), true);
  assert.equal(overdue(['--date', '2026-03-01'], { SOURCE_DATE_EPOCH: '4102444800' }), false);
  assert.equal(overdue(['--date', '2026-03-02'], {}), true);
});

test('check --due lists reviews by owner, as text, CSV or a calendar, and ends with 0', () => {
  const folder = copyOf('overdue-review', 'due');
  const due = (...line) => waymark(['check', '--due', ...line], { cwd: folder });
  assert.deepEqual(due('--date', '2026-03-02'), {
    code: 0,
    out: '1 page due for review on 2026-03-02\n\nnobody owns (2 pages)\n  guide/page.md   2026-03-01  1 day overdue\n' +
      '  guide/today.md  2026-11-22  265 days left\n',
    err: '',
  });
  assert.match(due('--date', '2026-02-01').out, /^no review is due on 2026-02-01\n/);
  assert.match(due('--date', '2026-02-01', '--within', '28').out, /^1 page due for review within 28 days of 2026-02-01\n/);
  const csv = due('--date', '2026-03-02', '--format', 'csv');
  assert.equal(csv.out.split('\r\n').length, 4);
  const calendar = due('--date', '2026-03-02', '--format', 'calendar');
  assert.match(calendar.out, /^BEGIN:VCALENDAR\r\n[^]*\r\nDTSTART;VALUE=DATE:20260301\r\n[^]*END:VCALENDAR\r\n$/);
  assert.deepEqual(due('--date', '2026-02-01', '--format', 'calendar'), {
    code: 0,
    out: '',
    err: 'no review is due, so there is no calendar\n',
  });
  assert.deepEqual(files(folder), files(path.join(tests, 'cases/overdue-review')));
});

test('check --due of a knowledge base with errors lists no reviews and ends with 1', () => {
  const { code, out, err } = waymark(['check', '--due'], { cwd: copyOf('all-errors-at-once', 'due-with-errors') });
  assert.equal(code, 1);
  assert.equal(out, '');
  assert.match(err, /\nno reviews were listed; mend the knowledge base first\n$/);
});

test('check writes nothing', () => {
  for (const name of ['minimal', 'all-errors-at-once']) {
    const folder = copyOf(name, `checked-${name}`);
    const before = files(folder);
    waymark(['check'], { cwd: folder });
    assert.deepEqual(files(folder), before);
  }
});

test('build says where to start reading', () => {
  const folder = copyOf('minimal', 'built');
  const { code, out } = waymark(['build'], { cwd: folder });
  assert.equal(code, 0);
  assert.match(out, /^built 1 pages? in \d+ files; open output\/preview\/site\/index\.html\n$/);
  assert.ok(fs.existsSync(path.join(folder, 'output/preview/site/index.html')));
  assert.ok(fs.existsSync(path.join(folder, 'output/preview/START-HERE.txt')));
});

test('--quiet is silent when all is well', () => {
  const folder = copyOf('minimal', 'quiet');
  for (const command of ['build', 'check']) {
    assert.deepEqual(waymark([command, '--quiet'], { cwd: folder }), { code: 0, out: '', err: '' });
  }
});

test('--only site builds the site', () => {
  const folder = copyOf('minimal', 'only');
  assert.equal(waymark(['build', '--only', 'site', '--quiet'], { cwd: folder }).code, 0);
  assert.ok(fs.existsSync(path.join(folder, 'output/preview/site/guide/first.html')));
});

/** The text form of what --json printed; excerpts are only in the text. */
function asText({ severity, file, line, column, message, hint }) {
  const place = [file, line, column].filter((part) => part !== '' && part !== 0).join(':');
  return `${place ? `${place}: ` : ''}${severity}: ${message}${hint ? `\n  hint: ${hint}` : ''}`;
}

test('--json says the same as the text, field by field', () => {
  for (const name of ['all-errors-at-once', 'overdue-review', 'minimal', 'links-to-nowhere', 'yaml-missing-base']) {
    const folder = copyOf(name, `json-${name}`);
    const line = ['check', '--date', '2026-11-22'];
    const text = waymark([...line, '--quiet'], { cwd: folder });
    const json = waymark([...line, '--json'], { cwd: folder });
    assert.equal(json.code, text.code);
    assert.equal(json.err, '');
    const { diagnostics, errors, warnings } = JSON.parse(json.out);
    assert.deepEqual(text.err.match(/^(?!  ).*(error|warning): .*(\n  (?!hint: ).*)*(\n  hint: .*)?/gm)?.map((one) => one.replace(/\n  (?!hint: ).*/g, '')) ?? [],
      diagnostics.map(asText));
    assert.equal(errors, diagnostics.filter((one) => one.severity === 'error').length);
    assert.equal(warnings, diagnostics.filter((one) => one.severity === 'warning').length);
    for (const one of diagnostics) assert.deepEqual(Object.keys(one), ['severity', 'file', 'line', 'column', 'message', 'hint']);
  }
});

test('--json of a build is JSON too, and it builds', () => {
  const folder = copyOf('minimal', 'json-build');
  const { code, out, err } = waymark(['build', '--json'], { cwd: folder });
  assert.equal(code, 0);
  assert.equal(err, '');
  assert.deepEqual(JSON.parse(out), { diagnostics: [], errors: 0, warnings: 0 });
  assert.ok(fs.existsSync(path.join(folder, 'output/preview/site/index.html')));
});

test('render prints one page in each format', () => {
  const file = path.join(scratch, 'one.md');
  fs.writeFileSync(file, '---\ntitle: One\n---\n\n## Head\n\nSome *text*.\n');
  assert.deepEqual(waymark(['render', file]), { code: 0, out: '<h2 id="head">Head</h2>\n<p>Some <em>text</em>.</p>\n', err: '' });
  assert.deepEqual(waymark(['render', file, '--format', 'html']), waymark(['render', file]));
  const text = waymark(['render', file, '--format', 'text']);
  assert.equal(text.code, 0);
  assert.equal(text.out, 'document\n  heading 2 #head "Head"\n  paragraph "Some text."\n');
  const json = waymark(['render', file, '--format', 'json']);
  assert.equal(json.code, 0);
  assert.match(JSON.stringify(JSON.parse(json.out)), /"Head"/);
});

test('render reports what is wrong in the page', () => {
  fs.writeFileSync(path.join(scratch, 'wrong.md'), '---\ntitle: One\n---\n\nSome <b>bold</b>.\n');
  const { code, err } = waymark(['render', 'wrong.md']);
  assert.equal(code, 1);
  assert.equal(err, "wrong.md:5:6: error: raw HTML '<b>' is not allowed\n  Some <b>bold</b>.\n       ^\n  hint: write **bold**\n");
  const missing = waymark(['render', 'missing.md']);
  assert.equal(missing.code, 3);
  assert.equal(missing.err, "missing.md: error: there is no such file\n  hint: name a page's Markdown file\n");
});

test('the completion script works in bash', () => {
  const script = path.join(scratch, 'completion.bash');
  const { code, out } = waymark(['completion']);
  assert.equal(code, 0);
  fs.writeFileSync(script, out);
  const complete = (words) => {
    const body = `source "$1"; COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1};
      COMP_LINE="\${COMP_WORDS[*]}"; COMP_POINT=\${#COMP_LINE}
      f=$(complete -p waymark); f=\${f#*-F }; f=\${f%% *}; $f waymark '${words.at(-1)}' '${words.at(-2)}'; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const done = spawnSync('bash', ['--norc', '-u', '-c', body, 'bash', script], { encoding: 'utf8', cwd: scratch });
    assert.equal(done.stderr, '');
    assert.equal(done.status, 0);
    return done.stdout.split('\n').map((word) => word.trim()).filter(Boolean).sort();
  };
  assert.deepEqual(complete(['waymark', 'c']), ['check', 'check-pdf', 'completion']);
  assert.deepEqual(complete(['waymark', 'new', 'p']), ['pack', 'page', 'plugin']);
  assert.deepEqual(complete(['waymark', 'plugin', 's']), ['sign']);
  assert.ok(complete(['waymark', 'plugin', 'check', 'completion.b']).includes('completion.bash'));
  assert.ok(complete(['waymark', 'build', '--o']).includes('--output'));
});

test('completion knows every option of the help', () => {
  const { out } = waymark(['completion']);
  for (const name of [...commands, ...['list', 'add', 'check', 'sign', 'verify'].map((sub) => `plugin ${sub}`)]) {
    for (const [option] of waymark([...name.split(' '), '--help']).out.matchAll(/--[a-z-]+/g)) {
      assert.ok(out.includes(option), `completion does not know '${option}' of '${name}'`);
    }
  }
});

test('what new makes builds without a warning', () => {
  const folder = path.join(scratch, 'made');
  fs.mkdirSync(folder);
  const run = (line, cwd = folder) => {
    const done = waymark(line, { cwd });
    assert.equal(done.code, 0, `${line.join(' ')}\n${done.err}`);
    assert.equal(done.err, '');
    return done.out;
  };
  const made = run(['new', 'knowledge-base', 'our-guide', '--date', '2026-11-22']);
  assert.match(made, /knowledge-base\.yaml/);
  const base = path.join(folder, 'our-guide');
  const builds = () => assert.deepEqual(waymark(['build', '--quiet', '--date', '2026-11-22'], { cwd: base }), { code: 0, out: '', err: '' });
  builds();
  run(['new', 'pack', 'toolkit', '--date', '2026-11-22'], base);
  builds();
  run(['new', 'page', 'toolkit/planning/first', '--date', '2026-11-22'], base);
  run(['new', 'page', 'toolkit/stocktake', base, '--date', '2026-11-22'], folder);
  builds();
  for (const page of ['toolkit/planning/first', 'toolkit/stocktake']) {
    assert.ok(fs.existsSync(path.join(base, `output/preview/site/${page}.html`)), page);
  }
});

test('new never overwrites, and refuses names that cannot be', () => {
  const folder = copyOf('minimal', 'kept');
  const before = fs.readFileSync(path.join(folder, 'guide/first.md'), 'utf8');
  for (const line of [['page', 'guide/first'], ['pack', 'guide'], ['pack', 'Big Pack'], ['page', 'guide/../../out'], ['page', 'nowhere/page'], ['pack', 'tags'], ['page', 'guide/con']]) {
    const { code, err } = waymark(['new', ...line], { cwd: folder });
    assert.ok(code === 2 || code === 3, `'new ${line.join(' ')}' ended with ${code}`);
    assert.match(err, /error: [^\n]+\n  hint: [^\n]+\n$/, line.join(' '));
  }
  assert.equal(fs.readFileSync(path.join(folder, 'guide/first.md'), 'utf8'), before);
  assert.ok(!fs.existsSync(path.join(scratch, 'out.md')));
});

/** A PDF form as people send it back: 'fields' by name, text or the name of a state. */
function pdfForm(fields, info = {}) {
  const text = (value) => `<FEFF${Buffer.from(value, 'utf16le').swap16().toString('hex')}>`;
  const kids = new Map(); // names with '.' hang below each other
  for (const [name, value] of Object.entries(fields)) {
    const parts = name.split('.');
    let level = kids;
    for (const part of parts.slice(0, -1)) level = level.get(part) ?? level.set(part, new Map()).get(part);
    level.set(parts.at(-1), value);
  }
  const objects = ['<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields FIELDS >> >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>'];
  const write = (level) => `[${[...level].map(([part, value]) => {
    const more = value instanceof Map ? `/Kids ${write(value)}` : value.startsWith('/') ? `/FT /Btn /V ${value}` : `/FT /Tx /V ${text(value)}`;
    return `${objects.push(`<< /T ${text(part)} ${more} >>`)} 0 R`;
  }).join(' ')}]`;
  objects[0] = objects[0].replace('FIELDS', write(kids));
  objects.push(`<< ${Object.entries(info).map(([key, value]) => `/Waymark${key} ${text(value)}`).join(' ')} >>`);
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  return `${file}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${table}\n%%EOF\n`;
}

test('answers reads a form against its worksheet', () => {
  const folder = copyOf('minimal', 'forms');
  assert.equal(waymark(['plugin', 'add', path.join(path.dirname(program), 'plugins/worksheet.so'), folder]).code, 0);
  fs.writeFileSync(path.join(folder, 'guide/visit.md'), `---
title: Visit
---

\`\`\`{worksheet}
id: visit
title: Visit
parts:
  - kind: form
    id: visit
    fields:
      - {id: place, label: Place}
      - {id: day, label: Day, type: date}
      - {id: again, label: Again, type: choice, choices: {yes-now: Yes, later: Later}}
      - {id: saw, label: Saw, type: several, choices: {plans: Plans, teams: Teams, tools: Tools}}
      - {id: agreed, label: Agreed, type: checkbox}
\`\`\`
`);
  const blank = { 'visit.place': '', 'visit.day': '', 'visit.again': '/Off', 'visit.saw.0': '/Off', 'visit.saw.1': '/Off', 'visit.saw.2': '/Off', 'visit.agreed': '/Off' };
  const from = { KnowledgeBase: 'minimal', Worksheet: 'guide/visit#visit', Edition: 'preview' };
  const read = (fields, info = from) => {
    fs.writeFileSync(path.join(scratch, 'visit.pdf'), pdfForm(fields, info));
    return waymark(['answers', 'visit.pdf', 'forms']);
  };
  const id = /^id: (.*)$/m.exec(fs.readFileSync(path.join(folder, 'knowledge-base.yaml'), 'utf8'))[1];
  from.KnowledgeBase = id;
  const filled = { ...blank, 'visit.place': 'Café', 'visit.day': '09/03/2027', 'visit.again': '/V1', 'visit.saw.0': '/Yes', 'visit.saw.2': '/Yes', 'visit.agreed': '/Yes' };
  const { code, out, err } = read(filled);
  assert.equal(err, '');
  assert.equal(code, 0);
  const wanted = { 'knowledge-base': id, edition: 'preview', page: 'guide/visit', worksheet: 'visit',
    answers: { 'visit.place': 'Café', 'visit.day': '2027-03-09', 'visit.again': 'later', 'visit.saw': 'plans\ntools', 'visit.agreed': 'true' } };
  assert.deepEqual(JSON.parse(out), wanted);
  assert.deepEqual(Object.keys(JSON.parse(out).answers), Object.keys(wanted.answers));
  assert.deepEqual(JSON.parse(read(filled, {}).out), { ...wanted, edition: '' });
  assert.deepEqual(new Set(Object.values(JSON.parse(read(blank).out).answers)), new Set(['']));

  const odd = read({ ...blank, 'visit.day': 'soon' });
  assert.equal(odd.code, 0);
  assert.equal(JSON.parse(odd.out).answers['visit.day'], 'soon');
  assert.equal(odd.err, "visit.pdf: warning: the answer to 'visit.day' is no date: 'soon'\n  hint: write it as DD/MM/YYYY, as in 31/03/2026\n");

  const { 'visit.place': gone, ...fewer } = blank;
  const refused = [[read({}), /has no form to read answers from/], [read(fewer), /missing: 'visit\.place'\n  hint: the worksheet was changed since the edition 'preview'/],
    [read(blank, { ...from, KnowledgeBase: 'other' }), /belongs to the knowledge base 'other'/], [read(blank, { ...from, Worksheet: 'guide/visit#visti' }), /no worksheet 'guide\/visit#visti' any more\n  hint: it has 'guide\/visit#visit'/],
    [waymark(['answers', 'forms/knowledge-base.yaml', 'forms']), /is no PDF/]];
  for (const [said, message] of refused) {
    assert.equal(said.code, 1, said.err);
    assert.equal(said.out, '');
    assert.match(said.err, message);
    assert.match(said.err, /^[^\n]+: error: [^\n]+\n  hint: [^\n]+\n$/);
  }
  assert.equal(waymark(['answers', 'nowhere.pdf', 'forms']).code, 3);
});

test('check-pdf judges PDF files', () => {
  const file = path.join(scratch, 'untagged.pdf');
  fs.writeFileSync(file, pdfForm({ name: '' }));
  const { code, out, err } = waymark(['check-pdf', 'untagged.pdf']);
  assert.equal(code, 1);
  assert.match(out, /^untagged\.pdf: fails with \d+ faults \(1 page\)\n$/);
  assert.match(err, /^untagged\.pdf: error: there is no structure tree \[UA 7\.1-11\]\n  hint: save it as a tagged PDF\n$/m);
  fs.writeFileSync(path.join(scratch, 'none.pdf'), 'text');
  const both = waymark(['check-pdf', 'none.pdf', 'untagged.pdf', 'nowhere.pdf', '--json']);
  assert.equal(both.code, 3);
  assert.equal(both.err, '');
  const { files: checked, errors, diagnostics } = JSON.parse(both.out);
  assert.deepEqual(checked.map((one) => [one.file, one.passes, one.pages]), [['untagged.pdf', false, 1]]);
  assert.ok(checked[0].findings.some((one) => one.rule === 'UA 7.1-11' && one.page === 0));
  assert.equal(errors, 2);
  assert.deepEqual(diagnostics.map((one) => `${one.file}: ${one.message}`), ['none.pdf: the file is no PDF', 'nowhere.pdf: there is no such file']);
});
