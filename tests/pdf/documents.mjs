// The PDFs that the build of content/ made, and what the tests of them ask other programs.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const documents = path.join(root, 'output/preview/documents');
const waymark = path.join(root, 'build/waymark');
const content = path.join(root, 'content');

/** The PDFs below a folder of the documents, as 'books.pdf' or 'worksheets/pack/page/id.pdf', sorted. */
export function pdfs_in(folder = '') {
  const where = path.join(documents, folder);
  if (!existsSync(where)) return [];
  return readdirSync(where, { recursive: true })
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => path.join(folder, name))
    .sort();
}

/** Why the tests have nothing to do, or false: what node:test takes as 'skip'. */
export function nothing_built(names) {
  return names.length > 0 ? false : `there are no PDFs in ${path.relative(root, documents)}: './dev site' makes them`;
}

/** What a program prints; throws what it complains of if it doesn't end with 0, or with `strict` if it complains. */
function said_by(program, args, strict = false) {
  const result = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 30 });
  if (result.error) throw result.error;
  if (result.status !== 0 || (strict && result.stderr)) {
    const call = `${path.basename(program)} ${args.join(' ')}`.slice(0, 300);
    throw new Error(`'${call}' ended with ${result.status ?? result.signal}\n${result.stderr}${result.stdout.slice(0, 2000)}`);
  }
  return result.stdout;
}

/** qpdf's own check: syntax, cross references, streams. */
export const check_syntax = (file) => said_by('qpdf', ['--check', file]);

/** Poppler reads the structure tree without a complaint; how many pages it finds. */
export function pages_by_poppler(file) {
  said_by('pdfinfo', ['-struct', file], true);
  return Number(/^Pages: *(\d+)$/m.exec(said_by('pdfinfo', [file], true))?.[1]);
}

/** Waymark's check of tags and claims. */
export const check_claims = (files) => said_by(waymark, ['check-pdf', ...files]);

/** A filled-in worksheet's answers by their fields' ids. */
export const answers_in = (file) => JSON.parse(said_by(waymark, ['answers', file, content])).answers;

let models;

/** The checked models of content/: {books: [{id, title, pages: [id]}], pages: [{id, title, summary, document}]}. */
export function models_of_content() {
  models ??= JSON.parse(said_by(waymark, ['render', content, '--format', 'json']));
  return models;
}

const kLargePrint = /-large-print$/;
const kExample = /-example$/;
const kPaper = /-on-a[134](-landscape)?$/;

/** What a PDF was made from: {kind, large, book, page, id, example, poster}, with 'kind' book, page or worksheet. */
export function source_of(name) {
  const parts = name.replace(/\.pdf$/, '').split('/');
  const large = kLargePrint.test(parts.at(-1));
  parts.push(parts.pop().replace(kLargePrint, ''));
  if (parts[0] === 'pages') return { kind: 'page', large, page: parts.slice(1).join('/') };
  if (parts[0] !== 'worksheets') return { kind: 'book', large, book: parts.join('/') };
  const poster = kPaper.test(parts.at(-1));
  const id = parts.pop().replace(kPaper, '');
  return { kind: 'worksheet', large, page: parts.slice(1).join('/'), id: id.replace(kExample, ''), example: kExample.test(id), poster };
}
