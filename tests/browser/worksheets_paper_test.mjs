// Worksheets on paper: room to write, choices to tick, all that was typed, and sheets of the right size.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { start_chromium, visiting } from './chromium.mjs';
import { worksheet_site } from './worksheet_site.mjs';

const kMillimetre = 96 / 25.4;
const kLine = 8 * kMillimetre - 0.1; // layout rounds to parts of a pixel

let browser;
let site;

before(async () => {
  browser = await start_chromium();
  site = worksheet_site();
});
after(() => browser?.close());

function on_paper(page, task, options = {}) {
  return visiting(browser, site, options, async (visit) => {
    const tab = await visit.open(page);
    await tab.emulateMedia({ media: 'print' });
    await task(tab);
  });
}

/** What a printer's dialog sets off in the page. */
const print_event = (tab, name) => tab.evaluate((event) => void window.dispatchEvent(new Event(event)), name);

/** The sizes of a PDF's pages, in whole millimetres. */
function sizes_of(pdf) {
  const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  return boxes.map(([, width, height]) => `${Math.round(width * (25.4 / 72))} x ${Math.round(height * (25.4 / 72))}`);
}

test('blank fields leave as much room to write as they say', async () => {
  await on_paper('sheets/fields.html', async (tab) => {
    const height = (selector) => tab.locator(selector).evaluate((element) => element.getBoundingClientRect().height);
    assert.ok((await height('#plan--name')) >= kLine);
    assert.ok((await height('#plan--why')) >= 5 * kLine);
  });
  await on_paper('sheets/challenges.html', async (tab) => {
    const heights = await tab.locator('.wm-grid textarea[rows="3"]').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
    assert.equal(heights.length, 5);
    assert.ok(Math.min(...heights) >= 3 * kLine, `${heights}`);
  });
});

for (const script of [true, false]) {
  test(`choices are listed to tick, and the one that was made is ticked, ${script ? 'with' : 'without'} JavaScript`, async () => {
    await on_paper(
      'sheets/fields.html',
      async (tab) => {
        const list = (id) =>
          tab.locator(`.wm-choice:has([id="${id}"])`).evaluate((choice) => ({
            list: choice.querySelector('select').checkVisibility(),
            ticks: [...choice.querySelectorAll('.wm-tick')]
              .filter((each) => each.checkVisibility())
              .map((each) => (getComputedStyle(each, '::after').content === 'none' ? '' : 'x ') + each.textContent),
          }));
        const areas = ['leadership', 'systems change', 'culture change', 'involvement', 'learning', 'sustainability'];
        assert.deepEqual(await list('plan--area'), { list: false, ticks: areas });
        assert.deepEqual(await list('plan-filled-in--area'), { list: false, ticks: areas.map((each) => (each === 'involvement' ? 'x involvement' : each)) });
        // Too many to list: a line to write on, without the words 'Choose one'.
        assert.deepEqual(await list('plan--place'), { list: true, ticks: [] });
        assert.equal(await tab.locator('[id="plan--place"]').evaluate((each) => getComputedStyle(each).color), 'rgba(0, 0, 0, 0)');
      },
      { javaScriptEnabled: script },
    );
  });
}

test('the choice that a reader makes is the one that is ticked', async () => {
  await visiting(browser, site, {}, async (visit) => {
    const tab = await visit.open('sheets/challenges.html');
    await tab.getByRole('combobox', { name: 'Challenge 2: Dimension' }).selectOption('culture');
    await tab.emulateMedia({ media: 'print' });
    const ticked = await tab.locator('.wm-tick').evaluateAll((all) =>
      all.filter((each) => getComputedStyle(each, '::after').content !== 'none').map((each) => [each.textContent, each.closest('tr').rowIndex]),
    );
    assert.deepEqual(ticked, [['culture', 2]]);
  });
});

test('all that was typed is written out while the page prints, and dates in words', async () => {
  await visiting(browser, site, {}, async (visit) => {
    const tab = await visit.open('sheets/challenges.html');
    const long = 'a very long answer that no box of this width could ever show '.repeat(20).trim();
    await tab.getByRole('textbox', { name: 'Challenge 1: Who sees it' }).fill(long);
    await tab.getByRole('textbox', { name: 'Challenge 1: Effect' }).fill(`${long}\n<b>${long}</b>`);
    await tab.getByLabel('Challenge 1: Date').fill('2027-05-04');
    await tab.emulateMedia({ media: 'print' });
    await print_event(tab, 'beforeprint');
    await print_event(tab, 'beforeprint'); // two dialogs write it once
    const written = await tab.locator('.wm-written').evaluateAll((all) =>
      all.map((each) => [each.textContent, each.checkVisibility(), each.scrollWidth <= each.clientWidth + 1, each.previousElementSibling.checkVisibility()]),
    );
    assert.deepEqual(
      written.map(([text]) => text),
      [long, `${long}\n<b>${long}</b>`, '4 May 2027'],
    );
    assert.deepEqual(written.map(([, ...state]) => state), Array(3).fill([true, true, false]));
    const blank = await tab.locator('[type=date]').evaluateAll((all) => all.map((each) => each.classList.contains('wm-is-blank')));
    assert.deepEqual(blank, [false, true, true, true, true]);
    await print_event(tab, 'afterprint');
    assert.equal(await tab.locator('.wm-written, .wm-is-written, .wm-is-blank').count(), 0);
  });
});

test('what only a screen needs is left out, and what explains stays', async () => {
  await on_paper('sheets/stakeholders.html', async (tab) => {
    const visible = (selector) => tab.locator(selector).evaluateAll((all) => [...new Set(all.map((each) => each.checkVisibility()))]);
    assert.deepEqual(await visible('.wm-worksheet__note, .wm-download'), [false]);
    assert.deepEqual(await visible('.wm-worksheet__help, .wm-worksheet .wm-label, caption, .wm-term__meaning'), [true]);
  });
});

test('nothing is cut off at the sheet’s edge', async () => {
  for (const [page, width] of [
    ['fields', 176],
    ['stakeholders', 263],
    ['challenges', 263],
    ['stocktake', 386],
  ]) {
    await on_paper(`sheets/${page}.html`, async (tab) => {
      await tab.setViewportSize({ width: Math.floor(width * kMillimetre), height: 1000 });
      const wide = await tab.evaluate(() =>
        [...document.querySelectorAll('main *')].filter((each) => each.checkVisibility() && each.getBoundingClientRect().right > innerWidth).map((each) => each.outerHTML.slice(0, 80)),
      );
      assert.deepEqual(wide, [], page);
    });
  }
});

test('headings of columns are on every sheet, and no row is torn', async () => {
  await on_paper('sheets/challenges.html', async (tab) => {
    assert.equal(await tab.locator('.wm-grid thead').evaluate((each) => getComputedStyle(each).display), 'table-header-group');
    const rows = await tab.locator('.wm-grid tbody tr').evaluateAll((all) => all.map((each) => getComputedStyle(each).breakInside));
    assert.deepEqual(rows, Array(5).fill('avoid'));
  });
});

test('a worksheet is printed on the paper that it is laid out for, and the rest on A4', async () => {
  await visiting(browser, site, {}, async (visit) => {
    const tab = await visit.context.newPage();
    const sizes = async (page) => {
      await visit.show(tab, page);
      return sizes_of(await tab.pdf({ preferCSSPageSize: true }));
    };
    assert.deepEqual([...new Set(await sizes('sheets/fields.html'))], ['210 x 297']);
    assert.deepEqual([...new Set(await sizes('sheets/challenges.html'))], ['297 x 210'], 'the whole page, so that it needs no sheet more');
    assert.deepEqual(await sizes('sheets/stocktake.html'), ['210 x 297', '420 x 297', '210 x 297']);
    const whole = await sizes('print/sheets/all-sheets.html');
    assert.deepEqual(whole.filter((size, index) => size !== whole[index - 1]), ['210 x 297', '297 x 210', '420 x 297', '210 x 297']);
  });
});
