// What a reader does on a page: with the keyboard alone, with the pointer, with expanders, explained words, the filter.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { start_chromium, visiting } from './chromium.mjs';
import { blocks_folder, build_site } from './site.mjs';

const kPage = 'blocks/every-block.html';
const kDesktop = { viewport: { width: 1280, height: 800 } };
const kTablet = { viewport: { width: 800, height: 700 } };
const kPhone = { viewport: { width: 360, height: 740 } };

let browser;
let site;

before(async () => {
  browser = await start_chromium();
  site = build_site(blocks_folder);
});
after(() => browser?.close());

/** Runs `task` on a fresh tab that shows `page`. */
function reading(options, page, task) {
  return visiting(browser, site, options, async (visit) => task(await visit.open(page), visit));
}

/** What has the focus, in words. */
function focused(tab) {
  return tab.evaluate(() => {
    const element = document.activeElement;
    return element === document.body ? null : (element.getAttribute('aria-label') ?? element.innerText ?? '').trim();
  });
}

describe('keyboard', () => {
  test('Tab reaches everything that can be used, in the order of the page, and shows where it is', async () => {
    await reading(kDesktop, kPage, async (tab) => {
      const expected = await tab.evaluate(() => {
        const usable = 'a[href], button, input, select, summary, [tabindex="0"]';
        globalThis.stops = [...document.querySelectorAll(usable)].filter((each) => each.checkVisibility({ visibilityProperty: true }));
        return globalThis.stops.length;
      });
      assert.ok(expected > 60, `only ${expected} elements can be used`);
      for (let stop = 0; stop < expected; ++stop) {
        await tab.keyboard.press('Tab');
        const seen = await tab.evaluate((index) => {
          const element = document.activeElement;
          // Expanders mark their text, and links in drawings their area.
          const inner = [...element.querySelectorAll(':scope > .nhsuk-details__summary-text, :scope > rect')];
          return {
            place: globalThis.stops.indexOf(element),
            wanted: (globalThis.stops[index].textContent || globalThis.stops[index].outerHTML).slice(0, 60),
            shown: [element, ...inner].map((each) => getComputedStyle(each)).some(
              (style) => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none',
            ),
            on_screen: (() => {
              const box = element.getBoundingClientRect();
              return box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
            })(),
          };
        }, stop);
        const { wanted, ...state } = seen;
        assert.deepEqual(state, { place: stop, shown: true, on_screen: true }, `at stop ${stop}, '${wanted}'`);
      }
      await tab.keyboard.press('Tab');
      assert.equal(await focused(tab), null, 'after the last stop the page has no more');
    });
  });

  test('the first stop skips to the main part', async () => {
    await reading(kDesktop, kPage, async (tab) => {
      await tab.keyboard.press('Tab');
      assert.equal(await focused(tab), 'Skip to main content');
      await tab.keyboard.press('Enter');
      await tab.keyboard.press('Tab');
      assert.equal(await tab.evaluate(() => document.activeElement.closest('main') !== null), true);
    });
  });

  test('on a phone Enter opens the menu, Tab goes into it, and Space opens the list of the section', async () => {
    await reading(kPhone, kPage, async (tab) => {
      assert.equal(await tab.locator('.wm-menu a').first().isVisible(), false);
      // Past the link to the main part, the home page, the search box and its button.
      for (let stop = 0; stop < 5; ++stop) await tab.keyboard.press('Tab');
      assert.equal(await focused(tab), 'Menu');
      await tab.keyboard.press('Enter');
      await tab.locator('.wm-menu a').first().waitFor({ state: 'visible' });
      await tab.keyboard.press('Tab');
      assert.equal(await focused(tab), 'Blocks');
      await tab.locator('.wm-section summary').focus();
      await tab.keyboard.press('Space');
      await tab.locator('.wm-section a').first().waitFor({ state: 'visible' });
    });
  });

  test('Enter and Space open and close an expander', async () => {
    await reading(kDesktop, kPage, async (tab) => {
      const expander = tab.locator('details.nhsuk-expander').first();
      const body = expander.locator('.nhsuk-details__text').first();
      await expander.locator('summary').focus();
      assert.equal(await body.isVisible(), false);
      await tab.keyboard.press('Enter');
      await body.waitFor({ state: 'visible' });
      await tab.keyboard.press('Space');
      await body.waitFor({ state: 'hidden' });
    });
  });

  test('a table that is wider than the screen scrolls with the arrow keys', async () => {
    await reading(kPhone, 'blocks/long-lines.html', async (tab) => {
      const table = tab.getByRole('region', { name: 'Table, scrolls sideways' });
      await table.focus();
      await tab.keyboard.press('ArrowRight');
      await tab.waitForFunction(() => document.querySelector('.wm-table').scrollLeft > 0);
    });
  });

  test('Enter follows a link in a drawing', async () => {
    await reading(kDesktop, kPage, async (tab) => {
      await tab.getByRole('link', { name: 'Stocktake' }).focus();
      await tab.keyboard.press('Enter');
      await tab.waitForURL('**/blocks/team/index.html');
    });
  });
});

describe('expanders', () => {
  const open_states = (tab) => tab.locator('main .nhsuk-expander').evaluateAll((all) => all.map((each) => each.open));

  test("'Open all' opens and closes them, and its name follows what the reader does", async () => {
    await reading(kDesktop, kPage, async (tab) => {
      const button = tab.locator('.wm-expand-all button');
      assert.equal(await button.count(), 1);
      assert.equal(await button.innerText(), 'Open all');
      await button.click();
      assert.deepEqual(await open_states(tab), [true, true, true]);
      assert.equal(await button.innerText(), 'Close all');
      await tab.locator('summary', { hasText: 'First expander' }).click();
      await tab.locator('.wm-expand-all button', { hasText: 'Open all' }).waitFor();
      await button.press('Enter');
      await button.press('Enter');
      assert.deepEqual(await open_states(tab), [false, false, false]);
    });
  });

  test('there is no button for a single one', async () => {
    await reading(kDesktop, 'blocks/team/notes.html', async (tab) => {
      assert.equal(await tab.locator('.nhsuk-expander').count(), 1);
      assert.equal(await tab.locator('.wm-expand-all').count(), 0);
    });
  });

  test('a link into one opens it and goes there, on the page and from elsewhere', async () => {
    const arrived = (tab) =>
      tab.waitForFunction(() => {
        const heading = document.getElementById('deep-inside');
        const { top, bottom } = heading.getBoundingClientRect();
        return heading.checkVisibility() && top >= 0 && bottom <= innerHeight;
      });
    await reading(kDesktop, kPage, async (tab, visit) => {
      await tab.getByRole('link', { name: 'inside an expander' }).click();
      await arrived(tab);
      assert.deepEqual(await open_states(tab), [false, true, false]);
      await arrived(await visit.open(`${kPage}#deep-inside`));
    });
  });
});

describe('explained words', () => {
  const word = (tab) => tab.locator('.wm-term__word', { hasText: 'PCSP' }).first();
  const meaning = (tab) => tab.locator('.wm-term', { hasText: 'PCSP' }).first().locator('.wm-term__meaning');

  test('the meaning shows on focus, Escape hides it, and it comes back the next time', async () => {
    await reading(kDesktop, kPage, async (tab) => {
      assert.equal(await meaning(tab).isVisible(), false);
      await word(tab).focus();
      await meaning(tab).waitFor({ state: 'visible' });
      assert.match(await meaning(tab).innerText(), /^A personalised care and support plan says/);
      await tab.keyboard.press('Escape');
      await meaning(tab).waitFor({ state: 'hidden' });
      assert.equal(await focused(tab), 'PCSP', 'the focus stays');
      await word(tab).blur();
      await word(tab).focus();
      await meaning(tab).waitFor({ state: 'visible' });
    });
  });

  test('screen readers get the meaning as the description of the word', async () => {
    await reading(kDesktop, kPage, async (tab) => {
      const id = await word(tab).getAttribute('aria-describedby');
      assert.equal(await meaning(tab).getAttribute('id'), id);
      assert.equal(await meaning(tab).getAttribute('role'), 'tooltip');
    });
  });

  for (const [name, options] of [
    ['wide', kDesktop],
    ['middling', kTablet],
    ['narrow', kPhone],
  ]) {
    test(`on a ${name} screen it stands on the screen, and the pointer can move onto it`, async () => {
      await reading(options, kPage, async (tab) => {
        await word(tab).evaluate((element) => element.scrollIntoView({ block: 'center' }));
        await word(tab).hover();
        await meaning(tab).waitFor({ state: 'visible' });
        const from = await word(tab).boundingBox();
        const to = await meaning(tab).boundingBox();
        const { width } = tab.viewportSize();
        assert.ok(to.x >= 0 && to.x + to.width <= width, `it reaches from ${to.x} to ${to.x + to.width} of ${width}`);
        // Straight down, pixel by pixel, as a reader would move.
        const x = Math.min(Math.max(from.x + from.width / 2, to.x + 5), to.x + to.width - 5);
        for (let y = from.y + from.height / 2; y < to.y + to.height / 2; ++y) {
          await tab.mouse.move(x, y);
        }
        assert.equal(await meaning(tab).isVisible(), true, 'it stays under the pointer');
        await tab.keyboard.press('Escape');
        await meaning(tab).waitFor({ state: 'hidden' });
        await tab.mouse.move(1, 1);
        await word(tab).hover();
        await meaning(tab).waitFor({ state: 'visible' });
      });
    });
  }

  test('the word leads to the glossary', async () => {
    await reading(kDesktop, kPage, async (tab) => {
      await word(tab).click();
      await tab.waitForURL('**/glossary.html#pcsp');
      assert.match(await tab.locator('#pcsp').innerText(), /also: personalised care and support plan/);
    });
  });
});

describe('the filter of further resources', () => {
  const titles = (tab) => tab.locator('.wm-resources[data-filter] tbody tr:visible .wm-resources__title').allInnerTexts();
  const told = (tab) => tab.getByRole('search').getByRole('status').innerText();
  const kAll = ['Alpha guide', 'Béta handbook', 'Gamma report', 'Delta film'];

  function filtering(options, task) {
    return reading(options, kPage, (tab) => {
      const search = tab.getByRole('search', { name: 'Find resources' });
      return task(tab, {
        words: search.getByLabel('Find in this list'),
        group: search.getByLabel('Group'),
        tag: search.getByLabel('Tag'),
        reset: search.getByRole('button', { name: 'Show all' }),
      });
    });
  }

  test('it stands only where the author wants it, and first shows everything', async () => {
    await filtering(kDesktop, async (tab, { reset }) => {
      assert.equal(await tab.getByRole('search', { name: /^Find resources/ }).count(), 1);
      assert.equal(await tab.locator('.wm-resources').count(), 2);
      assert.deepEqual(await titles(tab), kAll);
      assert.equal(await told(tab), 'Showing 4 of 4');
      assert.equal(await reset.isVisible(), false);
    });
  });

  test('typed words narrow the list, whatever their case and accents', async () => {
    await filtering(kDesktop, async (tab, { words }) => {
      await words.pressSequentially('BETA');
      assert.deepEqual(await titles(tab), ['Béta handbook']);
      assert.equal(await told(tab), 'Showing 1 of 4');
      await words.fill('team meeting');
      assert.deepEqual(await titles(tab), ['Delta film']);
    });
  });

  test('group and tag narrow it together', async () => {
    await filtering(kPhone, async (tab, { group, tag }) => {
      await group.selectOption('Beginning');
      assert.deepEqual(await titles(tab), ['Alpha guide', 'Delta film']);
      await tag.selectOption('teams');
      assert.deepEqual(await titles(tab), ['Alpha guide']);
      assert.equal(await told(tab), 'Showing 1 of 4');
      assert.deepEqual(await group.locator('option').allInnerTexts(), ['All', 'Beginning', 'Going on']);
      assert.deepEqual(await tag.locator('option').allInnerTexts(), ['All', 'evidence', 'start', 'teams']);
    });
  });

  test('nothing found is said, and the button shows all again and returns to the words', async () => {
    await filtering(kDesktop, async (tab, { words, group, reset }) => {
      await words.fill('nothing of the kind');
      await group.selectOption('Going on');
      assert.deepEqual(await titles(tab), []);
      assert.equal(await told(tab), 'Nothing found. Try other words, or show all.');
      await reset.press('Enter');
      assert.deepEqual(await titles(tab), kAll);
      assert.equal(await told(tab), 'Showing 4 of 4');
      assert.equal(await words.inputValue(), '');
      assert.equal(await words.evaluate((element) => element === document.activeElement), true);
      assert.equal(await reset.isVisible(), false);
    });
  });
});

test('cards can be clicked anywhere', async () => {
  await reading(kDesktop, kPage, async (tab) => {
    const card = tab.locator('.wm-cards .nhsuk-card', { hasText: 'The team section' });
    const { width, height } = await card.boundingBox();
    await card.click({ position: { x: width - 10, y: height - 10 } });
    await tab.waitForURL('**/blocks/team/index.html');
  });
});

test('a footnote leads to its note and back', async () => {
  await reading(kDesktop, kPage, async (tab) => {
    await tab.getByRole('link', { name: 'Note 1' }).click();
    await tab.waitForURL('**#wm-fn-1');
    await tab.getByRole('link', { name: 'Back to reference 1' }).click();
    await tab.waitForURL('**#wm-fnref-1');
  });
});

test('the whole way: from the first page by its first step, the menu, a file with spaces and accents, and home', async () => {
  await reading(kDesktop, 'index.html', async (tab) => {
    await tab.getByRole('link', { name: 'See every block' }).click();
    await tab.waitForURL('**/blocks/every-block.html');
    await tab.getByRole('link', { name: 'meeting', exact: true }).click();
    await tab.getByRole('heading', { level: 1, name: 'Réunion d’équipe' }).waitFor();
    await tab.getByRole('link', { name: /^Next page/ }).click();
    await tab.getByRole('heading', { level: 1, name: 'Notes of a meeting' }).waitFor();
    await tab.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Second pack' }).click();
    await tab.getByRole('heading', { level: 1, name: 'The second pack' }).waitFor();
    await tab.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Home' }).click();
    await tab.getByRole('heading', { level: 1, name: 'Every block' }).waitFor();
  });
});
