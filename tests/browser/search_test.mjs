// Searching, from the box on any page to the words marked on the page that was found.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { violations } from './axe.mjs';
import { start_chromium, Visit, visiting } from './chromium.mjs';
import { read_html } from './html_file.mjs';
import { overflowing } from './layout.mjs';
import { build_hostile_site } from './search_site.mjs';
import { build_site, content_folder } from './site.mjs';

const kDesktop = { viewport: { width: 1280, height: 800 } };
const kPhone = { viewport: { width: 320, height: 800 } };
const kPage = 'toolkit/first-90-days.html';

let browser;
let content;
let hostile;

before(async () => {
  browser = await start_chromium();
  content = build_site(content_folder);
  hostile = build_hostile_site();
});
after(() => browser?.close());

/** Shows the results page with `query`, what follows 'search.html', and waits for the answer. */
async function show_results(tab, site, query) {
  await tab.goto(`${site.address_of('search.html')}${query}`);
  await answered(tab, 0);
}

/** Waits until the results page has answered more than `before` searches. */
function answered(tab, before) {
  return tab.waitForFunction((count) => Number(document.querySelector('.wm-search-results').dataset.settled ?? 0) > count, before);
}

const searches = (tab) => tab.evaluate(() => Number(document.querySelector('.wm-search-results').dataset.settled ?? 0));

/** Does `act`, and waits for the answer that follows. */
async function answering(tab, act) {
  const before = await searches(tab);
  await act();
  await answered(tab, before);
}

const query_for = (text, more = '') => `?q=${encodeURIComponent(text)}${more}`;
const status = (tab) => tab.locator('.wm-search-status').innerText();
/** The titles of the pages that were found. */
const titles = async (tab) => (await tab.locator('.wm-result__title').allInnerTexts()).map((text) => text.split('\n')[0]);
const notes = (tab) => tab.locator('.wm-search-note').allInnerTexts();

function searching(site, query, task, options = kDesktop) {
  return visiting(browser, site, options, async (visit) => {
    const tab = await visit.context.newPage();
    await show_results(tab, site, query);
    await task(tab, visit);
  });
}

function reading(page, task, options = kDesktop, site = content) {
  return visiting(browser, site, options, async (visit) => task(await visit.open(page), visit));
}

/** Opens the list of suggestions by typing; waits until it has `name`. */
async function suggested(tab, text, name) {
  await tab.keyboard.press('/');
  await tab.keyboard.type(text);
  await tab.getByRole('group', { name }).waitFor();
}

describe('the box', () => {
  test('without JavaScript it leads to the A to Z', async () => {
    await reading(kPage, async (tab) => {
      await tab.getByRole('searchbox', { name: 'Search' }).fill('plan');
      await tab.getByRole('searchbox', { name: 'Search' }).press('Enter');
      await tab.waitForURL(/a-z\.html\?q=plan$/);
    }, { ...kDesktop, javaScriptEnabled: false });
    await reading('search.html', async (tab) => {
      await tab.getByText('Searching needs JavaScript').waitFor();
      await tab.locator('main').getByRole('link', { name: 'A to Z of pages' }).first().waitFor();
    }, { ...kDesktop, javaScriptEnabled: false });
  });

  test('a page loads nothing of search until somebody wants to search', async () => {
    const asked = [];
    await visiting(browser, content, kDesktop, async (visit) => {
      visit.context.on('request', (request) => asked.push(request.url()));
      const tab = await visit.open(kPage);
      assert.deepEqual(asked.filter((address) => /search/.test(address)), []);
      await tab.keyboard.press('/');
      await tab.getByRole('combobox', { name: 'Search' }).waitFor();
      assert.equal(asked.filter((address) => address.endsWith('/assets/search.js')).length, 1);
    });
  });

  test("'/' goes there, but not out of another field", async () => {
    await reading('further-resources/all-resources.html', async (tab) => {
      await tab.keyboard.press('/');
      assert.equal(await tab.evaluate(() => document.activeElement.name), 'q');
      const filter = tab.getByRole('searchbox', { name: 'Find in this list' }).first();
      await filter.focus();
      await tab.keyboard.type('and/or');
      assert.equal(await filter.inputValue(), 'and/or');
    });
  });

  test('Enter shows the results, at an address of their own', async () => {
    await reading(kPage, async (tab) => {
      await tab.keyboard.press('/');
      await tab.keyboard.type('leadership checklist');
      await tab.keyboard.press('Enter');
      await tab.waitForURL(/\/search\.html\?q=leadership\+checklist$/);
      await answered(tab, 0);
      assert.equal((await titles(tab))[0], 'Leadership checklist');
      assert.match(await tab.title(), /^“leadership checklist” – Search – /);
      assert.equal(await tab.locator('form.wm-search:visible').count(), 1);
    });
  });
});

describe('suggestions', () => {
  test('are whole words and pages, which arrows walk through and Enter opens', async () => {
    await reading(kPage, async (tab) => {
      await suggested(tab, 'leaders', 'Pages');
      const box = tab.getByRole('combobox', { name: 'Search' });
      assert.equal(await box.getAttribute('aria-expanded'), 'true');
      assert.deepEqual(await tab.getByRole('group', { name: 'Words' }).getByRole('option').allInnerTexts(), ['leadership']);
      const active = () => tab.evaluate(() => document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.textContent ?? null);
      assert.equal(await active(), null);
      await tab.keyboard.press('ArrowDown');
      assert.equal(await active(), 'leadership');
      await tab.keyboard.press('ArrowUp');
      assert.equal(await active(), null);
      await tab.keyboard.press('ArrowUp');
      const last = await tab.getByRole('option').last().innerText();
      assert.equal((await active()).replace(/\s/g, ''), last.replace(/\s/g, ''));
      await tab.keyboard.press('ArrowDown');
      await tab.keyboard.press('ArrowDown');
      await tab.keyboard.press('Enter');
      await tab.waitForURL(/search\.html\?q=leadership$/);
    });
  });

  test('a page among them opens with its words marked', async () => {
    await reading('index.html', async (tab) => {
      await suggested(tab, 'convoy', 'Pages');
      await tab.getByRole('option', { name: 'A convoy worked out' }).click();
      await tab.waitForURL(/convoy-example|worked|convoy/);
      await tab.locator('main mark.wm-found').first().waitFor();
    });
  });

  test('Escape closes them, then empties the box', async () => {
    await reading(kPage, async (tab) => {
      await suggested(tab, 'leaders', 'Pages');
      const box = tab.getByRole('combobox', { name: 'Search' });
      await tab.keyboard.press('Escape');
      assert.equal(await tab.locator('.wm-suggestions').isVisible(), false);
      assert.deepEqual([await box.getAttribute('aria-expanded'), await box.inputValue()], ['false', 'leaders']);
      await tab.keyboard.press('Escape');
      assert.equal(await box.inputValue(), '');
    });
  });

  test('a slip of the keyboard is offered put right', async () => {
    await reading(kPage, async (tab) => {
      await suggested(tab, 'ledership', 'Words');
      await tab.getByRole('option', { name: 'leadership', exact: true }).waitFor();
    });
  });

  test('a screen reader is told how many there are', async () => {
    await reading(kPage, async (tab) => {
      await suggested(tab, 'leaders', 'Pages');
      const count = await tab.getByRole('option').count();
      await tab.getByRole('status').filter({ hasText: `${count} suggestions` }).waitFor();
    });
  });

  test('axe-core has no objection to them, wide or narrow', async () => {
    for (const options of [kDesktop, kPhone]) {
      await reading(kPage, async (tab) => {
        await suggested(tab, 'care pl', 'Pages');
        await tab.keyboard.press('ArrowDown');
        assert.deepEqual(await violations(tab), []);
        assert.deepEqual(await overflowing(tab), []);
      }, options);
    }
  });

  test('recent searches are offered in an empty box, and can be forgotten', async () => {
    await searching(content, query_for('stocktake'), async (tab, visit) => {
      await show_results(tab, content, query_for('convoy'));
      await visit.show(tab, kPage);
      await tab.keyboard.press('/');
      const recent = tab.getByRole('group', { name: 'Recent searches' }).getByRole('option');
      await recent.first().waitFor();
      assert.deepEqual(await recent.allInnerTexts(), ['convoy', 'stocktake']);
      assert.deepEqual(await violations(tab), []);
      await tab.keyboard.press('Tab');
      await tab.keyboard.press('Enter');
      assert.equal(await tab.locator('.wm-suggestions').isVisible(), false);
      await tab.keyboard.press('ArrowDown');
      assert.equal(await tab.locator('.wm-suggestions').isVisible(), false);
    });
  });
});

describe('results', () => {
  test('show titles, parts and excerpts, with the words marked', async () => {
    await searching(content, query_for('shared decision making'), async (tab) => {
      assert.match(await status(tab), /^\d+ results for “shared decision making”, \d+ with all words$/);
      assert.equal(await tab.locator('.wm-result').count(), 6);
      const marks = await tab.locator('.wm-result mark').allInnerTexts();
      assert.ok(marks.length > 6 && marks.every((text) => /^(shared?|sharing|decisions?|make|making|makes|made)$/i.test(text)), `${marks}`);
    });
  });

  test('a result leads to its part of the page, with the words marked there', async () => {
    await searching(hostile, query_for('needle'), async (tab) => {
      const link = tab.locator('.wm-result a', { hasText: 'Part 11' });
      assert.match(await link.getAttribute('href'), /words\/many\.html\?find=needle#part-11$/);
      await link.click();
      await tab.waitForURL(/#part-11$/);
      assert.deepEqual(await tab.locator('main mark').allInnerTexts(), ['needle']);
      assert.equal(await tab.locator('#part-11').evaluate((heading) => heading.getBoundingClientRect().top < 100), true);
    });
  });

  test('more come on demand, and the focus goes to the first new one', async () => {
    await searching(content, query_for('plan'), async (tab) => {
      const total = Number(/^\d+/.exec(await status(tab))[0]);
      assert.ok(total > 12, `${total}`);
      await tab.getByRole('button', { name: 'Show more results' }).click();
      await tab.locator('.wm-result').nth(11).waitFor();
      assert.equal(await tab.locator('.wm-result').nth(6).locator('a').first().evaluate((link) => link === document.activeElement), true);
      await tab.reload();
      await answered(tab, 0);
      assert.equal(await tab.locator('.wm-result').count(), 12, 'as many as before');
    });
  });

  test('coming back from a page shows the same results at the same place', async () => {
    await searching(content, query_for('plan'), async (tab) => {
      await tab.getByRole('button', { name: 'Show more results' }).click();
      const link = tab.locator('.wm-result').nth(8).locator('a').first();
      await link.scrollIntoViewIfNeeded();
      const place = await tab.evaluate(() => window.scrollY);
      await link.click();
      await tab.waitForURL(/find=plan/);
      await tab.goBack();
      await answered(tab, 0);
      await tab.waitForFunction((y) => Math.abs(window.scrollY - y) < 5, place);
      assert.equal(await tab.locator('.wm-result').count(), 12);
    });
  });

  test('a copy without PDFs says which results are not there', async () => {
    const site = content.copy();
    const editions = { format: 1, current: '', editions: [{ version: '', date: '2027-01-01', documents: false }] };
    writeFileSync(fileURLToPath(site.editions), `window.waymarkEditions = ${JSON.stringify(editions)};\n`);
    await searching(site, query_for('leadership checklist', '&kind=document'), async (tab) => {
      assert.ok((await titles(tab)).every((title) => title.endsWith(' (not in this copy)')));
      assert.equal(await tab.locator('.wm-result a').count(), 0);
    });
  });

  test('a slip of the keyboard is put right and told, and can be searched for as it is', async () => {
    await searching(content, query_for('ledership checklst'), async (tab) => {
      assert.equal((await titles(tab))[0], 'Leadership checklist');
      assert.deepEqual(await notes(tab), ['Showing results for “leadership checklist”. Search for “ledership checklst” as you wrote it']);
      await answering(tab, () => tab.getByRole('link', { name: 'as you wrote it' }).click());
      assert.equal(await status(tab), 'No results for “ledership checklst”');
      assert.match(tab.url(), /as=typed$/);
      await tab.goBack();
      await tab.locator('.wm-result').first().waitFor();
    });
  });

  test('the last word may be the start of one', async () => {
    await searching(content, query_for('stockt'), async (tab) => {
      assert.match((await titles(tab)).join(), /stocktake/i);
      assert.deepEqual(await notes(tab), ['No page has the word “stockt”: these results have words that start with it.']);
    });
  });

  test('American spelling finds British', async () => {
    await searching(content, query_for('organization'), async (tab) => {
      assert.match((await tab.locator('.wm-result mark').allInnerTexts()).join(), /organisation/);
    });
  });

  test('a phrase stands in every result as it was written', async () => {
    await searching(content, query_for('“shared decision making”'), async (tab) => {
      const addresses = await tab.locator('.wm-result__title a').evaluateAll((all) => all.map((each) => each.href));
      const pages = addresses.filter((address) => /\.html\?/.test(address)).map((address) => fileURLToPath(address.replace(/\?.*/, '')));
      assert.ok(pages.length > 3, `${addresses}`);
      const lacking = pages.filter((file) => !/shared\s+decision\s+making/i.test(read_html(file).find('main')[0].text));
      assert.deepEqual(lacking, []);
    });
    await searching(content, query_for('"making decision shared"'), async (tab) => {
      assert.equal(await status(tab), 'No results for “"making decision shared"”');
      await answering(tab, () => tab.getByRole('link', { name: 'Search for the words without quotation marks' }).click());
      assert.ok((await titles(tab)).length > 0);
    });
  });

  test('excluded words are left out', async () => {
    await searching(hostile, query_for('prototype'), async (tab) => assert.equal((await titles(tab)).length, 2));
    await searching(hostile, query_for('prototype -thread -needle'), async (tab) => {
      assert.deepEqual(await titles(tab), ['Constructor and prototype']);
    });
    await searching(hostile, query_for('-prototype'), async (tab) => {
      await tab.getByText('A search needs a word to look for').waitFor();
    });
  });

  test('very common words are searched for in titles and headings, and that is told', async () => {
    await searching(content, query_for('what is it'), async (tab) => {
      assert.ok((await titles(tab)).length > 0);
      assert.match((await notes(tab)).join(), /^These are very common words/);
    });
  });

  test('where nothing is found, there are ways on', async () => {
    await searching(content, query_for('zzzzqqq'), async (tab) => {
      assert.equal(await status(tab), 'No results for “zzzzqqq”');
      for (const name of ['A to Z of pages', 'Glossary', 'Home page']) {
        await tab.locator('main').getByRole('link', { name }).waitFor();
      }
    });
    await searching(content, query_for('raci', '&kind=story'), async (tab) => {
      await answering(tab, () => tab.getByRole('link', { name: 'Search again without filters' }).click());
      assert.ok((await titles(tab)).length > 0);
    });
  });

  test('without a query the page says how to search, and keeps still', async () => {
    await reading('search.html', async (tab) => {
      await tab.getByRole('heading', { name: 'How to search' }).waitFor();
      assert.equal(await tab.locator('.wm-search-results :visible').count(), 0);
    });
  });

  test('going back shows the search before', async () => {
    await searching(content, query_for('convoy'), async (tab) => {
      await answering(tab, async () => {
        await tab.locator('#wm-search-words').fill('raci');
        await tab.keyboard.press('Enter');
      });
      assert.match(await status(tab), /“raci”/);
      await answering(tab, () => tab.goBack());
      assert.match(await status(tab), /“convoy”/);
      assert.equal(await tab.locator('#wm-search-words').inputValue(), 'convoy');
    });
  });

  test('axe-core has no objection, at 1280 and 320 px, and nothing is cut off', async () => {
    for (const options of [kDesktop, kPhone]) {
      for (const query of [query_for('ledership plan'), query_for('zzzzqqq'), query_for('plan', '&kind=worksheet')]) {
        await searching(content, query, async (tab) => {
          await tab.locator('details').evaluateAll((all) => all.forEach((details) => (details.open = true)));
          assert.deepEqual(await violations(tab), []);
          assert.deepEqual(await overflowing(tab), []);
        }, options);
      }
    }
  });
});

describe('filters', () => {
  test('narrow the results, count, and stay in the address', async () => {
    await searching(content, query_for('plan'), async (tab) => {
      const box = tab.getByRole('checkbox', { name: /^Worksheets/ });
      const name = await tab.locator('label', { hasText: 'Worksheets' }).innerText();
      const count = Number(/\((\d+)\)/.exec(name)[1]);
      await answering(tab, () => box.check());
      assert.match(await status(tab), new RegExp(`^${count} results? for`));
      assert.match(tab.url(), /&kind=worksheet$/);
      assert.equal(await box.evaluate((element) => element === document.activeElement), true, 'the focus stays');
      await answering(tab, () => tab.getByRole('checkbox', { name: /^Implementation toolkit/ }).check());
      await tab.reload();
      await answered(tab, 0);
      assert.equal(await box.isChecked(), true);
      await answering(tab, () => tab.getByRole('button', { name: 'Remove filters' }).click());
      assert.doesNotMatch(tab.url(), /kind|pack/);
    });
  });

  test('groups without a choice are not shown', async () => {
    await searching(hostile, query_for('prototype'), async (tab) => {
      assert.deepEqual(await tab.locator('.wm-filters legend:visible').allInnerTexts(), ['Part of the knowledge base']);
    });
  });

  test('values that do not exist are ignored', async () => {
    await searching(content, query_for('plan', '&kind=__proto__&pack=constructor&from=x&audience=%00'), async (tab) => {
      assert.ok((await titles(tab)).length > 0);
    });
  });

  test('on a phone they are folded away', async () => {
    await searching(content, query_for('plan'), async (tab) => {
      assert.equal(await tab.getByRole('checkbox').first().isVisible(), false);
      await tab.locator('.wm-filters summary').click();
      assert.equal(await tab.getByRole('checkbox').first().isVisible(), true);
    }, kPhone);
  });
});

describe('on the page that was found', () => {
  test('words are marked, counted, walked through and cleared', async () => {
    await visiting(browser, content, kDesktop, async (visit) => {
      const tab = await visit.context.newPage();
      await tab.goto(`${content.address_of(kPage)}?find=stocktake`);
      const text = await tab.locator('main').evaluate((main) => main.textContent);
      const count = await tab.locator('main mark.wm-found').count();
      assert.ok(count > 0);
      const bar = tab.getByRole('region', { name: 'Words that you searched for' });
      assert.match(await bar.innerText(), new RegExp(`^${count} marks? for “stocktake”`));
      await bar.getByRole('button', { name: 'Next' }).click();
      assert.equal(await tab.locator('.wm-found--current').count(), 1);
      assert.deepEqual(await violations(tab), []);
      await tab.keyboard.press('Escape');
      assert.equal(await tab.locator('mark').count(), 0);
      assert.equal(await bar.count(), 0);
      assert.doesNotMatch(tab.url(), /find/);
      assert.equal(await tab.locator('main').evaluate((main) => main.textContent), text);
    });
  });

  test('a mark in a closed expander is shown', async () => {
    await visiting(browser, hostile, kDesktop, async (visit) => {
      const tab = await visit.context.newPage();
      await tab.goto(`${hostile.address_of('words/many.html')}?find=pin`);
      assert.equal(await tab.locator('mark').isVisible(), false);
      await tab.getByRole('button', { name: 'Next' }).click();
      assert.equal(await tab.locator('mark').isVisible(), true);
    });
  });

  test('what the address names is only ever text', async () => {
    await visiting(browser, hostile, kDesktop, async (visit) => {
      const tab = await visit.context.newPage();
      for (const find of ['<img src=x onerror=window.hacked=1>', '__proto__ constructor', 'x'.repeat(5000), '\u202e', '%']) {
        await tab.goto(`${hostile.address_of('words/markup.html')}?find=${encodeURIComponent(find)}`);
        assert.equal(await tab.evaluate(() => globalThis.hacked), undefined);
      }
      await tab.goto(`${hostile.address_of('words/markup.html')}?find=%E0%A4`);
      assert.equal(await tab.locator('mark').count(), 0);
    });
  });
});

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
    await visiting(browser, hostile, kDesktop, async (visit) => {
      const tab = await visit.context.newPage();
      await show_results(tab, hostile, query_for('prototype'));
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
      await searching(hostile, query_for(text), async (tab) => {
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
    }, kDesktop, hostile);
  });
});

describe('a damaged index', () => {
  /** What the results page shows of a copy that `damage` was done to; the browser's own words in the console are let pass. */
  async function damaged(damage, query, task) {
    const site = content.copy();
    damage(join(site.folder, 'search'));
    const visit = await Visit.start(browser, site, kDesktop);
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
  await visiting(browser, content, kDesktop, async (visit) => {
    await visit.context.addInitScript(() => delete globalThis.DecompressionStream);
    const tab = await visit.context.newPage();
    await show_results(tab, content, query_for('leadership checklist'));
    assert.equal((await titles(tab))[0], 'Leadership checklist');
    assert.equal(await tab.locator('.wm-result__text').count(), 0);
  });
});

test('without a place to keep them there are no recent searches, and all else works', async () => {
  await visiting(browser, content, kDesktop, async (visit) => {
    await visit.context.addInitScript(() =>
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
    );
    const tab = await visit.context.newPage();
    await show_results(tab, content, query_for('convoy'));
    assert.ok((await titles(tab)).length > 0);
    await tab.locator('#wm-search-words').fill('');
    await tab.keyboard.press('ArrowDown');
    assert.equal(await tab.locator('.wm-suggestions:visible').count(), 0);
  });
});

test('in forced colours the chosen suggestion and the marks can be told apart', async () => {
  await reading(kPage, async (tab) => {
    await suggested(tab, 'leaders', 'Pages');
    await tab.keyboard.press('ArrowDown');
    const chosen = tab.locator('[aria-selected="true"]');
    assert.equal(await chosen.evaluate((option) => getComputedStyle(option).outlineStyle), 'solid');
    const mark = tab.locator('.wm-suggestions mark').first();
    assert.equal(await mark.evaluate((element) => getComputedStyle(element).textDecorationLine), 'underline');
  }, { ...kDesktop, forcedColors: 'active' });
});
