// Measures how fast an edition is verified, beside sha256sum on the same files, and how fast it is bundled.
import { createHash } from 'node:crypto';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Failure, keepResults, measure, median, noteLoad, root, verdict, workFolder } from './measure.mjs';

const waymark = path.join(root, 'build/waymark');
const pages = 10000;

const usage = `Usage: node tests/bench/editions.mjs [--runs N]
  --runs N   runs of each program, of which medians are shown (default: 5)`;

/** A number from 0 below 1 that depends on `seed` alone. */
const fraction = (seed) => ((Math.imul(seed + 1, 2654435761) >>> 0) % 10007) / 10007;

/** An edition as large as one of 10,000 pages: pages, models, sources, a PDF for every tenth page, and books. */
function writeEdition(folder) {
  const line = '<p>A sentence of guidance, as long as such sentences are, and then some more of it.</p>\n';
  const hashes = new Map();
  let bytes = 0;
  const write = (name, text) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
    hashes.set(name, createHash('sha256').update(text).digest('hex'));
    bytes += text.length;
  };
  for (let i = 0; i < pages; ++i) {
    const name = `pack-${i % 20}/section-${i % 400}/page-${i}`;
    write(`site/${name}.html`, `${i}\n${line.repeat(100 + 200 * fraction(i))}`);
    write(`models/${name}.json`, `${i}\n${line.repeat(40 + 80 * fraction(i + pages))}`);
    write(`sources/${name}.md`, `${i}\n${line.repeat(20 + 40 * fraction(i + 2 * pages))}`);
    if (i % 10 === 0) write(`documents/page-${i}.pdf`, `${i}\n${line.repeat(500 + 1000 * fraction(i + 3 * pages))}`);
  }
  for (let i = 0; i < 4; ++i) write(`documents/book-${i}.pdf`, `${i}\n${line.repeat(100000)}`);
  const record = { format: 1, 'knowledge-base': { id: 'kb', title: 'Bench' }, version: '1.0.0', date: '2026-03-01', waymark: '0.1.0' };
  write('edition.json', JSON.stringify(record));
  const names = [...hashes.keys()].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  writeFileSync(path.join(folder, 'SHA256SUMS'), names.map((name) => `${hashes.get(name)}  ${name}\n`).join(''));
  return { files: names.length, bytes };
}

const { values: options } = parseArgs({ options: { runs: { type: 'string', default: '5' }, help: { type: 'boolean', short: 'h', default: false } } });
if (options.help) {
  console.log(usage);
  process.exit(0);
}
try {
  const runs = Number(options.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Failure(`'--runs ${options.runs}' is not a number from 1 up`);
  const folder = workFolder();
  const load = noteLoad();
  const output = path.join(folder, 'output');
  const edition = path.join(output, '1.0.0');
  const { files, bytes } = writeEdition(edition);
  const nothing = path.join(folder, 'nothing'); // what 'measure' empties each time
  const programs = {
    sha256sum: () => measure(folder, nothing, 'sh', ['-c', 'cd "$0" && exec sha256sum --check --quiet SHA256SUMS', edition]),
    'verify, 1 thread': () => measure(folder, nothing, waymark, ['verify', edition, '--quiet', '--jobs', '1']),
    verify: () => measure(folder, nothing, waymark, ['verify', edition, '--quiet']),
    bundle: () => measure(folder, nothing, waymark, ['bundle', '1.0.0', '--output', output, '--to', path.join(folder, 'bundle.zip'), '--quiet']),
  };
  const times = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
  for (const name of Object.keys(programs)) programs[name](); // so that none is the first to read the files
  for (let i = 0; i < runs; ++i) {
    for (const name of Object.keys(programs)) times[name].push(programs[name]());
  }
  console.log(`An edition of ${files} files, ${(bytes / 1e6).toFixed(0)} MB:`);
  const results = {};
  for (const [name, list] of Object.entries(times)) {
    const seconds = median(list.map((each) => each.seconds));
    const megabytes = Math.max(...list.map((each) => each.megabytes));
    results[name] = { seconds, rate: bytes / 1e6 / seconds, megabytes };
    console.log(`  ${name.padEnd(18)} ${seconds.toFixed(3)} s ${results[name].rate.toFixed(0).padStart(6)} MB/s, ${megabytes.toFixed(0)} MB of memory`);
  }
  // As many threads as there are processors; for one processor the figure of one thread is what counts.
  const ratio = results.verify.rate / results.sha256sum.rate;
  const verdicts = [
    verdict('MB/s, verify / sha256sum', ratio, 1.5, 0.8, true),
    verdict('MB/s, verify with one thread / sha256sum', results['verify, 1 thread'].rate / results.sha256sum.rate, 0.8, 0.8, true),
    verdict('MB/s, bundle with its verification', results.bundle.rate, 20, 20, true),
  ];
  keepResults('editions', { load, files, bytes, zip: statSync(path.join(folder, 'bundle.zip')).size, results, verdicts });
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(`bench: error: ${error.message}`);
  process.exitCode = 1;
}
