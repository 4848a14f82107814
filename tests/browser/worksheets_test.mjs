// Worksheets on a screen: every field can be found, named, reached and filled, on a desktop and on a phone.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { violations } from './axe.mjs';
import { start_chromium, visiting } from './chromium.mjs';
import { read_html } from './html_file.mjs';
import { overflowing } from './layout.mjs';
import { worksheet_site } from './worksheet_site.mjs';

const kDesktop = { width: 1280, height: 800 };
const kTablet = { width: 700, height: 800 };
const kPhone = { width: 320, height: 800 };
const kPages = ['fields', 'challenges', 'stakeholders', 'stocktake'].map((name) => `sheets/${name}.html`);
const kWhole = 'print/sheets/all-sheets.html';
const kTextControls = 'main :is(input:not([type=checkbox], [type=radio]), textarea)';

let browser;
let site;

before(async () => {
  browser = await start_chromium();
  site = worksheet_site();
});
after(() => browser?.close());

function reading(viewport, page, task, options = {}) {
  return visiting(browser, site, { viewport, ...options }, async (visit) => task(await visit.open(page), visit));
}

describe('files of worksheets', () => {
  for (const page of [...kPages, kWhole]) {
    test(`${page}: ids are unique, what refers to them finds them, and nothing is inline`, () => {
      const elements = [...read_html(join(site.folder, page), page).all()];
      const ids = elements.map((element) => element.attributes.get('id')).filter((id) => id !== undefined);
      assert.deepEqual(ids.filter((id, index) => ids.indexOf(id) !== index), []);
      const referred = elements.flatMap((element) =>
        ['aria-describedby', 'aria-labelledby', 'for'].flatMap((key) => (element.attributes.get(key) ?? '').split(' ')),
      );
      assert.deepEqual(referred.filter((id) => id !== '' && !ids.includes(id)), []);
      assert.deepEqual(elements.filter(({ name, attributes }) => (name === 'form' && attributes.get('role') !== 'search') || attributes.has('style') || attributes.has('onclick')), []);
      for (const element of elements) {
        const address = element.attributes.get('src') ?? element.attributes.get('href') ?? '';
        if (/plugins|files/.test(address)) {
          assert.ok(existsSync(join(site.folder, posix.join(posix.dirname(page), decodeURIComponent(address)))), address);
        }
      }
    });
  }

  test('pages load what their plugins bring, and no others do', async () => {
    const loaded = (page) =>
      read_html(join(site.folder, page)).find('head')[0].find('script').map((each) => each.attributes.get('src')).filter((name) => !name.endsWith('/editions.js'));
    assert.deepEqual(loaded('sheets/fields.html'), ['../assets/theme.js', '../plugins/sheets/sheets.js']);
    assert.deepEqual(loaded('sheets/stocktake.html'), ['../assets/theme.js']);
    assert.deepEqual(loaded(kWhole), ['../../assets/theme.js', '../../plugins/sheets/sheets.js']);
    assert.equal(existsSync(join(site.folder, 'plugins/other')), false);
    await reading(kDesktop, 'sheets/fields.html', async (tab) => {
      const seen = await tab.evaluate(() => [
        document.documentElement.dataset.sheets,
        getComputedStyle(document.documentElement).getPropertyValue('--sheets'),
      ]);
      assert.deepEqual(seen, ['loaded', 'loaded']);
    });
  });
});

describe('axe-core', () => {
  for (const page of [...kPages, kWhole]) {
    test(`${page}, at 1280 and 320 px`, async () => {
      await reading(kDesktop, page, async (tab) => {
        const wide = await violations(tab);
        await tab.setViewportSize(kPhone);
        assert.deepEqual({ wide, narrow: await violations(tab) }, { wide: [], narrow: [] });
      });
    });
  }
});

describe('fields', () => {
  test('each has a name; what is required and how to fill it in are said', async () => {
    await reading(kDesktop, 'sheets/fields.html', async (tab) => {
      const sheet = tab.getByRole('region', { name: 'A plan for one standard' });
      const name = sheet.getByRole('textbox', { name: 'Name of the standard (required)' });
      assert.equal(await name.getAttribute('maxlength'), '60');
      await sheet.getByRole('spinbutton', { name: 'How long it takes', description: 'From 1 to 52 weeks' }).waitFor();
      await sheet.getByRole('textbox', { name: 'Lead', description: 'A role is better than a name' }).waitFor();
      await sheet.getByRole('group', { name: 'Severity' }).getByRole('radio', { name: 'medium' }).check();
      await sheet.getByRole('combobox', { name: 'Area', description: 'The one that it bears on most' }).selectOption('learning');
      await sheet.getByRole('group', { name: 'Dimensions of change' }).getByRole('checkbox', { name: 'culture' }).check();
      await sheet.getByRole('checkbox', { name: 'Agreed with people with lived experience' }).check();
      await sheet.getByLabel('Start').fill('2027-05-04');
      await tab.getByRole('region', { name: 'A plan, filled in' }).waitFor();
      const filled = tab.locator('#plan-filled-in');
      assert.deepEqual(
        await filled.locator('[data-field]').evaluateAll((all) =>
          all.map((each) => each.value ?? [...each.querySelectorAll(':checked')].map((choice) => choice.value).join()),
        ),
        [
          'Personalised care and support plan <v1.4>',
          'One plan, told once.\nNo form filled in twice & no "copy and paste".',
          '12.5',
          '2027-04-19',
          'medium',
          'involvement',
          'place-13',
          'practice,technology',
          'true',
          'Clinical lead for community mental health teams in the north of the area',
        ],
      );
    });
  });

  test('in a grid they are named by row and column, and the table by its headings', async () => {
    await reading(kDesktop, 'sheets/challenges.html', async (tab) => {
      await tab.getByRole('textbox', { name: 'Challenge 2: Challenge (required)', description: 'What stands in the way, in a sentence' }).waitFor();
      await tab.getByRole('checkbox', { name: 'Challenge 5: Open' }).check();
      await tab.getByRole('group', { name: 'Challenge 1: Affects' }).getByRole('checkbox', { name: 'staff' }).check();
    });
    for (const viewport of [kDesktop, kPhone]) {
      await reading(viewport, 'sheets/stakeholders.html', async (tab) => {
        const grid = tab.getByRole('table', { name: 'Who has which part' });
        assert.deepEqual(await grid.getByRole('columnheader').allInnerTexts(), ['Stakeholder', 'Responsible', 'Accountable', 'Consulted', 'Informed']);
        assert.equal(await grid.getByRole('rowheader').count(), 3);
        assert.equal(await grid.getByRole('cell').count(), 12);
      });
    }
  });

  test('Enter in a field leaves the page and all that was written as it is', async () => {
    for (const page of kPages) {
      await reading(kDesktop, page, async (tab) => {
        await tab.evaluate(() => (globalThis.same_page = true));
        const address = tab.url();
        for (const control of await tab.locator(`${kTextControls}:not([type=date], [type=number], textarea)`).all()) {
          await control.fill('written');
          await control.press('Enter');
          assert.equal(await control.inputValue(), 'written');
        }
        assert.equal(await tab.evaluate(() => globalThis.same_page), true);
        assert.equal(tab.url(), address);
      });
    }
  });

  test('Tab goes through them in the order of the page, and shows where it is', async () => {
    for (const page of ['sheets/fields.html', 'sheets/challenges.html']) {
      await reading(kDesktop, page, async (tab) => {
        const stops = await tab.evaluate(() => {
          const all = [...document.querySelectorAll('.wm-worksheet :is(button, input, select, textarea, [tabindex="0"])')];
          const first = (radio) => (document.querySelector(`[name="${radio.name}"]:checked`) ?? document.querySelector(`[name="${radio.name}"]`)) === radio;
          globalThis.stops = all.filter((each) => each.type !== 'radio' || first(each));
          globalThis.stops[0].focus();
          return globalThis.stops.length;
        });
        assert.ok(stops >= 20, `${stops}`);
        for (let stop = 0; stop < stops; ++stop) {
          // A date has a stop for its day, month, year and button.
          await tab.waitForFunction((index) => document.activeElement === globalThis.stops[index], stop);
          const seen = await tab.evaluate(() => {
            const element = document.activeElement;
            const drawn = [getComputedStyle(element), getComputedStyle(element.nextElementSibling ?? element, '::before')];
            const box = element.getBoundingClientRect();
            return [
              drawn.some((style) => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'),
              box.left >= 0 && box.right <= innerWidth && box.bottom > 0 && box.top < innerHeight,
            ];
          });
          assert.deepEqual(seen, [true, true], `stop ${stop}`);
          for (let part = 0; part < 5 && (await tab.evaluate((index) => document.activeElement === globalThis.stops[index], stop)); ++part) {
            await tab.keyboard.press('Tab');
          }
        }
      });
    }
  });

  test('what stays in place beside a grid that scrolls never hides the field that has the focus', async () => {
    await reading(kTablet, 'sheets/stakeholders.html', async (tab) => {
      const fields = tab.locator('.wm-grid textarea');
      const count = await fields.count();
      await fields.nth(count - 1).focus();
      for (let at = count - 1; at >= 0; --at) {
        const [left, edge] = await fields.nth(at).evaluate((field) => [
          field.getBoundingClientRect().left,
          field.closest('tr').querySelector('th').getBoundingClientRect().right,
        ]);
        assert.ok(left >= edge - 1, `field ${at} starts at ${left}, under a heading that ends at ${edge}`);
        await tab.keyboard.press('Shift+Tab');
      }
    });
  });
});

describe('on a phone', () => {
  test('nothing is wider than the screen, even at 400 % zoom', async () => {
    for (const viewport of [kPhone, { width: 400, height: 800 }, { width: 320, height: 200 }]) {
      await reading(viewport, kPages[0], async (tab, visit) => {
        for (const page of [...kPages, kWhole]) {
          await visit.show(tab, page);
          assert.deepEqual(await overflowing(tab), [], `${page} at ${viewport.width} px`);
        }
      });
    }
  });

  test('each row is a card with its columns named, and its fields as wide as the card', async () => {
    await reading(kPhone, 'sheets/challenges.html', async (tab) => {
      const cells = await tab.locator('.wm-grid tbody tr:first-child td').evaluateAll((all) =>
        all.map((cell) => [getComputedStyle(cell, '::before').content.split('" / ')[0].replaceAll('"', ''), cell.getBoundingClientRect().left]),
      );
      assert.deepEqual(
        cells.map(([label]) => label),
        ['Challenge (required)', 'Who sees it', 'Dimension', 'Problem or tension', 'Effect', 'Weeks', 'Affects', 'Owner', 'Date', 'Open'],
      );
      assert.equal(new Set(cells.map(([, left]) => left)).size, 1, 'one below the other');
      const widths = await tab.locator(kTextControls).evaluateAll((all) => all.map((each) => each.getBoundingClientRect().width));
      assert.ok(Math.min(...widths) > 240, `${widths}`);
      // Headings that explain themselves stay, so that they can be asked.
      await tab.getByRole('button', { name: 'Dimension' }).focus();
      await tab.getByRole('tooltip').waitFor({ state: 'visible' });
    });
  });
});

test('a wide grid scrolls in its own box, which the keyboard reaches and its caption names', async () => {
  await reading(kDesktop, 'sheets/stakeholders.html', async (tab) => {
    assert.deepEqual(await overflowing(tab), []);
    const region = tab.getByRole('region', { name: 'Activities and roles, scrolls sideways' });
    await region.focus();
    await tab.keyboard.press('ArrowRight');
    await tab.waitForFunction(() => document.activeElement.scrollLeft > 0);
  });
});

test('a worksheet that is wide takes the room of a large screen', async () => {
  await reading({ width: 1920, height: 1000 }, 'sheets/challenges.html', async (tab) => {
    const { width } = await tab.locator('.wm-grid').boundingBox();
    assert.ok(width > 1200, `${width}`);
    const line = await tab.locator('main > p').first().boundingBox();
    assert.ok(line.width < 800, `${line.width}`);
  });
});

test('readers are told that nothing is saved', async () => {
  await reading(kDesktop, kWhole, async (tab) => {
    const notes = tab.getByText('What you write here is not saved');
    assert.equal(await notes.count(), 5);
    assert.equal(await notes.first().isVisible(), true);
  });
});

test('in forced colours fields and ticks keep their lines', async () => {
  await reading(kDesktop, 'sheets/fields.html', async (tab) => {
    const seen = await tab.locator('#plan-filled-in').evaluate((sheet) => {
      const lines = (element, part) => parseFloat(getComputedStyle(element, part).borderBottomWidth) > 0;
      return {
        inputs: [...sheet.querySelectorAll('.nhsuk-input, .nhsuk-select, .nhsuk-textarea')].every((each) => lines(each)),
        boxes: [...sheet.querySelectorAll('[type=checkbox] + label, [type=radio] + label')].every((each) => lines(each, '::before')),
        ticks: [...sheet.querySelectorAll(':checked + label')].every((each) => lines(each, '::after') && getComputedStyle(each, '::after').opacity === '1'),
      };
    });
    assert.deepEqual(seen, { inputs: true, boxes: true, ticks: true });
  }, { forcedColors: 'active' });
});

test('a file to take away is saved under its name, with the bytes that the plugin gave', async () => {
  const context = await browser.newContext({ viewport: kDesktop });
  try {
    const tab = await context.newPage();
    await tab.goto(site.address_of('sheets/stakeholders.html'));
    const link = tab.getByRole('link', { name: 'The matrix of last year (CSV, 1 KB)' });
    const [download] = await Promise.all([tab.waitForEvent('download'), link.click()]);
    assert.equal(download.suggestedFilename(), 'grid-2.csv');
    assert.equal(readFileSync(await download.path(), 'utf8'), 'Activity,Role\n');
  } finally {
    await context.close();
  }
});
