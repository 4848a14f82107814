// The results page, its filters, and the words marked on the page that was found.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { violations } from './axe.mjs';
import { visiting } from './chromium.mjs';
import { read_html } from './html_file.mjs';
import { overflowing } from './layout.mjs';
import { answered, answering, given, kDesktop, kPhone, notes, query_for, reading, searching, status, titles } from './search_steps.mjs';

const kPage = 'toolkit/first-90-days.html';

describe('results', () => {
  test('show titles, parts and excerpts, with the words marked', async () => {
    await searching(given.content, query_for('shared decision making'), async (tab) => {
      assert.match(await status(tab), /^\d+ results for “shared decision making”, \d+ with all words$/);
      assert.equal(await tab.locator('.wm-result').count(), 6);
      const marks = await tab.locator('.wm-result mark').allInnerTexts();
      assert.ok(marks.length > 6 && marks.every((text) => /^(shared?|sharing|decisions?|make|making|makes|made)$/i.test(text)), `${marks}`);
    });
  });

  test('a result leads to its part of the page, with the words marked there', async () => {
    await searching(given.hostile, query_for('needle'), async (tab) => {
      const link = tab.locator('.wm-result a', { hasText: 'Part 11' });
      assert.match(await link.getAttribute('href'), /words\/many\.html\?find=needle#part-11$/);
      await link.click();
      await tab.waitForURL(/#part-11$/);
      assert.deepEqual(await tab.locator('main mark').allInnerTexts(), ['needle']);
      assert.equal(await tab.locator('#part-11').evaluate((heading) => heading.getBoundingClientRect().top < 100), true);
    });
  });

  test('more come on demand, and the focus goes to the first new one', async () => {
    await searching(given.content, query_for('plan'), async (tab) => {
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
    await searching(given.content, query_for('plan'), async (tab) => {
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
    const site = given.content.copy();
    const editions = { format: 1, current: '', editions: [{ version: '', date: '2027-01-01', documents: false }] };
    writeFileSync(fileURLToPath(site.editions), `window.waymarkEditions = ${JSON.stringify(editions)};\n`);
    await searching(site, query_for('leadership checklist', '&kind=document'), async (tab) => {
      assert.ok((await titles(tab)).every((title) => title.endsWith(' (not in this copy)')));
      assert.equal(await tab.locator('.wm-result a').count(), 0);
    });
  });

  test('a slip of the keyboard is put right and told, and can be searched for as it is', async () => {
    await searching(given.content, query_for('ledership checklst'), async (tab) => {
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
    await searching(given.content, query_for('stockt'), async (tab) => {
      assert.match((await titles(tab)).join(), /stocktake/i);
      assert.deepEqual(await notes(tab), ['No page has the word “stockt”: these results have words that start with it.']);
    });
  });

  test('American spelling finds British', async () => {
    await searching(given.content, query_for('organization'), async (tab) => {
      assert.match((await tab.locator('.wm-result mark').allInnerTexts()).join(), /organisation/);
    });
  });

  test('a phrase stands in every result as it was written', async () => {
    await searching(given.content, query_for('“shared decision making”'), async (tab) => {
      const addresses = await tab.locator('.wm-result__title a').evaluateAll((all) => all.map((each) => each.href));
      const pages = addresses.filter((address) => /\.html\?/.test(address)).map((address) => fileURLToPath(address.replace(/\?.*/, '')));
      assert.ok(pages.length > 3, `${addresses}`);
      const lacking = pages.filter((file) => !/shared\s+decision\s+making/i.test(read_html(file).find('main')[0].text));
      assert.deepEqual(lacking, []);
    });
    await searching(given.content, query_for('"making decision shared"'), async (tab) => {
      assert.equal(await status(tab), 'No results for “"making decision shared"”');
      await answering(tab, () => tab.getByRole('link', { name: 'Search for the words without quotation marks' }).click());
      assert.ok((await titles(tab)).length > 0);
    });
  });

  test('excluded words are left out', async () => {
    await searching(given.hostile, query_for('prototype'), async (tab) => assert.equal((await titles(tab)).length, 2));
    await searching(given.hostile, query_for('prototype -thread -needle'), async (tab) => {
      assert.deepEqual(await titles(tab), ['Constructor and prototype']);
    });
    await searching(given.hostile, query_for('-prototype'), async (tab) => {
      await tab.getByText('A search needs a word to look for').waitFor();
    });
  });

  test('very common words are searched for in titles and headings, and that is told', async () => {
    await searching(given.content, query_for('what is it'), async (tab) => {
      assert.ok((await titles(tab)).length > 0);
      assert.match((await notes(tab)).join(), /^These are very common words/);
    });
  });

  test('where nothing is found, there are ways on', async () => {
    await searching(given.content, query_for('zzzzqqq'), async (tab) => {
      assert.equal(await status(tab), 'No results for “zzzzqqq”');
      for (const name of ['A to Z of pages', 'Glossary', 'Home page']) {
        await tab.locator('main').getByRole('link', { name }).waitFor();
      }
    });
    await searching(given.content, query_for('raci', '&kind=story'), async (tab) => {
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
    await searching(given.content, query_for('convoy'), async (tab) => {
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
        await searching(given.content, query, async (tab) => {
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
    await searching(given.content, query_for('plan'), async (tab) => {
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
    await searching(given.hostile, query_for('prototype'), async (tab) => {
      assert.deepEqual(await tab.locator('.wm-filters legend:visible').allInnerTexts(), ['Part of the knowledge base']);
    });
  });

  test('values that do not exist are ignored', async () => {
    await searching(given.content, query_for('plan', '&kind=__proto__&pack=constructor&from=x&audience=%00'), async (tab) => {
      assert.ok((await titles(tab)).length > 0);
    });
  });

  test('on a phone they are folded away', async () => {
    await searching(given.content, query_for('plan'), async (tab) => {
      assert.equal(await tab.getByRole('checkbox').first().isVisible(), false);
      await tab.locator('.wm-filters summary').click();
      assert.equal(await tab.getByRole('checkbox').first().isVisible(), true);
    }, kPhone);
  });
});

describe('on the page that was found', () => {
  test('words are marked, counted, walked through and cleared', async () => {
    await visiting(given.browser, given.content, kDesktop, async (visit) => {
      const tab = await visit.context.newPage();
      await tab.goto(`${given.content.address_of(kPage)}?find=stocktake`);
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
    await visiting(given.browser, given.hostile, kDesktop, async (visit) => {
      const tab = await visit.context.newPage();
      await tab.goto(`${given.hostile.address_of('words/many.html')}?find=pin`);
      assert.equal(await tab.locator('mark').isVisible(), false);
      await tab.getByRole('button', { name: 'Next' }).click();
      assert.equal(await tab.locator('mark').isVisible(), true);
    });
  });

  test('what the address names is only ever text', async () => {
    await visiting(given.browser, given.hostile, kDesktop, async (visit) => {
      const tab = await visit.context.newPage();
      for (const find of ['<img src=x onerror=window.hacked=1>', '__proto__ constructor', 'x'.repeat(5000), '\u202e', '%']) {
        await tab.goto(`${given.hostile.address_of('words/markup.html')}?find=${encodeURIComponent(find)}`);
        assert.equal(await tab.evaluate(() => globalThis.hacked), undefined);
      }
      await tab.goto(`${given.hostile.address_of('words/markup.html')}?find=%E0%A4`);
      assert.equal(await tab.locator('mark').count(), 0);
    });
  });
});
