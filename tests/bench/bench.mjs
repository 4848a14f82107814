// Measures Waymark on made-up corpora against two yardsticks in the same run: the floor (floor.cpp) and Hugo.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Failure, counts_of, keepResults, measure, median, noteLoad, root, run, verdict, workFolder } from './measure.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const threads = os.availableParallelism();

const usage = `Usage: node tests/bench/bench.mjs [OPTION...]
  --pages N,N      sizes of the corpora (default: 100,1000,10000)
  --runs N         runs of each program; medians are shown (default: 3)
  --corpus DIR     also write the corpora to DIR and leave them there
  --skip-hugo      leave Hugo out
  --waymark FILE   the program to measure (default: build/waymark)
  --tools DIR      where waymark_corpus and waymark_floor lie (default: build/tests/bench)`;

/** What the project sets itself, at the size it holds for; see the README of this folder's parent. */
const targets = [
  { name: 'waymark / floor, all threads', size: 10000, aim: 2.5, limit: 3.5, value: (row) => row.waymark.seconds / row.floorAll.seconds },
  { name: 'hugo / waymark', size: 10000, aim: 6, limit: 5, more: true, value: (row) => row.hugo && row.hugo.seconds / row.waymark.seconds },
  { name: 'peak memory in MB', size: 10000, aim: 300, limit: 300, value: (row) => row.waymark.megabytes },
];
const growth = { from: 1000, to: 10000, limit: 11 };

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        pages: { type: 'string', default: '100,1000,10000' },
        runs: { type: 'string', default: '3' },
        corpus: { type: 'string' },
        'skip-hugo': { type: 'boolean', default: false },
        waymark: { type: 'string', default: path.join(root, 'build/waymark') },
        tools: { type: 'string', default: path.join(root, 'build/tests/bench') },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return { ...values, ...counts_of(values) };
  } catch (error) {
    console.error(`bench: error: ${error.message}\n${usage}`);
    process.exit(2);
  }
}

function sizeOf(folder) {
  if (!existsSync(folder)) throw new Failure('the program to measure ended well but wrote no preview edition');
  let files = 0;
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) {
      ++files;
      bytes += statSync(path.join(entry.parentPath ?? entry.path, entry.name)).size;
    }
  }
  return { files, bytes };
}

function summary(runs) {
  return { seconds: median(runs.map((one) => one.seconds)), megabytes: Math.max(...runs.map((one) => one.megabytes)), runs };
}

function measureSize(options, folder, pages) {
  const corpus = path.join(folder, 'corpus');
  const made = run(path.join(options.tools, 'waymark_corpus'), [String(pages), corpus]).trim();
  if (options.corpus) run(path.join(options.tools, 'waymark_corpus'), [String(pages), path.join(options.corpus, String(pages))]);
  console.log(`${made}; ${options.runs} runs of each program`);

  const output = path.join(folder, 'output');
  const content = path.join(corpus, 'waymark');
  const hugo = { HUGO_RESOURCEDIR: path.join(folder, 'hugo-resources'), HUGO_CACHEDIR: path.join(folder, 'hugo-cache') };
  const hugoArgs = ['--source', path.join(here, 'hugo'), '--contentDir', path.join(corpus, 'hugo'), '--destination', output, '--noBuildLock', '--quiet'];
  const times = { waymark: [], floorOne: [], floorAll: [], hugo: [] };
  let site;
  // Interleaved, so that whatever else the machine does meets all programs alike.
  for (let i = 0; i < options.runs; ++i) {
    times.waymark.push(measure(folder, output, options.waymark, ['build', content, '--output', output, '--quiet']));
    site ??= sizeOf(path.join(output, 'preview'));
    const floor = [path.join(options.tools, 'waymark_floor'), [content, output, String(site.files), String(site.bytes)]];
    times.floorOne.push(measure(folder, output, floor[0], [...floor[1], '1']));
    times.floorAll.push(measure(folder, output, floor[0], [...floor[1], String(threads)]));
    if (!options['skip-hugo']) times.hugo.push(measure(folder, output, 'hugo', hugoArgs, hugo));
  }
  rmSync(output, { recursive: true, force: true });
  rmSync(corpus, { recursive: true, force: true });
  return {
    pages,
    site,
    waymark: summary(times.waymark),
    floorOne: summary(times.floorOne),
    floorAll: summary(times.floorAll),
    hugo: times.hugo.length > 0 ? summary(times.hugo) : null,
  };
}

function printTable(rows) {
  const seconds = (result) => (result ? result.seconds.toFixed(3) : '-');
  const ratio = (value) => (value ? value.toFixed(2) : '-');
  const table = [
    ['pages', 'waymark s', 'pages/s', 'peak MB', 'floor 1 s', `floor ${threads} s`, 'hugo s', 'hugo MB', '/floor 1', `/floor ${threads}`, 'hugo/', 'files', 'MB written'],
    ...rows.map((row) => [
      String(row.pages),
      seconds(row.waymark),
      (row.pages / row.waymark.seconds).toFixed(0),
      row.waymark.megabytes.toFixed(0),
      seconds(row.floorOne),
      seconds(row.floorAll),
      seconds(row.hugo),
      row.hugo ? row.hugo.megabytes.toFixed(0) : '-',
      ratio(row.waymark.seconds / row.floorOne.seconds),
      ratio(row.waymark.seconds / row.floorAll.seconds),
      ratio(row.hugo && row.hugo.seconds / row.waymark.seconds),
      String(row.site.files),
      (row.site.bytes / 1e6).toFixed(1),
    ]),
  ];
  const widths = table[0].map((_, column) => Math.max(...table.map((cells) => cells[column].length)));
  console.log();
  for (const cells of table) console.log(cells.map((cell, column) => cell.padStart(widths[column])).join('  '));
  console.log();
}

/** One line a target. */
function judge(rows) {
  const verdicts = [];
  const add = (...target) => verdicts.push(verdict(...target));
  for (const target of targets) {
    const row = rows.find(({ pages }) => pages === target.size);
    const value = row && target.value(row);
    if (value) add(`${target.name}, ${target.size} pages`, value, target.aim, target.limit, target.more);
  }
  const from = rows.find(({ pages }) => pages === growth.from);
  const to = rows.find(({ pages }) => pages === growth.to);
  if (from && to) {
    const value = to.waymark.seconds / from.waymark.seconds;
    add(`growth of time from ${growth.from} to ${growth.to} pages`, value, growth.limit, growth.limit, false);
  }
  return verdicts;
}

const options = readOptions();
if (options.help) {
  console.log(usage);
  process.exit(0);
}
try {
  const folder = workFolder();
  const load = noteLoad();
  const rows = options.pages.map((pages) => measureSize(options, folder, pages));
  printTable(rows);
  const verdicts = judge(rows);
  keepResults('last', { threads, load, rows, verdicts });
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(`bench: error: ${error.message}`);
  process.exitCode = 1;
}
