// The site in Firefox from disk, where no local file may read another: what pages and scripts do there.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Firefox, have_firefox } from './firefox.mjs';
import { Site, blocks_folder, build_site, content_folder, program, temporary_folder } from './site.mjs';
import { worksheet_site } from './worksheet_site.mjs';

const kPages = [
  'index.html',
  'toolkit/first-90-days.html',
  'toolkit/getting-started/stakeholder-analysis.html',
  'toolkit/getting-started/raci-worksheet.html',
  'further-resources/all-resources.html',
  'maturity-framework/self-assessment/care-and-support-plans.html',
  'glossary.html',
  'documents.html',
];

const without = have_firefox() ? false : 'there is no firefox-esr on this machine (packages.txt lists it)';

describe('in Firefox', { skip: without }, () => {
  let firefox;
  let site;

  before(async () => {
    site = build_site(content_folder);
    firefox = await Firefox.start();
  });
  after(() => firefox?.close());

  /** Shows a page, does `task`, and checks that Firefox found nothing wrong. */
  async function reading(page, task, where = site) {
    const [file, rest = ''] = page.split(/(?=[?#])(.*)/s);
    await firefox.problems();
    await firefox.show(where.address_of(file) + rest);
    await task?.();
    assert.deepEqual(await firefox.problems(), []);
  }

  test('local files are apart from each other, as they are for readers', async () => {
    await firefox.show(site.address_of('glossary.html'));
    const seen = await firefox.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.src = 'a-z.html';
      const loaded = new Promise((resolve) => (frame.onload = resolve));
      document.body.append(frame);
      await loaded;
      const fetched = await fetch('a-z.html').then(() => 'fetched', () => 'refused');
      return [frame.contentDocument === null ? 'refused' : 'read', fetched];
    });
    assert.deepEqual(seen, ['refused', 'refused']);
    assert.match((await firefox.problems()).join(), /CORS request not http/);
  });

  for (const page of kPages) test(`${page} opens without an error or a warning`, () => reading(page));

  test('what a page reports is noticed', async () => {
    await firefox.problems();
    await firefox.show(site.address_of('index.html'));
    await firefox.evaluate(() => {
      const button = document.createElement('button');
      button.setAttribute('onclick', 'globalThis.ran = true');
      document.body.append(button);
      button.click();
    });
    const problems = await firefox.problems();
    assert.equal(problems.length, 1, problems.join('\n'));
    assert.match(problems[0], /^CSP/);
  });

  test('a table of resources can be filtered', async () => {
    await reading('further-resources/all-resources.html', async () => {
      await firefox.type('#wm-filter-1-words', 'reqol');
      const shown = await firefox.wait_for('one row is left', () => {
        const rows = [...document.querySelectorAll('#wm-filter-1-words')].flatMap((field) => [
          ...field.closest('.wm-resources').querySelectorAll('tbody tr:not([hidden])'),
        ]);
        return rows.length === 1 && rows[0].id;
      });
      assert.equal(shown, 'resource-introduction-to-reqol');
    });
  });

  test("a plugin's script runs beside its worksheet", async () => {
    await reading('sheets/fields.html', async () => {
      assert.equal(await firefox.evaluate(() => document.documentElement.dataset.sheets), 'loaded');
      await firefox.type('#plan [data-field] input, main input[type=text]', 'written');
    }, worksheet_site());
  });

  test('from one edition to the same page of another', async () => {
    const output = join(temporary_folder('editions'), 'Our éditions');
    for (const [version, date] of [['1.0.0', '2026-11-01'], ['2.0.0', '2026-11-20']]) {
      const made = spawnSync(program, ['release', version, blocks_folder, '--output', output, '--date', date, '--quiet'], { encoding: 'utf8' });
      assert.equal(made.status, 0, made.stderr);
    }
    await reading('1.0.0/site/second/a.html', async () => {
      await firefox.click('.wm-edition__summary');
      await firefox.wait_for('the other edition can be reached', () => document.querySelector('.wm-edition__list a[data-found]'));
      await firefox.click('.wm-edition__list a[data-found]');
      await firefox.wait_for('the other edition is shown', () => location.pathname.endsWith('/2.0.0/site/second/a.html'));
    }, new Site(output));
  });
});
