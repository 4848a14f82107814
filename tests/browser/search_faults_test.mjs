// Searching for what no index has, in copies and browsers that lack something.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, test } from 'node:test';
import { violations } from './axe.mjs';
import { Visit, visiting } from './chromium.mjs';
import { overflowing } from './layout.mjs';
import { answered, answering, given, kDesktop, query_for, reading, searching, show_results, status, suggested, titles } from './search_steps.mjs';

describe('bad input', () => {
  const kQueries = [
    'a'.repeat(10_000),
    'word '.repeat(2000),
    '?!.,;:',
    '<img src=x onerror=window.hacked=1>',
    '</script><script>window.hacked=1</script>',
    '😀',
    'العربية',
    '\u202eabc',
    '東京',
    '\ud800',
    '"',
    '-',
    '%00\u0000',
    'isPrototypeOf',
  ];

  test('every query is answered, by text only', async () => {
    await visiting(given.browser, given.hostile, kDesktop, async (visit) => {
      const tab = await visit.context.newPage();
      await show_results(tab, given.hostile, query_for('prototype'));
      for (const text of kQueries) {
        await answering(tab, () =>
          tab.evaluate((value) => {
            document.querySelector('#wm-search-words').value = value;
            document.querySelector('.wm-search--page').requestSubmit();
          }, text),
        );
        assert.match(await status(tab), / results? for | ?No results for /, text.slice(0, 20));
        assert.equal(await tab.evaluate(() => globalThis.hacked), undefined);
        assert.deepEqual(await overflowing(tab), [], text.slice(0, 20));
      }
    });
  });

  for (const [text, title] of [
    ['__proto__', 'Constructor and prototype'],
    ['constructor', 'Constructor and prototype'],
    ['hasOwnProperty', 'Constructor and prototype'],
    ['العربية', 'Other scripts'],
    ['東京', 'Other scripts'],
    ['cafe', 'Other scripts'],
    ['onerror', 'Markup & "quotes"'],
    ['ampersand', 'Markup & "quotes"'],
  ]) {
    test(`'${text}' is found`, async () => {
      await searching(given.hostile, query_for(text), async (tab) => {
        assert.equal((await titles(tab))[0], title);
        assert.equal(await tab.locator('.wm-results :is(img, script, b)').count(), 0);
      });
    });
  }

  test('suggestions show markup as text', async () => {
    await reading('words/index.html', async (tab) => {
      await suggested(tab, 'bold', 'Pages');
      assert.match(await tab.getByRole('option').first().innerText(), /<b>bold<\/b>/);
      assert.equal(await tab.locator('.wm-suggestions :is(b, img, script)').count(), 0);
    }, kDesktop, given.hostile);
  });
});

describe('a damaged index', () => {
  /** What the results page shows of a copy that `damage` was done to; the browser's own words in the console are let pass. */
  async function damaged(damage, query, task) {
    const site = given.content.copy();
    damage(join(site.folder, 'search'));
    const visit = await Visit.start(given.browser, site, kDesktop);
    try {
      const tab = await visit.context.newPage();
      await tab.goto(`${site.address_of('search.html')}${query}`);
      await tab.getByText('The index of this copy is incomplete').waitFor();
      await task(tab);
    } finally {
      await visit.context.close();
    }
  }

  /** The script of forms ('w') or stems ('t') that holds `word`. */
  function script_for(folder, letter, word) {
    const [, , json] = JSON.parse(`[${/^waymarkSearch\((.*)\)\s*$/s.exec(readFileSync(join(folder, 'root.js'), 'utf8'))[1]}]`);
    const firsts = JSON.parse(json)[letter === 'w' ? 'words' : 'terms'].split(' ');
    return join(folder, `${letter}${firsts.filter((first) => first <= word).length - 1}.js`);
  }

  const files = (folder, letter) => readdirSync(folder).filter((name) => name.startsWith(letter)).map((name) => join(folder, name));

  test('scripts that are missing are told, and the rest answers', async () => {
    const query = query_for('leadership checklist');
    for (const letter of ['w', 't']) {
      await damaged((folder) => rmSync(script_for(folder, letter, 'leadership')), query, async (tab) => {
        assert.ok((await titles(tab)).length > 0, letter);
        assert.deepEqual(await violations(tab), []);
      });
    }
    await damaged((folder) => files(folder, 'x').forEach((file) => rmSync(file)), query, async (tab) => {
      await tab.locator('main').getByRole('link', { name: 'A to Z of pages' }).waitFor();
    });
  });

  test('so are scripts that were cut off, altered, or are of another edition', async () => {
    const query = query_for('leadership checklist');
    const alter = (change) => (folder) => {
      const file = script_for(folder, 't', 'leadership');
      writeFileSync(file, change(readFileSync(file, 'utf8'), basename(file, '.js')));
    };
    for (const change of [
      (text) => text.slice(0, text.length / 2),
      (text) => text.replace(/.{3}"\)\n$/, 'abc")\n'),
      (text, name) => text.replace(`"${name}"`, '"t99"'),
      (text, name) => `waymarkSearch("${name}","00000000","a","b");waymarkSearch()\n`,
      () => 'globalThis.other = 1;\n',
    ]) {
      await damaged(alter(change), query, async (tab) => assert.ok((await titles(tab)).length > 0));
    }
  });

  test('without its root the page says so and leads on', async () => {
    await damaged((folder) => rmSync(join(folder, 'root.js')), query_for('plan'), async (tab) => {
      await tab.locator('main').getByRole('link', { name: 'A to Z of pages' }).waitFor();
    });
  });
});

test('without means to unpack texts there are results without excerpts', async () => {
  await visiting(given.browser, given.content, kDesktop, async (visit) => {
    await visit.context.addInitScript(() => delete globalThis.DecompressionStream);
    const tab = await visit.context.newPage();
    await show_results(tab, given.content, query_for('leadership checklist'));
    assert.equal((await titles(tab))[0], 'Leadership checklist');
    assert.equal(await tab.locator('.wm-result__text').count(), 0);
  });
});
