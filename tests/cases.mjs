// Builds each small knowledge base of tests/cases and compares what comes out; see tests/cases/README.md.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { difference } from './cases/difference.mjs';
import { ordinaryUser, ownMounts } from './cases/confinement.mjs';

const tests = path.dirname(new URL(import.meta.url).pathname);
const root = path.join(tests, 'cases');
const date = '2026-11-22';
const nothingBuilt = 'nothing was built; what was built before is as it was\n';

const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    waymark: { type: 'string', default: path.join(tests, '../build/waymark') },
    accept: { type: 'boolean', default: false },
    patience: { type: 'string', default: '1' },
    'own-mounts': { type: 'boolean', default: false },
  },
});
const program = path.resolve(options.waymark);

/** A case cannot be judged here; the message says why. */
class Skip extends Error {}

function read(file) {
  return fs.existsSync(file) ? fs.readFileSync(file) : Buffer.alloc(0);
}

/** What lies below `folder`, by its path there: a file's bytes; of a folder, and of what can't be read, what it is. */
function snapshot(folder, below = '', found = new Map()) {
  let entries = [];
  try {
    entries = fs.readdirSync(path.join(folder, below), { withFileTypes: true });
  } catch (error) {
    if (error.code !== 'EACCES') throw error;
  }
  for (const entry of entries) {
    const name = path.join(below, entry.name);
    const status = fs.lstatSync(path.join(folder, name), { throwIfNoEntry: false });
    if (!status) {
      found.set(name, Buffer.alloc(0)); // a name that is not UTF-8
    } else if (entry.isDirectory()) {
      found.set(`${name}/`, Buffer.from(`folder ${status.mode}`));
      snapshot(folder, name, found);
    } else if (entry.isFile() && (status.mode & 0o400) !== 0) {
      found.set(name, fs.readFileSync(path.join(folder, name)));
    } else {
      found.set(name, Buffer.from(`${status.mode} ${status.size} ${status.mtimeMs}`));
    }
  }
  return found;
}

/** One line for each file that is not in both with the same bytes. */
function changes(before, after) {
  const lines = [];
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    if (!after.has(name)) lines.push(`  is gone: ${name}`);
    else if (!before.has(name)) lines.push(`  is new: ${name}`);
    else if (!before.get(name).equals(after.get(name))) lines.push(`  has changed: ${name}`);
  }
  return lines.sort();
}

const parts = {
  main: /<main[ >].*?<\/main>\n?/s,
  breadcrumbs: /<nav class="wm-breadcrumbs".*?<\/nav>\n?/s,
  section: /<nav class="wm-section".*?<\/nav>\n?/s,
  pager: /<nav class="wm-pager".*?<\/nav>\n?/s,
  about: /<section class="wm-about".*?<\/section>\n?/s,
  header: /<header.*?<\/header>\n?/s,
  footer: /<footer.*?<\/footer>\n?/s,
};

/** What 'expected/NAME' is held to: a file of the edition, or of a page 'page.html' its <main>, 'page.PART.html' that
 * part. Nothing if there is none. */
function produced(edition, name) {
  const [, page, part = 'main'] = /^(.*?)(?:\.([a-z]+))?\.html$/.exec(name) ?? [];
  const file = path.join(edition, page ? `${page}.html` : name);
  if (!fs.existsSync(file)) return undefined;
  if (!page) return fs.readFileSync(file);
  const found = parts[part]?.exec(fs.readFileSync(file, 'utf8'));
  return found ? Buffer.from(found[0]) : undefined;
}

/** Output of an earlier build, for a bad case to leave alone. */
let earlier;
function earlierOutput(scratch) {
  if (!earlier) {
    earlier = path.join(scratch, 'earlier');
    const done = spawnSync(program, ['build', path.join(root, 'minimal'), '--output', earlier, '--date', date], { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`the case 'minimal' does not build:\n${done.stderr}`);
  }
  return earlier;
}

class Case {
  constructor(name, scratch) {
    this.name = name;
    this.folder = path.join(root, name);
    this.expected = path.join(this.folder, 'expected');
    this.copy = path.join(scratch, name);
    this.output = path.join(this.copy, 'output');
    this.settings = JSON.parse(read(path.join(this.folder, 'case.json')).toString() || '{}');
    this.bad = read(path.join(this.expected, 'exit')).toString().trim() || '0';
    this.scratch = scratch;
    this.failures = [];
  }

  async run() {
    fs.cpSync(this.folder, this.copy, { recursive: true });
    for (const own of ['expected', 'prepare.mjs', 'case.json']) fs.rmSync(path.join(this.copy, own), { recursive: true, force: true });
    fs.mkdirSync(this.output);
    if (this.settings.needs === 'own-disk') this.mount();
    if (this.settings.plugins) this.addPlugins();
    const makers = path.join(this.folder, 'prepare.mjs');
    const { prepare, spoil } = fs.existsSync(makers) ? await import(pathToFileURL(makers).href) : {};
    await prepare?.(this.copy, program);
    const previous = this.bad !== '0';
    if (previous) fs.cpSync(earlierOutput(this.scratch), this.output, { recursive: true });
    const before = previous ? snapshot(this.output) : undefined;
    await spoil?.(this.copy);

    const built = this.waymark('build', '--output', 'output', ...(this.settings.arguments ?? []));
    if (this.settings.check !== false) this.compareWithCheck(built);
    if (fs.existsSync(this.output)) {
      for (const name of fs.readdirSync(this.output)) {
        if (name.startsWith('.staging-')) this.failures.push(`output/${name} was left behind`);
      }
    }
    if (before && built.status !== 0) {
      const lines = changes(before, snapshot(this.output)).filter((line) => !(this.settings.spoils ?? []).some((own) => line.endsWith(`: ${own}`)));
      if (lines.length > 0) this.failures.push(['the output before is not as it was:', ...lines].join('\n'));
    }
    this.compare('diagnostics.txt', Buffer.from(built.stderr));
    this.compare('exit', Buffer.from(built.status === 0 ? '' : `${built.status}\n`));
    for (const name of this.comparedFiles()) this.compareFile(name);
  }

  addPlugins() {
    const files = this.settings.plugins.map((name) => path.join(path.dirname(program), 'tests/plugins', `${name}.so`));
    const done = spawnSync(program, ['plugin', 'add', ...files, '.'], { cwd: this.copy, encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`its plugins can't be added:\n${done.stderr}`);
  }

  mount() {
    const done = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'none', this.output], { encoding: 'utf8' });
    if (done.status !== 0) throw new Skip(`no small disk can be mounted: ${done.stderr.trim()}`);
  }

  waymark(command, ...more) {
    let line = [program, command, '.', '--quiet', '--date', date, ...more];
    if (this.settings.needs === 'permissions') {
      const confined = ordinaryUser(line);
      if (!confined) throw new Skip("root may do everything, and 'setpriv' cannot take that away");
      line = confined;
    }
    if (this.settings.needs === 'file-size-limit') {
      line = ['sh', '-c', 'trap "" XFSZ; ulimit -f 8; exec "$@"', 'sh', ...line];
    }
    const env = { ...process.env, NO_COLOR: '1' };
    delete env.SOURCE_DATE_EPOCH;
    const seconds = (this.settings.seconds ?? 30) * Number(options.patience);
    const done = spawnSync(line[0], line.slice(1), { cwd: this.copy, env, encoding: 'utf8', timeout: seconds * 1000, killSignal: 'SIGKILL', maxBuffer: 1 << 26 });
    if (done.error?.code === 'ETIMEDOUT') throw new Error(`'waymark ${command}' took longer than ${seconds} s`);
    if (done.error) throw done.error;
    if (done.signal) throw new Error(`'waymark ${command}' ended by ${done.signal}\n${done.stderr.slice(-4000)}`);
    return done;
  }

  /** 'check' must say the same as 'build', and write nothing. */
  compareWithCheck(built) {
    const before = snapshot(this.copy);
    const checked = this.waymark('check');
    const said = built.stderr.endsWith(nothingBuilt) ? built.stderr.slice(0, -nothingBuilt.length) : built.stderr;
    if (checked.status !== built.status) this.failures.push(`'build' ended with ${built.status}, but 'check' with ${checked.status}`);
    if (checked.stderr !== said) this.failures.push(`'check' (+) does not say what 'build' (-) says:\n${difference(said, checked.stderr)}`);
    const lines = changes(before, snapshot(this.copy));
    if (lines.length > 0) this.failures.push(["'check' wrote:", ...lines].join('\n'));
  }

  comparedFiles() {
    if (!fs.existsSync(this.expected)) return [];
    return [...snapshot(this.expected).keys()].filter((name) => !name.endsWith('/') && name !== 'diagnostics.txt' && name !== 'exit').sort();
  }

  compareFile(name) {
    const bytes = produced(path.join(this.output, 'preview'), name);
    if (bytes === undefined) this.failures.push(`nothing was built that answers to expected/${name}`);
    else this.compare(name, bytes);
  }

  compare(name, bytes) {
    const file = path.join(this.expected, name);
    if (options.accept) {
      if (bytes.length === 0) {
        fs.rmSync(file, { force: true });
      } else {
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.writeFileSync(file, bytes);
      }
    } else if (!read(file).equals(bytes)) {
      this.failures.push(`expected/${name} (-) is not what came out (+):\n${difference(read(file).toString(), bytes.toString())}`);
    }
  }
}

/** A case with a disk of its own runs in this program again, with mounts of its own. */
function runWithOwnMounts(name) {
  const prefix = ownMounts();
  if (!prefix) throw new Skip("mounts of one's own are not allowed here");
  const more = ['--waymark', program, '--patience', options.patience, '--own-mounts', ...(options.accept ? ['--accept'] : []), name];
  const done = spawnSync(prefix[0], [...prefix.slice(1), process.execPath, path.join(tests, 'cases.mjs'), ...more], { encoding: 'utf8' });
  if (/^skipped /m.test(done.stdout)) throw new Skip(/^skipped .*?: (.*)$/m.exec(done.stdout)[1]);
  return done.status === 0 ? [] : [done.stdout.replace(/\n\d+ passed.*\n$/s, '') + done.stderr];
}

async function outcome(name, scratch) {
  const one = new Case(name, scratch);
  try {
    if (one.settings.needs === 'own-disk' && !options['own-mounts']) return { failures: runWithOwnMounts(name) };
    await one.run();
    return { failures: one.failures };
  } catch (error) {
    if (error instanceof Skip) return { skipped: error.message };
    return { failures: [error.message] };
  } finally {
    if (one.settings.needs === 'own-disk' && options['own-mounts']) spawnSync('umount', [one.output]);
  }
}

function names() {
  const all = fs.readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  const unknown = wanted.filter((name) => !all.includes(name));
  if (unknown.length > 0) {
    console.error(`cases: error: there is no case '${unknown.join("', '")}'\n  hint: each is a folder of tests/cases`);
    process.exit(2);
  }
  return wanted.length > 0 ? wanted : all;
}

const chosen = names();
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-cases-'));
let passed = 0;
let failed = 0;
let skipped = 0;
try {
  for (const name of chosen) {
    const { failures = [], skipped: reason } = await outcome(name, scratch);
    if (reason) {
      ++skipped;
      console.log(`skipped ${name}: ${reason}`);
    } else if (failures.length > 0) {
      ++failed;
      console.log(`FAILED ${name}\n${failures.join('\n').replace(/^/gm, '  ')}\n`);
    } else {
      ++passed;
    }
  }
} finally {
  spawnSync('chmod', ['-R', 'u+rwX', scratch]); // Why: cases take permissions away
  fs.rmSync(scratch, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
