// The home page asks who and where readers are, and leads each of them to what helps: walked as they walk.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { violations } from './axe.mjs';
import { start_chromium, visiting } from './chromium.mjs';
import { build_site, content_folder } from './site.mjs';

/** Who comes, and their first useful worksheet. */
const kRoles = {
  'Early implementer': 'stakeholder-grid',
  'Adopting care system': 'plan-audit',
  Supplier: 'supplier-diagnostic',
  Practitioner: 'plan-audit',
  'Person with lived experience, or carer': 'my-notes',
  'Standards body': 'raci',
  Commissioner: 'outcomes',
};
const kStages = ['Getting ready', 'Planning', 'Running pilots', 'Spreading', 'Sustaining'];

let browser;
let site;

before(async () => {
  browser = await start_chromium();
  site = build_site(content_folder);
});
after(() => browser?.close());

const at_home = (options, task) => visiting(browser, site, options, async (visit) => task(await visit.open('index.html'), visit));

/** Follows a link of the home page, and waits until the page that it leads to is there. */
async function follow(tab, link) {
  const home = new URL(tab.url()).pathname;
  await link.click();
  await tab.waitForURL((address) => address.pathname !== home);
}

/** Whether what the tab shows is a page with a worksheet to fill in. */
const has_worksheet = (tab) => tab.locator('main .wm-worksheet :is(input, textarea, select)').count();

test('everybody is asked', async () => {
  await at_home({}, async (tab) => {
    const legends = await tab.locator('.wm-ways legend').allTextContents();
    assert.deepEqual(legends, ['Who are you?', 'Where are you in the change?']);
    const names = (name) => tab.locator(`input[name="wm-${name}"] + label`).allTextContents();
    assert.deepEqual((await names('role')).sort(), Object.keys(kRoles).sort());
    assert.deepEqual(await names('stage'), kStages);
  });
});

for (const [role, worksheet] of Object.entries(kRoles)) {
  test(`${role}: the first useful worksheet is two clicks away`, async () => {
    await at_home({}, async (tab) => {
      await tab.getByLabel(role, { exact: true }).check();
      const links = tab.locator('.wm-ways__answer > ul a');
      assert.ok((await links.count()) >= 2);
      const first = tab.locator('.wm-ways__answer > ul > li', { has: tab.locator('.nhsuk-tag', { hasText: 'Worksheet' }) }).locator('a').first();
      await follow(tab, first);
      assert.ok(await has_worksheet(tab), 'there is something to fill in');
      assert.equal(await tab.locator(`[id="${worksheet}"]`).count(), 1, `it is '${worksheet}'`);
    });
  });

  test(`${role}: without scripts the same worksheet is two clicks away`, async () => {
    await at_home({ javaScriptEnabled: false }, async (tab) => {
      const way = tab.locator('.wm-way', { has: tab.locator('.wm-way__role', { hasText: role }) });
      await way.locator('summary').click();
      const stage = way.locator('.wm-way__stage').first();
      assert.equal(await stage.locator('h3').textContent(), kStages[0]);
      await follow(tab, stage.locator('li', { has: tab.locator('.nhsuk-tag') }).locator('a').first());
      assert.equal(await tab.locator(`[id="${worksheet}"]`).count(), 1);
    });
  });
}

test('every role finds something at every stage, and is told so', async () => {
  await at_home({}, async (tab) => {
    for (const role of Object.keys(kRoles)) {
      await tab.getByLabel(role, { exact: true }).check();
      for (const stage of kStages) {
        await tab.getByLabel(stage, { exact: true }).check();
        const count = await tab.locator('.wm-ways__answer > ul a').count();
        assert.ok(count >= 2 && count <= 5, `${role}, ${stage}: ${count} links`);
        assert.equal(await tab.locator('.wm-ways__answer h3').first().textContent(), `${role}: ${stage}`);
        const said = await tab.locator('.wm-ways [role="status"]').textContent();
        assert.equal(said, `${count} pages for ${role}, ${stage}`);
      }
    }
    assert.deepEqual(await violations(tab), []);
  });
});

test('the choice stays in the address: going back finds it again', async () => {
  await at_home({}, async (tab) => {
    await tab.getByLabel('Supplier', { exact: true }).check();
    await tab.getByLabel('Spreading', { exact: true }).check();
    assert.match(tab.url(), /#way=supplier\.spreading$/);
    await follow(tab, tab.locator('.wm-ways__answer a').first());
    await tab.goBack();
    assert.ok(await tab.getByLabel('Supplier', { exact: true }).isChecked());
    assert.ok(await tab.getByLabel('Spreading', { exact: true }).isChecked());
    assert.equal(await tab.locator('.wm-ways__answer h3').first().textContent(), 'Supplier: Spreading');
  });
});

test('the keyboard alone asks and follows', async () => {
  await at_home({}, async (tab) => {
    await tab.locator('input[name="wm-role"]').first().focus();
    await tab.keyboard.press('Space');
    await tab.keyboard.press('ArrowDown');
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('ArrowDown');
    assert.equal(await tab.locator('.wm-ways__answer h3').first().textContent(), 'Practitioner: Planning');
    await tab.keyboard.press('Tab');
    assert.equal(await tab.evaluate(() => document.activeElement.closest('.wm-ways__answer') !== null), true);
  });
});

test('an address with a choice that is not there asks as ever', async () => {
  await at_home({}, async (tab, visit) => {
    await visit.show(tab, 'a-z.html');
    await visit.show(tab, 'index.html#way=nobody.nowhere');
    assert.equal(await tab.locator('.wm-ways legend').count(), 2);
    assert.equal(await tab.locator('.wm-ways__answer a').count(), 0);
    await visit.show(tab, 'a-z.html');
    await visit.show(tab, 'index.html#way=supplier.nowhere');
    assert.equal(await tab.locator('.wm-ways__answer h3').first().textContent(), 'Supplier: Getting ready');
  });
});
