// Measures what a second edition costs: how fast its changes are found among 10,000 pages, and how much disk it takes.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Failure, keepResults, measure, median, noteLoad, root, run, verdict, workFolder } from './measure.mjs';

const waymark = path.join(root, 'build/waymark');
const corpusTool = path.join(root, 'build/tests/bench/waymark_corpus');
const kChanged = 500;

const usage = `Usage: node tests/bench/changes.mjs [--runs N] [--pages N]
  --runs N    runs of each program, of which medians are shown (default: 3)
  --pages N   pages of the knowledge base (default: 10000)`;

function filesBelow(folder, ending) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(folder, name))
    .sort();
}

/** Adds a sentence to, and takes a word from, so many pages, evenly spread. */
function change(content, count) {
  const pages = filesBelow(content, '.md').filter((name) => !/readme/i.test(path.basename(name)));
  for (let i = 0; i < count; ++i) {
    const file = pages[Math.floor((i * pages.length) / count)];
    const text = readFileSync(file, 'utf8');
    const words = text.split(' ');
    words.splice(Math.floor(words.length * 0.9), 1);
    writeFileSync(file, `${words.join(' ')}\n\nOne sentence more, number ${i}.\n`);
  }
}

/** Bytes on the disk of files that `folder` alone has, and of all its files. */
function ownBytes(folder) {
  let own = 0;
  let all = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const status = statSync(path.join(entry.parentPath ?? entry.path, entry.name));
    all += status.size;
    own += status.nlink === 1 ? status.size : 0;
  }
  return { own, all };
}

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    pages: { type: 'string', default: '10000' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (options.help) {
  console.log(usage);
  process.exit(0);
}
try {
  const [runs, pages] = [options.runs, options.pages].map(Number);
  if (![runs, pages].every((value) => Number.isInteger(value) && value >= 1)) throw new Failure('--runs and --pages are numbers from 1 up');
  const folder = workFolder();
  const load = noteLoad();
  const corpus = path.join(folder, 'corpus');
  run(corpusTool, [String(pages), corpus]);
  const content = path.join(corpus, 'waymark');
  const output = path.join(folder, 'output');
  const release = (version) => run(waymark, ['release', version, content, '--output', output, '--date', '2027-01-01', '--quiet']);
  const timed = (work) => {
    const start = process.hrtime.bigint();
    work();
    return Number(process.hrtime.bigint() - start) / 1e9;
  };
  const first = timed(() => release('1.0.0'));
  change(content, Math.min(kChanged, pages));
  const second = timed(() => release('1.1.0'));
  const nothing = path.join(folder, 'nothing');
  const compare = () => measure(folder, nothing, waymark, ['diff', '1.0.0', '1.1.0', '--output', output, '--format', 'json']);
  compare();
  const list = Array.from({ length: runs }, compare);
  const seconds = median(list.map((each) => each.seconds));
  const megabytes = Math.max(...list.map((each) => each.megabytes));
  console.log(`Two editions of ${pages} pages, of which ${Math.min(kChanged, pages)} changed:`);
  console.log(`  released in ${first.toFixed(1)} s and ${second.toFixed(1)} s`);
  console.log(`  compared in ${seconds.toFixed(2)} s with ${megabytes.toFixed(0)} MB of memory`);
  const disk = {};
  for (const part of ['models', 'site/assets', 'sources', 'documents', 'site']) {
    disk[part] = { own: 0, all: 0 };
    try {
      disk[part] = ownBytes(path.join(output, '1.1.0', part));
    } catch {
      continue; // a corpus without documents has none
    }
    const { own, all } = disk[part];
    console.log(`  ${part.padEnd(12)} ${(all / 1e6).toFixed(1).padStart(8)} MB, of which ${(own / 1e6).toFixed(1)} MB are not the earlier edition's too`);
  }
  const verdicts = [
    verdict('s, to compare', seconds, 3, 3, false),
    verdict('of the models are written anew', disk.models.own / disk.models.all, 0.1, 0.1, false),
  ];
  keepResults('changes', { load, pages, first, second, seconds, megabytes, disk, verdicts });
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(`bench: error: ${error.message}`);
  process.exitCode = 1;
}
