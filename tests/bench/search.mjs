// Measures the search: how good its results are, what a query costs from disk, the index's size, and building it.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { start_chromium } from '../browser/chromium.mjs';
import { Failure, keepResults, noteLoad, root, run, verdict, workFolder } from './measure.mjs';
import { measureBuilds } from './search_build.mjs';
import { waysOf } from './search_others.mjs';
import { measureOther, others } from './search_others_page.mjs';
import { ReaderOfResults, measurePhrases, measureQueries, measureSuggestions } from './search_page.mjs';
import { askAll, printMisses } from './search_quality.mjs';
import { drawPhrases, drawQueries, wordsByFrequency } from './search_queries.mjs';
import { questions } from './search_questions.mjs';
import { rootOf, scriptsOf, unitsOf } from './search_units.mjs';

const usage = `Usage: node tests/bench/search.mjs [OPTION...]
  --pages N        pages of the made-up knowledge base (default: 10000)
  --queries N      queries of three words (default: 60)
  --runs N         builds of each program; medians are shown (default: 3)
  --skip-others    leave out lunr, MiniSearch, Hugo and Pagefind
  --quality        measure only how good results are
  --large          measure 100,000 pages too; that takes minutes and 3 GB of memory
  --waymark FILE   the program to measure (default: build/waymark)
  --tools DIR      where waymark_corpus lies (default: build/tests/bench)
  --keep DIR       leave the knowledge base and its site in DIR`;

/** What the project sets itself, at this size. */
const size = 10000;
const largeSize = 100000;
const phrases = 40;
const suggestions = 20;

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        pages: { type: 'string', default: String(size) },
        queries: { type: 'string', default: '60' },
        runs: { type: 'string', default: '3' },
        'skip-others': { type: 'boolean', default: false },
        quality: { type: 'boolean', default: false },
        large: { type: 'boolean', default: false },
        waymark: { type: 'string', default: path.join(root, 'build/waymark') },
        tools: { type: 'string', default: path.join(root, 'build/tests/bench') },
        keep: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    for (const [name, least] of [['pages', 10], ['queries', 1], ['runs', 1]]) {
      const number = Number(values[name]);
      if (!Number.isInteger(number) || number < least) throw new Failure(`'--${name} ${values[name]}' is not a number from ${least} up`);
      values[name] = number;
    }
    return values;
  } catch (error) {
    console.error(`bench: error: ${error.message}\n${usage}`);
    process.exit(2);
  }
}

const percent = (share) => `${(100 * share).toFixed(1)} %`;
const ms = (time) => `${time.toFixed(1)} ms`;

function printTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((cells) => cells[column].length)));
  console.log();
  for (const cells of rows) {
    console.log(cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  '));
  }
  console.log();
}

/** How good the results are on the shipped content, for Waymark and the others. */
async function measureQuality(options, browser, folder, verdicts) {
  const output = path.join(folder, 'content');
  run(options.waymark, ['build', path.join(root, 'content'), '--output', output, '--quiet']);
  const site = path.join(output, 'preview/site');
  const units = unitsOf(site);
  const reader = await ReaderOfResults.start(browser, site);
  const waymark = { program: 'waymark', way: '', ...(await askAll(questions, (typed) => reader.ask(typed))) };
  await reader.close();
  const rows = [waymark];
  if (!options['skip-others']) {
    for (const { program, way, find } of waysOf(units)) rows.push({ program, way, ...(await askAll(questions, find)) });
  }
  console.log(`\n${questions.length} questions on ${units.length} units of the shipped content. A link is a page or a part of it as it stands
there; a result is a page with up to three parts. The others give parts, which are taken together in the same way.`);
  printTable([
    ['program', 'link 1', 'links 1-3', '1/rank', 'result 1', 'results 1-3', '1/rank', 'way'],
    ...rows.map(({ program, way, byResult, ...byLink }) => [
      program,
      ...[byLink, byResult].flatMap(({ first, three, reciprocal }) => [percent(first), percent(three), reciprocal.toFixed(3)]),
      way,
    ]),
  ]);
  printMisses(waymark);
  console.log();
  verdicts.push(verdict('an answer among the first three links', waymark.three, 0.9, 0.9, true));
  verdicts.push(verdict('an answer in the first three results', waymark.byResult.three, 0.9, 0.9, true));
  for (const program of others) {
    const ways = rows.filter((row) => row.program === program);
    if (ways.length === 0) continue;
    const ratio = (value) => value(waymark) / Math.max(...ways.map(value));
    verdicts.push(verdict(`the same links, waymark / ${program} at its best`, ratio(({ three }) => three), 1, 1, true));
    verdicts.push(verdict(`the same results, waymark / ${program} at its best`, ratio(({ byResult }) => byResult.three), 1, 1, true));
  }
  return rows;
}

/** What stands in the folder 'search', in MB, and the texts that it was made from. */
function sizesOf(site, units) {
  const kinds = scriptsOf(site);
  const all = Object.values(kinds);
  const bytes = all.reduce((sum, kind) => sum + kind.bytes, 0);
  const text = units.reduce((sum, unit) => sum + Buffer.byteLength(unit.text), 0);
  const files = all.reduce((sum, kind) => sum + kind.files, 0);
  return { kinds, files, index: (bytes - kinds.x.bytes) / 1e6, excerpts: kinds.x.bytes / 1e6, text: text / 1e6 };
}

function makeCorpus(options, pages, folder) {
  console.log(`\n${run(path.join(options.tools, 'waymark_corpus'), [String(pages), folder]).trim()}`);
}

/** Speed and size on a made-up knowledge base, from disk. */
async function measureSpeed(options, browser, folder, verdicts) {
  const corpus = path.join(folder, 'corpus');
  const output = path.join(folder, 'output');
  makeCorpus(options, options.pages, corpus);
  const builds = measureBuilds(options, folder, corpus, output);
  const site = path.join(output, 'preview/site');
  const units = unitsOf(site);
  const sizes = sizesOf(site, units);
  const stop = rootOf(site).stop.split(' ');
  const queries = drawQueries(wordsByFrequency(units, stop), options.queries);

  const { cold, next, warm, floor } = await measureQueries(browser, site, queries, folder);
  const found = await measurePhrases(browser, site, drawPhrases(units, stop, phrases));
  const suggested = await measureSuggestions(browser, site, queries.slice(0, suggestions).map((query) => query.split(' ')[0]));
  const rows = [];
  if (!options['skip-others']) {
    for (const program of others) rows.push(await measureOther(browser, path.join(folder, program), program, units, queries));
  }

  printTable([
    ['script', 'files', 'MB'],
    ...Object.entries(sizes.kinds).map(([kind, { files, bytes }]) => [kind, String(files), (bytes / 1e6).toFixed(2)]),
    ['text of units', '', sizes.text.toFixed(2)],
  ]);
  printTable([
    ['search from disk', 'index MB', 'build s', 'load ms', 'query, median', 'p95', 'heap MB'],
    ['waymark, first query', sizes.index.toFixed(1), builds.waymark.toFixed(2), '0', ms(cold.median), ms(cold.p95), cold.heap.toFixed(1)],
    ['waymark, another query then', '', '', '', ms(next.median), ms(next.p95), ''],
    ['waymark, the first one again', '', '', '', ms(warm.median), ms(warm.p95), ''],
    ...rows.map((row) => [`${row.program}, ${row.way}`, row.megabytes.toFixed(1), row.build.toFixed(2), row.loading.toFixed(0), ms(row.median), ms(row.p95), row.heap.toFixed(1)]),
  ]);
  console.log(`(Waymark's build is that of the whole site with its index; the others' is of their index alone.)
A first query: from sending it on the results page to its results with excerpts; median ${cold.kilobytes.median.toFixed(0)} KB in ${cold.scripts.median} scripts.
To load the same scripts in the same waves and do nothing with them takes ${ms(floor.median)}, 95 %: ${ms(floor.p95)}.
`);
  if (!options['skip-others']) {
    const [waymark, hugo, pagefind] = [builds.waymark, builds.hugo, builds.pagefind].map((seconds) => `${seconds.toFixed(2)} s`);
    console.log(`To build the site and its search: waymark ${waymark}; hugo ${hugo}, and then pagefind ${pagefind}\n`);
  }
  const at = `, ${options.pages} pages`;
  const add = (name, ...target) => verdicts.push(verdict(name + at, ...target));
  add('first query, KB read, the most', cold.kilobytes.most, 200, 200);
  add('first query, scripts, the most', cold.scripts.most, 25, 25);
  add('first query, median in ms', cold.median, 60, 60);
  add('first query, 95 % in ms', cold.p95, 120, 120);
  add('scripts there already, median in ms', warm.median, 15, 15);
  add('phrase, KB read, the most', found.kilobytes.most, 400, 400);
  add('phrases whose page is found', found.share, 1, 1, true);
  add('suggestions, median in ms', suggested.median, 30, 30);
  add('index in MB', sizes.index, 20, 20);
  add('excerpts / text', sizes.excerpts / sizes.text, 1.2, 1.2);
  add('scripts of the index', sizes.files, 2500, 2500);
  if (!options['skip-others']) add('hugo and pagefind / waymark, time', (builds.hugo + builds.pagefind) / builds.waymark, 8, 8, true);
  return { pages: options.pages, builds, sizes, cold, next, warm, floor, phrases: found, suggestions: suggested, others: rows };
}

/** The same queries on ten times as many pages: what one reads must not grow with them. */
async function measureLarge(options, browser, folder, verdicts) {
  const corpus = path.join(folder, 'large-corpus');
  const output = path.join(folder, 'large-output');
  makeCorpus(options, largeSize, corpus);
  rmSync(path.join(corpus, 'hugo'), { recursive: true });
  const start = process.hrtime.bigint();
  run(options.waymark, ['build', path.join(corpus, 'waymark'), '--output', output, '--quiet']);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const site = path.join(output, 'preview/site');
  const units = unitsOf(site);
  const sizes = sizesOf(site, units);
  const queries = drawQueries(wordsByFrequency(units, rootOf(site).stop.split(' ')), options.queries);
  const { cold, warm } = await measureQueries(browser, site, queries, folder);
  console.log(`${largeSize} pages built in ${seconds.toFixed(1)} s; index ${sizes.index.toFixed(1)} MB, ${sizes.files} scripts; first query ${ms(cold.median)}, 95 % ${ms(cold.p95)}`);
  verdicts.push(verdict(`first query, KB read, the most, ${largeSize} pages`, cold.kilobytes.most, 400, 400));
  return { pages: largeSize, seconds, sizes, cold, warm };
}

const options = readOptions();
if (options.help) {
  console.log(usage);
  process.exit(0);
}
let browser;
try {
  const folder = options.keep ? path.resolve(options.keep) : workFolder();
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  const load = noteLoad();
  browser = await start_chromium();
  const verdicts = [];
  const quality = await measureQuality(options, browser, folder, verdicts);
  const speed = options.quality ? null : await measureSpeed(options, browser, folder, verdicts);
  const large = options.large ? await measureLarge(options, browser, folder, verdicts) : null;
  keepResults('search', { load, quality, speed, large, verdicts });
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(`bench: error: ${error.message}`);
  process.exitCode = 1;
} finally {
  await browser?.close();
}
