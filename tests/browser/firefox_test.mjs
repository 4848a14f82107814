// The site in Firefox from disk, where no local file may read another: what pages and scripts do there.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Firefox, have_firefox, keys } from './firefox.mjs';
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
  'search.html',
];

const kBox = 'form.wm-search input[name=q]';

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

  /** Waits for results; gives their links' addresses within the site, result by result, and what is said of them. */
  const results = (text) =>
    firefox.wait_for(`results for '${text}'`, (wanted) => {
      const status = document.querySelector('.wm-search-status')?.textContent ?? '';
      if (!status.includes(wanted)) return undefined;
      const items = [...document.querySelectorAll('.wm-results:not([hidden]) > li')];
      const links = items.map((item) => [...item.querySelectorAll('a')].map((link) => link.href));
      return { status, links, notes: document.querySelector('.wm-search-results').innerText };
    }, text);

  /** In the page: all suggestions, once there are some of that kind. */
  const suggested = (kind) => {
    const kinds = [...document.querySelectorAll('.wm-suggestions__name')].map((name) => name.textContent);
    return kinds.includes(kind) && [...document.querySelectorAll('.wm-suggestions [role=option]')].map((option) => option.innerText);
  };

  test('from the search box of a page to a result, where the words are marked', async () => {
    await reading('toolkit/first-90-days.html', async () => {
      await firefox.type(kBox, 'lithium blood');
      // Why: Firefox reports scripts that are still on their way when somebody leaves the page.
      await firefox.wait_for('pages are suggested', suggested, 'Pages');
      await firefox.type(kBox, keys.enter);
      const { links } = await results('lithium blood');
      assert.match(await firefox.address(), /\/search\.html\?q=lithium\+blood$/);
      assert.match(links[0][0], /\/toolkit\/design\/simulation-kit\/scenario\.html\?find=/);
      await firefox.click('.wm-results a');
      const marks = await firefox.wait_for('the words are marked', () => {
        const found = [...document.querySelectorAll('main mark.wm-found')].map((mark) => mark.textContent.toLowerCase());
        return location.pathname.endsWith('/scenario.html') && found.length > 0 && found;
      });
      assert.ok(marks.includes('lithium') && marks.includes('blood'), marks.join());
    });
  });

  test('a phrase finds the pages that have it, and no others', async () => {
    await reading('search.html?q=%22make+you+stop%22', async () => {
      const { links } = await results('make you stop');
      const pages = links.map(([link]) => link.replace(/\?.*/, '').slice(site.address.length)).sort();
      assert.deepEqual(pages, [
        'toolkit/design/pilot-decision.html',
        'toolkit/first-90-days.html',
        'toolkit/getting-started/fundamental-questions.html',
      ]);
    });
  });

  test('suggestions: words and pages while somebody types, and the keyboard leads to them', async () => {
    await reading('index.html', async () => {
      await firefox.type(kBox, 'simul');
      const options = await firefox.wait_for('pages are suggested', suggested, 'Pages');
      assert.ok(options.includes('simulation'), options.join());
      await firefox.type(kBox, keys.down + keys.enter);
      const { links } = await results(options[0]);
      assert.ok(links.length > 0);
    });
  });

  test('an index that lacks a script says so, and the rest answers', async () => {
    const broken = site.copy();
    rmSync(join(broken.folder, 'search', 't0.js'));
    await firefox.show(`${broken.address_of('search.html')}?q=adoption+workshop`);
    const { links, notes } = await results('adoption workshop');
    assert.match(notes, /The index of this copy is incomplete/);
    assert.ok(links.length > 0);
    rmSync(join(broken.folder, 'search', 'root.js'));
    await firefox.show(`${broken.address_of('search.html')}?q=workshop`);
    await results('can\u2019t be searched');
    assert.match((await firefox.problems()).join(), /t0\.js.*root\.js/s);
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
