// Builds a knowledge base with each plugin of tests/plugins/bad, in a PID namespace of its own: what the build says, that
// other pages and the previous output are as they were, and that no process is left.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { parseArgs } from 'node:util';
import { ownProcesses } from '../cases/confinement.mjs';
import { answering, failing, refused } from './bad_cases.mjs';

const tests = path.resolve(path.dirname(new URL(import.meta.url).pathname), '..');
const { values: options } = parseArgs({
  options: {
    waymark: { type: 'string', default: path.join(tests, '../build/waymark') },
    plugins: { type: 'string', default: path.join(tests, '../build/tests/plugins/bad') },
    patience: { type: 'string', default: '1' },
  },
});
const program = path.resolve(options.waymark);
const plugins = path.resolve(options.plugins);
const patience = Number(options.patience);
const namespace = ownProcesses();
const skip = namespace ? false : 'skipped: PID namespaces of one\'s own are not allowed here';
const victim = '/tmp/waymark-a-bad-plugin-was-here';
const nothingBuilt = '\n1 error\nnothing was built; what was built before is as it was\n';

/** The arguments of a build, the same at any time. */
const buildLine = ['build', '.', '--quiet', '--date', '2026-11-22'];

let scratch;
let knowledgeBase;
let published;
let rendered;

before(() => {
  if (skip) return;
  scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-bad-'));
  knowledgeBase = path.join(scratch, 'good');
  writeGood(knowledgeBase);
  const built = build(knowledgeBase);
  assert.equal(built.err, '');
  assert.equal(built.code, 0);
  published = snapshot(path.join(knowledgeBase, 'output'));
  rendered = waymark(knowledgeBase, 'render', 'guide/first.md').out;
  assert.match(rendered, /One sentence/);
});
after(() => scratch && fs.rmSync(scratch, { recursive: true, force: true }));

/** A knowledge base with a page of its own making, one that a well-behaved plugin is part of, and one to be spoilt. */
function writeGood(folder) {
  fs.mkdirSync(path.join(folder, 'guide'), { recursive: true });
  fs.mkdirSync(path.join(folder, 'plugins'));
  writeLimit(folder, 30);
  fs.writeFileSync(path.join(folder, 'guide/pack.yaml'), 'id: guide\ntitle: Guide\nversion: "1"\n');
  fs.writeFileSync(path.join(folder, 'guide/first.md'), '---\ntitle: First\n---\n\nOne sentence.\n');
  fs.writeFileSync(path.join(folder, 'guide/sum.md'), '---\ntitle: Sum\n---\n\n```{uses-a-thread}\n```\n');
  writeSpoilt(folder);
  list(folder, ['uses_a_thread']);
}

function writeLimit(folder, seconds) {
  const file = path.join(folder, 'knowledge-base.yaml');
  fs.writeFileSync(file, `id: bad-plugins\ntitle: Bad plugins\npacks: [guide]\nplugin-limits:\n  seconds: ${seconds}\n`);
}

/** The page to be spoilt, with the directive of that plugin if one is named; the fence is in line 9, column 3. */
function writeSpoilt(folder, id) {
  const directive = id ? `  \`\`\`{${id}}\n  \`\`\`\n` : '';
  fs.writeFileSync(path.join(folder, 'guide/spoilt.md'), `---\ntitle: Spoilt\n---\n\nBefore.\n\n- item\n\n${directive}`);
}

/** Lists plugins as 'waymark plugin add' would, which refuses those that can't be loaded. */
function list(folder, names) {
  const entries = names.map((name) => {
    const id = name.replaceAll('_', '-');
    const bytes = fs.readFileSync(path.join(plugins, `${name}.so`));
    fs.writeFileSync(path.join(folder, `plugins/${id}.so`), bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return `  - id: ${id}\n    version: 1.0.0\n    file: plugins/${id}.so\n    sha256: ${sha256}\n    directives: [${id}]\n    capabilities: []\n`;
  });
  fs.writeFileSync(path.join(folder, 'plugins.lock'), `schema: 1\nplugins:\n${entries.join('')}`);
}

/** Runs the program as the second process of a namespace; 'left' names the processes that are there when it has ended. */
function waymark(folder, ...line) {
  return waymarkAs(program, folder, ...line);
}

function waymarkAs(which, folder, ...line) {
  const left = path.join(folder, 'left');
  const script = [
    'left=$1; shift',
    '"$@"; code=$?',
    'for each in /proc/[0-9]*; do',
    '  if [ "$each" != /proc/1 ] && read -r name <"$each/comm"; then echo "$name"; fi',
    'done >"$left"',
    'exit $code',
  ].join('\n');
  const done = inNamespace(folder, script, left, which, ...line);
  assert.equal(done.left, '', 'a process is left');
  return done;
}

function inNamespace(folder, script, left, ...line) {
  const env = { ...process.env, NO_COLOR: '1' };
  delete env.SOURCE_DATE_EPOCH;
  const done = spawnSync(namespace[0], [...namespace.slice(1), 'sh', '-c', script, 'sh', left, ...line], {
    cwd: folder, env, encoding: 'utf8', timeout: 60000 * patience, killSignal: 'SIGKILL', maxBuffer: 1 << 26,
  });
  if (done.error) throw done.error;
  return { code: done.status, out: done.stdout, err: done.stderr, left: fs.readFileSync(left, 'utf8') };
}

function build(folder) {
  return waymark(folder, ...buildLine);
}

/** What is in a folder, by path. */
function snapshot(folder) {
  const found = {};
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isFile()) found[path.relative(folder, file)] = fs.readFileSync(file, 'latin1');
  }
  return found;
}

/** A copy of the knowledge base, whose page has the directive of that plugin, and with a short limit if one is given. */
function spoilt(name, seconds = 30) {
  const folder = path.join(scratch, name);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.cpSync(knowledgeBase, folder, { recursive: true });
  writeLimit(folder, seconds);
  writeSpoilt(folder, name.replaceAll('_', '-'));
  list(folder, ['uses_a_thread', name]);
  return folder;
}

function expectUnchanged(folder) {
  assert.deepEqual(snapshot(path.join(folder, 'output')), published, 'the previous output is not as it was');
  assert.equal(waymark(folder, 'render', 'guide/first.md').out, rendered, 'another page is not as it was');
}

/** The directive's error as the build prints it. */
function directiveError(id, says, hint) {
  return `guide/spoilt.md:9:3: error: directive '${id}' failed: plugin '${id}' ${says}\n    \`\`\`{${id}}\n    ^\n  hint: ${hint}\n`;
}

/** What the build says of what the plugin printed, after an empty line. */
function note(id, printed) {
  return printed ? `\nguide/spoilt.md:9:3: note: plugin '${id}' printed: ${printed}\n    \`\`\`{${id}}\n    ^\n` : '';
}

for (const { name, says, hint, printed, seconds } of failing) {
  test(`${name}: the directive fails, and nothing else does`, { skip }, () => {
    fs.rmSync(victim, { force: true });
    const folder = spoilt(name, seconds);
    const id = name.replaceAll('_', '-');
    const { code, err } = build(folder);
    assert.equal(err, directiveError(id, says, hint) + note(id, printed) + nothingBuilt);
    assert.equal(code, 1);
    assert.ok(!fs.existsSync(victim), 'a file was written outside');
    expectUnchanged(folder);
  });
}

for (const { name, says, hint, seconds } of refused) {
  test(`${name}: the plugin is refused, by 'add' and by a build`, { skip }, () => {
    const folder = spoilt(name, seconds);
    const id = name.replaceAll('_', '-');
    const { code, err } = build(folder);
    assert.equal(
      err,
      `${directiveError(id, 'cannot be used', `see what is said of 'plugins/${id}.so'`)}\n` +
        `plugins/${id}.so: error: plugin '${id}' ${says}\n  hint: ${hint}\n${nothingBuilt.replace('1 error', '2 errors')}`,
    );
    assert.equal(code, 1);
    expectUnchanged(folder);

    const file = path.join(plugins, `${name}.so`);
    const before = snapshot(folder);
    const added = waymark(folder, 'plugin', 'add', file, '.');
    assert.equal(added.err, `${file}: error: the plugin ${says}\n  hint: ${hint}\n`);
    assert.equal(added.code, 3);
    assert.deepEqual(snapshot(folder), { ...before, left: '' });
  });
}

for (const { name, html, printed } of answering) {
  test(`${name}: the build goes on, and the page has what is allowed`, { skip }, () => {
    const folder = spoilt(name);
    const id = name.replaceAll('_', '-');
    const { code, err } = build(folder);
    assert.equal(err, printed ? `${note(id, printed).slice(1)}\n` : '');
    assert.equal(code, 0);
    const output = snapshot(path.join(folder, 'output'));
    assert.ok(output['preview/site/guide/spoilt.html'].includes(html), 'the page does not have what the plugin answers');
    for (const page of ['first', 'sum']) {
      const file = `preview/site/guide/${page}.html`;
      assert.equal(output[file], published[file], `${file} is not as it was`);
    }
  });
}

test('a build that is killed leaves no process behind, whatever its plugin does', { skip }, () => {
  const folder = spoilt('loops');
  const script = [
    'left=$1; shift',
    'running() { for each in /proc/[0-9]*; do read -r name <"$each/comm" && [ "$name" = waymark-plugin- ] && return 0; done; return 1; }',
    '"$@" & host=$!',
    'tries=0; until running; do tries=$((tries + 1)); [ $tries -lt 100000 ] || break; done; echo "$tries" >&2',
    'kill -KILL $host; wait $host 2>/dev/null',
    'tries=0; while running && [ $tries -lt 100000 ]; do tries=$((tries + 1)); done',
    'if running; then echo left; fi >"$left"',
  ].join('\n');
  const done = inNamespace(folder, script, path.join(folder, 'left'), program, 'build', '.', '--quiet');
  assert.ok(Number(/^\d+/.exec(done.err)?.[0]) < 100000, 'the worker was never seen');
  assert.equal(done.left, '', 'a worker outlives the build');
  assert.deepEqual(snapshot(path.join(folder, 'output/preview')), snapshot(path.join(knowledgeBase, 'output/preview')));
});

/** The program beside a worker that runs as on a kernel without Landlock and seccomp. */
function onOldKernel() {
  const folder = path.join(scratch, 'old-kernel');
  if (!fs.existsSync(folder)) {
    fs.mkdirSync(folder);
    fs.copyFileSync(program, path.join(folder, 'waymark'));
    fs.copyFileSync(path.join(plugins, 'old-kernel-worker'), path.join(folder, 'waymark-plugin-worker'));
    fs.symlinkSync(path.join(path.dirname(program), 'share'), path.join(folder, 'share'));
  }
  return path.join(folder, 'waymark');
}

const printedByPrints = answering.find(({ name }) => name === 'prints').printed;
const lacking = [
  ['Landlock', 'the kernel has none (Linux 5.13 and newer can have it)'],
  ['seccomp filter', 'the kernel has none'],
];

test('a layer of the sandbox that the kernel lacks is named, and the build goes on', { skip }, () => {
  const folder = spoilt('prints');
  const { code, err } = waymarkAs(onOldKernel(), folder, ...buildLine);
  const warnings = lacking.map(([layer, reason]) => `\nwarning: plugins run without the sandbox's layer '${layer}': ${reason}\n  hint: run only plugins that you trust here; --require-sandbox makes this an error\n`);
  assert.equal(err, `${warnings.join("").slice(1)}${note("prints", printedByPrints)}\n`);
  assert.equal(code, 0);
});

test('with --require-sandbox a layer that the kernel lacks is an error, and no plugin runs', { skip }, () => {
  const folder = spoilt('prints');
  const { code, err } = waymarkAs(onOldKernel(), folder, ...buildLine, '--require-sandbox');
  for (const [layer, reason] of lacking) {
    assert.ok(err.includes(`error: this machine lacks the sandbox's layer '${layer}': ${reason}\n`), err);
  }
  assert.ok(!err.includes('printed'), err);
  assert.equal(code, 1);
  expectUnchanged(folder);
});
