// The build and the browser must agree on what a word is: what the browser reads in a unit's text, the index must have.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { load_engine } from './search_index.mjs';
import { build_site, content_folder, temporary_folder } from './site.mjs';

// Letters, marks and signs that programs disagree about, and what stands between words.
const kPieces = [
  'a', 'B', 'plan', 'É', 'e\u0301', 'ß', 'ẞ', 'İ', 'ı', 'Σ', 'ς', 'ﬁ', 'Ⅷ', '½', '²', '№', '™', '㎏', 'Ａ', '１', 'ŵ', 'Å', 'ǅ', 'ŉ',
  'שָׁ', 'مَر', 'لا', '١', 'हि', '健', 'カ', 'ｶ', 'ไ', 'ក', '한', '\u{10330}', '𝐀', '🙂', '👍🏽', '\u{1F1EC}\u{1F1E7}', '©', '→', '…', '—', '‐',
  '\u00ad', '\u200b', '\u200d', '\u2060', '\u00a0', '\u202f', '\u3000', "'", '’', '‘', '“', '.', ',', '-', '/', '(', '·', '`', ' ', ' ', ' ', "'s", '’s', '9',
];

/** Numbers from 0 up to `below`, the same each time. */
function random_numbers(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A knowledge base with pages of such pieces, in code spans and blocks, where Markdown changes nothing. */
function strange_site() {
  const folder = temporary_folder('words');
  mkdirSync(join(folder, 'words'));
  const random = random_numbers(7);
  writeFileSync(
    join(folder, 'knowledge-base.yaml'),
    'schema: 1\nid: words\ntitle: Words\nsummary: Strange words.\npacks: [words]\npublisher:\n  name: Tests\n  email: tests@example.org\n',
  );
  const names = [];
  for (let page = 0; page < 20; ++page) {
    const lines = Array.from({ length: 60 }, () => Array.from({ length: 12 }, () => kPieces[random(kPieces.length)]).join(''));
    names.push(`page-${page}`);
    writeFileSync(
      join(folder, 'words', `page-${page}.md`),
      `---\ntitle: Page ${page}\nsummary: Strange words.\n---\n\n\`\`\`\`text\n${lines.join('\n').replaceAll('`', "'")}\n\`\`\`\`\n`,
    );
  }
  writeFileSync(
    join(folder, 'words', 'pack.yaml'),
    `schema: 1\nid: words\ntitle: Words\nversion: 1.0.0\nsummary: Strange words.\nlicence: CC BY 4.0\ncontents: [${names.join(', ')}]\n`,
  );
  return build_site(folder);
}

const script_of = (site) => (name) => {
  const file = join(site.folder, 'search', `${name}.js`);
  const call = existsSync(file) ? /^waymarkSearch\((.*)\)\s*$/s.exec(readFileSync(file, 'utf8')) : null;
  return Promise.resolve(call ? JSON.parse(`[${call[1]}]`) : undefined);
};

let engine;
before(async () => {
  engine = await load_engine();
});

describe('every word of a text is in the index', () => {
  for (const [name, make] of [
    ['of the shipped content', () => build_site(content_folder)],
    ['of strange characters', strange_site],
  ]) {
    test(name, async () => {
      const search = await engine.Engine.open(new engine.Shards(script_of(make())));
      const words = new Map();
      for (let group = 0; group < search.root.groups; ++group) {
        if (search.root.page_of[group] !== group) continue;
        const page = await search.pages.page(group);
        for (const text of [page.title, ...page.units.flatMap(({ heading, blocks }) => [heading, ...(blocks ?? [])])]) {
          for (const { form } of engine.words_of(text)) words.set(form, text);
        }
      }
      for (const [form, text] of words) {
        assert.ok(await search.forms.find(form), `'${form}', as the browser reads it, of '${text.slice(0, 200)}'`);
      }
      assert.ok(words.size > 1000, `${words.size} words`);
      assert.deepEqual([...search.shards.damaged], []);
    });
  }
});
