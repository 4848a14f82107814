// Measures how fast a book becomes a tagged PDF, beside Typst, Chromium and WeasyPrint with the same content.
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeHtml } from './book_html.mjs';
import { writeKnowledgeBase } from './book_markdown.mjs';
import { planBook } from './book_plan.mjs';
import { writeTypst } from './book_typst.mjs';
import { Failure, counts_of, keepResults, measure, measureTimer, median, noteLoad, root, run, verdict, workFolder } from './measure.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
/** WeasyPrint is compared at this size, and Waymark at it too. */
const smallSize = 100;

const usage = `Usage: node tests/bench/pdf.mjs [OPTION...]
  --pages N,N      sizes of the book; the others print the first only (default: 1000,4000)
  --runs N         runs of Waymark and Typst, of which medians are shown; the slow ones run once (default: 3)
  --skip-others    measure Waymark alone
  --skip-waymark   measure the others alone
  --waymark FILE   the program that prints a book (default: build/waymark_pdf_bench)
  --keep DIR       leave the books and their PDF files in DIR`;

/** What the project sets itself, at the first size, or at the one that WeasyPrint can bear. */
const targets = [
  { name: 'pages/s, waymark / typst', limit: 1, aim: 2, more: true, value: ({ waymark, typst }) => rate(waymark) / rate(typst) },
  { name: 'pages/s, waymark / chromium', limit: 4, more: true, value: ({ waymark, chromium }) => rate(waymark) / rate(chromium) },
  { name: 'pages/s, waymark / weasyprint', small: true, limit: 12, more: true, value: ({ waymark, weasyprint }) => rate(waymark) / rate(weasyprint) },
  { name: 'memory in MB a page', limit: 0.45, value: ({ waymark }) => waymark.megabytes / waymark.pages },
  { name: 'file in KB a page', limit: 8, value: ({ waymark }) => waymark.bytes / waymark.pages / 1000 },
];
const growth = { from: 1000, to: 4000, limit: 4.8 };

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        pages: { type: 'string', default: `${growth.from},${growth.to}` },
        runs: { type: 'string', default: '3' },
        'skip-others': { type: 'boolean', default: false },
        'skip-waymark': { type: 'boolean', default: false },
        waymark: { type: 'string', default: path.join(root, 'build/waymark_pdf_bench') },
        keep: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return { ...values, ...counts_of(values) };
  } catch (error) {
    console.error(`bench: error: ${error.message}\n${usage}`);
    process.exit(2);
  }
}

const rate = (result) => (result ? result.pages / result.seconds : NaN);

/** What pdfinfo, a program that none of the four shares, says of a file. */
function factsOf(file) {
  if (!existsSync(file)) throw new Failure(`the program to measure ended well but wrote no '${path.basename(file)}'`);
  const said = run('pdfinfo', [file]);
  const value = (name) => new RegExp(`^${name}: *(.*)$`, 'm').exec(said)?.[1];
  return { pages: Number(value('Pages')), tagged: value('Tagged') === 'yes', bytes: statSync(file).size };
}

/** The ways to print the book in `folder`; each gives the seconds it took, its memory, and who it is. */
const printers = {
  waymark: (options, folder, book, output) =>
    measureTimer(folder, output, options.waymark, [path.join(folder, 'knowledge-base'), book.id, output]),
  typst: (options, folder, book, output) =>
    measureTimer(folder, output, process.execPath, [path.join(here, 'print_typst.mjs'), path.join(folder, 'book.typ'), output]),
  chromium: (options, folder, book, output) =>
    measureTimer(folder, output, process.execPath, [path.join(here, 'print_chromium.mjs'), path.join(folder, 'book.html'), output]),
  weasyprint: (options, folder, book, output) => ({
    ...measure(folder, output, 'weasyprint', ['--quiet', '--pdf-variant', 'pdf/ua-1', path.join(folder, 'book.html'), output]),
    version: run('weasyprint', ['--version']).trim(),
  }),
};

function writeBook(size, folder) {
  const book = planBook(size);
  mkdirSync(folder, { recursive: true });
  writeKnowledgeBase(book, path.join(folder, 'knowledge-base'));
  writeTypst(book, path.join(folder, 'book.typ'));
  writeHtml(book, path.join(folder, 'book.html'));
  return book;
}

/** Prints a book of about `size` pages in the named ways. */
function measureSize(options, parent, size, names) {
  const folder = path.join(parent, String(size));
  const book = writeBook(size, folder);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  console.log(`A book for ${size} pages, from ${book.pages.length} of the knowledge base: ${names.join(', ')}`);
  // Interleaved, so that whatever else the machine does meets all programs alike.
  for (let i = 0; i < options.runs; ++i) {
    for (const name of names) {
      const slow = name === 'chromium' || name === 'weasyprint';
      if (!slow || i === 0) times[name].push(printers[name](options, folder, book, path.join(folder, `${name}.pdf`)));
    }
  }
  const row = { size };
  for (const name of names) {
    row[name] = {
      version: times[name][0].version ?? 'Waymark',
      seconds: median(times[name].map(({ seconds }) => seconds)),
      megabytes: Math.max(...times[name].map(({ megabytes }) => megabytes)),
      ...factsOf(path.join(folder, `${name}.pdf`)),
      runs: times[name],
    };
  }
  if (!options.keep) rmSync(folder, { recursive: true, force: true });
  return row;
}

function printTable(rows) {
  const table = [['program', 'pages', 'seconds', 'pages/s', 'bytes/page', 'peak MB', 'MB/page', 'tagged']];
  for (const row of rows) {
    for (const name of Object.keys(printers)) {
      const result = row[name];
      if (!result) continue;
      table.push([
        result.version,
        String(result.pages),
        result.seconds.toFixed(3),
        rate(result).toFixed(0),
        (result.bytes / result.pages).toFixed(0),
        result.megabytes.toFixed(0),
        (result.megabytes / result.pages).toFixed(3),
        result.tagged ? 'yes' : 'no',
      ]);
    }
  }
  const widths = table[0].map((_, column) => Math.max(...table.map((cells) => cells[column].length)));
  console.log();
  for (const cells of table) {
    console.log(cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  '));
  }
  console.log();
}

/** What the others were asked for, so that figures are read rightly. */
function printFeatures() {
  console.log(`All: A4, Noto Sans at 11 points, left aligned, links, page numbers, contents, bookmarks, headings of tables.
Typst, Waymark and WeasyPrint hyphenate British English and number the contents; Debian's Chromium does neither.
Typst checks its file against PDF/UA-1 and WeasyPrint claims it; the table says what pdfinfo finds of tags.
Times: Typst's and Chromium's are without the program's start, WeasyPrint's is with it. Chromium's memory is that of its
largest process.
`);
}

/** One line a target. */
function judge(rows) {
  const verdicts = [];
  const small = rows.find(({ size }) => size === smallSize);
  for (const { name, limit, aim = limit, more = false, value, small: isSmall } of targets) {
    const row = isSmall ? small : rows.find(({ size }) => size === growth.from);
    const found = row?.waymark ? value(row) : NaN;
    if (Number.isFinite(found)) verdicts.push(verdict(`${name}, ${row.size} pages`, found, aim, limit, more));
    else console.log(`unknown  ${name} (${more ? 'at least' : 'at most'} ${limit}${aim === limit ? '' : `, aim ${aim}`})`);
  }
  const [from, to] = [growth.from, growth.to].map((wanted) => rows.find(({ size }) => size === wanted)?.waymark);
  if (from && to) {
    const name = `growth of time from ${growth.from} to ${growth.to} pages`;
    verdicts.push(verdict(name, to.seconds / from.seconds, growth.limit, growth.limit));
  }
  return verdicts;
}

const options = readOptions();
if (options.help) {
  console.log(usage);
  process.exit(0);
}
try {
  const folder = options.keep ? path.resolve(options.keep) : workFolder();
  const load = noteLoad();
  const wanted = (...names) => names.filter((name) => !options[name === 'waymark' ? 'skip-waymark' : 'skip-others']);
  const plan = options.pages.map((size, index) => [size, index === 0 ? wanted('waymark', 'typst', 'chromium') : wanted('waymark')]);
  if (!options['skip-others']) plan.unshift([smallSize, wanted('waymark', 'weasyprint')]);
  const rows = plan.filter(([, names]) => names.length > 0).map(([size, names]) => measureSize(options, folder, size, names));
  printTable(rows);
  if (!options['skip-others']) printFeatures();
  const verdicts = judge(rows);
  keepResults('pdf', { load, rows, verdicts });
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(`bench: error: ${error.message}`);
  process.exitCode = 1;
}
