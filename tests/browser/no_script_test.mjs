// With JavaScript switched off every page is complete.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { start_chromium, visiting } from './chromium.mjs';
import { read_html } from './html_file.mjs';
import { blocks_folder, build_site } from './site.mjs';

const kPage = 'blocks/every-block.html';

let browser;
let site;

before(async () => {
  browser = await start_chromium();
  site = build_site(blocks_folder);
});
after(() => browser?.close());

function without_script(viewport, page, task) {
  return visiting(browser, site, { javaScriptEnabled: false, viewport }, async (visit) => task(await visit.open(page)));
}

const plain = (text) => text.replace(/\s+/g, ' ').trim();

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 320, height: 800 },
]) {
  test(`all content can be read at ${viewport.width} px once its expanders are opened, which works by itself`, async () => {
    await without_script(viewport, kPage, async (tab) => {
      assert.equal(await tab.locator('.wm-filter, .wm-expand-all, main button').count(), 0, 'nothing that only a script makes');
      assert.deepEqual(
        await tab.locator('main .nhsuk-details__text').evaluateAll((all) => all.map((each) => each.checkVisibility())),
        [false, false, false, false, false, false],
      );
      for (const summary of await tab.locator('main summary').all()) {
        await summary.focus();
        await summary.press('Enter');
      }
      const hidden = await tab.locator('main').evaluate((main) => {
        const found = [];
        const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const { data, parentElement } = texts.currentNode;
          if (data.trim() !== '' && !parentElement.closest('.wm-term__meaning') && !parentElement.checkVisibility({ visibilityProperty: true, opacityProperty: true })) {
            found.push(data.trim().slice(0, 60));
          }
        }
        return found;
      });
      assert.deepEqual(hidden, []);
      const written = read_html(join(site.folder, kPage)).find('main')[0];
      assert.equal(plain(await tab.locator('main').evaluate((main) => main.textContent)), plain(written.text));
    });
  });
}

test('every row of further resources shows', async () => {
  await without_script({ width: 1280, height: 800 }, kPage, async (tab) => {
    assert.deepEqual(await tab.locator('.wm-resources tbody tr').evaluateAll((all) => all.map((row) => row.checkVisibility())), Array(6).fill(true));
  });
});

test('words are explained on focus', async () => {
  await without_script({ width: 1280, height: 800 }, kPage, async (tab) => {
    await tab.locator('.wm-term__word').first().focus();
    assert.equal(await tab.locator('.wm-term__meaning').first().isVisible(), true);
  });
});

test('the menu and the list of the section show on a wide screen, and open on a phone', async () => {
  await without_script({ width: 1280, height: 800 }, kPage, async (tab) => {
    assert.equal(await tab.locator('.wm-menu a').first().isVisible(), true);
    assert.equal(await tab.locator('.wm-section a').first().isVisible(), true);
  });
  await without_script({ width: 320, height: 800 }, kPage, async (tab) => {
    assert.equal(await tab.locator('.wm-menu a').first().isVisible(), false);
    await tab.locator('summary', { hasText: 'Menu' }).click();
    assert.equal(await tab.locator('.wm-menu a').first().isVisible(), true);
    await tab.locator('summary', { hasText: 'In this section' }).click();
    assert.equal(await tab.locator('.wm-section a').first().isVisible(), true);
  });
});
