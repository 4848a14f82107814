// The search box of every page, and what it suggests.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { violations } from './axe.mjs';
import { visiting } from './chromium.mjs';
import { overflowing } from './layout.mjs';
import { answered, given, kDesktop, kPhone, query_for, reading, searches, searching, show_results, status, suggested, titles } from './search_steps.mjs';

const kPage = 'toolkit/first-90-days.html';

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
    await visiting(given.browser, given.content, kDesktop, async (visit) => {
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
      // Why: leaving the page while scripts of suggestions load would count as a failed request.
      await tab.getByRole('group', { name: 'Pages' }).waitFor();
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
    await searching(given.content, query_for('stocktake'), async (tab, visit) => {
      await show_results(tab, given.content, query_for('convoy'));
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

test('without a place to keep them there are no recent searches, and all else works', async () => {
  await visiting(given.browser, given.content, kDesktop, async (visit) => {
    await visit.context.addInitScript(() =>
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
    );
    const tab = await visit.context.newPage();
    await show_results(tab, given.content, query_for('convoy'));
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
