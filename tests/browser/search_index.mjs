// Writes small indexes by hand, as 'core/src/render/search/FORMAT.md' says, for tests of what reads them; and bundles
// what reads them for Node.
import { build } from 'esbuild';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateSync } from 'node:zlib';
import { root, temporary_folder } from './site.mjs';

/** The modules that read the index, without those that need a page. */
export async function load_engine() {
  const folder = join(root, 'themes/standard/scripts/search');
  const outfile = join(temporary_folder('engine'), 'engine.mjs');
  const names = ['checksum', 'codes', 'edit_distance', 'engine', 'excerpts', 'filters', 'query', 'root', 'shards', 'words'];
  await build({
    stdin: { contents: names.map((name) => `export * from './${name}';`).join('\n'), resolveDir: folder },
    bundle: true,
    format: 'esm',
    target: 'es2020',
    outfile,
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}

export const digit = (value) => String.fromCharCode(value < 57 ? value + 35 : value + 36);

/** A number of the index. */
export function number(value) {
  const digits = (rest, count) => {
    let text = '';
    for (let i = 0; i < count; ++i, rest = Math.floor(rest / 91)) text = digit(rest % 91) + text;
    return text;
  };
  if (value <= 60) return digit(value);
  if (value < 2063) return digit(61 + Math.floor((value - 61) / 91)) + digits((value - 61) % 91, 1);
  if (value < 51_749) return digit(83 + Math.floor((value - 2063) / 8281)) + digits((value - 2063) % 8281, 2);
  if (value < 805_320) return digit(89) + digits(value - 51_749, 3);
  return digit(90) + digits(value - 805_320, 5);
}

export function ascending(values) {
  let last = -1;
  return values.map((value) => {
    const gap = number(value - last - 1);
    last = value;
    return gap;
  }).join('');
}

const chunks = (list, size) => Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));
const by_units = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const kTitleLevel = 12;
const kBodyLevel = 5;

/** Lists of `postings` ([slot, level, positions]), strongest first, `most` of them a block. */
function blocks_of(postings, most) {
  const sorted = [...postings].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return chunks(sorted, most).map((block) => {
    const levels = [...new Set(block.map(([, level]) => level))];
    const list = levels.map((level) => {
      const slots = block.filter((each) => each[1] === level).map(([slot]) => slot);
      return digit(level) + number(slots.length) + ascending(slots);
    });
    const positions = block.map(([, , all]) =>
      all.length === 0 ? digit(90) : all.map((each, index) => digit((each % 45) + (index < all.length - 1 ? 45 : 0))).join(''),
    );
    return { list: list.join(''), positions: positions.join('') };
  });
}

/**
 * The scripts of an index of `pages`, `[{ address, title, pack, kind, local, audiences, units: [{ anchor, heading, blocks }] }]`,
 * as what each calls 'waymarkSearch' with, by name.
 */
export function make_index(engine, pages, options = {}) {
  const { stem = (form) => form, stop = [], words_a_script = 20, terms_a_script = 10, postings_a_block = 1000, unseen = {} } = options;
  const key = 12_345;
  const packs = [...new Set(pages.map((page) => page.pack ?? 'pack'))];
  const audiences = [...new Set(pages.flatMap((page) => page.audiences ?? []))];
  const counts = new Map();
  const terms = new Map();
  const joined = [];
  const rows = [];
  const texts = [];
  const combos = [];
  const runs = [];
  let group = 0;
  let units = 0;
  for (const page of pages) {
    const first = group;
    page.units.forEach((unit, index) => {
      const slot = first * 8 + index;
      const title = index === 0 ? page.title : unit.heading;
      let place = 0;
      const found = new Map();
      const add = (text, level) => {
        for (const { form } of engine.words_of(text)) {
          if (level === kTitleLevel || !stop.includes(form)) {
            counts.set(form, (counts.get(form) ?? 0) + 1);
            const here = found.get(stem(form)) ?? { level, positions: [] };
            here.positions.push(place);
            found.set(stem(form), here);
          }
          place += 1;
        }
        place += 1;
      };
      add(title, kTitleLevel);
      unit.blocks.forEach((block) => add(block, kBodyLevel));
      for (const [each, { level, positions }] of found) {
        terms.set(each, [...(terms.get(each) ?? []), [slot, level, positions]]);
      }
      units += 1;
    });
    group += Math.ceil(page.units.length / 8);
    for (let other = first + 1; other < group; ++other) joined.push(other);
    rows.push([first, page.address, page.title, page.units.map(({ anchor, heading }) => [anchor, heading])]);
    texts.push(...page.units.map(({ blocks }) => blocks.join('\t')));
    combos.push([packs.indexOf(page.pack ?? 'pack'), page.kind ?? 0, page.local ? 1 : 0, (page.audiences ?? []).map((each) => audiences.indexOf(each))]);
    runs.push(number(combos.length - 1) + number((group - first) * 8));
  }

  const scripts = new Map();
  const told = (name, start, ...parts) => scripts.set(name, [name, engine.checksum(start, name, parts), ...parts]);
  const forms = [
    ...[...counts].map(([form, count]) => [form, stem(form), 1 + Math.floor(Math.log2(count))]),
    ...Object.entries(unseen).map(([form, each]) => [form, each, 0]),
  ].sort((a, b) => by_units(a[0], b[0]));
  const word_scripts = chunks(forms, words_a_script);
  word_scripts.forEach((list, index) => {
    let before = '';
    const endings = [''];
    const ends = [];
    const codes = list.map(([form, its_stem, weight]) => {
      let shared = 0;
      while (shared < before.length && before[shared] === form[shared]) shared += 1;
      if (form.codePointAt(shared - 1) > 0xffff) shared -= 1;
      let stem_shared = 0;
      while (stem_shared < its_stem.length && its_stem[stem_shared] === form[stem_shared]) stem_shared += 1;
      const ending = its_stem.slice(stem_shared);
      if (!endings.includes(ending)) endings.push(ending);
      ends.push(form.slice(shared));
      before = form;
      return number(shared) + number(stem_shared) + number(endings.indexOf(ending)) + number(weight);
    });
    told(`w${index}`, key, ends.join(' '), endings.join(' '), codes.join(''));
  });

  let next_block = 0;
  const term_scripts = chunks([...terms].sort((a, b) => by_units(a[0], b[0])), terms_a_script);
  term_scripts.forEach((list, index) => {
    const codes = [];
    const positions = [];
    for (const [, postings] of list) {
      const [strongest, ...further] = blocks_of(postings, postings_a_block);
      const first = further.length > 0 ? number(next_block) : '';
      codes.push(number(postings.length) + number(further.length) + first + number(strongest.list.length) + strongest.list);
      positions.push(number(strongest.positions.length) + strongest.positions);
      for (const block of further) {
        told(`b${next_block}`, key, block.list);
        told(`q${next_block}`, key, block.positions);
        next_block += 1;
      }
    }
    told(`t${index}`, key, list.map(([each]) => each).join(' '), codes.join(''));
    told(`p${index}`, key, positions.join(''));
  });

  told('x0', key, JSON.stringify(rows), deflateSync(Buffer.from(texts.join('\n'))).toString('base64'));
  const json = {
    format: 1,
    key,
    units,
    groups: group,
    joined: ascending(joined),
    stop: stop.join(' '),
    words: word_scripts.map((list) => list[0][0]).join(' '),
    terms: term_scripts.map((list) => list[0][0]).join(' '),
    pages: ascending([0]),
    packs: packs.map((pack) => [pack, `The ${pack}`, 0]),
    audiences,
    combos,
    runs: runs.join(''),
    about: { home: 'Tests' },
  };
  told('root', engine.kChecksumStart, JSON.stringify(json));
  return scripts;
}

/** Reads scripts from memory; `asked` gets the name of each. */
export function fetch_from(scripts, asked = []) {
  return async (name) => {
    asked.push(name);
    return scripts.get(name);
  };
}

/** A page whose one unit has the text. */
export const page = (title, text, more = {}) => ({
  address: `${title.toLowerCase().replace(/[^a-z]+/g, '-')}.html`,
  title,
  units: [{ anchor: '', heading: '', blocks: [text] }],
  ...more,
});
