// Explained text: on hover, on focus and on paper, dismissed with Escape, and the same without JavaScript.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { violations } from './axe.mjs';
import { start_chromium, visiting } from './chromium.mjs';
import { worksheet_site } from './worksheet_site.mjs';

const kGrid = 'sheets/stakeholders.html';
const kDesktop = { viewport: { width: 1280, height: 800 } };
const kPhone = { viewport: { width: 320, height: 800 } };
const kWords = ['Responsible', 'Accountable', 'Consulted', 'Informed'];

let browser;
let site;

before(async () => {
  browser = await start_chromium();
  site = worksheet_site();
});
after(() => browser?.close());

function reading(options, page, task) {
  return visiting(browser, site, options, async (visit) => task(await visit.open(page)));
}

/** The button of a word, and the meaning that belongs to it. */
function explained(tab, word) {
  const term = tab.locator('.wm-explained', { has: tab.getByRole('button', { name: word, exact: true }) });
  return { button: term.locator('button'), meaning: term.locator('.wm-term__meaning') };
}

/** Waits until the page is drawn: only then has a meaning followed the word that the focus scrolled into view. */
function drawn(tab) {
  return tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

test('a word is heard once, with its meaning as its description', async () => {
  await reading(kDesktop, kGrid, async (tab) => {
    await tab.getByRole('button', { name: 'Informed', exact: true, description: 'Who is told once it is made?' }).waitFor();
    // While it does not show, it is no part of the heading's text.
    await tab.getByRole('columnheader', { name: 'Informed', exact: true }).waitFor();
    assert.equal(await tab.getByRole('tooltip').count(), 0);
  });
});

for (const script of [true, false]) {
  test(`it shows on hover and stays while the pointer goes to it, ${script ? 'with' : 'without'} JavaScript`, async () => {
    await reading({ ...kDesktop, javaScriptEnabled: script }, kGrid, async (tab) => {
      for (const word of kWords) {
        const { button, meaning } = explained(tab, word);
        await button.hover();
        assert.equal(await meaning.isVisible(), true, word);
        const from = await button.boundingBox();
        const to = await meaning.boundingBox();
        const x = Math.min(Math.max(from.x + from.width / 2, to.x + 2), to.x + to.width - 2);
        // Straight down, a pixel at a time: nothing lies between.
        for (let y = from.y + from.height / 2; y < to.y + to.height / 2; y += 1) {
          await tab.mouse.move(x, y);
          assert.equal(await meaning.isVisible(), true, `${word}, ${y - from.y} px below its top`);
        }
        await tab.mouse.move(0, 0);
        assert.equal(await meaning.isVisible(), false, word);
      }
    });
  });

  test(`it shows on focus, ${script ? 'with' : 'without'} JavaScript`, async () => {
    await reading({ ...kDesktop, javaScriptEnabled: script }, kGrid, async (tab) => {
      for (const word of kWords) {
        const { button, meaning } = explained(tab, word);
        await button.focus();
        assert.equal(await meaning.isVisible(), true, word);
      }
      await tab.keyboard.press('Tab');
      assert.equal(await tab.locator('.wm-explained .wm-term__meaning:visible').count(), 0);
    });
  });
}

test('Escape hides it and moves neither pointer nor focus; coming back or pressing shows it again', async () => {
  await reading(kDesktop, kGrid, async (tab) => {
    const { button, meaning } = explained(tab, 'Consulted');
    await button.focus();
    await tab.keyboard.press('Escape');
    assert.equal(await meaning.isVisible(), false);
    assert.equal(await button.evaluate((element) => element === document.activeElement), true);
    await tab.keyboard.press('Enter');
    assert.equal(await meaning.isVisible(), true);
    await tab.keyboard.press('Escape');
    await tab.locator('h1').click();
    await button.hover();
    assert.equal(await meaning.isVisible(), true);
    await tab.keyboard.press('Escape');
    assert.equal(await meaning.isVisible(), false);
  });
});

for (const [name, options] of [
  ['1280 px', kDesktop],
  ['700 px', { viewport: { width: 700, height: 800 } }],
  ['320 px', kPhone],
]) {
  test(`all of it is on the screen, whatever its table's box cuts off, at ${name}`, async () => {
    await reading(options, kGrid, async (tab) => {
      await tab.locator('.wm-grid').evaluate((grid) => grid.scrollIntoView());
      for (const word of kWords) {
        const { button, meaning } = explained(tab, word);
        await button.focus();
        await drawn(tab);
        const outside = await meaning.evaluate((element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect();
          const seen = (x, y) => element.contains(document.elementFromPoint(x, y));
          return [left >= 0, right <= innerWidth, seen(left + 2, top + 2), seen(right - 2, top + 2), seen(left + 2, bottom - 2), seen(right - 2, bottom - 2)];
        });
        assert.deepEqual(outside, Array(6).fill(true), word);
      }
      assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    });
  });
}

test('axe-core has no objection while it shows', async () => {
  for (const options of [kDesktop, kPhone]) {
    await reading(options, 'sheets/challenges.html', async (tab) => {
      for (const word of ['tension', 'Problem or tension']) {
        await explained(tab, word).button.focus();
        assert.deepEqual(await violations(tab), [], word);
      }
    });
  }
});

test('on paper it stands under its heading, or in brackets', async () => {
  await reading(kDesktop, 'sheets/challenges.html', async (tab) => {
    await tab.emulateMedia({ media: 'print' });
    const shown = await tab.locator('.wm-explained').evaluateAll((all) =>
      all.map((term) => {
        const meaning = term.querySelector('.wm-term__meaning');
        return [term.checkVisibility(), meaning.checkVisibility(), getComputedStyle(meaning).display, getComputedStyle(meaning, '::before').content];
      }),
    );
    assert.deepEqual(shown, [
      [true, true, 'inline', '" ("'],
      [true, true, 'block', 'none'],
      [true, true, 'block', 'none'],
    ]);
  });
});
