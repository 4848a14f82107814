// What comes out of a printer: everything open, addresses written out, nothing to click.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { start_chromium, visiting } from './chromium.mjs';
import { blocks_folder, build_site } from './site.mjs';

let browser;
let site;

before(async () => {
  browser = await start_chromium();
  site = build_site(blocks_folder);
});
after(() => browser?.close());

function on_paper(page, task, options = {}) {
  return visiting(browser, site, options, async (visit) => {
    const tab = await visit.open(page);
    await tab.emulateMedia({ media: 'print' });
    await task(tab);
  });
}

/** Whether each element that `selector` names is visible. */
function visible(tab, selector) {
  return tab.locator(selector).evaluateAll((all) => all.map((element) => element.checkVisibility()));
}

describe('the print view', () => {
  for (const script of [true, false]) {
    test(`closed expanders show what they hold, ${script ? 'with' : 'without'} JavaScript`, async () => {
      await on_paper(
        'blocks/every-block.html',
        async (tab) => {
          const bodies = await visible(tab, 'main .nhsuk-details__text > *');
          assert.ok(bodies.length >= 8, `${bodies.length} blocks`);
          assert.deepEqual([...new Set(bodies)], [true]);
          const heights = await tab.locator('main .nhsuk-details__text').evaluateAll((all) => all.map((each) => each.clientHeight));
          assert.ok(Math.min(...heights) > 15, `heights ${heights}`);
        },
        { javaScriptEnabled: script },
      );
    });
  }

  test('ways to other pages, the filter and buttons are left out', async () => {
    await on_paper('blocks/every-block.html', async (tab) => {
      const parts =
        '.nhsuk-skip-link, .wm-header, .wm-breadcrumbs, .wm-section, .wm-contents--page, .wm-pager, .wm-footer, .wm-filter, ' +
        '.wm-expand-all, .wm-report, .wm-footnote-back';
      const shown = await visible(tab, parts);
      assert.ok(shown.length >= 12, `${shown.length} parts`);
      assert.deepEqual([...new Set(shown)], [false]);
      assert.deepEqual([...new Set(await visible(tab, '.wm-term__meaning'))], [false]);
    });
  });

  test('the title, the text, source and review dates, and a line with the edition are there', async () => {
    await on_paper('blocks/every-block.html', async (tab) => {
      for (const part of ['h1', '.wm-lead', '.wm-print-line', '.wm-about dl', '.wm-resources tbody', 'svg', '.wm-footnotes']) {
        assert.ok((await visible(tab, part)).every((shown) => shown), part);
      }
      assert.match(await tab.locator('.wm-print-line').innerText(), /Every block.*Preview edition.*Northshire Tests/s);
    });
  });

  test('addresses of the web and of mails follow their links, and no other addresses do', async () => {
    await on_paper('blocks/every-block.html', async (tab) => {
      const links = await tab.locator('main a').evaluateAll((all) =>
        all
          .filter((link) => link.checkVisibility() && !link.closest('.wm-resources'))
          .map((link) => ({
            written: link.getAttribute('href'),
            after: getComputedStyle(link, '::after').content,
            text: link.textContent,
          })),
      );
      const wanted = ({ written, text }) =>
        /^(https?|mailto):/.test(written) && text !== written ? `" (${written})"` : 'none';
      assert.deepEqual(links.filter((link) => wanted(link) !== link.after), []);
      assert.ok(links.some((link) => link.after !== 'none'));
      // In the table of resources the address is the text.
      const listed = await tab.locator('.wm-resources a').evaluateAll((all) =>
        all.map((link) => [getComputedStyle(link, '::after').content, link.href.endsWith(link.textContent)]),
      );
      assert.deepEqual(listed, listed.map(() => ['none', true]));
    });
  });

  test('a filtered list prints whole', async () => {
    await visiting(browser, site, {}, async (visit) => {
      const tab = await visit.open('blocks/every-block.html');
      await tab.getByLabel('Find in this list').fill('alpha');
      await tab.emulateMedia({ media: 'print' });
      assert.deepEqual(await visible(tab, '.wm-resources[data-filter] tbody tr'), [true, true, true, true]);
    });
  });

  test('a whole section has its contents and each page', async () => {
    await on_paper('print/blocks/team-meetings.html', async (tab) => {
      assert.deepEqual(await tab.locator('.wm-whole__page > h2').allInnerTexts(), ['Team meetings', 'Réunion d’équipe', 'Notes of a meeting']);
      assert.deepEqual(await visible(tab, '.wm-contents--page, .wm-whole__hint'), [false, true]);
      const breaks = await tab.locator('.wm-whole__page').evaluateAll((all) => all.map((each) => getComputedStyle(each).breakBefore));
      assert.deepEqual(breaks, ['page', 'page', 'page']);
    });
  });
});

describe('printing to PDF', () => {
  /** How many pages a PDF of Chromium's has. */
  const pages_of = (pdf) => [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;

  test('a page, and a whole section, which has a sheet for each page and one for its contents', async () => {
    await visiting(browser, site, {}, async (visit) => {
      const tab = await visit.open('second/a.html');
      const page = await tab.pdf({ preferCSSPageSize: true });
      assert.equal(page.subarray(0, 5).toString(), '%PDF-');
      assert.equal(pages_of(page), 1);
      await visit.show(tab, 'print/blocks/team-meetings.html');
      assert.equal(await tab.locator('.wm-whole__page').count(), 3);
      assert.equal(pages_of(await tab.pdf({ preferCSSPageSize: true })), 4);
    });
  });

  test('expanders are open while it prints, and closed again after it', async () => {
    await visiting(browser, site, {}, async (visit) => {
      const tab = await visit.open('blocks/every-block.html');
      await tab.evaluate(() => {
        globalThis.open_while_printing = [];
        addEventListener('beforeprint', () => {
          globalThis.open_while_printing = [...document.querySelectorAll('main .nhsuk-details')].map((each) => each.open);
        });
      });
      await tab.pdf();
      const states = await tab.evaluate(() => ({
        during: [...new Set(globalThis.open_while_printing)],
        after: [...new Set([...document.querySelectorAll('main .nhsuk-details')].map((each) => each.open))],
      }));
      assert.deepEqual(states, { during: [true], after: [false] });
    });
  });
});
