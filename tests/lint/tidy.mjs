// Runs clang-tidy on the C++ files that changed, or whose project headers did, since they were last found clean.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = realpathSync(path.join(path.dirname(new URL(import.meta.url).pathname), '../..'));
const build = path.join(root, 'build');
const stampFile = path.join(build, 'lint/tidy.json');
const ownFolders = ['core', 'plugins', 'tests'].map((name) => path.join(root, name) + path.sep);

const hashes = new Map();
function hashOf(file) {
  if (!hashes.has(file)) {
    const bytes = existsSync(file) ? readFileSync(file) : 'missing';
    hashes.set(file, createHash('sha256').update(bytes).digest('hex'));
  }
  return hashes.get(file);
}

/** What each object file was made from, as Ninja recorded it, without the system's headers. */
function readDependencies() {
  const result = new Map();
  const { stdout } = spawnSync('ninja', ['-C', build, '-t', 'deps'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  let files = [];
  for (const line of (stdout ?? '').split('\n')) {
    const target = /^(\S.*): #deps /.exec(line);
    if (target) {
      files = [];
      result.set(target[1], files);
    } else if (line.startsWith('    ')) {
      const file = path.resolve(build, line.trim());
      if (file.startsWith(root + path.sep)) files.push(file);
    }
  }
  return result;
}

function settingsFor(file) {
  const settings = [];
  for (let folder = path.dirname(file); folder.startsWith(root); folder = path.dirname(folder)) {
    const candidate = path.join(folder, '.clang-tidy');
    if (existsSync(candidate)) settings.push(candidate);
  }
  return settings;
}

function keyOf(entry, dependencies) {
  const inputs = new Set([entry.file, ...settingsFor(entry.file), ...(dependencies.get(entry.output) ?? [])]);
  const key = createHash('sha256').update(entry.command);
  for (const file of [...inputs].sort()) key.update(`\n${file} ${hashOf(file)}`);
  return key.digest('hex');
}

function tidy(file) {
  return new Promise((resolve) => {
    const child = spawn('clang-tidy', ['--quiet', '-p', build, file], { stdio: ['ignore', 'pipe', 'pipe'] });
    let findings = '';
    let remarks = '';
    child.stdout.on('data', (data) => (findings += data));
    child.stderr.on('data', (data) => (remarks += data));
    child.on('error', (error) => resolve({ clean: false, text: error.message }));
    child.on('close', (code) => resolve({ clean: code === 0, text: findings.trim() || remarks.trim() }));
  });
}

const commandsFile = path.join(build, 'compile_commands.json');
if (!existsSync(commandsFile)) {
  console.error("clang-tidy: 'build/compile_commands.json' is missing\n  hint: run './dev lint', which configures first");
  process.exit(3);
}
const entries = new Map();
for (const entry of JSON.parse(readFileSync(commandsFile, 'utf8'))) {
  entry.file = path.resolve(entry.directory, entry.file);
  if (ownFolders.some((folder) => entry.file.startsWith(folder)) && !entries.has(entry.file)) entries.set(entry.file, entry);
}
const dependencies = readDependencies();
const stamps = existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : {};
const changed = [...entries.values()]
  .map((entry) => ({ file: entry.file, name: path.relative(root, entry.file), key: keyOf(entry, dependencies) }))
  .filter(({ name, key }) => stamps[name] !== key);

console.log(`clang-tidy: ${changed.length} of ${entries.size} files to check`);
mkdirSync(path.dirname(stampFile), { recursive: true });
const queue = [...changed];
let done = 0;
let failed = 0;
async function worker() {
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { clean, text } = await tidy(next.file);
    ++done;
    if (clean) {
      stamps[next.name] = next.key;
      writeFileSync(stampFile, JSON.stringify(stamps, null, 1));
    } else {
      ++failed;
      console.log(text.replaceAll(root + path.sep, ''));
    }
    if (done % 10 === 0) console.log(`clang-tidy: ${done} of ${changed.length}`);
  }
}
await Promise.all(Array.from({ length: os.availableParallelism() }, worker));
if (failed > 0) {
  console.log(`clang-tidy: ${failed} files have findings`);
  process.exitCode = 1;
}
